import type { TemplateVersion } from '../../../contracts/table.ts';
import type { TemplateRow } from '../../../contracts/template-rows.ts';
import { Refusal, refuseFor } from '../requests/answer.ts';
import { StepFailure } from '../failure.ts';
import { absentComponents } from './component-problems.ts';
import { automationAfter, isSameAutomation } from './template-automation.ts';
import { contentHash, firstVersion, nextVersion } from './template-content.ts';
import type { Components, Templates } from './template-ports.ts';
import type { ReadTemplate } from './template-request.ts';

export interface SavingPorts {
  readonly templates: Pick<Templates, 'find' | 'version' | 'create' | 'addVersion' | 'automate'>;
  readonly components: Components;
  readonly clock: () => Date;
  /** A new incarnation of a template. */
  readonly incarnation: () => string;
  /** Tells the bus that a version is to be deployed by itself. Where that fails, the sweep finds the version. */
  readonly announce: (version: TemplateVersion) => Promise<unknown>;
  /** Waits a random while, longer after more attempts. */
  readonly pause: (attempt: number) => Promise<unknown>;
}

/** Requests that meet one template at once get on one after the other; more of them than this come too fast. */
const attempts = 40;

/**
 * Makes a template in version 1.
 *
 * @throws Refusal with everything that is wrong, TEMPLATE_EXISTS, TEMPLATE_BEING_DELETED
 */
export const createTemplate = async ({ templates, components, clock, incarnation, announce }: SavingPorts, { name, content, automation, ...read }: ReadTemplate & { readonly name: string }): Promise<void> => {
  refuseFor([...read.problems, ...(await absentComponents(read.components, components))]);
  const at = clock();
  const { template: bare, version } = firstVersion(content, { name, incarnation: incarnation(), at });
  const template = { ...bare, ...automationAfter({}, automation, { version: 1, at: at.toISOString() }) };
  const outcome = await templates.create(template, version);
  if (outcome === 'name taken') throw new Refusal('TEMPLATE_EXISTS', `there is a template ${JSON.stringify(name)}`);
  if (outcome === 'being deleted') throw new Refusal('TEMPLATE_BEING_DELETED', `the template ${JSON.stringify(name)} was deleted and is still being taken apart`);
  if (template.publishing !== undefined) await announce({ name, version: 1 });
};

/**
 * Makes the next version of a template, unless its newest says the same. What is done by itself is the template's and no part of a version.
 *
 * @returns the number of the version that says what was sent
 * @throws Refusal with everything that is wrong, TEMPLATE_NOT_FOUND
 */
export const updateTemplate = async (ports: SavingPorts, name: string, read: ReadTemplate): Promise<number> => {
  if ((await ports.templates.find(name)) === undefined) throw templateNotFound(name);
  refuseFor([...read.problems, ...(await absentComponents(read.components, ports.components))], 'changed');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const version = await savedVersion(ports, name, read);
    if (version !== undefined) return version;
    await ports.pause(attempt);
  }
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `template ${name} was changed by others ${attempts} times while its next version was made`);
};

/** Nothing where somebody else was faster. */
const savedVersion = async ({ templates, clock, announce }: SavingPorts, name: string, { content, automation: asked }: ReadTemplate): Promise<number | undefined> => {
  const template = await templates.find(name);
  if (template === undefined) throw templateNotFound(name);
  const newest = await templates.version({ name, version: template.latestVersion });
  if (newest?.contentHash === contentHash(content)) {
    const automation = automationAfter(template, asked);
    return isSameAutomation(automation, template) || (await templates.automate(template, automation)) ? newest.version : undefined;
  }
  const at = clock();
  const next = nextVersion(template, content, at);
  const automation = automationAfter(template, asked, { version: next.version, at: at.toISOString() });
  if (!(await templates.addVersion(template, next, automation))) return undefined;
  if (automation.publishing !== undefined) await announce({ name, version: next.version });
  return next.version;
};

/** The refusal where there is no template of a name, however it was asked for. */
export const templateNotFound = (name: string): Refusal => new Refusal('TEMPLATE_NOT_FOUND', `there is no template ${JSON.stringify(name)}`);

/** The refusal where a template has no version of a number. */
export const versionNotFound = ({ name, latestVersion }: Pick<TemplateRow, 'name' | 'latestVersion'>, version: number): Refusal => {
  const versions = latestVersion === 1 ? 'its only version is 1' : `its versions are 1 to ${latestVersion}`;
  return new Refusal('TEMPLATE_VERSION_NOT_FOUND', `template ${JSON.stringify(name)} has no version ${version}: ${versions}`);
};
