/** What a call takes: an action on a resource. */
export interface Need {
  readonly action: string;
  /** ARN; `*` for an action that has no resource; an ARN with a wildcard where the call cannot tell which, and any must be allowed. */
  readonly resource: string;
  /** Condition keys that this need alone has, in lower case. */
  readonly context?: Readonly<Record<string, string>>;
}

/** What the tables may look at to tell what a call takes. */
export interface Facts {
  readonly region: string;
  readonly account: string;
  /** ARN in this region and account. */
  arn(service: string, resource: string): string;
  /** Answer of an operation, without that anybody counts it; undefined when it fails. */
  look(scope: string, operation: string, input: unknown): Promise<Readonly<Record<string, unknown>> | undefined>;
}

export type Input = Readonly<Record<string, unknown>>;

/** What one operation takes, from its input. */
export type NeedsOf = (input: Input, facts: Facts) => readonly Need[] | Promise<readonly Need[]>;

/** By operation. */
export type ActionTable = Readonly<Record<string, NeedsOf>>;

/** A member of the input as text; empty when it is not there, which the operation refuses. */
export const textOf = (input: unknown, member: string): string => {
  const value = (input as Input | undefined)?.[member];
  return typeof value === 'string' ? value : '';
};

export const listOf = (input: unknown, member: string): readonly unknown[] => {
  const value = (input as Input | undefined)?.[member];
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
};
