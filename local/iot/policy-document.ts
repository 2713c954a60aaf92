import { iotError } from './errors.ts';
import { LIMITS } from './limits.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'));

const statementProblem = (statement: unknown, index: number): string | undefined => {
  const at = `Statement[${index}]`;
  if (!isObject(statement)) return `${at} is not an object`;
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') return `${at}.Effect must be Allow or Deny`;
  if (!isTexts(statement.Action)) return `${at}.Action must be an action or a list of actions`;
  if (!isTexts(statement.Resource)) return `${at}.Resource must be an ARN or a list of ARNs`;
  return undefined;
};

const problemOf = (policy: unknown): string | undefined => {
  if (!isObject(policy)) return 'it is not a JSON object';
  if (policy.Version !== '2012-10-17' && policy.Version !== '2008-10-17') return 'Version must be 2012-10-17';
  const statements = Array.isArray(policy.Statement) ? policy.Statement : isObject(policy.Statement) ? [policy.Statement] : [];
  if (statements.length === 0) return 'Statement is missing';
  return statements.map(statementProblem).find((problem) => problem !== undefined);
};

/**
 * Checks the form and size of an IoT policy document.
 *
 * @throws AwsError `MalformedPolicyException`
 */
export const checkPolicyDocument = (document: string): void => {
  const characters = document.replaceAll(/\s/g, '').length;
  if (characters > LIMITS.policyDocumentCharacters) {
    throw iotError('MalformedPolicyException', `Policy document is Malformed: ${characters} characters without white space, at most ${LIMITS.policyDocumentCharacters} are allowed`);
  }
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    throw iotError('MalformedPolicyException', 'Policy document is Malformed: it is not JSON');
  }
  const problem = problemOf(policy);
  if (problem) throw iotError('MalformedPolicyException', `Policy document is Malformed: ${problem}`);
};
