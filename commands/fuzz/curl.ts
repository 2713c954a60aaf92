import type { FuzzRequest } from './requests.ts';

/** POSIX shell: a word as it is. Bash's form where a line of a terminal cannot hold it. */
const word = (text: string, encoding: 'utf8' | 'latin1' = 'utf8'): string => {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (/^[\x20-\x7e]*$/.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const bytes = [...Buffer.from(text, encoding)].map((byte) => (byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`));
  return `$'${bytes.join('')}'`;
};

/** The request as a command that sends it. */
export const curlOf = (apiUrl: string, { method, path, headers, body }: FuzzRequest): string => [
  'curl -i --path-as-is', `-X ${method}`,
  ...Object.entries(headers).map(([name, value]) => `-H ${word(value === '' ? `${name};` : `${name}: ${value}`, 'latin1')}`),
  ...(body === undefined ? [] : [`--data-binary ${word(body)}`]),
  word(apiUrl + path),
].join(' ');
