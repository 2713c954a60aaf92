/** Turns what CDK context holds (text from `-c`, any JSON value from cdk.json) into a value, or nothing where it does not fit. */
export interface Reader<T> {
  /** What fits, in words that follow "must be". */
  readonly allowed: string;
  readonly read: (raw: unknown) => T | undefined;
}

/** One key of the configuration. */
export interface Setting<T> extends Reader<T> {
  /** Value where the key is not set; absent for a key that must be. */
  readonly fallback?: { readonly value: T };
}

export const required = <T>(reader: Reader<T>): Setting<T> => reader;
export const optional = <T>(reader: Reader<T>): Setting<T | undefined> => ({ ...reader, fallback: { value: undefined } });
export const otherwise = <T>(value: NoInfer<T>, reader: Reader<T>): Setting<T> => ({ ...reader, fallback: { value } });

export const pattern = (allowedPattern: RegExp, allowed: string): Reader<string> => ({
  allowed,
  read: (raw) => (typeof raw === 'string' && allowedPattern.test(raw) ? raw : undefined),
});

/** One of the values given; a number may come as text. */
export const oneOf = <const T extends string | number>(...values: readonly T[]): Reader<T> => ({
  allowed: `one of ${values.join(', ')}`,
  read: (raw) => values.find((value) => value === raw || (typeof value === 'number' && String(value) === raw)),
});

export const wholeNumber = (minimum: number, maximum: number): Reader<number> => ({
  allowed: `a whole number from ${minimum} to ${maximum}`,
  read: (raw) => {
    const value = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw;
    return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum ? value : undefined;
  },
});

export const fraction: Reader<number> = {
  allowed: 'a number from 0 to 1',
  read: (raw) => {
    const value = typeof raw === 'string' && /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : raw;
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
  },
};

export const flag: Reader<boolean> = {
  allowed: 'true or false',
  read: (raw) => (raw === true || raw === 'true' ? true : raw === false || raw === 'false' ? false : undefined),
};

const functionReference = /^(arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:)?[\w-]{1,64}(:[\w$-]{1,128})?$/;

/** A JSON object of aliases and the names or ARNs of the Lambda functions behind them. */
export const generatorMap = (builtIn: readonly string[]): Reader<Readonly<Record<string, string>>> => ({
  allowed: `a JSON object of aliases (1 to 64 characters, not ${builtIn.join(' or ')}) and names or ARNs of Lambda functions`,
  read: (raw) => {
    const entries = Object.entries(jsonObject(raw) ?? { '': '' });
    const fit = ([alias, target]: [string, unknown]) =>
      alias.length >= 1 && alias.length <= 64 && !builtIn.includes(alias) && typeof target === 'string' && functionReference.test(target);
    return entries.every(fit) ? (Object.fromEntries(entries) as Record<string, string>) : undefined;
  },
});

const jsonObject = (raw: unknown): object | undefined => {
  try {
    const value: unknown = typeof raw === 'string' ? JSON.parse(raw) : raw;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
