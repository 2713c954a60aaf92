import { parseProvisioningTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import type { RequestLookups, RequestSettings } from '../../lambdas/domain/requests/creation-rules.ts';
import { ownCaTemplate } from './core.ts';
import { caId } from './task.ts';

/** One provisioning template, `own-ca`, and one CA. */
export const someLookups: RequestLookups = {
  template: async (name) => (name === 'own-ca' ? parseProvisioningTemplate(ownCaTemplate()) : undefined),
  templateNames: async () => ['own-ca'],
  certificateAuthority: async (id) => (id === caId ? { active: true } : undefined),
};

/** What requests are held against beside that. */
export const someSettings: RequestSettings = {
  tasksBucket: 'tasks',
  generators: { MANUAL_INSTALL: 'generate-manual-install-config' },
  shippedTemplates: [],
  thingNamePrefix: '',
};
