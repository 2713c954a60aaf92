import { Compile, parse } from 'velocityjs';

/** What a mapping template is given. */
export interface TemplateInput {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly requestId?: string;
}

export interface RenderedTemplate {
  readonly text: string;
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
}

const escapes: Readonly<Record<string, string>> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };

/** As StringEscapeUtils of commons-lang 2 does it, apostrophes and slashes included. */
const escapeJavaScript = (text: string): string =>
  [...Array(text.length).keys()].map((index) => {
    const unit = text.charCodeAt(index);
    const character = text.charAt(index);
    if (unit > 0x7e || (unit < 0x20 && escapes[character] === undefined)) return `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`;
    return escapes[character] ?? (/['"\\/]/.test(character) ? `\\${character}` : character);
  }).join('');

const util = {
  escapeJavaScript,
  base64Encode: (text: string) => Buffer.from(text, 'utf8').toString('base64'),
  parseJson: (text: string): unknown => JSON.parse(text),
};

/** Java's methods of strings and maps, as far as the templates call them; replaceAll takes a regular expression. */
const javaMethods = [
  { uid: 'replaceAll', match: ({ property }: { property: string }) => property === 'replaceAll', resolve: ({ context, params }: { context: string; params: string[] }) => context.replace(new RegExp(params[0] ?? '', 'g'), () => params[1] ?? '') },
  { uid: 'containsKey', match: ({ property }: { property: string }) => property === 'containsKey', resolve: ({ context, params }: { context: object; params: string[] }) => Object.hasOwn(context, params[0] ?? '') },
  { uid: 'keySet', match: ({ property }: { property: string }) => property === 'keySet', resolve: ({ context }: { context: object }) => Object.keys(context) },
  { uid: 'get', match: ({ property }: { property: string }) => property === 'get', resolve: ({ context, params }: { context: Record<string, string>; params: string[] }) => context[params[0] ?? ''] },
  { uid: 'contains', match: ({ property }: { property: string }) => property === 'contains', resolve: ({ context, params }: { context: string; params: string[] }) => context.includes(params[0] ?? '') },
];

const at = (body: string, path: string): unknown => {
  const document: unknown = JSON.parse(body);
  return path === '$' ? document : ((document as Record<string, unknown>)[path.slice('$.'.length)] ?? '');
};

/** Renders a mapping template the way API Gateway does, header names taken as they were sent. */
export const render = (template: string, { body, headers = {}, path = {}, query = {}, requestId = 'request-1' }: TemplateInput): RenderedTemplate => {
  const responseOverride: { status?: number; header: Record<string, string> } = { header: {} };
  const compiled = new Compile(parse(template), { customMethodHandlers: javaMethods as never });
  const text = compiled.render({
    util,
    context: { requestId, responseOverride },
    input: {
      body,
      params: (name?: string) => (name === undefined ? { header: headers, path, querystring: query } : (path[name] ?? query[name] ?? headers[name] ?? '')),
      path: (reference: string) => at(body, reference),
    },
  });
  return { text, headers: responseOverride.header, ...(responseOverride.status !== undefined && { status: responseOverride.status }) };
};
