import type { ProvisioningTemplate } from './provisioning-template.ts';
import { givenParameters } from './template-problems.ts';
import type { TemplatedThing } from './template-problems.ts';
import { resolved } from './template-value.ts';

/** Status by which the template has IoT register a certificate, in IoT's words. Guides also write `Active`. */
export const registeredStatus = (template: ProvisioningTemplate, thing: TemplatedThing): string => {
  const status = resolved(template.certificateStatus, givenParameters(template, thing));
  return 'text' in status ? status.text.toUpperCase() : 'ACTIVE';
};
