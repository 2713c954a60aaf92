/** What a state machine calls besides the functions named in its Task states. */
export const calls = ['lambda:invoke', 'dynamodb:updateItem', 'events:putEvents', 'states:startExecution', 's3:getObject', 's3:putObject'] as const;
export type Call = (typeof calls)[number];

export interface AslCalls {
  /** Names of the `${…}` in the file, without repetition. */
  readonly substitutions: readonly string[];
  readonly calls: readonly Call[];
  readonly hasDistributedMap: boolean;
}

/**
 * Reads out of the text of an ASL file what the machine's role must be allowed to do.
 *
 * @throws Error for a call this project grants nothing for
 */
export const callsOf = (text: string): AslCalls => {
  const found = [...text.matchAll(/"Resource"\s*:\s*"(arn:[^"]+)"/g)].map(([, arn = '']) => arn.replace(integration, ''));
  const unknown = found.filter((call) => !isCall(call));
  if (unknown.length > 0) throw new Error(`no right is known for ${unknown.join(', ')}: add the call to lib/asl-calls.ts, or call one of ${calls.join(', ')}`);
  return {
    substitutions: distinct([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name)),
    calls: distinct(found.filter(isCall)),
    hasDistributedMap: /"Mode"\s*:\s*"DISTRIBUTED"/.test(text),
  };
};

/** Beginning of the ARN of every call: a machine is the same file in every partition of AWS. */
const integration = 'arn:${Partition}:states:::';

const isCall = (call: string): call is Call => (calls as readonly string[]).includes(call);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
