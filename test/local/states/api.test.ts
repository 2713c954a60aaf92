import {
  CreateStateMachineCommand, DescribeExecutionCommand, DescribeMapRunCommand, DescribeStateMachineCommand, DescribeStateMachineForExecutionCommand, GetExecutionHistoryCommand,
  ListActivitiesCommand, ListExecutionsCommand, ListMapRunsCommand, ListStateMachineAliasesCommand, ListStateMachinesCommand, ListStateMachineVersionsCommand,
  ListTagsForResourceCommand, paginateListExecutions, RedriveExecutionCommand, StartExecutionCommand, StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMachine, ended, roleArn, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

const states = 'arn:aws:states:us-east-1:111122223333';
const pass = { Type: 'Pass', End: true };
const fail = { Type: 'Fail', Error: 'Broken', Cause: 'on purpose' };
const waits = { Type: 'Wait', Seconds: 3600, End: true };

const processor = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Only', States: { Only: { Type: 'Pass', Parameters: { 'id.$': '$$.Execution.Id' }, End: true } } };
const map = { Items: { Type: 'Map', Label: 'items', MaxConcurrency: 2, ToleratedFailurePercentage: 50, ItemProcessor: processor, End: true } };

const defined = (value: object): object => Object.fromEntries(Object.entries(value).filter(([member, its]) => its !== undefined && member !== '$metadata'));

describe('DescribeExecution', () => {
  it('gives every member of an execution that succeeded', async () => {
    const stateMachineArn = await createMachine(cloud, { Only: pass });
    const { executionArn } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn, name: 'whole', input: ' {"a":1}', traceHeader: 'Root=1-2-3' }));

    const description = await ended(cloud, executionArn ?? '');

    expect(defined(description)).toEqual({
      executionArn: `${stateMachineArn.replace('stateMachine', 'execution')}:whole`, stateMachineArn, name: 'whole', status: 'SUCCEEDED',
      startDate: expect.any(Date), stopDate: expect.any(Date),
      input: ' {"a":1}', inputDetails: { included: true }, output: '{"a":1}', outputDetails: { included: true }, traceHeader: 'Root=1-2-3',
      redriveCount: 0, redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    });
  });

  it.each([
    ['failed', { Only: fail }, {}, { status: 'FAILED', error: 'Broken', cause: 'on purpose', redriveStatus: 'REDRIVABLE' }],
    ['took too long', { Only: waits }, { TimeoutSeconds: 1 }, { status: 'TIMED_OUT', redriveStatus: 'REDRIVABLE' }],
  ])('gives what there is of one that %s', async (_what, machine, top, members) => {
    const { name, startDate, stopDate, executionArn, stateMachineArn, ...rest } = await run(cloud, await createMachine(cloud, machine, top));

    expect({ name, startDate, stopDate, executionArn, stateMachineArn }).toMatchObject({ name: expect.any(String), stopDate: expect.any(Date) });
    expect(defined(rest)).toEqual({ input: '{}', inputDetails: { included: true }, redriveCount: 0, ...members });
  });

  it('leaves data out when asked for metadata', async () => {
    const { executionArn } = await run(cloud, await createMachine(cloud, { Only: pass }), { secret: 1 });

    const description = await cloud.sfn.send(new DescribeExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' }));

    expect(description).toMatchObject({ status: 'SUCCEEDED', inputDetails: { included: false }, outputDetails: { included: false } });
    expect(JSON.stringify(description)).not.toContain('secret');
  });
});

describe('a Map Run', () => {
  it('is listed and described with its counts, and leads to its executions and their definition', async () => {
    const stateMachineArn = await createMachine(cloud, map);
    const { executionArn } = await run(cloud, stateMachineArn, [1, 2, 3]);

    const { mapRuns = [] } = await cloud.sfn.send(new ListMapRunsCommand({ executionArn }));
    const mapRunArn = mapRuns[0]?.mapRunArn;
    const { executions = [] } = await cloud.sfn.send(new ListExecutionsCommand({ mapRunArn }));
    const child = executions[0]?.executionArn;

    expect(mapRuns).toEqual([{ mapRunArn, executionArn, stateMachineArn: `${stateMachineArn}/items`, startDate: expect.any(Date), stopDate: expect.any(Date) }]);
    const counts = { total: 3, succeeded: 3, failed: 0, timedOut: 0, aborted: 0, running: 0, pending: 0, resultsWritten: 3, failuresNotRedrivable: 0, pendingRedrive: 0 };
    expect(defined(await cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn })))).toEqual({
      mapRunArn, executionArn, status: 'SUCCEEDED', startDate: expect.any(Date), stopDate: expect.any(Date), redriveCount: 0,
      maxConcurrency: 2, toleratedFailureCount: 0, toleratedFailurePercentage: 50, itemCounts: counts, executionCounts: counts,
    });
    expect(executions.map(({ mapRunArn: its, itemCount, redriveCount, status }) => ({ its, itemCount, redriveCount, status }))).toEqual(
      Array.from({ length: 3 }, () => ({ its: mapRunArn, itemCount: 1, redriveCount: 0, status: 'SUCCEEDED' })),
    );
    expect(defined(await cloud.sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn: child })))).toEqual({
      stateMachineArn: `${stateMachineArn}/items`, name: `${stateMachineArn.split(':').at(-1)}/items`, definition: JSON.stringify(processor), roleArn, updateDate: expect.any(Date),
      mapRunArn, label: 'items', loggingConfiguration: { level: 'OFF', includeExecutionData: false }, tracingConfiguration: { enabled: false }, encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    });
  });

  it('counts failures that it tolerated as not redrivable', async () => {
    const choose = { Type: 'Choice', Choices: [{ Variable: '$', NumericEquals: 1, Next: 'Stop' }], Default: 'Go' };
    const some = { Items: { ...map.Items, ItemProcessor: { ...processor, StartAt: 'Choose', States: { Choose: choose, Stop: fail, Go: pass } } } };
    const { executionArn } = await run(cloud, await createMachine(cloud, some), [1, 2, 3]);

    const { mapRuns = [] } = await cloud.sfn.send(new ListMapRunsCommand({ executionArn }));

    await expect(cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn: mapRuns[0]?.mapRunArn }))).resolves.toMatchObject({
      status: 'SUCCEEDED', itemCounts: { total: 3, succeeded: 2, failed: 1, failuresNotRedrivable: 1 },
    });
  });
});

describe('ListExecutions', () => {
  it('pages through executions, newest first, by status', async () => {
    const choose = { Type: 'Choice', Choices: [{ Variable: '$', NumericGreaterThan: 2, Next: 'Good' }], Default: 'Bad' };
    const stateMachineArn = await createMachine(cloud, { Choose: choose, Good: pass, Bad: fail });
    for (const input of [1, 2, 3, 4, 5]) await run(cloud, stateMachineArn, input);

    const inputs: Array<string | undefined> = [];
    for await (const { executions = [] } of paginateListExecutions({ client: cloud.sfn, pageSize: 2 }, { stateMachineArn, statusFilter: 'SUCCEEDED' })) {
      for (const { executionArn } of executions) inputs.push((await cloud.sfn.send(new DescribeExecutionCommand({ executionArn }))).input);
    }

    expect(inputs).toEqual(['5', '4', '3']);
  });

  it('tells executions that were never redriven from those that were, of which there are none', async () => {
    const stateMachineArn = await createMachine(cloud, { Only: pass });
    await run(cloud, stateMachineArn);
    const found = async (redriveFilter: 'REDRIVEN' | 'NOT_REDRIVEN') => (await cloud.sfn.send(new ListExecutionsCommand({ stateMachineArn, redriveFilter }))).executions?.length;

    expect([await found('REDRIVEN'), await found('NOT_REDRIVEN')]).toEqual([0, 1]);
  });

  it.each([
    ['neither a machine nor a Map Run', {}, 'ValidationException', /give one of them/],
    ['both', { stateMachineArn: `${states}:stateMachine:any`, mapRunArn: `${states}:mapRun:any/items:1` }, 'ValidationException', /give one of them/],
    ['a machine that does not exist', { stateMachineArn: `${states}:stateMachine:nobody` }, 'StateMachineDoesNotExist', /nobody/],
    ['a Map Run that does not exist', { mapRunArn: `${states}:mapRun:any/items:1` }, 'ResourceNotFound', /mapRun:any/],
    ['a status that does not exist', { stateMachineArn: `${states}:stateMachine:any`, statusFilter: 'succeeded' as 'SUCCEEDED' }, 'ValidationException', /'succeeded' at 'statusFilter' failed to satisfy constraint: Member must satisfy enum value set/],
    ['PENDING_REDRIVE without a Map Run', { stateMachineArn: `${states}:stateMachine:any`, statusFilter: 'PENDING_REDRIVE' as const }, 'ValidationException', /mapRunArn/],
    ['a page of 1,001', { stateMachineArn: `${states}:stateMachine:any`, maxResults: 1_001 }, 'ValidationException', /'1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000/],
  ] as const)('refuses %s', async (...[, input, name, message]) => {
    await expect(cloud.sfn.send(new ListExecutionsCommand(input))).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
  });

  it('refuses a machine of type EXPRESS and a token of its own making', async () => {
    const express = await createMachine(cloud, { Only: pass }, { type: 'EXPRESS' });
    const standard = await createMachine(cloud, { Only: pass });

    await expect(cloud.sfn.send(new ListExecutionsCommand({ stateMachineArn: express }))).rejects.toMatchObject({ name: 'StateMachineTypeNotSupported' });
    await expect(cloud.sfn.send(new ListExecutionsCommand({ stateMachineArn: standard, nextToken: 'made-up' }))).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});

describe('an ARN', () => {
  it.each<[string, (executionArn: string) => Promise<unknown>]>([
    ['DescribeExecution', (executionArn) => cloud.sfn.send(new DescribeExecutionCommand({ executionArn }))],
    ['GetExecutionHistory', (executionArn) => cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn }))],
    ['ListMapRuns', (executionArn) => cloud.sfn.send(new ListMapRunsCommand({ executionArn }))],
    ['StopExecution', (executionArn) => cloud.sfn.send(new StopExecutionCommand({ executionArn }))],
    ['DescribeStateMachineForExecution', (executionArn) => cloud.sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn }))],
  ])('of no execution is refused by name: %s', async (_operation, ask) => {
    await expect(ask('edge-1')).rejects.toMatchObject({ name: 'InvalidArn', message: "Invalid Arn: 'Invalid ARN prefix: edge-1'" });
    await expect(ask(`${states}:express:any:1:2`)).rejects.toMatchObject({ name: 'InvalidArn', message: "Invalid Arn: 'Resource type not valid in this context: express'" });
    await expect(ask(`${states}:execution:any:1`)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist', message: `Execution Does Not Exist: '${states}:execution:any:1'` });
  });

  it('of a Map state is refused where a machine is meant', async () => {
    await expect(cloud.sfn.send(new DescribeStateMachineCommand({ stateMachineArn: `${states}:stateMachine:any/items` }))).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('a machine', () => {
  it('is described and listed with its definition as it was given, its configuration and its tags', async () => {
    const definition = '{ "StartAt": "Only",\n "States": { "Only": { "Type": "Succeed" } } }';
    const loggingConfiguration = { level: 'ERROR' as const, includeExecutionData: false };
    const { stateMachineArn } = await cloud.sfn.send(
      new CreateStateMachineCommand({ name: 'a-described', definition, roleArn, loggingConfiguration, tracingConfiguration: { enabled: true }, tags: [{ key: 'room', value: 'lab' }] }),
    );

    expect(defined(await cloud.sfn.send(new DescribeStateMachineCommand({ stateMachineArn })))).toEqual({
      stateMachineArn, name: 'a-described', type: 'STANDARD', status: 'ACTIVE', definition, roleArn, creationDate: expect.any(Date),
      loggingConfiguration, tracingConfiguration: { enabled: true }, encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    });
    await expect(cloud.sfn.send(new DescribeStateMachineCommand({ stateMachineArn, includedData: 'METADATA_ONLY' }))).resolves.toMatchObject({ definition: '{}' });
    await expect(cloud.sfn.send(new ListTagsForResourceCommand({ resourceArn: stateMachineArn }))).resolves.toMatchObject({ tags: [{ key: 'room', value: 'lab' }] });
    const { stateMachines = [] } = await cloud.sfn.send(new ListStateMachinesCommand({ maxResults: 1 }));
    expect(stateMachines).toEqual([{ stateMachineArn, name: 'a-described', type: 'STANDARD', creationDate: expect.any(Date) }]);
  });

  it('has neither versions nor aliases, and the account no activities', async () => {
    const stateMachineArn = await createMachine(cloud, { Only: pass });

    await expect(cloud.sfn.send(new ListStateMachineVersionsCommand({ stateMachineArn }))).resolves.toMatchObject({ stateMachineVersions: [] });
    await expect(cloud.sfn.send(new ListStateMachineAliasesCommand({ stateMachineArn }))).resolves.toMatchObject({ stateMachineAliases: [] });
    await expect(cloud.sfn.send(new ListActivitiesCommand({}))).resolves.toMatchObject({ activities: [] });
  });

  it('is the one of its executions', async () => {
    const stateMachineArn = await createMachine(cloud, { Only: pass });
    const { executionArn } = await run(cloud, stateMachineArn);

    const { label, mapRunArn, ...description } = await cloud.sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn }));

    const { definition } = await cloud.sfn.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(description).toMatchObject({ stateMachineArn, definition, updateDate: expect.any(Date) });
    expect([label, mapRunArn]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a state that nothing leads to', { Only: pass, Lost: { Type: 'Pass', Next: 'Nowhere' } }, /Nowhere/],
    ['a state that leads nowhere', { Only: { Type: 'Pass' } }, /'Only' must have either Next or End/],
    ['a type that does not exist', { Only: { Type: 'Sleep', End: true } }, /Sleep/],
    ['an integration it does not have', { Only: { Type: 'Task', Resource: 'arn:aws:states:::batch:submitJob', End: true } }, /batch:submitJob/],
    ['an operation that no service has', { Only: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:iot:inventThing', End: true } }, /inventThing/],
    ['JSONata', { Only: { Type: 'Pass', QueryLanguage: 'JSONata', End: true } }, /JSONata/],
  ])('is refused with %s', async (_what, definition, message) => {
    await expect(createMachine(cloud, definition)).rejects.toMatchObject({ name: 'InvalidDefinition', message: expect.stringMatching(message) });
  });
});

it('an operation that Step Functions has and this runtime has not says so by its name', async () => {
  const { executionArn } = await run(cloud, await createMachine(cloud, { Only: fail }));

  await expect(cloud.sfn.send(new RedriveExecutionCommand({ executionArn }))).rejects.toMatchObject({ name: 'NotImplementedLocally', message: expect.stringContaining('RedriveExecution') });
});
