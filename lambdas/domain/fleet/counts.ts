/** Numbers by the attribute of a counter row: a standing, `desired`, `reported`, or a code of failures. What is absent is 0. */
export type Counts = Readonly<Record<string, number>>;

const combined = (one: Counts, other: Counts, sign: 1 | -1): Counts => {
  const attributes = new Set([...Object.keys(one), ...Object.keys(other)]);
  const entries = [...attributes].map((attribute) => [attribute, (one[attribute] ?? 0) + sign * (other[attribute] ?? 0)] as const);
  return Object.fromEntries(entries.filter(([, count]) => count !== 0));
};

/** Without zeros. */
export const plus = (one: Counts, other: Counts): Counts => combined(one, other, 1);
/** Without zeros. */
export const minus = (one: Counts, other: Counts): Counts => combined(one, other, -1);

export const isNone = (counts: Counts): boolean => Object.keys(counts).length === 0;
