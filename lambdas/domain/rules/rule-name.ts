import { createHash } from 'node:crypto';
import { RedeploymentRuleName } from '../../../contracts/generated/openapi-validators.js';

/** API reference, PutRule. */
const longestName = 64;
const hashDigits = 10;

/** Whether a rule can have the name. */
export const isRuleName = (name: string): boolean => RedeploymentRuleName(name);

/** Path of a rule. */
export const rulePath = (name: string): string => `/redeploymentRules/${encodeURIComponent(name)}`;

/**
 * Name of the EventBridge rule of a rule, derived from its own. No name of a rule holds a dot, so that one that is cut is
 * no other's.
 *
 * @param prefix beginning of the names of all of them, up to 53 characters
 */
export const eventBridgeRuleName = (prefix: string, name: string): string => {
  const whole = `${prefix}${name}`;
  if (whole.length <= longestName) return whole;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, hashDigits);
  return `${whole.slice(0, longestName - hashDigits - 1)}.${hash}`;
};
