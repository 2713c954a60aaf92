/** Every event that the system emits or causes, against every rule of the stack: which of them start `redeploy`, and what bounds that. */
import { describe, expect, it } from '@jest/globals';
import { detailTypes, eventSource } from '../../contracts/events.ts';
import { greengrassDetailTypes } from '../../lambdas/domain/fleet/device-events.ts';
import { patternProblems } from '../../lambdas/domain/rules/pattern-safety.ts';
import { compilePattern } from '../../local/events/pattern.ts';
import { flat, ofType, referenced, synthesis } from './synthesis.ts';
import type { Resource } from './synthesis.ts';

const stack = synthesis('default');
const [machine] = ofType(stack, 'AWS::StepFunctions::StateMachine').filter(({ properties }) => String(properties['StateMachineName']).endsWith('-redeploy'));

interface Target {
  readonly Arn: unknown;
  readonly InputTransformer?: { readonly InputPathsMap: Readonly<Record<string, string>>; readonly InputTemplate: string };
}

const targetsOf = ({ properties }: Resource): readonly Target[] => (properties['Targets'] ?? []) as readonly Target[];
const rules = ofType(stack, 'AWS::Events::Rule');
const starting = rules.filter((rule) => targetsOf(rule).some(({ Arn }) => referenced(Arn) === machine?.logicalId));
const nameOf = ({ properties }: Resource): string => String(properties['Name']).replace('greengrass2-provisioning-one-', '');

const common = { version: '0', id: 'event-1', account: '111122223333', region: 'us-east-1', time: '2026-01-02T03:04:05Z', resources: [] };
const ours = (detailType: string, detail: object) => ({ ...common, source: eventSource, 'detail-type': detailType, detail });
const aws = (source: string, detailType: string, detail: object) => ({ ...common, source, 'detail-type': detailType, detail });

const failure = (deploymentStatus: string, retryable: boolean) =>
  ours(detailTypes.CoreTemplateUpdatedEvent, {
    coreName: 'edge-1', deploymentTaskId: 'deploy001', deploymentId: 'deployment-1', jobId: 'job-1', templateName: 'line', templateVersion: 2, status: 'failed', deploymentStatus, code: 'S3_ERROR', retryable,
  });
const drift = (mode: string) => ours(detailTypes.CoreDriftDetectedEvent, { coreName: 'edge-1', templateName: 'line', templateVersion: 2, kinds: ['group'], mode, since: common.time, message: 'not in its group' });
const outcome = (status: string) => ({ taskId: 'deploy001', coreName: 'edge-1', deviceName: 'sensor-1', status });

/** With the rule that each starts the machine by. */
const listed: readonly (readonly [string, object, string?])[] = [
  ...['success', 'failed'].flatMap((status) =>
    [detailTypes.CoreCreatedEvent, detailTypes.CoreDeletedEvent, detailTypes.DeviceCreatedEvent, detailTypes.DeviceDeletedEvent, detailTypes.DeploymentTaskCreatedEvent].map((type) =>
      [`${type}, ${status}`, ours(type, outcome(status))] as const)),
  ['DeploymentTask Deleted Event', ours(detailTypes.DeploymentTaskDeletedEvent, { taskId: 'deploy001' })],
  ['a success', ours(detailTypes.CoreTemplateUpdatedEvent, { coreName: 'edge-1', templateName: 'line', templateVersion: 2, status: 'success', deploymentStatus: 'SUCCEEDED' })],
  ...['FAILED', 'REJECTED', 'TIMED_OUT'].map((status) => [`a retryable failure, ${status}`, failure(status, true), 'redeploy-failure'] as const),
  ...['FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED'].map((status) => [`a lasting failure, ${status}`, failure(status, false)] as const),
  ...['CANCELED', 'REMOVED'].map((status) => [`what was ended on purpose, ${status}`, failure(status, true)] as const),
  ['a published version', ours(detailTypes.TemplateVersionPublishedEvent, { templateName: 'line', templateVersion: 2 }), 'redeploy-publish'],
  ['drift that is reported', drift('report')],
  ['drift that is to be healed', drift('heal'), 'redeploy-drift'],
  ['a breaker that opened', ours(detailTypes.RedeploymentBreakerOpenedEvent, { trigger: 'failure', cores: 40, recently: 0, limit: 20, openedAt: common.time })],
  ['a breaker that was reset', ours(detailTypes.RedeploymentBreakerResetEvent, { discarded: false, cores: 40, resetAt: common.time }), 'redeploy-reset'],
  ...['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'RUNNING'].flatMap((status) =>
    ['redeploy', 'deploy-template', 'retire-deployments'].map((noun) =>
      [`an execution of ${noun}, ${status}`, aws('aws.states', 'Step Functions Execution Status Change', { status, name: 'x', stateMachineArn: `arn:aws:states:us-east-1:111122223333:stateMachine:greengrass2-provisioning-one-${noun}` })] as const)),
  ...Object.values(greengrassDetailTypes).map((type) => [`Greengrass: ${type}`, aws('aws.greengrass', type, { coreDeviceName: 'edge-1', effectiveDeploymentExecutionStatus: 'FAILED' })] as const),
  ['a call that CloudTrail tells of', aws('aws.iot', 'AWS API Call via CloudTrail', { eventSource: 'iot.amazonaws.com', eventName: 'AddThingToThingGroup' })],
  ['an alarm', aws('aws.cloudwatch', 'CloudWatch Alarm State Change', { alarmName: 'greengrass2-provisioning-one-redeploy-failed', state: { value: 'ALARM' } })],
];

/** Whether and by which rule; a table of Jest takes no absent members. */
const events = listed.map(([what, event, rule]) => [what, event, rule === undefined ? [] : [rule]] as const);

/** A pattern with what CloudFormation fills in as text. */
const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return entries.some(([key]) => key === 'Ref' || key.startsWith('Fn::')) ? flat(value) : Object.fromEntries(entries.map(([key, inner]) => [key, written(inner)]));
};

const matches = ({ properties }: Resource, event: object): boolean => properties['EventPattern'] !== undefined && compilePattern(JSON.stringify(written(properties['EventPattern'])))(event);

describe('a rule of the operator', () => {
  /** What a rule could ask for that means this event and hardly any other. */
  const exactly = (event: object): Record<string, unknown> => {
    const { source, 'detail-type': type, detail } = event as { source: string; 'detail-type': string; detail: { alarmName?: string } };
    return { source: [source], 'detail-type': [type], ...(detail.alarmName !== undefined && { detail: { alarmName: [detail.alarmName] } }) };
  };

  it.each(events)('cannot be about %s', (_what, event) => {
    const pattern = exactly(event);

    expect(compilePattern(JSON.stringify(pattern))(event)).toBe(true);
    expect(patternProblems(pattern)).toHaveLength(1);
  });
});

describe('the events that start redeployments', () => {
  it('are four, on our own bus, each by one rule', () => {
    expect(starting.map(nameOf)).toEqual(['redeploy-publish', 'redeploy-failure', 'redeploy-drift', 'redeploy-reset']);
    for (const { properties } of starting) expect(flat(properties['EventBusName'])).toMatch(/^<EventsBus/);
  });

  it('are not all there are: the list below has every detail type of the event contract', () => {
    const types = new Set(events.map(([, event]) => (event as { 'detail-type': string })['detail-type']));

    for (const type of Object.values(detailTypes)) expect(types).toContain(type);
  });

  it.each(events)('%s', (_what, event, expected) => {
    expect(starting.filter((rule) => matches(rule, event)).map(nameOf)).toEqual(expected);
  });

  it('are matched by no rule that does anything else with them', () => {
    const others = rules.filter((rule) => !starting.includes(rule));

    for (const [, event, expected] of events) if (expected.length > 0) expect(others.filter((rule) => matches(rule, event)).map(nameOf)).toEqual([]);
  });

  it('reach the machine in its own form, by their id', () => {
    const inputs = Object.fromEntries(starting.map((rule) => [nameOf(rule), targetsOf(rule)[0]?.InputTransformer]));

    for (const input of Object.values(inputs)) expect(Object.values(input?.InputPathsMap ?? {})).toEqual(expect.arrayContaining(['$.id', '$.time']));
    expect(inputs['redeploy-failure']?.InputTemplate).toBe(
      '{"trigger":"failure","eventId":<id>,"time":<time>,"core":<detail-coreName>,"template":{"name":<detail-templateName>,"version":<detail-templateVersion>},"deploymentId":<detail-deploymentId>}',
    );
  });
});

describe('the other functions of redeployments', () => {
  it('look every five minutes after what was lost', () => {
    const sweep = rules.find((rule) => nameOf(rule) === 'sweep-redeployments');

    expect(sweep?.properties['ScheduleExpression']).toBe('rate(5 minutes)');
    expect(flat(targetsOf(sweep as Resource)[0]?.Arn)).toContain('SweepRedeployments');
  });

  it('are told the bounds that are configured', () => {
    const boundsIn = (variant: 'default' | 'shared') => {
      const [planner] = ofType(synthesis(variant), 'AWS::Lambda::Function').filter(({ properties }) => String(properties['FunctionName']).endsWith('-PlanRedeployment'));
      return JSON.parse((planner?.properties['Environment'] as { Variables: Record<string, string> }).Variables['REDEPLOYMENT_BOUNDS'] ?? '') as object;
    };

    expect(boundsIn('default')).toEqual({ attempts: 3, backoffSeconds: 300, breakerShare: 0.2, breakerMinimum: 10, breakerMinutes: 60 });
    expect(boundsIn('shared')).toMatchObject({ attempts: 2, breakerShare: 0.05 });
  });
});
