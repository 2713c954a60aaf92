import { AttachPolicies } from '../../contracts/generated/step-contracts.ts';
import { iotPolicies } from '../adapters/iot-policies.ts';
import { provisioningTemplates } from '../adapters/provisioning-templates.ts';
import { policiesOfCore } from '../domain/provisioning-templates/policies-of-core.ts';
import { attachPolicy } from '../domain/provisioning-templates/policy-attachment.ts';
import type { Ports } from '../domain/ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Attaches to the thing's certificate what the template's `CDF` object asks for, and makes the policies that have a
 * document. Safe to repeat.
 *
 * @throws StepFailure `POLICY_NOT_FOUND`, `POLICY_DIFFERS`, `POLICY_INVALID`, `POLICY_LIMIT_REACHED`
 */
export const attachPolicies =
  ({ templates, policies }: Pick<Ports, 'templates' | 'policies'>, environmentName: string): Step<'AttachPolicies'> =>
  async ({ item, thing: { thingArn, certificateArn } }) => {
    const wanted = policiesOfCore(await templates.get(item.provisioningTemplate), thingArn, environmentName);
    for (const policy of wanted) await attachPolicy(policies)(policy, certificateArn);
    return { policies: wanted.map(({ name }) => name) };
  };

const { TASKS_BUCKET, ENVIRONMENT_NAME } = environment('AttachPolicies');

export const handler = step(AttachPolicies, attachPolicies({ templates: provisioningTemplates(TASKS_BUCKET), policies: iotPolicies() }, ENVIRONMENT_NAME));
