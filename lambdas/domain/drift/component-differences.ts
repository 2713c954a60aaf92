import type { TemplateVersionRow } from '../../../contracts/template-rows.ts';
import type { InstalledComponent } from './drift-ports.ts';

type Components = Pick<TemplateVersionRow, 'components'>;

/** Components named in a difference; nobody reads more. */
const mostNamed = 10;

/**
 * What a version asks for and the core does not have, in words; nothing where it has all of it. What a core has besides is
 * of no concern: other deployments of the account may target it too.
 */
export const difference = ({ components }: Components, installed: readonly InstalledComponent[]): string | undefined => {
  const found = new Map(installed.map((component) => [component.name, component]));
  const differing = components.flatMap(({ key, version }) => {
    const has = found.get(key);
    return has?.version === version ? [] : [`${key} ${version} is to run, ${has === undefined ? 'and is not installed' : installedText(has)}`];
  });
  if (differing.length === 0) return undefined;
  const more = differing.length - mostNamed;
  return [...differing.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join('; ');
};

const installedText = ({ version, isLocal }: InstalledComponent): string => `${version} is installed${isLocal ? ' by a local deployment' : ''}`;

/**
 * The version of the template that the core runs exactly, of several the newest: it has all that the version asks for, and
 * of what the desired one asks for nothing besides.
 *
 * @param versions in the order of numbers
 */
export const versionRunning = <Version extends Components>(versions: readonly Version[], installed: readonly InstalledComponent[], desired: Components): Version | undefined => {
  const found = new Map(installed.map(({ name, version }) => [name, version]));
  const ofDesired = desired.components.map(({ key }) => key).filter((key) => found.has(key));
  return versions.findLast(({ components }) => {
    const asked = new Set(components.map(({ key }) => key));
    return components.every(({ key, version }) => found.get(key) === version) && ofDesired.every((key) => asked.has(key));
  });
};
