import { parseProvisioningTemplate, usableTemplate } from './provisioning-template.ts';
import type { StackRequest } from '../stack-resource.ts';

/** Provisioning templates of the stack: JSON text by name. */
export interface ShippedTemplates {
  readonly Templates?: Readonly<Record<string, string>>;
}

export interface TemplateChanges {
  readonly put: readonly { readonly name: string; readonly text: string }[];
  readonly remove: readonly string[];
}

/**
 * What a request of CloudFormation changes: all templates are put, those that an update dropped and all on delete are
 * removed. Templates that users put into the bucket are not ours to touch.
 *
 * @throws StepFailure `PROVISIONING_TEMPLATE_INVALID`, before anything is changed
 */
export const templateChanges = ({ RequestType, ResourceProperties, OldResourceProperties }: StackRequest<ShippedTemplates>): TemplateChanges => {
  const { Templates: templates = {} } = ResourceProperties;
  if (RequestType === 'Delete') return { put: [], remove: Object.keys(templates) };
  for (const [name, text] of Object.entries(templates)) usableTemplate(name, parseProvisioningTemplate(text));
  return {
    put: Object.entries(templates).map(([name, text]) => ({ name, text })),
    remove: Object.keys(OldResourceProperties?.Templates ?? {}).filter((name) => !Object.hasOwn(templates, name)),
  };
};
