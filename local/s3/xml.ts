import type { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../wire/service.ts';

interface Element {
  name: string;
  children: Element[];
  text: string;
}

const token = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(?<close>\/)?(?<name>[\w.:-]+)(?:\s[^>]*?)?(?<empty>\/)?>|(?<text>[^<]+)/y;
const malformed = (): AwsError =>
  new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });

/** Text as XML content; control characters and line ends as references, so that a key comes back as it was put. */
export const escapeXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- exactly the characters that need a reference
  text.replace(/[&<>"\u0000-\u001f\u0085\u2028]/g, (character) => {
    const name = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[character];
    return name ? `&${name};` : `&#x${character.charCodeAt(0).toString(16)};`;
  });

/** Elements and text only: no attributes, no document types, no CDATA, which no S3 request carries. */
const parseElements = (xml: string): Element => {
  const root: Element = { name: '', children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const groups = token.exec(xml)?.groups;
    const parent = open.at(-1);
    if (!groups || !parent) throw malformed();
    const { close, name, empty, text } = groups;
    if (text !== undefined) parent.text += unescapeXml(text);
    else if (close && open.pop()?.name !== name) throw malformed();
    else if (name && !close) {
      const element = { name, children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [document] = root.children;
  if (!document || open.length !== 1 || root.children.length !== 1) throw malformed();
  return document;
};

const tagOf = (name: string, schema: NormalizedSchema): string => String(schema.getMergedTraits().xmlName ?? name);

const readScalar = (schema: NormalizedSchema, text: string): unknown => {
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) return Number(text);
  if (schema.isTimestampSchema()) return new Date(text);
  return text;
};

const readStructure = (schema: NormalizedSchema, element: Element): Record<string, unknown> => {
  const value: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const found = element.children.filter((child) => child.name === tagOf(name, member));
    if (found.length === 0) continue;
    value[name] = member.isListSchema() ? readList(member, found) : readElement(member, found[0] as Element);
  }
  return value;
};

const readList = (schema: NormalizedSchema, found: Element[]): unknown[] => {
  const item = schema.getValueSchema();
  const elements = schema.getMergedTraits().xmlFlattened
    ? found
    : found.flatMap((list) => list.children.filter((child) => child.name === tagOf('member', item)));
  return elements.map((element) => readElement(item, element));
};

const readElement = (schema: NormalizedSchema, element: Element): unknown =>
  schema.isStructSchema() ? readStructure(schema, element) : readScalar(schema, element.text);

/**
 * Reads an XML document by its SDK schema.
 *
 * @throws AwsError `MalformedXML`
 */
export const readXml = (schema: NormalizedSchema, xml: string): unknown => readElement(schema, parseElements(xml));

const writeScalar = (value: unknown): string =>
  escapeXml(value instanceof Date ? value.toISOString() : String(value));

const writeList = (tag: string, schema: NormalizedSchema, values: readonly unknown[]): string => {
  const item = schema.getValueSchema();
  const flattened = Boolean(schema.getMergedTraits().xmlFlattened);
  const itemTag = flattened ? tag : tagOf('member', item);
  const items = values.map((value) => writeXml(itemTag, item, value)).join('');
  return flattened ? items : `<${tag}>${items}</${tag}>`;
};

/** Writes one element by its SDK schema. Members bound to headers are left out. */
export const writeXml = (tag: string, schema: NormalizedSchema, value: unknown): string => {
  if (schema.isListSchema()) return writeList(tag, schema, value as readonly unknown[]);
  if (!schema.isStructSchema()) return `<${tag}>${writeScalar(value)}</${tag}>`;

  let children = '';
  for (const [name, member] of schema.structIterator()) {
    const child = (value as Record<string, unknown>)[name];
    if (child !== undefined && !member.getMergedTraits().httpHeader) children += writeXml(tagOf(name, member), member, child);
  }
  return `<${tag}>${children}</${tag}>`;
};
