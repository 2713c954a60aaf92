import type { TemplateRow, TemplateVersionRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';

/** What a version of a template is made of; all else is counted or dated here. */
export type TemplateContent = Pick<TemplateVersionRow, 'components' | 'jobConfig' | 'deploymentPolicies'>;

/** What is done by itself with a template; absent members are as nobody has said anything. */
export type AskedAutomation = Pick<TemplateRow, 'autoDeploy' | 'onFailure' | 'onDrift'>;
/** The same with the version that is to be deployed. */
export type TemplateAutomation = AskedAutomation & Pick<TemplateRow, 'publishing'>;

/** Templates of components. */
export interface Templates {
  /** Strongly consistent; nothing for a template that is being taken apart. */
  find(name: string): Promise<TemplateRow | undefined>;
  /** Strongly consistent. */
  version(version: TemplateVersion): Promise<TemplateVersionRow | undefined>;
  /** Writes a new template with its version 1, or nothing where the name is taken. */
  create(template: TemplateRow, first: TemplateVersionRow): Promise<'created' | 'name taken' | 'being deleted'>;
  /** Writes the version that follows `template.latestVersion`, and what is done by itself; false where the template is no longer as given. */
  addVersion(template: TemplateRow, next: TemplateVersionRow, automation: TemplateAutomation): Promise<boolean>;
  /** Writes what is done by itself; false where the template is no longer as given. */
  automate(template: TemplateRow, automation: TemplateAutomation): Promise<boolean>;
  /** Says that the task of a published version is recorded, unless a newer one was published since. */
  published(template: Pick<TemplateRow, 'name' | 'incarnation'>, version: number): Promise<void>;
  /** Up to `limit` templates in the order of names; none that is being taken apart. */
  byName(page: { readonly after?: string | undefined; readonly limit: number }): Promise<TemplateRow[]>;
  /** Versions in the order of numbers, as many as one read gives: at least one where there is one, `limit` at most. */
  versionsByNumber(name: string, page: { readonly after: number; readonly limit: number }): Promise<readonly TemplateVersionRow[]>;
}

/** A component version, public or of this account. */
export interface ComponentVersion {
  readonly key: string;
  readonly version: string;
}

/** How a component version is there. `failed`: it exists, and cannot be deployed. */
export type ComponentState = { readonly state: 'there' | 'absent' } | { readonly state: 'failed'; readonly why: string };

/** Components as Greengrass knows them. */
export interface Components {
  /** @throws StepFailure where Greengrass does not tell: only its own word makes a component absent */
  state(component: ComponentVersion): Promise<ComponentState>;
}
