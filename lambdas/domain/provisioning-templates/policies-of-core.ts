import { createHash } from 'node:crypto';
import type { AdditionalPolicy } from './additional-policies.ts';
import { canonicalJson } from '../canonical-json.ts';
import { parseIotArn, siblingArn } from '../iot-arn.ts';
import type { IotArn } from '../iot-arn.ts';
import { fitsPolicyName } from './policy-rules.ts';
import type { ProvisioningTemplate } from './provisioning-template.ts';

const nameLimit = 128;
const documentDigits = 12;
/** What the names of policies begin with that were made for one thing alone. */
export const clientIdPolicyPrefix = 'clientIdEnforcementPolicy_';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Policies to attach to a core's certificate beside those of the template's body; one with a `document` is to be made
 * first. Names are derived, so that every core and every run gets the same ones.
 *
 * @param environmentName keeps two environments of one account apart
 * @throws Error when the ARN is not one of an IoT thing
 */
export const policiesOfCore = ({ additionalPolicies, clientIdMustMatchThingName }: ProvisioningTemplate, thingArn: string, environmentName: string): AdditionalPolicy[] => {
  const shared = additionalPolicies.map(({ name, document }) => (document === undefined ? { name } : { name: sharedPolicyName({ name, document }, environmentName), document }));
  return clientIdMustMatchThingName ? [...shared, clientIdPolicy(thingArn)] : shared;
};

/** The document's digest is part of the name: a changed document is another policy, and cores keep the one they have. */
export const sharedPolicyName = ({ name, document }: Required<AdditionalPolicy>, environmentName: string): string => {
  const suffix = `${environmentPart(environmentName)}${sha256(canonicalJson(document)).slice(0, documentDigits)}`;
  return `${name.slice(0, nameLimit - suffix.length)}${suffix}`;
};

const environmentPart = (environmentName: string): string => `_${environmentName}_`;

/** Whether a policy bears such a name of this environment, whatever its document. */
export const isSharedPolicyName = (policyName: string, environmentName: string): boolean =>
  policyName.slice(0, -documentDigits).endsWith(environmentPart(environmentName)) && /^[0-9a-f]+$/.test(policyName.slice(-documentDigits));

/**
 * Lets the device connect as itself only. A nucleus opens further connections as `<thing>#2`, `<thing>#3` … for each 50
 * subscriptions; no thing name holds a `#`.
 */
const clientIdPolicy = (thingArn: string): AdditionalPolicy => {
  const thing = parseIotArn(thingArn);
  if (thing?.kind !== 'thing') throw new Error(`${thingArn} is not the ARN of an IoT thing`);
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: [siblingArn(thing, 'client', thing.name), siblingArn(thing, 'client', `${thing.name}#*`)] }],
  };
  return { name: clientIdPolicyName(thing), document: JSON.stringify(document) };
};

/** Name of the policy that lets one thing connect as itself only. */
export const clientIdPolicyName = ({ name }: Pick<IotArn, 'name'>): string => {
  const plain = `${clientIdPolicyPrefix}${name}`;
  return fitsPolicyName(plain) ? plain : `${clientIdPolicyPrefix}${sha256(name)}`;
};
