const javaScriptEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r', "'": "\\'", '"': '\\"', '\\': '\\\\', '/': '\\/',
};

/** As Java's StringEscapeUtils does it: control and non-ASCII characters become `\uXXXX`, apostrophes are escaped too. */
const escapeJavaScript = (value: unknown): string =>
  String(value).replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is escaped
    /['"\\/\u0000-\u001f]|[^\u0000-\u007e]/g,
    (character) => javaScriptEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Java's URLEncoder leaves `*`, not `~`, and writes a space as `+`. */
const urlEncode = (value: unknown): string =>
  encodeURIComponent(String(value))
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** `$util` of mapping templates (API Gateway guide, mapping template reference). */
export const util = {
  escapeJavaScript,
  base64Encode: (value: unknown): string => Buffer.from(String(value), 'utf8').toString('base64'),
  base64Decode: (value: unknown): string => Buffer.from(String(value), 'base64').toString('utf8'),
  urlEncode,
  urlDecode: (value: unknown): string => decodeURIComponent(String(value).replace(/\+/g, ' ')),
  parseJson: (value: unknown): unknown => JSON.parse(String(value)) as unknown,
} as const;
