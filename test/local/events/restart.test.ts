import {
  CreateEventBusCommand, DeleteEventBusCommand, DescribeEventBusCommand, DescribeRuleCommand, DisableRuleCommand, ListEventBusesCommand, ListRulesCommand,
  ListTargetsByRuleCommand, PutRuleCommand, PutTargetsCommand, RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AwsError } from '../../../local/wire/service.ts';
import { arn, localEvents, type LocalEvents } from './events-over-http.ts';

let local: LocalEvents;
beforeEach(async () => { local = await localEvents(); });
afterEach(() => local.close());

const restart = async (): Promise<void> => {
  await local.close();
  local = await localEvents(local.wire.data);
};
const entry = { Source: 'cdf', DetailType: 'Core Created Event', Detail: '{"name":"edge-1"}' };
const ofSource = { source: ['cdf'] };
const onCore = { Id: 'f', Arn: arn('lambda', 'function:on-core') };
const unavailable = (times: number) => Array.from({ length: times }, () => new AwsError('ServiceException', 'busy', 500));
const targetsOf = async (Rule: string) => (await local.events.send(new ListTargetsByRuleCommand({ Rule }))).Targets;

describe('after a restart', () => {
  it('rules match and are described as they were, on their buses', async () => {
    await local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));
    await local.rule('on-fleet', ofSource, [onCore], 'fleet');
    await local.rule('off', ofSource, [onCore, { Id: 'gone', Arn: onCore.Arn }]);
    await local.events.send(new RemoveTargetsCommand({ Rule: 'off', Ids: ['gone'] }));
    await local.events.send(new DisableRuleCommand({ Name: 'off' }));
    const { CreationTime } = await local.events.send(new DescribeEventBusCommand({ Name: 'fleet' }));

    await restart();
    await local.put({ ...entry, EventBusName: 'fleet' }, entry);
    await local.service.settled();

    expect(local.lambda.calls).toHaveLength(1);
    expect(await local.events.send(new DescribeRuleCommand({ Name: 'off' }))).toMatchObject({ State: 'DISABLED', EventPattern: JSON.stringify(ofSource) });
    expect(await targetsOf('off')).toEqual([onCore]);
    expect(await local.events.send(new DescribeEventBusCommand({ Name: 'fleet' }))).toMatchObject({ CreationTime });
    expect((await local.events.send(new ListEventBusesCommand({}))).EventBuses?.map(({ Name }) => Name)).toEqual(['default', 'fleet']);
  });

  it('a bus that was deleted is gone with its rules', async () => {
    await local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));
    await local.rule('on-fleet', ofSource, [onCore], 'fleet');
    await local.events.send(new DeleteEventBusCommand({ Name: 'fleet' }));

    await restart();
    await local.events.send(new CreateEventBusCommand({ Name: 'fleet' }));

    expect((await local.events.send(new ListRulesCommand({ EventBusName: 'fleet' }))).Rules).toEqual([]);
  });

  it('an event that was not delivered is, once targets are there, and only then', async () => {
    await local.rule('created', ofSource, [onCore]);
    local.lambda.failures = unavailable(100);
    const { Entries } = await local.put(entry);

    await restart();
    const before = [...local.lambda.calls];
    local.service.resume();
    await local.service.settled();
    const resumed = [...local.lambda.calls];
    await restart();
    local.service.resume();
    await local.service.settled();

    expect([before, local.lambda.calls]).toEqual([[], []]);
    expect(resumed.map(({ input }) => (JSON.parse(Buffer.from(input.Payload as Uint8Array).toString()) as { id: string }).id)).toEqual([Entries?.[0]?.EventId]);
  });

  it('retries are counted on', async () => {
    await local.sqs.send(new CreateQueueCommand({ QueueName: 'dead' }));
    await local.rule('created', ofSource, [{ ...onCore, RetryPolicy: { MaximumRetryAttempts: 3 }, DeadLetterConfig: { Arn: arn('sqs', 'dead') } }]);
    local.lambda.failures = unavailable(1);
    await local.put(entry);
    await local.service.settled();
    const delivered = local.lambda.calls.length;
    local.wire.data.map('events.deliveries').set('of an earlier run', {
      parcel: { event: { id: 'e', ...entry }, input: entry.Detail, ruleArn: arn('events', 'rule/created'), target: (await targetsOf('created'))?.[0] },
      since: Date.now(), retries: 2,
    });

    await restart();
    local.lambda.failures = unavailable(5);
    local.service.resume();
    await local.service.settled();

    expect(delivered).toBe(2);
    expect(local.lambda.calls).toHaveLength(2);
    const { Messages } = await local.sqs.send(new ReceiveMessageCommand({ QueueUrl: `${local.wire.endpoint}/111122223333/dead`, MessageAttributeNames: ['All'] }));
    expect(Messages?.[0]?.MessageAttributes).toMatchObject({ RETRY_ATTEMPTS: { StringValue: '3' } });
  });

  it('a schedule goes on by itself, and makes up for a time that came meanwhile', async () => {
    await local.events.send(new PutRuleCommand({ Name: 'sweep', ScheduleExpression: 'rate(5 minutes)' }));
    await local.events.send(new PutTargetsCommand({ Rule: 'sweep', Targets: [onCore] }));
    const schedules = local.wire.data.map<{ schedule: string; after: Date }>('events.schedules');
    for (const [ruleArn, { schedule }] of schedules) schedules.set(ruleArn, { schedule, after: new Date(Date.now() - 3_600_000) });

    await restart();
    local.service.resume();
    await local.service.settled();

    expect(local.lambda.calls).toHaveLength(1);
    expect([...local.wire.data.map<{ after: Date }>('events.schedules').values()].every(({ after }) => after.getTime() > Date.now() - 60_000)).toBe(true);
  });

  it('a schedule whose time came meanwhile is run, with the targets it has now', async () => {
    const putRule = () => local.events.send(new PutRuleCommand({ Name: 'sweep', ScheduleExpression: 'rate(5 minutes)' }));
    await putRule();
    const schedules = local.wire.data.map<{ schedule: string; after: Date }>('events.schedules');
    for (const [ruleArn, { schedule }] of schedules) schedules.set(ruleArn, { schedule, after: new Date(Date.now() - 3_600_000) });

    await restart();
    await putRule();
    await local.events.send(new PutTargetsCommand({ Rule: 'sweep', Targets: [onCore] }));
    local.service.resume();
    await local.service.settled();

    expect(local.lambda.calls).toHaveLength(1);
  });
});
