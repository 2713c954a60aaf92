import { limits } from '../../../contracts/limits.ts';
import type { Problem } from '../requests/answer.ts';
import { parseJson } from '../requests/json-text.ts';
import { countedLength, fitsPolicyName } from './policy-rules.ts';

/** One entry of `CDF.attachAdditionalPolicies`. */
export interface AdditionalPolicy {
  readonly name: string;
  /** JSON of the policy to make; absent for a policy that exists already under exactly this name. */
  readonly document?: string;
}

type Entry = Readonly<Record<string, unknown>>;

/** The peer's code takes an array, one of its documents writes a single object: both are meant. */
const entriesOf = (option: unknown): readonly unknown[] => {
  if (option === undefined) return [];
  return Array.isArray(option) ? option : [option];
};

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON text of a document given as an object or as text that holds one. */
const documentText = (document: unknown): string | undefined => {
  if (isEntry(document)) return JSON.stringify(document);
  if (typeof document !== 'string') return undefined;
  const json = parseJson(document);
  return 'value' in json && isEntry(json.value) ? JSON.stringify(json.value) : undefined;
};

/** The policies that the option names, as far as it can be read. */
export const additionalPoliciesIn = (option: unknown): AdditionalPolicy[] =>
  entriesOf(option).flatMap((entry) => {
    if (!isEntry(entry) || typeof entry['name'] !== 'string') return [];
    const document = documentText(entry['document']);
    return [{ name: entry['name'], ...(document !== undefined && { document }) }];
  });

/** What is wrong with `CDF.attachAdditionalPolicies`. */
export const additionalPolicyProblems = (option: unknown): Problem[] =>
  entriesOf(option).flatMap((entry, position) => {
    const field = Array.isArray(option) ? `CDF.attachAdditionalPolicies[${position}]` : 'CDF.attachAdditionalPolicies';
    if (!isEntry(entry)) return [{ field, problem: 'must be an object with a name and, for a policy to make, a document' }];
    return [...nameProblems(`${field}.name`, entry['name']), ...documentProblems(`${field}.document`, entry['document'])];
  });

const nameProblems = (field: string, name: unknown): Problem[] =>
  typeof name === 'string' && fitsPolicyName(name) ? [] : [{ field, problem: 'must be a policy name: 1 to 128 letters, digits or _+=,.@-' }];

const hasStatement = (document: string): boolean => {
  const { Statement: statement } = JSON.parse(document) as Entry;
  return Array.isArray(statement) ? statement.length > 0 && statement.every(isEntry) : isEntry(statement);
};

const documentProblems = (field: string, document: unknown): Problem[] => {
  if (document === undefined) return [];
  const text = documentText(document);
  if (text === undefined) return [{ field, problem: 'must be a policy document: a JSON object' }];
  if (!hasStatement(text)) return [{ field, problem: 'must have a Statement of at least one statement: IoT makes no policy that says nothing' }];
  const length = countedLength(text);
  return length > limits.policyCharacters ? [{ field, problem: `is ${length} characters long without white space; IoT takes ${limits.policyCharacters}` }] : [];
};
