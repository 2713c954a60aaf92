import {
  CreateEventBusCommand, DeleteRuleCommand, DescribeEventBusCommand, DescribeRuleCommand, DisableRuleCommand, EnableRuleCommand, ListEventBusesCommand,
  ListRuleNamesByTargetCommand, ListRulesCommand, ListTagsForResourceCommand, ListTargetsByRuleCommand, PutEventsCommand, PutRuleCommand,
  PutTargetsCommand, RemoveTargetsCommand, TagResourceCommand, TestEventPatternCommand, UntagResourceCommand,
  type PutEventsRequestEntry, type PutRuleCommandInput, type Target,
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
const role = 'arn:aws:iam::111122223333:role/redeploy';
const ofSource = { source: ['cdf'] };
const received = async (queue: string) => {
  const answer = await local.sqs.send(new ReceiveMessageCommand({ QueueUrl: `${local.wire.endpoint}/111122223333/${queue}`, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }));
  return answer.Messages ?? [];
};
const payload = (input: Record<string, unknown> | undefined): unknown => JSON.parse(Buffer.from(input?.Payload as Uint8Array).toString());

describe('an event that is put', () => {
  it('reaches every target of the rules it matches, and no other', async () => {
    await local.rule('both', ofSource, [{ Id: 'f', Arn: functionArn }, { Id: 'm', Arn: machineArn, RoleArn: role, InputPath: '$.detail' }]);
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

  it('starts a machine with what its template makes of it', async () => {
    await local.rule('by-operator', ofSource, [{
      Id: 'm', Arn: machineArn, RoleArn: role,
      InputTransformer: { InputPathsMap: { id: '$.id', time: '$.time', core: '$.detail.name' }, InputTemplate: '{"trigger":"rule","rule":"a \\"quoted\\" name","eventId":<id>,"time":<time>,"text":"of <core>"}' },
    }]);

    const { Entries } = await local.put(entry({ Time: new Date('2026-11-23T10:00:00Z') }));
    await local.service.settled();

    expect(JSON.parse(String(local.states.calls[0]?.input.input))).toEqual({ trigger: 'rule', rule: 'a "quoted" name', eventId: Entries?.[0]?.EventId, time: '2026-11-23T10:00:00Z', text: 'of edge-1' });
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

describe('events that are to be delivered twice', () => {
  const duplicate = (body: object) => local.control('POST', '/_local/events/duplicate', body);
  const ids = () => local.lambda.calls.map(({ input }) => (payload(input) as { id: string }).id);

  it('are the next ones of their kind that a rule is for, with the same id, noted once', async () => {
    await local.rule('r', { 'detail-type': ['Core Created Event'] }, [{ Id: 'f', Arn: functionArn }]);
    await duplicate({ detailType: 'Core Created Event', times: 2 });

    const { Entries = [] } = await local.put(entry({ DetailType: 'Core Deleted Event' }), entry(), entry(), entry());
    await local.service.settled();

    const [, first, second, third] = Entries.map(({ EventId }) => EventId);
    expect(ids().sort()).toEqual([first, first, second, second, third].sort());
    expect(await local.control('GET', '/_local/events')).toHaveLength(4);
    expect(await local.control('GET', '/_local/events/duplicate')).toEqual([]);
  });

  it('are any, once, where no kind is named; an event that no rule is for counts for nothing', async () => {
    await local.rule('r', { 'detail-type': ['Core Created Event'] }, [{ Id: 'f', Arn: functionArn }]);
    await duplicate({});

    await local.put(entry({ DetailType: 'Core Deleted Event' }), entry(), entry());
    await local.service.settled();

    expect(ids()).toHaveLength(3);
  });

  it('are scheduled ones too', async () => {
    await local.events.send(new PutRuleCommand({ Name: 'sweep', ScheduleExpression: 'rate(1 day)' }));
    await local.events.send(new PutTargetsCommand({ Rule: 'sweep', Targets: [{ Id: 'f', Arn: functionArn }] }));
    await duplicate({ detailType: 'Scheduled Event' });

    await local.control('POST', '/_local/schedules/run', { rule: 'sweep' });
    await local.service.settled();

    expect(new Set(ids()).size).toBe(1);
    expect(ids()).toHaveLength(2);
  });

  it('are none any more when told so', async () => {
    await local.rule('r', ofSource, [{ Id: 'f', Arn: functionArn }]);
    await duplicate({ times: 5 });

    expect(await local.control('GET', '/_local/events/duplicate')).toEqual([{ times: 5 }]);
    await local.control('DELETE', '/_local/events/duplicate');
    await local.put(entry());
    await local.service.settled();

    expect(ids()).toHaveLength(1);
  });

  it.each([[{ times: 0 }, 'times is 0'], [{ detailType: '' }, 'detailType is ""'], [{ type: 'x' }, "there is no 'type'"]])('are not %j', async (body, message) => {
    expect(await duplicate(body)).toMatchObject({ message: expect.stringContaining(message) as unknown });
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

  it('is deleted as often as one likes', async () => {
    await local.rule('r', ofSource, []);

    await local.events.send(new DeleteRuleCommand({ Name: 'r' }));

    await expect(local.events.send(new DeleteRuleCommand({ Name: 'r' }))).resolves.toBeDefined();
    await expect(local.events.send(new DeleteRuleCommand({ Name: 'r', EventBusName: 'nowhere' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('has its tags from when it was made, and what is done to them since', async () => {
    const put = (Value: string) => local.events.send(new PutRuleCommand({ Name: 'r', EventPattern: JSON.stringify(ofSource), Tags: [{ Key: 'owner', Value }, { Key: 'old', Value: '1' }] }));
    const { RuleArn: ResourceARN } = await put('first');
    await put('second');

    await local.events.send(new TagResourceCommand({ ResourceARN, Tags: [{ Key: 'more', Value: '2' }] }));
    await local.events.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['old'] }));

    expect((await local.events.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags).toEqual([{ Key: 'owner', Value: 'first' }, { Key: 'more', Value: '2' }]);
    await expect(local.events.send(new ListTagsForResourceCommand({ ResourceARN: `${ResourceARN}0` }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is found by its target', async () => {
    for (const name of ['b', 'a']) await local.rule(name, ofSource, [{ Id: 'f', Arn: functionArn }]);
    await local.rule('other', ofSource, [{ Id: 'f', Arn: arn('lambda', 'function:other') }]);

    expect((await local.events.send(new ListRuleNamesByTargetCommand({ TargetArn: functionArn }))).RuleNames).toEqual(['a', 'b']);
  });

  const put = (more: Partial<PutRuleCommandInput>) => () => local.events.send(new PutRuleCommand({ Name: 'r', EventPattern: JSON.stringify(ofSource), ...more }));

  it('may have a name of 64 characters and a pattern of 2,048', async () => {
    const empty = JSON.stringify({ source: [''] }).length;
    const EventPattern = JSON.stringify({ source: ['x'.repeat(2048 - empty)] });

    await put({ Name: 'n'.repeat(64), EventPattern })();

    expect(EventPattern).toHaveLength(2048);
    expect(await describe_('n'.repeat(64))).toMatchObject({ EventPattern });
  });

  it('is one of 300 on its bus', async () => {
    const service = local.wire.service('events');
    for (let at = 0; at < 300; at += 1) await service.call('PutRule', { Name: `r-${at}`, EventPattern: JSON.stringify(ofSource) });

    await expect(put({ Name: 'one-more' })()).rejects.toMatchObject({ name: 'LimitExceededException' });
    await expect(put({ Name: 'r-7' })()).resolves.toBeDefined();
  });

  const transformer = (InputTemplate: string, InputPathsMap: Record<string, string> = { id: '$.id' }) => ({ InputTransformer: { InputPathsMap, InputTemplate } });

  it.each<[string, Partial<Target>, string]>([
    ['an id that is none', { Id: 'a b' }, "'a b' at 'targets.id'"],
    ['a machine and no role', { Arn: machineArn }, 'RoleArn is required'],
    ['two inputs', { Input: '{}', InputPath: '$.detail' }, 'Only one of'],
    ['an input that is no JSON', { Input: '{' }, 'JSON syntax error'],
    ['a path that is none', { InputPath: 'detail' }, 'no JSON path'],
    ['a template that is no JSON', transformer('{"id": <id>'), 'it is not JSON'],
    ['a template that names what is not in its map', transformer('{"id": <name>}'), 'names <name>'],
    ['no template', transformer(''), "'inputTemplate'"],
    ['a template that is too long', transformer(`"${'x'.repeat(8191)}"`), 'less than or equal to 8192'],
    ['a name in the map that is none', transformer('{"id": 1}', { 'a.b': '$.id' }), "'a.b' at 'inputPathsMap'"],
    ['a path in the map that is none', transformer('{"id": <id>}', { id: 'id' }), "'id' is no JSON path"],
  ])('takes no target with %s', async (_case, target, message) => {
    await put({})();

    const putting = local.events.send(new PutTargetsCommand({ Rule: 'r', Targets: [{ Id: 't', Arn: functionArn, ...target }] }));

    await expect(putting).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining(message) as unknown });
    expect((await local.events.send(new ListTargetsByRuleCommand({ Rule: 'r' }))).Targets).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['with a name of 65 characters', put({ Name: 'n'.repeat(65) }), 'ValidationException'],
    ['with a pattern of 2,049 characters', put({ EventPattern: JSON.stringify({ source: ['x'.repeat(2049 - JSON.stringify({ source: [''] }).length)] }) }), 'ValidationException'],
    ['with a description of 513 characters', put({ Description: 'x'.repeat(513) }), 'ValidationException'],
    ['in a state that is none', put({ State: 'PAUSED' as 'ENABLED' }), 'ValidationException'],
    ['with a schedule on a bus of its own', async () => { await local.events.send(new CreateEventBusCommand({ Name: 'fleet' })); await put({ EventBusName: 'fleet', ScheduleExpression: 'rate(5 minutes)' })(); }, 'ValidationException'],
    ['in pages of 101', () => local.events.send(new ListRulesCommand({ Limit: 101 })), 'ValidationException'],
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
