/** What a device asks to do, and what AWS IoT knows of it at that moment. */
export interface AuthorizationRequest {
  /** `iot:Connect` */
  action: string;
  /** ARN. */
  resource: string;
  /** Policy variables by name (`iot:ClientId`). One that is absent here makes the statements that use it match nothing. */
  variables: Readonly<Record<string, string>>;
}

interface Statement {
  Effect?: unknown;
  Action?: unknown;
  Resource?: unknown;
  Condition?: unknown;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A pattern as a regular expression: `*` and `?` are wildcards, `${name}` is that variable's value taken literally.
 *
 * @returns nothing when a variable has no value
 */
const patternOf = (pattern: string, variables: AuthorizationRequest['variables']): RegExp | undefined => {
  let source = '';
  for (const part of pattern.split(/(\$\{[^}]*\}|\*|\?)/)) {
    if (part === '*') source += '.*';
    else if (part === '?') source += '.';
    else if (part.startsWith('${')) {
      const value = variables[part.slice(2, -1)];
      if (value === undefined) return undefined;
      source += literal(value);
    } else source += literal(part);
  }
  return new RegExp(`^${source}$`, 's');
};

const matchesAny = (patterns: unknown, value: string, variables: AuthorizationRequest['variables']): boolean =>
  listOf(patterns).some((pattern) => typeof pattern === 'string' && (patternOf(pattern, variables)?.test(value) ?? false));

const operators: Readonly<Record<string, (actual: string, wanted: string, variables: AuthorizationRequest['variables']) => boolean>> = {
  Bool: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  StringEquals: (actual, wanted) => actual === wanted,
  StringLike: (actual, wanted, variables) => patternOf(wanted, variables)?.test(actual) ?? false,
};

const conditionHolds = (condition: unknown, { variables }: AuthorizationRequest): boolean =>
  Object.entries((condition ?? {}) as Record<string, Record<string, unknown>>).every(([operator, tests]) => {
    const holds = operators[operator];
    if (!holds) throw new Error(`condition operator '${operator}' is not evaluated by simulated cores; they know ${Object.keys(operators).join(', ')}`);
    return Object.entries(tests).every(([key, wanted]) => {
      const actual = variables[key];
      return actual !== undefined && listOf(wanted).some((one) => holds(actual, String(one), variables));
    });
  });

const applies = (statement: Statement, request: AuthorizationRequest): boolean =>
  matchesAny(statement.Action, request.action, {}) &&
  matchesAny(statement.Resource, request.resource, request.variables) &&
  conditionHolds(statement.Condition, request);

/**
 * Decides as AWS IoT does over all policies of a principal: a denial wins, and what is not allowed is denied.
 *
 * @param documents policy documents, JSON text
 * @throws Error when a document is not JSON or uses a condition operator that is not evaluated here
 */
export const isAllowed = (documents: readonly string[], request: AuthorizationRequest): boolean => {
  const effects = documents
    .flatMap((document) => listOf((JSON.parse(document) as { Statement?: unknown }).Statement) as Statement[])
    .filter((statement) => applies(statement, request))
    .map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
};
