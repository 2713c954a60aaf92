import { listOf, textOf } from '../needs.ts';
import type { ActionTable, Facts, Input, NeedsOf } from '../needs.ts';

const inMember = (scope: string, action: string, member: string): NeedsOf => (input) => [{ action: `${scope}:${action}`, resource: textOf(input, member) }];

const without = (scope: string, ...operations: readonly string[]): ActionTable =>
  Object.fromEntries(operations.map((operation) => [operation, () => [{ action: `${scope}:${operation}`, resource: '*' }]]));

const withMember = (scope: string, member: string, ...operations: readonly string[]): ActionTable =>
  Object.fromEntries(operations.map((operation) => [operation, inMember(scope, operation, member)]));

/** Step Functions: machines, executions and Map Runs are named by their ARNs. */
const statesActions: ActionTable = {
  ...withMember('states', 'stateMachineArn', 'DescribeStateMachine', 'StartExecution', 'StartSyncExecution', 'UpdateStateMachine', 'DeleteStateMachine', 'ListStateMachineAliases', 'ListStateMachineVersions'),
  ...withMember('states', 'executionArn', 'DescribeExecution', 'DescribeStateMachineForExecution', 'GetExecutionHistory', 'ListMapRuns', 'RedriveExecution', 'StopExecution'),
  ...withMember('states', 'mapRunArn', 'DescribeMapRun', 'UpdateMapRun'),
  ...withMember('states', 'resourceArn', 'ListTagsForResource', 'TagResource'),
  ...without('states', 'CreateStateMachine', 'ListActivities', 'ListStateMachines'),
  ListExecutions: (input) => [{ action: 'states:ListExecutions', resource: textOf(input, 'stateMachineArn') || textOf(input, 'mapRunArn') }],
};

const functionArn = (input: Input, { arn }: Facts): string => {
  const name = textOf(input, 'FunctionName');
  const whole = name.startsWith('arn:') ? name : arn('lambda', `function:${name.replace(/^\d{12}:function:/, '')}`);
  const qualifier = textOf(input, 'Qualifier');
  return qualifier === '' ? whole : `${whole}:${qualifier}`;
};

const lambdaActions: ActionTable = {
  ...without('lambda', 'ListFunctions'),
  GetFunction: (input, facts) => [{ action: 'lambda:GetFunction', resource: functionArn(input, facts) }],
  Invoke: (input, facts) => [{ action: 'lambda:InvokeFunction', resource: functionArn(input, facts) }],
};

const busArn = (name: string, { arn }: Facts): string => (name.startsWith('arn:') ? name : arn('events', `event-bus/${name === '' ? 'default' : name}`));

const ruleArn = (input: Input, { arn }: Facts): string => {
  const bus = textOf(input, 'EventBusName');
  const rule = textOf(input, 'Name') || textOf(input, 'Rule');
  return arn('events', `rule/${bus === '' || bus === 'default' ? '' : `${bus}/`}${rule}`);
};

/** EventBridge takes a role of the rule's maker only from one who may pass it. */
const putsTargets: NeedsOf = (input, facts) => [
  { action: 'events:PutTargets', resource: ruleArn(input, facts) },
  ...[...new Set(listOf(input, 'Targets').map((target) => textOf(target, 'RoleArn')))].filter((role) => role !== '')
    .map((resource) => ({ action: 'iam:PassRole', resource, context: { 'iam:passedtoservice': 'events.amazonaws.com' } })),
];

const onBus = (action: string): NeedsOf => (input, facts) => [{ action: `events:${action}`, resource: busArn(textOf(input, 'Name'), facts) }];

const onRule = (action: string): NeedsOf => (input, facts) => [{ action: `events:${action}`, resource: ruleArn(input, facts) }];

const eventsActions: ActionTable = {
  ...Object.fromEntries(['DeleteRule', 'DescribeRule', 'DisableRule', 'EnableRule', 'ListTargetsByRule', 'PutRule', 'RemoveTargets'].map((name) => [name, onRule(name)])),
  ...Object.fromEntries(['CreateEventBus', 'DeleteEventBus', 'DescribeEventBus'].map((name) => [name, onBus(name)])),
  ...without('events', 'ListEventBuses', 'ListRuleNamesByTarget', 'ListRules', 'TestEventPattern'),
  ...withMember('events', 'ResourceARN', 'ListTagsForResource', 'TagResource', 'UntagResource'),
  PutTargets: putsTargets,
  PutEvents: (input, facts) =>
    [...new Set(listOf(input, 'Entries').map((entry) => busArn(textOf(entry, 'EventBusName'), facts)))].map((resource) => ({ action: 'events:PutEvents', resource })),
};

const queueArn = (input: Input, { arn }: Facts): string => arn('sqs', textOf(input, 'QueueName') || (textOf(input, 'QueueUrl').split('/').at(-1) ?? ''));

const onQueue = (action: string): NeedsOf => (input, facts) => [{ action: `sqs:${action}`, resource: queueArn(input, facts) }];

/** A batch takes the action of its single one. */
const sqsActions: ActionTable = {
  ...Object.fromEntries(
    ['ChangeMessageVisibility', 'CreateQueue', 'DeleteMessage', 'DeleteQueue', 'GetQueueAttributes', 'GetQueueUrl', 'PurgeQueue', 'ReceiveMessage', 'SendMessage', 'SetQueueAttributes']
      .map((name) => [name, onQueue(name)]),
  ),
  ...without('sqs', 'ListQueues'),
  ChangeMessageVisibilityBatch: onQueue('ChangeMessageVisibility'),
  DeleteMessageBatch: onQueue('DeleteMessage'),
  SendMessageBatch: onQueue('SendMessage'),
};

const parameterArn = (name: string, { arn }: Facts): string => {
  if (name.startsWith('arn:')) return name;
  return arn('ssm', `parameter${name.startsWith('/') ? '' : '/'}${name.replace(/:\d+$/, '')}`);
};

interface ParameterDescription {
  Parameters?: ReadonlyArray<{ Type?: string; KeyId?: string }>;
}

/** SSM's own key opens itself to whoever may read the parameter; any other asks for the right to decrypt. */
const getsParameter = (action: string, names: (input: Input) => readonly string[]): NeedsOf => async (input, facts) => {
  const needs = names(input).map(async (name) => {
    const own = { action: `ssm:${action}`, resource: parameterArn(name, facts) };
    if (input.WithDecryption !== true) return [own];
    const described = (await facts.look('ssm', 'DescribeParameters', { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [name] }] })) as ParameterDescription | undefined;
    const { Type, KeyId = 'alias/aws/ssm' } = described?.Parameters?.[0] ?? {};
    if (Type !== 'SecureString' || KeyId.includes('alias/aws/')) return [own];
    const resource = KeyId.startsWith('arn:') ? KeyId : facts.arn('kms', KeyId.startsWith('alias/') ? KeyId : `key/${KeyId}`);
    return [own, { action: 'kms:Decrypt', resource, context: { 'kms:viaservice': `ssm.${facts.region}.amazonaws.com` } }];
  });
  return (await Promise.all(needs)).flat();
};

const ssmActions: ActionTable = {
  ...without('ssm', 'DescribeParameters'),
  DeleteParameter: (input, facts) => [{ action: 'ssm:DeleteParameter', resource: parameterArn(textOf(input, 'Name'), facts) }],
  GetParameter: getsParameter('GetParameter', (input) => [textOf(input, 'Name')]),
  GetParameters: getsParameter('GetParameters', (input) => listOf(input, 'Names').map(String)),
  PutParameter: (input, facts) => [{ action: 'ssm:PutParameter', resource: parameterArn(textOf(input, 'Name'), facts) }],
};

const onKey = (action: string): NeedsOf => (input, { arn }) => {
  const key = textOf(input, 'KeyId');
  const resource = key.startsWith('arn:') ? key : arn('kms', key === '' ? 'key/*' : key.startsWith('alias/') ? key : `key/${key}`);
  return [{ action: `kms:${action}`, resource }];
};

const kmsActions: ActionTable = Object.fromEntries(['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey'].map((name) => [name, onKey(name)]));

/** Who one is may everybody ask. */
const stsActions: ActionTable = { GetCallerIdentity: () => [] };

/** What the operations of the smaller services take, by SigV4 service name (service authorization references, read 2026-11-23). */
export const otherActions: Readonly<Record<string, ActionTable>> = {
  events: eventsActions, kms: kmsActions, lambda: lambdaActions, sqs: sqsActions, ssm: ssmActions, states: statesActions, sts: stsActions,
};
