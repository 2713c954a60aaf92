import {
  AddThingToThingGroupCommand, CancelJobExecutionCommand, CreateThingCommand, CreateThingGroupCommand, DeleteJobExecutionCommand, DeleteThingCommand,
  DeleteThingGroupCommand, DescribeJobCommand, DescribeJobExecutionCommand, GetJobDocumentCommand, IoTClient, ListJobExecutionsForJobCommand,
  ListJobExecutionsForThingCommand, ListJobsCommand, ListTagsForResourceCommand, RemoveThingFromThingGroupCommand, TagResourceCommand,
} from '@aws-sdk/client-iot';
import type { CancelJobExecutionCommandInput, JobExecutionStatus } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewJob } from '../../../local/iot/jobs/jobs.ts';
import { iotService } from '../../../local/iot/service.ts';
import type { IotOptions, IotService } from '../../../local/iot/service.ts';
import type { Data } from '../../../local/data/data.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';
import { reaching, refusal } from '../wire/local-cloud.ts';
import { ARN } from './a-cloud.ts';

const NOON = Date.parse('2026-11-23T12:00:00.700Z');

let now: number;
let wire: Wire;
let iot: IotService;
let client: IoTClient;

const start = async (data: Data, options: IotOptions = {}): Promise<void> => {
  wire = await startWire({ port: 0, data, clock: () => new Date(now) });
  iot = iotService(wire, options);
  wire.register(iot);
  client = new IoTClient(reaching(wire));
};
beforeEach(async () => {
  now = NOON;
  await start(byValueData());
});
afterEach(async () => {
  iot.close();
  await wire.close();
});

const group = (thingGroupName: string, parentGroupName?: string) => client.send(new CreateThingGroupCommand({ thingGroupName, parentGroupName }));
const join = (thingName: string, thingGroupName: string) => client.send(new AddThingToThingGroupCommand({ thingName, thingGroupName }));
const leave = (thingName: string, thingGroupName: string) => client.send(new RemoveThingFromThingGroupCommand({ thingName, thingGroupName }));

/** Things in the group `fleet`. */
const fleet = async (...names: string[]): Promise<void> => {
  await group('fleet');
  for (const thingName of names) {
    await client.send(new CreateThingCommand({ thingName }));
    await join(thingName, 'fleet');
  }
};
const job = (change: Partial<NewJob> = {}): void =>
  void iot.jobs.create({ jobId: 'job-1', deploymentId: 'd-1', targetArn: `${ARN}:thinggroup/fleet`, isListed: true, document: '{}', ...change });
const end = (thingName: string, status: 'SUCCEEDED' | 'FAILED' | 'REJECTED' = 'SUCCEEDED', jobId = 'job-1'): boolean =>
  iot.jobs.start(jobId, thingName) && iot.jobs.finish(jobId, thingName, { status, details: {} });

const cancel = (input: Partial<CancelJobExecutionCommandInput> & { thingName: string }) => client.send(new CancelJobExecutionCommand({ jobId: 'job-1', ...input }));
const describeExecution = async (thingName: string, executionNumber?: number) =>
  (await client.send(new DescribeJobExecutionCommand({ jobId: 'job-1', thingName, executionNumber }))).execution;
const statuses = async (status?: JobExecutionStatus, jobId = 'job-1') =>
  Object.fromEntries(((await client.send(new ListJobExecutionsForJobCommand({ jobId, status }))).executionSummaries ?? [])
    .map(({ thingArn = '', jobExecutionSummary }) => [thingArn.slice(`${ARN}:thing/`.length), jobExecutionSummary?.status]));

describe('a job', () => {
  it('is described with its counts, in whole seconds', async () => {
    await fleet('a', 'b', 'c');
    job({ document: '{"x":1}', timeoutMinutes: 5, abort: { criteriaList: [{ failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 90, minNumberOfExecutedThings: 3 }] } });
    end('a');
    iot.jobs.start('job-1', 'b');

    const { job: described } = await client.send(new DescribeJobCommand({ jobId: 'job-1' }));

    expect(described).toMatchObject({
      jobArn: `${ARN}:job/job-1`, jobId: 'job-1', targetSelection: 'CONTINUOUS', status: 'IN_PROGRESS', targets: [`${ARN}:thinggroup/fleet`],
      timeoutConfig: { inProgressTimeoutInMinutes: 5 }, createdAt: new Date('2026-11-23T12:00:00Z'),
      jobProcessDetails: { numberOfQueuedThings: 1, numberOfInProgressThings: 1, numberOfSucceededThings: 1, numberOfFailedThings: 0 },
    });
    expect((await client.send(new GetJobDocumentCommand({ jobId: 'job-1' }))).document).toBe('{"x":1}');
  });

  it('is listed by status and group, the latest first', async () => {
    await fleet();
    await group('other');
    job();
    job({ jobId: 'job-2', targetArn: `${ARN}:thinggroup/other` });
    job({ jobId: 'job-3' });
    job({ jobId: 'hidden', isListed: false });
    iot.jobs.cancel('job-3');
    const list = async (filter: object) => (await client.send(new ListJobsCommand(filter))).jobs?.map(({ jobId }) => jobId);

    expect(await list({})).toEqual(['job-3', 'job-2', 'job-1']);
    expect(await list({ status: 'IN_PROGRESS' })).toEqual(['job-2', 'job-1']);
    expect(await list({ thingGroupName: 'fleet' })).toEqual(['job-3', 'job-1']);
    expect(await list({ targetSelection: 'SNAPSHOT' })).toEqual([]);
    expect(await refusal(client.send(new DescribeJobCommand({ jobId: 'hidden' })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });

  it('can be tagged', async () => {
    await fleet();
    job();
    const resourceArn = `${ARN}:job/job-1`;

    await client.send(new TagResourceCommand({ resourceArn, tags: [{ Key: 'a', Value: '1' }] }));

    expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([{ Key: 'a', Value: '1' }]);
  });
});

describe('executions', () => {
  it('are of the things of the group and of those under it', async () => {
    await fleet('a');
    await group('berlin', 'fleet');
    await client.send(new CreateThingCommand({ thingName: 'b' }));
    await client.send(new CreateThingCommand({ thingName: 'c' }));
    await join('b', 'berlin');

    job();
    await join('c', 'berlin');

    expect(await statuses()).toEqual({ a: 'QUEUED', b: 'QUEUED', c: 'QUEUED' });
    await leave('b', 'berlin');
    expect(await statuses('REMOVED')).toEqual({ b: 'REMOVED' });
  });

  it('tell how they went', async () => {
    await fleet('a');
    job({ timeoutMinutes: 10 });
    now += 5000;
    iot.jobs.start('job-1', 'a');
    now += 60_000;
    const running = await describeExecution('a');
    iot.jobs.finish('job-1', 'a', { status: 'FAILED', details: { why: 'it broke' } });

    expect(running).toMatchObject({ status: 'IN_PROGRESS', approximateSecondsBeforeTimedOut: 540, versionNumber: 2 });
    expect(await describeExecution('a')).toMatchObject({
      jobId: 'job-1', thingArn: `${ARN}:thing/a`, status: 'FAILED', statusDetails: { detailsMap: { why: 'it broke' } }, executionNumber: 1, versionNumber: 3,
      queuedAt: new Date('2026-11-23T12:00:00Z'), startedAt: new Date('2026-11-23T12:00:05Z'), lastUpdatedAt: new Date('2026-11-23T12:01:05Z'),
    });
    expect((await client.send(new ListJobExecutionsForThingCommand({ thingName: 'a' }))).executionSummaries).toMatchObject([
      { jobId: 'job-1', jobExecutionSummary: { status: 'FAILED', executionNumber: 1 } },
    ]);
  });

  it('come in pages, each once, whatever changes meanwhile', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `thing-${at}`);
    await fleet(...names);
    job();
    const seen: string[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await client.send(new ListJobExecutionsForJobCommand({ jobId: 'job-1', status: 'QUEUED', maxResults: 7, nextToken }));
      const page = (answer.executionSummaries ?? []).map(({ thingArn = '' }) => thingArn.slice(`${ARN}:thing/`.length));
      seen.push(...page);
      page.forEach((name) => end(name));
      nextToken = answer.nextToken;
    } while (nextToken !== undefined);

    expect(seen).toEqual(names);
  });

  it.each([[{ maxResults: 251 }], [{ maxResults: 0 }], [{ nextToken: 'x' }]])('are not listed with %j', async (input) => {
    await fleet();
    job();

    expect(await refusal(client.send(new ListJobExecutionsForJobCommand({ jobId: 'job-1', ...input })))).toMatchObject({ name: 'InvalidRequestException', status: 400 });
  });

  it('are cancelled, begun ones by force only, and then take no report', async () => {
    await fleet('a', 'b');
    job();
    iot.jobs.start('job-1', 'b');

    await cancel({ thingName: 'a' });

    expect(await refusal(cancel({ thingName: 'b' }))).toMatchObject({ name: 'InvalidStateTransitionException', status: 409 });
    expect(await describeExecution('b')).toMatchObject({ status: 'IN_PROGRESS', versionNumber: 2 });
    await cancel({ thingName: 'b', force: true });
    expect([await describeExecution('a'), await describeExecution('b')]).toMatchObject([
      { status: 'CANCELED', versionNumber: 2, forceCanceled: false }, { status: 'CANCELED', versionNumber: 3, forceCanceled: true },
    ]);
    expect(iot.jobs.start('job-1', 'a')).toBe(false);
    expect(iot.jobs.finish('job-1', 'b', { status: 'SUCCEEDED', details: {} })).toBe(false);
  });

  it.each(['SUCCEEDED', 'FAILED', 'REJECTED', 'CANCELED', 'REMOVED'])('that are %s are not cancelled, by force neither', async (status) => {
    await fleet('a');
    job();
    if (status === 'CANCELED') await cancel({ thingName: 'a' });
    else if (status === 'REMOVED') await leave('a', 'fleet');
    else end('a', status as 'FAILED');

    for (const force of [false, true]) {
      expect(await refusal(cancel({ thingName: 'a', force }))).toMatchObject({ name: 'InvalidStateTransitionException', status: 409 });
    }
    expect(await statuses()).toEqual({ a: status });
  });

  it('are cancelled at the version expected only, with details of why', async () => {
    await fleet('a');
    job();

    expect(await refusal(cancel({ thingName: 'a', expectedVersion: 2 }))).toMatchObject({ name: 'VersionConflictException', status: 409 });
    expect(await statuses()).toEqual({ a: 'QUEUED' });
    await cancel({ thingName: 'a', expectedVersion: 1, statusDetails: { by: 'operator' } });

    expect(await describeExecution('a')).toMatchObject({ status: 'CANCELED', statusDetails: { detailsMap: { by: 'operator' } } });
  });

  it.each<[string, Record<string, string>]>([
    ['more than ten', Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`key-${at}`, 'x']))], ['a name that is none', { 'a b': 'x' }],
    ['a name that is too long', { ['a'.repeat(129)]: 'x' }], ['a value that is too long', { a: 'x'.repeat(1025) }], ['a value that is empty', { a: '' }],
  ])('are not cancelled with details that are %s', async (_what, statusDetails) => {
    await fleet('a');
    job();

    expect(await refusal(cancel({ thingName: 'a', statusDetails }))).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(await statuses()).toEqual({ a: 'QUEUED' });
  });

  it('are cancelled of things and jobs that are there only', async () => {
    await fleet('a');
    job();
    await client.send(new CreateThingCommand({ thingName: 'not-a-member' }));

    for (const input of [{ thingName: 'none' }, { thingName: 'not-a-member' }, { thingName: 'a', jobId: 'none' }]) {
      expect(await refusal(cancel(input))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    }
  });

  it('leave their job and the others as they are when they are cancelled', async () => {
    await fleet('a', 'b');
    job();

    await cancel({ thingName: 'a' });
    await client.send(new CreateThingCommand({ thingName: 'c' }));
    await join('c', 'fleet');

    expect((await client.send(new DescribeJobCommand({ jobId: 'job-1' }))).job).toMatchObject({ status: 'IN_PROGRESS', jobProcessDetails: { numberOfCanceledThings: 1, numberOfQueuedThings: 2 } });
    expect(await statuses()).toEqual({ a: 'CANCELED', b: 'QUEUED', c: 'QUEUED' });
  });

  it('are deleted once they have ended', async () => {
    await fleet('a', 'b');
    job();
    end('a');
    const remove = (thingName: string) => client.send(new DeleteJobExecutionCommand({ jobId: 'job-1', thingName, executionNumber: 1 }));

    await remove('a');

    expect(await statuses()).toEqual({ b: 'QUEUED' });
    expect(await refusal(remove('a'))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(remove('b'))).toMatchObject({ name: 'InvalidStateTransitionException' });
  });
});

describe('membership and executions', () => {
  it('leaving removes what has not ended, and coming back runs that again, and nothing else', async () => {
    await fleet('waiting', 'running', 'done', 'failed', 'refused', 'cancelled');
    job();
    iot.jobs.start('job-1', 'running');
    end('done');
    end('failed', 'FAILED');
    end('refused', 'REJECTED');
    await cancel({ thingName: 'cancelled' });
    const all = ['waiting', 'running', 'done', 'failed', 'refused', 'cancelled'];

    for (const name of all) await leave(name, 'fleet');
    const left = await statuses();
    for (const name of all) await join(name, 'fleet');

    const ended = { done: 'SUCCEEDED', failed: 'FAILED', refused: 'REJECTED', cancelled: 'CANCELED' };
    expect(left).toEqual({ waiting: 'REMOVED', running: 'REMOVED', ...ended });
    expect(await statuses()).toEqual({ waiting: 'QUEUED', running: 'QUEUED', ...ended });
    expect(await describeExecution('waiting')).toMatchObject({ executionNumber: 2 });
    expect(await refusal(client.send(new DescribeJobExecutionCommand({ jobId: 'job-1', thingName: 'waiting', executionNumber: 1 })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('coming back after the execution timed out does not run the job again', async () => {
    await fleet('slow');
    job({ timeoutMinutes: 1 });
    iot.jobs.start('job-1', 'slow');
    now += 60_000;

    await leave('slow', 'fleet');
    await join('slow', 'fleet');

    expect(await statuses()).toEqual({ slow: 'TIMED_OUT' });
  });

  it('joining again without having left changes nothing', async () => {
    await fleet('a');
    job();
    end('a', 'FAILED');

    await join('a', 'fleet');

    expect(await statuses()).toEqual({ a: 'FAILED' });
  });

  it('the end of a thing or of the group removes what has not ended', async () => {
    await fleet('a', 'b');
    job();

    await client.send(new DeleteThingCommand({ thingName: 'a' }));
    const first = await statuses();
    await client.send(new DeleteThingGroupCommand({ thingGroupName: 'fleet' }));

    expect(first).toEqual({ a: 'REMOVED', b: 'QUEUED' });
    expect(await statuses()).toEqual({ a: 'REMOVED', b: 'REMOVED' });
  });

  it('a cancelled job takes nobody new, and loses who leaves', async () => {
    await fleet('a');
    await client.send(new CreateThingCommand({ thingName: 'b' }));
    job();
    iot.jobs.start('job-1', 'a');
    iot.jobs.cancel('job-1');

    await join('b', 'fleet');
    await leave('a', 'fleet');

    expect(await statuses()).toEqual({ a: 'REMOVED' });
  });
});

describe('the time an execution may take', () => {
  it('ends it TIMED_OUT when it has passed, by the clock of the cloud', async () => {
    await fleet('a', 'b', 'c');
    job({ timeoutMinutes: 5 });
    iot.jobs.start('job-1', 'a');
    iot.jobs.start('job-1', 'b');
    now += 4 * 60_000;
    iot.jobs.finish('job-1', 'b', { status: 'SUCCEEDED', details: {} });
    const before = await statuses();

    now += 60_000;

    expect(before).toEqual({ a: 'IN_PROGRESS', b: 'SUCCEEDED', c: 'QUEUED' });
    expect(await statuses()).toEqual({ a: 'TIMED_OUT', b: 'SUCCEEDED', c: 'QUEUED' });
    expect(iot.jobs.finish('job-1', 'a', { status: 'SUCCEEDED', details: {} })).toBe(false);
  });

  it('runs on over a restart', async () => {
    await fleet('a');
    job({ timeoutMinutes: 5 });
    iot.jobs.start('job-1', 'a');
    iot.close();
    await wire.close();
    now += 6 * 60_000;

    await start(wire.data);

    expect(await statuses()).toEqual({ a: 'TIMED_OUT' });
  });
});

describe('the time an execution may take, where a minute of it is a second', () => {
  it('has passed after as many seconds as the job names minutes', async () => {
    iot.close();
    await wire.close();
    await start(byValueData(), { timeoutMinuteMs: 1000 });
    await fleet('a');
    job({ timeoutMinutes: 5 });
    iot.jobs.start('job-1', 'a');
    now += 4000;
    const { execution } = await client.send(new DescribeJobExecutionCommand({ jobId: 'job-1', thingName: 'a' }));
    const before = await statuses();

    now += 1000;

    expect([before, execution?.approximateSecondsBeforeTimedOut]).toEqual([{ a: 'IN_PROGRESS' }, 1]);
    expect(await statuses()).toEqual({ a: 'TIMED_OUT' });
  });
});

describe('abort criteria', () => {
  it.each<[string, 'FAILED' | 'REJECTED', string]>([['FAILED', 'FAILED', 'CANCELED'], ['ALL', 'REJECTED', 'CANCELED'], ['REJECTED', 'FAILED', 'IN_PROGRESS']])(
    'of %s make a job with executions that are %s %s', async (failureType, status, expected) => {
      await fleet('a', 'b', 'c', 'd');
      job({ abort: { criteriaList: [{ failureType: failureType as 'ALL', action: 'CANCEL', thresholdPercentage: 50, minNumberOfExecutedThings: 2 }] } });

      end('a', status);
      const early = await statuses();
      end('b');

      expect(early).toMatchObject({ b: 'QUEUED', c: 'QUEUED' });
      expect((await client.send(new DescribeJobCommand({ jobId: 'job-1' }))).job?.status).toBe(expected);
      expect(await statuses()).toMatchObject(expected === 'CANCELED' ? { c: 'CANCELED', d: 'CANCELED' } : { c: 'QUEUED', d: 'QUEUED' });
    });
});

describe('a rollout', () => {
  const reached = async (): Promise<number> => Object.keys(await statuses()).length;

  it('reaches no more things in a minute than it may', async () => {
    await fleet('a', 'b', 'c', 'd', 'e');
    job({ rollout: { maximumPerMinute: 2 } });
    const counts = [await reached()];

    for (let minute = 1; minute <= 3; minute += 1) {
      now += 60_000;
      counts.push(await reached());
    }

    expect(counts).toEqual([2, 4, 5, 5]);
  });

  it('grows by its factor as things are told', async () => {
    await fleet(...Array.from({ length: 20 }, (_, at) => `thing-${at}`));
    job({ rollout: { exponentialRate: { baseRatePerMinute: 2, incrementFactor: 2, rateIncreaseCriteria: { numberOfNotifiedThings: 2 } } } });
    const counts = [await reached()];

    for (let minute = 1; minute <= 3; minute += 1) {
      now += 60_000;
      counts.push(await reached());
    }

    expect(counts).toEqual([2, 6, 20, 20]);
  });

  it('passes over who has left while waiting, and goes on after a restart', async () => {
    await fleet('a', 'b', 'c');
    job({ rollout: { maximumPerMinute: 1 } });
    await leave('b', 'fleet');
    iot.close();
    await wire.close();
    await start(wire.data);

    now += 120_000;

    expect(await statuses()).toEqual({ a: 'QUEUED', c: 'QUEUED' });
  });

  it('ends with its job', async () => {
    await fleet('a', 'b');
    job({ rollout: { maximumPerMinute: 1 } });
    iot.jobs.cancel('job-1');

    now += 120_000;

    expect(await statuses()).toEqual({ a: 'CANCELED' });
  });
});
