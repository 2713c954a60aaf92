const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Whether a nucleus version (`2.4.0`) comes before another. */
export const isOlder = (version: string, than: string): boolean => {
  const other = numbersOf(than);
  for (const [index, number] of numbersOf(version).entries()) {
    const difference = number - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
};
