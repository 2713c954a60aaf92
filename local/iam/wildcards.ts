const escaped = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');

/** Whether a text matches a pattern in which `*` stands for any characters and `?` for one, as in IAM policies. */
export const matcher = (pattern: string, flags = ''): ((text: string) => boolean) => {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern) && flags === '') return (text) => text === pattern;
  const expression = new RegExp(`^${escaped(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, `s${flags}`);
  return (text) => expression.test(text);
};
