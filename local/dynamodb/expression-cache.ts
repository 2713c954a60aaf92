/*
 * dynalite parses an expression each time it is sent, and puts its values into what it parsed: half of what a write takes.
 * Clients send few texts with ever other values. So what was parsed is kept with the values left out, and they are put in
 * again. Expressions that dynalite refuses, or whose values it looks at while it parses, are parsed each time.
 */

type Marks = Record<string, true>;

/** What dynalite's parsers take beside the text. Names and values that an expression uses are taken out of `unused…`. */
interface Context {
  readonly attrNames?: Record<string, string> | null;
  readonly attrVals?: Record<string, object> | null;
  readonly unusedAttrNames: Marks;
  readonly unusedAttrVals: Marks;
}

export interface Parser {
  parse(text: string, options: { context: Context }): unknown;
}

/** Where a value was. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

interface Parsed {
  readonly tree: unknown;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

const kept = 1_000;

/** BETWEEN compares its bounds, and attribute_type reads the name of a type. */
const readsValues = /between|attribute_type/i;

/** A copy with each object replaced for which there is something else. */
const copied = (node: unknown, replaced: (node: object) => unknown): unknown => {
  if (typeof node !== 'object' || node === null) return node;
  const other = replaced(node);
  if (other !== undefined) return other;
  if (Array.isArray(node)) return node.map((child) => copied(child, replaced));
  const copy = Object.create(Object.getPrototypeOf(node) as object | null) as Record<string, unknown>;
  for (const [name, child] of Object.entries(node)) copy[name] = copied(child, replaced);
  return copy;
};

const marked = (names: readonly string[]): Marks => Object.fromEntries(names.map((name) => [name, true]));

/** Parses with marks and values of its own: dynalite's are shared by the expressions of a request, and a value may be in two places. */
const parsedAnew = (parse: Parser['parse'], text: string, context: Context): Parsed | undefined => {
  const { attrNames, attrVals } = context;
  const names = Object.keys(attrNames ?? {});
  const values = Object.entries(attrVals ?? {}).map(([name, value]) => [name, { ...value }] as const);
  const placeholders = new Map<object, Placeholder>(values.map(([name, value]) => [value, new Placeholder(name)]));
  const own = { ...context, attrVals: attrVals && Object.fromEntries(values), unusedAttrNames: marked(names), unusedAttrVals: marked(values.map(([name]) => name)) };
  const tree = parse(text, { context: own });
  if (typeof tree === 'string') return undefined;
  return {
    tree: copied(tree, (node) => placeholders.get(node)),
    names: names.filter((name) => !Object.hasOwn(own.unusedAttrNames, name)),
    values: values.map(([name]) => name).filter((name) => !Object.hasOwn(own.unusedAttrVals, name)),
  };
};

const typeOf = (value: object): string[] => Object.entries(value).flatMap(([type, content]) => (content === null || content === undefined ? [] : [type]));

/** Everything that what is parsed depends on: of a value only its type. */
const keyOf = (text: string, { attrNames, attrVals }: Context): string =>
  JSON.stringify([text, attrNames, Object.entries(attrVals ?? {}).map(([name, value]) => [name, typeOf(value)])]);

/** A parser's `parse` that remembers. */
export const remembering = (parse: Parser['parse']): Parser['parse'] => {
  const known = new Map<string, Parsed>();
  return (text, options) => {
    const { context } = options;
    if (readsValues.test(text)) return parse(text, options);
    const key = keyOf(text, context);
    const found = known.get(key) ?? parsedAnew(parse, text, context);
    // refused: once more, so that what is said and marked is dynalite's own
    if (found === undefined) return parse(text, options);
    if (!known.has(key)) {
      if (known.size >= kept) known.clear();
      known.set(key, found);
    }
    for (const name of found.names) Reflect.deleteProperty(context.unusedAttrNames, name);
    for (const name of found.values) Reflect.deleteProperty(context.unusedAttrVals, name);
    return copied(found.tree, (node) => (node instanceof Placeholder ? context.attrVals?.[node.name] : undefined));
  };
};
