/**
 * How a request body travels in the input of an execution. There it is text in a JSON string, where each quote, backslash
 * and line break of JSON would take two of the 256 KiB: so these change places with characters that JSON text hardly has.
 *
 * Characters and what stands for each, in the order in which they are replaced: what they become must not be replaced
 * again. `~` begins what takes two characters.
 */
export const bodyCode: readonly (readonly [character: string, code: string])[] = [
  ['~', '~0'], ["'", '~1'], ['`', '~2'], ['^', '~3'], ['|', '~4'], ['\r', '~5'],
  ['"', "'"], ['\n', '`'], ['\\', '^'], ['\t', '|'],
];

/** Stands for every other control character. JSON has none of them, so that no more must be known of one than where it is. */
export const controlCode = '~6';

const characters = new Map([...bodyCode.map(([character, code]) => [code, character] as const), [controlCode, '\u0000'] as const]);

/** The body that was sent. */
export const decodedBody = (coded: string): string => coded.replaceAll(/~[0-6]|['`^|]/g, (code) => characters.get(code) ?? code);
