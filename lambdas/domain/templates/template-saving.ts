import { Refusal, refuseFor } from '../requests/answer.ts';
import { StepFailure } from '../failure.ts';
import { absentComponents } from './component-problems.ts';
import { contentHash, firstVersion, nextVersion } from './template-content.ts';
import type { Components, TemplateContent, Templates } from './template-ports.ts';
import type { ReadTemplate } from './template-request.ts';

export interface SavingPorts {
  readonly templates: Pick<Templates, 'find' | 'version' | 'create' | 'addVersion'>;
  readonly components: Components;
  readonly clock: () => Date;
  /** A new incarnation of a template. */
  readonly incarnation: () => string;
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
export const createTemplate = async ({ templates, components, clock, incarnation }: SavingPorts, { name, content, ...read }: ReadTemplate & { readonly name: string }): Promise<void> => {
  refuseFor([...read.problems, ...(await absentComponents(read.components, components))]);
  const { template, version } = firstVersion(content, { name, incarnation: incarnation(), at: clock() });
  const outcome = await templates.create(template, version);
  if (outcome === 'name taken') throw new Refusal('TEMPLATE_EXISTS', `there is a template ${JSON.stringify(name)}`);
  if (outcome === 'being deleted') throw new Refusal('TEMPLATE_BEING_DELETED', `the template ${JSON.stringify(name)} was deleted and is still being taken apart`);
};

/**
 * Makes the next version of a template, unless its newest says the same.
 *
 * @returns the number of the version that says what was sent
 * @throws Refusal with everything that is wrong, TEMPLATE_NOT_FOUND
 */
export const updateTemplate = async (ports: SavingPorts, name: string, read: ReadTemplate): Promise<number> => {
  if ((await ports.templates.find(name)) === undefined) throw templateNotFound(name);
  refuseFor([...read.problems, ...(await absentComponents(read.components, ports.components))]);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const version = await savedVersion(ports, name, read.content);
    if (version !== undefined) return version;
    await ports.pause(attempt);
  }
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `template ${name} was changed by others ${attempts} times while its next version was made`);
};

/** Nothing where somebody else was faster. */
const savedVersion = async ({ templates, clock }: SavingPorts, name: string, content: TemplateContent): Promise<number | undefined> => {
  const template = await templates.find(name);
  if (template === undefined) throw templateNotFound(name);
  const newest = await templates.version({ name, version: template.latestVersion });
  if (newest?.contentHash === contentHash(content)) return newest.version;
  const next = nextVersion(template, content, clock());
  return (await templates.addVersion(template, next)) ? next.version : undefined;
};

/** The refusal where there is no template of a name, however it was asked for. */
export const templateNotFound = (name: string): Refusal => new Refusal('TEMPLATE_NOT_FOUND', `there is no template ${JSON.stringify(name)}`);
