const FORM = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/** Whether a component can have this version: three numbers, as semantic versioning has them. */
export const isVersion = (text: string): boolean => FORM.test(text);

const comparePrerelease = (a: string, b: string): number => {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [l = '', r = ''] = [left[at], right[at]];
    if (l === r) continue;
    const [numeric, other] = [/^\d+$/.test(l), /^\d+$/.test(r)];
    if (numeric && other) return Number(l) - Number(r);
    return numeric === other ? (l < r ? -1 : 1) : numeric ? -1 : 1;
  }
  return left.length - right.length;
};

/** Orders versions, the oldest first. */
export const compareVersions = (a: string, b: string): number => {
  const [[, ...left], [, ...right]] = [FORM.exec(a) ?? [''], FORM.exec(b) ?? ['']];
  for (let at = 0; at < 3; at += 1) {
    const difference = Number(left[at]) - Number(right[at]);
    if (difference !== 0) return difference;
  }
  const [l, r] = [left[3], right[3]];
  if (l === undefined || r === undefined) return l === r ? 0 : l === undefined ? 1 : -1;
  return comparePrerelease(l, r);
};
