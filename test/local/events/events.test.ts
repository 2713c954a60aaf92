import {
  CreateEventBusCommand, DeleteRuleCommand, DescribeEventBusCommand, DescribeRuleCommand, DisableRuleCommand, EnableRuleCommand, ListEventBusesCommand,
  ListRulesCommand, ListTargetsByRuleCommand, PutEventsCommand, PutRuleCommand, PutTargetsCommand, RemoveTargetsCommand, TestEventPatternCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AwsError } from '../../../local/wire/service.ts';
import { arn, localEvents, type LocalEvents } from './events-over-http.ts';

let local: LocalEvents;
beforeEach(async () => { local = await localEvents(); });
afterEach(() => local.close());

const entry = (more: Partial<PutEventsRequestEntry> = {}): PutEventsRequestEntry =>
  ({ Source: 'cdf', DetailType: 'Core Created Event', Detail: JSON.stringify({ name: 'edge-1' }), ...more });
const functionArn = arn('lambda', 'function:on-core');
const machineArn = arn('states', 'stateMachine:redeploy');
const ofSource = { source: ['cdf'] };
const received = async (queue: string) => {
  const answer = await local.sqs.send(new ReceiveMessageCommand({ QueueUrl: `${local.wire.endpoint}/111122223333/${queue}`, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }));
  return answer.Messages ?? [];
};
const payload = (input: Record<string, unknown> | undefined): unknown => JSON.parse(Buffer.from(input?.Payload as Uint8Array).toString());

describe('an event that is put', () => {
  it('reaches every target of the rules it matches, and no other', async () => {
    await local.rule('both', ofSource, [{ Id: 'f', Arn: functionArn }, { Id: 'm', Arn: machineArn, InputPath: '$.detail' }]);
    await local.rule('other', { source: ['elsewhere'] }, [{ Id: 'f', Arn: functionArn }]);

    const { Entries } = await local.put(entry({ Resources: ['arn:thing'], Time: new Date('2026-11-23T10:00:00Z') }));
    await local.service.settled();

    expect(local.lambda.calls).toEqual([{ operation: 'Invoke', input: expect.objectContaining({ FunctionName: functionArn, InvocationType: 'Event' }) as unknown }]);
    expect(payload(local.lambda.calls[0]?.input)).toEqual({
      version: '0', id: Entries?.[0]?.EventId, 'detail-type': 'Core Created Event', source: 'cdf', account: '111122223333', time: '2026-11-23T10:00:00Z',
      region: 'us-east-1', resources: ['arn:thing'], detail: { name: 'edge-1' },
    });
    expect(local.states.calls).toEqual([{ operation: 'StartExecution', input: { stateMachineArn: machineArn, input: '{"name":"edge-1"}' } }]);
  });

  it('reaches queues, log groups and other buses', async () => {
    await local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));
    await local.sqs.send(new CreateQueueCommand({ QueueName: 'inbox' }));
    await local.rule('fan-out', ofSource, [
      { Id: 'log', Arn: arn('logs', 'log-group:/aws/events/cores:*') }, { Id: 'bus', Arn: arn('events', 'event-bus/fleet') },
    ]);
    await local.rule('onward', ofSource, [{ Id: 'q', Arn: arn('sqs', 'inbox') }], 'fleet');

    const { Entries } = await local.put(entry());
    await local.service.settled();

    const id = Entries?.[0]?.EventId;
    expect((await received('inbox')).map(({ Body = '' }) => (JSON.parse(Body) as { id: string }).id)).toEqual([id]);
    expect(await local.control('GET', '/_local/events/logs?group=/aws/events/cores')).toEqual([expect.objectContaining({ message: expect.stringContaining(String(id)) as unknown })]);
    expect(await local.control('GET', '/_local/events?bus=fleet')).toEqual([expect.objectContaining({ id, eventBusName: 'fleet' })]);
  });

  it('is noted in the journal, newest last', async () => {
    await local.put(entry({ Detail: '{"n":1}' }), entry({ Detail: '{"n":2}' }), entry({ Source: 'other' }), entry({ DetailType: 'Core Deleted Event' }));

    const noted = await local.control('GET', '/_local/events?source=cdf&detailType=Core%20Created%20Event');

    expect((noted as { detail: unknown }[]).map(({ detail }) => detail)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('for a bus that does not exist is taken and lost', async () => {
    const answer = await local.put(entry({ EventBusName: 'nowhere' }));

    expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) as unknown }] });
    expect(await local.control('GET', '/_local/events')).toEqual([]);
  });

  it.each<[string, Partial<PutEventsRequestEntry>, string, string]>([
    ['no source', { Source: '' }, 'InvalidArgument', 'Source is a required argument.'],
    ['no detail type', { DetailType: undefined }, 'InvalidArgument', 'DetailType is a required argument.'],
    ['no detail', { Detail: undefined }, 'InvalidArgument', 'Detail is a required argument.'],
    ['a detail that is no JSON', { Detail: '{' }, 'MalformedDetail', 'Detail is malformed.'],
    ['a detail that is a list', { Detail: '[]' }, 'MalformedDetail', 'Detail is malformed.'],
    ['a detail that is text', { Detail: '"text"' }, 'MalformedDetail', 'Detail is malformed.'],
    ['a source of AWS', { Source: 'aws.greengrass' }, 'NotAuthorizedForSourceException', 'Not authorized for the source.'],
  ])('with %s fails alone', async (_case, more, ErrorCode, message) => {
    const answer = await local.put(entry(), entry(more), entry());

    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries?.map((result) => result.ErrorCode)).toEqual([undefined, ErrorCode, undefined]);
    expect(answer.Entries?.[1]?.ErrorMessage).toContain(message);
  });

  it.each([
    ['eleven entries', Array.from({ length: 11 }, () => entry()), 'between 1 and 10'],
    ['entries over 256 KiB together', [entry({ Detail: JSON.stringify({ text: 'x'.repeat(140_000) }) }), entry({ Detail: JSON.stringify({ text: 'x'.repeat(140_000) }) })], 'over the limit'],
  ])('with %s is refused', async (_case, Entries, message) => {
    await expect(local.events.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining(message) as unknown });
  });

  it('may speak for AWS when a local service puts it', async () => {
    await local.wire.service('events').call('PutEvents', { Entries: [entry({ Source: 'aws.greengrass' })] });

    expect(await local.control('GET', '/_local/events?source=aws.greengrass')).toHaveLength(1);
  });
});

describe('a delivery', () => {
  const unavailable = () => new AwsError('ServiceException', 'down', 500);
  const target = (more: object) => [{ Id: 'f', Arn: functionArn, DeadLetterConfig: { Arn: arn('sqs', 'dead') }, ...more }];
  beforeEach(() => local.sqs.send(new CreateQueueCommand({ QueueName: 'dead' })));

  it('is tried again while the target is unavailable', async () => {
    await local.rule('r', ofSource, target({}));
    local.lambda.failures = [unavailable(), unavailable()];

    await local.put(entry());
    await local.service.settled();

    expect(local.lambda.calls).toHaveLength(3);
    expect(await received('dead')).toEqual([]);
  });

  it('ends in the dead-letter queue when its retries are used up, and says why', async () => {
    await local.rule('r', ofSource, target({ RetryPolicy: { MaximumRetryAttempts: 1 } }));
    local.lambda.failures = [unavailable(), unavailable(), unavailable()];

    const { Entries } = await local.put(entry());
    await local.service.settled();

    const [letter, ...others] = await received('dead');
    expect(others).toEqual([]);
    expect(JSON.parse(letter?.Body ?? '')).toMatchObject({ id: Entries?.[0]?.EventId });
    const attributes = Object.entries(letter?.MessageAttributes ?? {}).map(([name, { StringValue }]) => [name, StringValue]);
    expect(Object.fromEntries(attributes)).toEqual({
      RULE_ARN: arn('events', 'rule/r'), TARGET_ARN: functionArn, ERROR_CODE: 'ServiceException', ERROR_MESSAGE: 'down', RETRY_ATTEMPTS: '1',
      EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
    });
    expect(local.lambda.calls).toHaveLength(2);
  });

  it('to a target that is not there goes to the dead-letter queue at once', async () => {
    await local.rule('r', ofSource, target({}));
    local.lambda.failures = [new AwsError('ResourceNotFoundException', 'no such function', 404)];

    await local.put(entry());
    await local.service.settled();

    expect(local.lambda.calls).toHaveLength(1);
    expect(await received('dead')).toHaveLength(1);
    expect(await local.control('GET', '/_local/events/failures')).toEqual([expect.objectContaining({ errorCode: 'ResourceNotFoundException', deadLettered: true })]);
  });
});

describe('a rule', () => {
  const describe_ = (Name: string, EventBusName?: string) => local.events.send(new DescribeRuleCommand({ Name, EventBusName }));

  it('on a bus of its own is described with the ARN of that bus', async () => {
    await local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));
    const { RuleArn } = await local.events.send(new PutRuleCommand({ Name: 'r', EventBusName: 'fleet', EventPattern: JSON.stringify(ofSource) }));

    expect(RuleArn).toBe(arn('events', 'rule/fleet/r'));
    expect(await describe_('r', arn('events', 'event-bus/fleet'))).toMatchObject({ Arn: RuleArn, EventBusName: 'fleet', State: 'ENABLED', EventPattern: JSON.stringify(ofSource) });
    await expect(describe_('r')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('keeps its targets when it is put again, and delivers nothing while disabled', async () => {
    await local.rule('r', ofSource, [{ Id: 'f', Arn: functionArn }]);
    await local.events.send(new PutRuleCommand({ Name: 'r', EventPattern: JSON.stringify(ofSource), Description: 'changed' }));
    await local.events.send(new DisableRuleCommand({ Name: 'r' }));
    await local.put(entry());
    await local.control('POST', '/_local/events/settle');
    const whileDisabled = local.lambda.calls.length;

    await local.events.send(new EnableRuleCommand({ Name: 'r' }));
    await local.put(entry());
    await local.service.settled();

    expect([whileDisabled, local.lambda.calls.length]).toEqual([0, 1]);
    expect(await describe_('r')).toMatchObject({ Description: 'changed', State: 'ENABLED' });
  });

  it('is deleted only without targets', async () => {
    await local.rule('r', ofSource, [{ Id: 'f', Arn: functionArn }]);
    await expect(local.events.send(new DeleteRuleCommand({ Name: 'r' }))).rejects.toMatchObject({ name: 'ValidationException' });

    const removed = await local.events.send(new RemoveTargetsCommand({ Rule: 'r', Ids: ['f', 'absent'] }));
    const left = await local.events.send(new ListTargetsByRuleCommand({ Rule: 'r' }));
    await local.events.send(new DeleteRuleCommand({ Name: 'r' }));

    expect(removed).toMatchObject({ FailedEntryCount: 1, FailedEntries: [{ TargetId: 'absent' }] });
    expect(left.Targets).toEqual([]);
    await expect(describe_('r')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is listed in pages', async () => {
    for (const name of ['a-1', 'a-2', 'a-3', 'b-1']) await local.rule(name, ofSource, []);

    const first = await local.events.send(new ListRulesCommand({ NamePrefix: 'a-', Limit: 2 }));
    const second = await local.events.send(new ListRulesCommand({ NamePrefix: 'a-', Limit: 2, NextToken: first.NextToken }));

    expect([first.Rules?.map(({ Name }) => Name), second.Rules?.map(({ Name }) => Name), second.NextToken]).toEqual([['a-1', 'a-2'], ['a-3'], undefined]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['without pattern and schedule', () => local.events.send(new PutRuleCommand({ Name: 'r' })), 'ValidationException'],
    ['with a pattern that is not valid', () => local.events.send(new PutRuleCommand({ Name: 'r', EventPattern: '{"a": "b"}' })), 'InvalidEventPatternException'],
    ['with a schedule that is not valid', () => local.events.send(new PutRuleCommand({ Name: 'r', ScheduleExpression: 'rate(1 minutes)' })), 'ValidationException'],
    ['on a bus that does not exist', () => local.events.send(new PutRuleCommand({ Name: 'r', EventBusName: 'nowhere', EventPattern: '{"a": ["b"]}' })), 'ResourceNotFoundException'],
    ['with a target that nothing here can reach', async () => local.rule('r', ofSource, [{ Id: 'x', Arn: arn('kinesis', 'stream/s') }]), 'NotImplementedLocally'],
    ['with more than five targets', async () => local.rule('r', ofSource, Array.from({ length: 6 }, (_, index) => ({ Id: `${index}`, Arn: functionArn }))), 'LimitExceededException'],
    ['that does not exist, given targets', () => local.events.send(new PutTargetsCommand({ Rule: 'absent', Targets: [{ Id: 'f', Arn: functionArn }] })), 'ResourceNotFoundException'],
  ])('%s is refused', async (_case, work, name) => {
    await expect(work()).rejects.toMatchObject({ name });
  });
});

describe('a scheduled rule', () => {
  const scheduled = async (ScheduleExpression: string) => {
    await local.events.send(new PutRuleCommand({ Name: 'sweep', ScheduleExpression }));
    await local.events.send(new PutTargetsCommand({ Rule: 'sweep', Targets: [{ Id: 'f', Arn: functionArn }] }));
  };

  it('fires once when told to', async () => {
    await scheduled('rate(1 day)');

    await local.control('POST', '/_local/schedules/run', { rule: 'sweep' });
    await local.service.settled();

    expect(local.lambda.calls).toHaveLength(1);
    expect(payload(local.lambda.calls[0]?.input)).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event', resources: [arn('events', 'rule/sweep')], detail: {} });
  });

  it('that does not exist is named, with those that do', async () => {
    await scheduled('cron(0 10 * * ? *)');

    expect(await local.control('POST', '/_local/schedules/run', { rule: 'swap' })).toMatchObject({ message: expect.stringMatching(/'swap'.*sweep/) as unknown });
  });
});

describe('event buses', () => {
  it('are made once, described and listed', async () => {
    await local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));

    const again = local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));

    await expect(again).rejects.toMatchObject({ name: 'ResourceAlreadyExistsException' });
    expect(await local.events.send(new DescribeEventBusCommand({}))).toMatchObject({ Name: 'default', Arn: arn('events', 'event-bus/default') });
    expect((await local.events.send(new ListEventBusesCommand({}))).EventBuses?.map(({ Name }) => Name)).toEqual(['default', 'fleet']);
  });
});

describe('TestEventPattern', () => {
  it('tells whether an event matches', async () => {
    const event = { id: '1', account: '1', source: 'cdf', time: '2026-11-23T10:00:00Z', region: 'us-east-1', resources: [], 'detail-type': 'x' };
    const test = async (pattern: object) =>
      (await local.events.send(new TestEventPatternCommand({ Event: JSON.stringify(event), EventPattern: JSON.stringify(pattern) }))).Result;

    expect([await test(ofSource), await test({ source: ['other'] })]).toEqual([true, false]);
  });
});
