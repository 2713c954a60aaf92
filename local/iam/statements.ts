import { compiledConditions } from './conditions.ts';
import type { ConditionBlock, ConditionContext } from './conditions.ts';
import { matcher } from './wildcards.ts';

/** A policy document as a template has it, intrinsics resolved. */
export interface PolicyDocument {
  Statement?: PolicyStatement | readonly PolicyStatement[];
}

export interface PolicyStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Action?: string | readonly string[];
  NotAction?: string | readonly string[];
  Resource?: string | readonly string[];
  NotResource?: string | readonly string[];
  Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  Condition?: ConditionBlock;
}

/** What a policy is asked about. */
export interface AccessRequest {
  /** `s3:GetObject` */
  action: string;
  /** ARN, or `*` for an action that has no resource. */
  resource: string;
  context: ConditionContext;
}

/** A statement ready to be evaluated. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  /** Actions as the policy names them; empty for a `NotAction`. */
  readonly actions: readonly string[];
  /** The action patterns of the statement by which it speaks of the request; undefined when it does not. */
  match(request: AccessRequest): readonly string[] | undefined;
  /** Whether one of the names, ARNs of a principal or a service's host name, is among its principals. */
  names(principals: readonly string[]): boolean;
}

const listed = (value: string | readonly string[] | undefined): readonly string[] | undefined => (value === undefined ? undefined : [value].flat());

interface Pattern {
  text: string;
  matches(text: string): boolean;
}

const patternsOf = (texts: readonly string[], flags?: string): Pattern[] => texts.map((text) => ({ text, matches: matcher(text, flags) }));

/** Of actions there are few, and each is asked about over and over. */
const remembered = (test: (action: string) => readonly string[]): typeof test => {
  const known = new Map<string, readonly string[]>();
  return (action) => {
    const answer = known.get(action) ?? test(action);
    known.set(action, answer);
    return answer;
  };
};

const actionTest = ({ Action, NotAction }: PolicyStatement): ((action: string) => readonly string[]) => {
  // actions are told apart without regard to case
  const patterns = patternsOf(listed(Action ?? NotAction) ?? [], 'i');
  if (Action === undefined) return remembered((action) => (patterns.some(({ matches }) => matches(action)) ? [] : ['NotAction']));
  return remembered((action) => patterns.filter(({ matches }) => matches(action)).map(({ text }) => text));
};

const resourceTest = ({ Resource, NotResource }: PolicyStatement): ((resource: string) => boolean) => {
  const patterns = patternsOf(listed(Resource ?? NotResource) ?? ['*']);
  const isNegative = Resource === undefined && NotResource !== undefined;
  return (resource) => patterns.some(({ matches }) => matches(resource)) !== isNegative;
};

const principalTest = ({ Principal }: PolicyStatement): ((names: readonly string[]) => boolean) => {
  if (Principal === undefined) return () => false;
  const wanted = Principal === '*' ? ['*'] : Object.values(Principal).flat();
  return (names) => wanted.includes('*') || names.some((name) => wanted.includes(name));
};

/** What would be taken for something else than it means, and let through what it denies. */
const checkKnown = ({ Resource, NotResource, Condition, ...rest }: PolicyStatement): void => {
  if ('NotPrincipal' in rest) throw new Error('NotPrincipal is not known to the local IAM; name the principals, or condition a statement for all on aws:PrincipalArn');
  const [variable] = /\$\{[^}]*\}?/.exec(JSON.stringify([Resource, NotResource, Condition])) ?? [];
  if (variable !== undefined) throw new Error(`policy variable ${variable} is not known to the local IAM, which takes resources and conditions as they are written`);
};

const compiled = (given: PolicyStatement): Statement => {
  checkKnown(given);
  const [actionsOf, isOn, holds] = [actionTest(given), resourceTest(given), compiledConditions(given.Condition)];
  return {
    effect: given.Effect,
    actions: listed(given.Action) ?? [],
    match({ action, resource, context }) {
      const actions = actionsOf(action);
      return actions.length > 0 && isOn(resource) && holds(context) ? actions : undefined;
    },
    names: principalTest(given),
  };
};

/** @throws Error for a condition operator, `NotPrincipal` or a policy variable: not known here */
export const statementsOf = ({ Statement: given = [] }: PolicyDocument): Statement[] => [given].flat().map((statement) => compiled(statement as PolicyStatement));
