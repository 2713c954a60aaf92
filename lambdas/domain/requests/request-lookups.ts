import { StepFailure } from '../failure.ts';
import type { Ports } from '../ports.ts';
import { parseProvisioningTemplate } from '../provisioning-templates/provisioning-template.ts';
import type { RequestLookups } from './creation-rules.ts';

export interface LookupPorts extends Pick<Ports, 'caCertificates'> {
  /** Text of a provisioning template; nothing where there is none of this name. */
  readonly templateText: (name: string) => Promise<string | undefined>;
  readonly templateNames: (most: number) => Promise<readonly string[]>;
}

/**
 * The lookups of the door by the ports of the steps. A CA for which a step would fail a core is told at the door as a
 * problem of the request; any other failure, a throttle or a denial, says nothing of the request and is thrown on.
 */
export const requestLookups = ({ templateText, templateNames, caCertificates }: LookupPorts): RequestLookups => ({
  template: async (name) => {
    const text = await templateText(name);
    return text === undefined ? undefined : parseProvisioningTemplate(text);
  },
  // A kindness to whoever mistyped a name: no reason to answer with an error.
  templateNames: (most) => templateNames(most).catch(() => undefined),
  certificateAuthority: async (caId) => {
    try {
      await caCertificates.activePem(caId);
      return { active: true };
    } catch (error) {
      const code = error instanceof StepFailure ? error.code : undefined;
      if (code === 'CA_NOT_FOUND') return undefined;
      if (code === 'CA_NOT_ACTIVE') return { active: false };
      throw error;
    }
  },
});
