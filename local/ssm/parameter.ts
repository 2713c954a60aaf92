import { createCipheriv, randomBytes } from 'node:crypto';
import type { ParameterType } from '@aws-sdk/client-ssm';
import { AwsError } from '../wire/service.ts';

/** One parameter; earlier values are kept for `name:version`. */
export interface ParameterRecord {
  name: string;
  type: ParameterType;
  keyId?: string;
  description?: string;
  tier: string;
  /** In order; the last is current. */
  versions: { value: string; at: Date }[];
}

/** Characters a value may have, by tier (Systems Manager quotas, 2026-11-23). */
const VALUE_CHARACTERS: Readonly<Record<string, number>> = { Standard: 4096, Advanced: 8192 };
const NAME = /^[a-zA-Z0-9_.\-/]{1,1011}$/;
const RESERVED = /^\/?(aws|ssm)/i;
const TYPES: readonly string[] = ['String', 'StringList', 'SecureString'];

export const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** @throws AwsError `ValidationException`, `AccessDeniedException` for names AWS keeps to itself */
export const checkName = (name: string): void => {
  if (!NAME.test(name)) throw invalid(`parameter name '${name}': allowed are 1 to 1011 of a-z A-Z 0-9 _ . - /`);
  if (RESERVED.test(name)) throw new AwsError('AccessDeniedException', `No access to reserved parameter name: ${name}`);
  if (name.includes('/') && !name.startsWith('/')) throw invalid(`parameter name '${name}' must be a fully qualified name: begin it with /`);
};

/** @throws AwsError */
export const checkType = (type: string | undefined): ParameterType => {
  if (type === undefined) throw invalid('A parameter type is required when you create a parameter.');
  if (!TYPES.includes(type)) throw new AwsError('UnsupportedParameterType', `The parameter type '${type}' is not one of ${TYPES.join(', ')}`);
  return type as ParameterType;
};

/** The tier a value goes to. @throws AwsError `ValidationException` for a value that does not fit it */
export const tierOf = (value: string, asked: string): string => {
  const needed = value.length > 4096 ? 'Advanced' : 'Standard';
  const tier = asked === 'Intelligent-Tiering' ? needed : asked;
  const most = VALUE_CHARACTERS[tier];
  if (most === undefined) throw invalid(`tier '${tier}' is not one of Standard, Advanced, Intelligent-Tiering`);
  if (value.length === 0) throw invalid('the parameter value must not be empty');
  if (value.length > most) throw invalid(`the parameter value has ${value.length} characters; a ${tier} parameter may have ${most}`);
  return tier;
};

/** Stands for a SecureString whose value was not asked for decrypted: base64 text that tells nothing. */
export const sealed = (value: string): string => {
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
  return Buffer.concat([cipher.update(value), cipher.final(), cipher.getAuthTag()]).toString('base64');
};
