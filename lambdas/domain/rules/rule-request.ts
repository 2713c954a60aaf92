import { RedeploymentBreakerReset as isBreakerReset, RedeploymentRuleRequest as isRuleRequest, RedeploymentRuleUpdate as isRuleUpdate } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import { limits } from '../../../contracts/limits.ts';
import type { Problem } from '../requests/answer.ts';
import { refuseFor } from '../requests/answer.ts';
import { repeatedNames } from '../requests/json-text.ts';
import { isObject, jsonObject } from '../requests/request-body.ts';
import { repetitionProblems, schemaProblems } from '../requests/request-problems.ts';
import { scheduleProblem } from './rule-schedule.ts';

type Schemas = components['schemas'];
type RequestedRule = Schemas['RedeploymentRuleUpdate'];

/** What a request says of a rule, as far as it can be checked without asking anybody. */
export interface ReadRule {
  /** As typed where no problem was found. */
  readonly rule: RequestedRule;
  readonly problems: readonly Problem[];
  /** The event pattern, if there is one that EventBridge can be asked about. */
  readonly eventPattern?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the body of `createRedeploymentRule`.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readNewRule = (body: string): ReadRule & { readonly name: string } => {
  const request = jsonObject(body);
  const { name } = request as Partial<Schemas['RedeploymentRuleRequest']>;
  return { ...readRule(body, request, isRuleRequest(request) ? [] : schemaProblems(isRuleRequest.errors ?? [])), name: name ?? '' };
};

/**
 * Reads the body of `updateRedeploymentRule`.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readRuleUpdate = (body: string): ReadRule => {
  const request = jsonObject(body);
  return readRule(body, request, isRuleUpdate(request) ? [] : schemaProblems(isRuleUpdate.errors ?? []));
};

const readRule = (body: string, request: Readonly<Record<string, unknown>>, formal: readonly Problem[]): ReadRule => {
  const { eventPattern, schedule, targets } = request;
  const repetitions = repetitionProblems(repeatedNames(body));
  const isFlawed = (field: string): boolean => [...formal, ...repetitions].some((problem) => problem.field === field || problem.field.startsWith(`${field}.`) || problem.field.startsWith(`${field}[`));
  const frequency = typeof schedule === 'string' && !isFlawed('schedule') ? scheduleProblem(schedule) : undefined;
  const size = isObject(eventPattern) ? JSON.stringify(eventPattern).length : 0;
  return {
    rule: request as unknown as RequestedRule,
    problems: [
      ...repetitions,
      ...formal,
      ...(eventPattern === undefined && schedule === undefined ? [{ field: 'eventPattern', problem: 'is missing, and so is schedule: a rule has one of them, or both' }] : []),
      ...(frequency === undefined ? [] : [{ field: 'schedule', problem: frequency }]),
      ...(size > limits.eventPatternCharacters ? [{ field: 'eventPattern', problem: `has ${size} characters as JSON, ${limits.eventPatternCharacters} are allowed` }] : []),
      ...(namesNothing(targets) ? [{ field: 'targets', problem: 'must name at least one thing in thingNames or one thing group in thingGroups' }] : []),
    ],
    ...(isObject(eventPattern) && !isFlawed('eventPattern') && size <= limits.eventPatternCharacters && { eventPattern }),
  };
};

/** Whether the targets are well-formed as far as they go, and none is named. */
const namesNothing = (targets: unknown): boolean => isObject(targets) && Object.values(targets).every((names) => Array.isArray(names) && names.length === 0);

/**
 * Reads the body of `resetRedeploymentBreaker`, which may be left out.
 *
 * @throws Refusal
 */
export const readBreakerReset = (body: string): Required<Schemas['RedeploymentBreakerReset']> => {
  if (body.trim() === '') return { discard: false };
  const request = jsonObject(body);
  refuseFor([...repetitionProblems(repeatedNames(body)), ...(isBreakerReset(request) ? [] : schemaProblems(isBreakerReset.errors ?? []))], 'changed');
  return { discard: false, ...(request as Schemas['RedeploymentBreakerReset']) };
};
