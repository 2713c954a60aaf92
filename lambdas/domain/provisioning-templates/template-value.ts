/** Value of a property of an IoT provisioning template: text, or an intrinsic function that makes text. */
export type Resolved = { readonly text: string } | { readonly missing: readonly string[] } | { readonly unsupported: string };

const single = (value: unknown): readonly [string, unknown] | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length === 1 ? entries[0] : undefined;
};

/**
 * The parameter a `{"Ref": "<parameter>"}` names; nothing for any other value.
 */
export const refOf = (value: unknown): string | undefined => {
  const [key, name] = single(value) ?? [];
  return key === 'Ref' && typeof name === 'string' ? name : undefined;
};

/**
 * Resolves text, `Ref` and `Fn::Join`, the two intrinsic functions that IoT provisioning templates have.
 * A parameter without a value is reported by name, so that a caller can name all of them.
 */
export const resolved = (value: unknown, parameters: Readonly<Record<string, string>>): Resolved => {
  if (typeof value === 'string') return { text: value };
  const ref = refOf(value);
  if (ref !== undefined) return Object.hasOwn(parameters, ref) ? { text: parameters[ref] ?? '' } : { missing: [ref] };
  const [key, join] = single(value) ?? [];
  if (key !== 'Fn::Join' || !isJoin(join)) return { unsupported: 'must be text, {"Ref": "<parameter>"} or {"Fn::Join": ["<delimiter>", [<values>]]}' };
  return joined(join[0], join[1].map((part) => resolved(part, parameters)));
};

/** Names of all parameters that a template's value refers to, however deep. */
export const refsIn = (value: unknown): string[] => {
  const ref = refOf(value);
  if (ref !== undefined) return [ref];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(refsIn) : [];
};

const isJoin = (value: unknown): value is [string, unknown[]] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Array.isArray(value[1]);

const joined = (delimiter: string, parts: readonly Resolved[]): Resolved => {
  const unsupported = parts.find((part) => 'unsupported' in part);
  if (unsupported) return unsupported;
  const missing = parts.flatMap((part) => ('missing' in part ? part.missing : []));
  if (missing.length > 0) return { missing };
  return { text: parts.map((part) => ('text' in part ? part.text : '')).join(delimiter) };
};
