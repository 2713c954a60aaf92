import '../builders/core-environment.ts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RegisterThing } from '../../contracts/generated/step-contracts.ts';
import type { RegisteredThing } from '../../lambdas/domain/things/thing-item.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { environment } from '../../lambdas/runtime/environment.ts';
import { logger } from '../../lambdas/runtime/logger.ts';
import { step } from '../../lambdas/runtime/step.ts';
import type { Step } from '../../lambdas/runtime/step.ts';
import { aCertificate, aCoreItem, aDeviceItem, aThing } from '../builders/core.ts';

const input = { item: aCoreItem(), certificate: aCertificate() };
const context = { functionName: 'register-thing', functionVersion: '1', invokedFunctionArn: 'arn', memoryLimitInMB: '256', awsRequestId: 'request-1', getRemainingTimeInMillis: () => 1000 };

const invoke = (work: Step<'RegisterThing'>, event: unknown = input): Promise<RegisteredThing> =>
  (step(RegisterThing, work) as unknown as (event: unknown, context: object) => Promise<RegisteredThing>)(event, context);

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  logger.setLogLevel('DEBUG');
  const keep = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const { console } = logger as unknown as { console: Console };
  for (const level of ['debug', 'info', 'warn', 'error'] as const) jest.spyOn(console, level).mockImplementation(keep);
});
afterEach(() => {
  jest.restoreAllMocks();
  logger.setLogLevel('SILENT');
});

describe('the chain around a step', () => {
  it('hands the input on and gives the output back', async () => {
    expect(await invoke(async ({ item }) => aThing(item.name))).toEqual(aThing());
    expect(lines).toEqual([]);
  });

  it('turns a StepFailure into an error by which the state machine can decide', async () => {
    const error = await invoke(() => Promise.reject(new StepFailure('Conflict', 'THING_NOT_OURS', 'a thing "x" exists', { cause: new Error('secret') }))).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'Conflict', message: JSON.stringify({ code: 'THING_NOT_OURS', message: 'a thing "x" exists' }) });
    expect(lines).toEqual([expect.objectContaining({ level: 'WARN', message: 'a thing "x" exists', code: 'THING_NOT_OURS', taskId: 'task00001', coreName: 'edge-1', function_request_id: 'request-1' })]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('names a client device as one in its log', async () => {
    await invoke(() => Promise.reject(new TypeError('x')), { ...input, item: aDeviceItem() }).catch(() => undefined);

    expect(lines).toEqual([expect.objectContaining({ deviceName: 'sensor-1', taskId: 'task00001' })]);
    expect(lines).toEqual([expect.not.objectContaining({ coreName: expect.anything() })]);
  });

  it('leaves a defect its name', async () => {
    await expect(invoke(() => Promise.reject(new TypeError('x is undefined')))).rejects.toMatchObject({ name: 'TypeError', message: 'x is undefined' });
    expect(lines).toEqual([expect.objectContaining({ level: 'ERROR', coreName: 'edge-1' })]);
  });

  it('refuses an input that is not what the contract says, by its paths and never by its values', async () => {
    const error = await invoke(async () => aThing(), { item: { ...input.item, adopt: 'PRIVATE' }, extra: 'PRIVATE' }).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ name: 'ContractViolation', message: expect.stringMatching(/input of RegisterThing.*\/item\/adopt/) });
    expect(`${String(error)}${JSON.stringify(lines)}`).not.toContain('"PRIVATE"');
  });

  it('refuses an output that is not what the contract says, such as one with a key in it', async () => {
    await expect(invoke(async () => ({ ...aThing(), privateKey: 'x' }) as RegisteredThing)).rejects.toMatchObject({ name: 'ContractViolation', message: expect.stringMatching(/output of RegisterThing.*privateKey/) });
  });

  it('forgets the core of one invocation before the next', async () => {
    await invoke(async () => aThing());
    logger.info('after');

    expect(lines).toEqual([expect.not.objectContaining({ coreName: 'edge-1' })]);
  });
});

describe('the environment of a function', () => {
  it('holds exactly the variables of its contract', () => {
    expect(environment('RegisterThing')).toEqual({ TASKS_BUCKET: 'tasks' });
  });

  it('fails the cold start by name where a variable is missing', () => {
    const { TABLE_NAME, ...rest } = process.env;
    process.env = rest;
    try {
      expect(() => environment('RecordCore')).toThrow(/RecordCore.*TABLE_NAME/);
    } finally {
      process.env = { ...rest, TABLE_NAME };
    }
  });
});
