/** A call of a Java method in a template: `$text.replaceAll("a", "b")`. */
interface Call {
  property: string;
  context: unknown;
  params: unknown[];
}

interface MethodHandler {
  uid: string;
  match: (call: Call) => boolean;
  resolve: (call: Call) => unknown;
}

type Methods<T> = Readonly<Record<string, (self: T, ...params: never[]) => unknown>>;

/** `$1` means the same in Java's and in JavaScript's replacements; a backslash quotes the next character in Java's. */
const javaReplacement = (text: string): ((...match: unknown[]) => string) =>
  (...match) => text.replace(/\\(.)|\$(\d)/g, (_whole, quoted: string | undefined, group: string | undefined) =>
    quoted ?? String(match[Number(group)] ?? ''));

const ofString: Methods<string> = {
  charAt: (self, index: number) => self.charAt(index),
  concat: (self, other: string) => self + other,
  contains: (self, other: string) => self.includes(other),
  endsWith: (self, other: string) => self.endsWith(other),
  equals: (self, other: unknown) => self === other,
  equalsIgnoreCase: (self, other: string) => self.toLowerCase() === other.toLowerCase(),
  indexOf: (self, other: string) => self.indexOf(other),
  isEmpty: (self) => self === '',
  lastIndexOf: (self, other: string) => self.lastIndexOf(other),
  length: (self) => self.length,
  matches: (self, pattern: string) => new RegExp(`^(?:${pattern})$`, 's').test(self),
  replace: (self, from: string, to: string) => self.replaceAll(from, () => to),
  replaceAll: (self, pattern: string, to: string) => self.replace(new RegExp(pattern, 'g'), javaReplacement(to)),
  replaceFirst: (self, pattern: string, to: string) => self.replace(new RegExp(pattern), javaReplacement(to)),
  split: (self, pattern: string) => self.split(new RegExp(pattern)),
  startsWith: (self, other: string) => self.startsWith(other),
  substring: (self, start: number, end?: number) => self.substring(start, end),
  toLowerCase: (self) => self.toLowerCase(),
  toString: (self: string) => self,
  toUpperCase: (self) => self.toUpperCase(),
  trim: (self) => self.trim(),
};

const ofList: Methods<unknown[]> = {
  contains: (self, item: unknown) => self.includes(item),
  get: (self, index: number) => self[index],
  isEmpty: (self) => self.length === 0,
  size: (self) => self.length,
};

const ofMap: Methods<Record<string, unknown>> = {
  containsKey: (self, key: string) => Object.hasOwn(self, key),
  entrySet: (self) => Object.entries(self).map(([key, value]) => ({ key, value })),
  get: (self, key: string) => self[key],
  isEmpty: (self) => Object.keys(self).length === 0,
  keySet: (self) => Object.keys(self),
  size: (self) => Object.keys(self).length,
  values: (self) => Object.values(self),
};

const methodsOf = (context: unknown): Methods<never> => {
  if (typeof context === 'string') return ofString as Methods<never>;
  if (Array.isArray(context)) return ofList as Methods<never>;
  return (typeof context === 'object' && context !== null ? ofMap : {}) as Methods<never>;
};

/** The methods of Java's String, List and Map that templates may call; a value's own function goes first. */
export const javaMethods: MethodHandler[] = [
  {
    uid: 'java',
    match: ({ property, context }) =>
      Object.hasOwn(methodsOf(context), property) &&
      (typeof context !== 'object' || context === null || typeof (context as Record<string, unknown>)[property] !== 'function' || Array.isArray(context)),
    resolve: ({ property, context, params }) => methodsOf(context)[property]?.(context as never, ...(params as never[])),
  },
];
