/** Tells whether a live answer is what an example of the API document shows, but for the values that no document can know. */

/** Fields whose values are made anew in every stack; an example's value stands for one live value wherever it occurs. */
const madeAnew = ['x-taskid', 'execution', 'bucket', 'certificateId', 'certificateArn', 'iotJobArn', 'lastEvaluated.taskId', 'lastEvaluated.thingName', 'url'];

/** Values that are never the same twice: instants, and ids of requests. */
const unrepeatable = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Ids of certificates are told by receipts, too, among the names of other parts. */
const certificateId = /^[0-9a-f]{64}$/;

const isMadeAnew = (path: string, example: string): boolean => madeAnew.some((field) => path === field || path.endsWith(`.${field}`)) || certificateId.test(example);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Likeness {
  /** A text of an example with the values of this stack. */
  live(text: string): string;
  /** In what the live value differs from the example, by paths; what is made anew is remembered for later ones. */
  differences(example: unknown, actual: unknown, path?: string): string[];
}

/** @param known live values of example values that no answer tells */
export const likeness = (known: Readonly<Record<string, string>>): Likeness => {
  const lives = new Map(Object.entries(known));

  const live = (text: string): string => [...lives].reduce((result, [shown, value]) => result.replaceAll(shown, value), text);

  const textDifferences = (example: string, actual: unknown, path: string): string[] => {
    if (typeof actual === 'string' && unrepeatable.test(example) && unrepeatable.test(actual)) return [];
    if (typeof actual === 'string' && actual !== '' && isMadeAnew(path, example) && !lives.has(example)) lives.set(example, actual);
    const expected = lives.get(example) ?? live(example);
    return expected === actual ? [] : [`${path} is ${JSON.stringify(actual)}, the example has ${JSON.stringify(expected)}`];
  };

  const differences = (example: unknown, actual: unknown, path = ''): string[] => {
    if (typeof example === 'string') return textDifferences(example, actual, path);
    if (Array.isArray(example) && Array.isArray(actual)) {
      if (example.length !== actual.length) return [`${path} has ${actual.length} entries, the example has ${example.length}`];
      return example.flatMap((entry, index) => differences(entry, actual[index], `${path}[${index}]`));
    }
    if (isObject(example) && isObject(actual)) {
      const names = [...new Set([...Object.keys(example), ...Object.keys(actual)])];
      return names.flatMap((name) => differences(example[name], actual[name], path === '' ? name : `${path}.${name}`));
    }
    return example === actual ? [] : [`${path} is ${JSON.stringify(actual)}, the example has ${JSON.stringify(example)}`];
  };

  return { live, differences };
};
