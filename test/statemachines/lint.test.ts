import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { machine, machineFiles, machineText, statesOf } from './definitions.ts';
import type { State } from './definitions.ts';

const validate = createRequire(import.meta.url)('asl-validator') as (definition: object) => { readonly isValid: boolean; readonly errorsText: () => string };

/** Errors that pass by themselves, by what is called. Anything else is not repeated: it would fail again, or hide a defect. */
const transientErrors: Readonly<Record<string, readonly string[]>> = {
  lambda: [
    'Throttled', 'Unavailable', 'Lambda.ClientExecutionTimeoutException', 'Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException', 'Lambda.Unknown', 'Runtime.ExitError', 'Sandbox.Timedout', 'States.Timeout',
  ],
  // The optimised integrations end some names in Exception that the API does not: AWS's pages show both.
  dynamodb: [
    'DynamoDB.InternalServerError', 'DynamoDB.InternalServerErrorException', 'DynamoDB.ProvisionedThroughputExceededException', 'DynamoDB.RequestLimitExceeded',
    'DynamoDB.RequestLimitExceededException', 'DynamoDB.ThrottlingException', 'DynamoDB.TransactionConflictException', 'DynamoDB.SdkClientException', 'States.Timeout',
  ],
  events: ['EventBridge.FailedEntry', 'EventBridge.InternalException', 'EventBridge.ThrottlingException', 'EventBridge.SdkClientException', 'States.Timeout'],
  states: [
    'StepFunctions.ExecutionLimitExceeded', 'StepFunctions.ExecutionLimitExceededException', 'StepFunctions.ThrottlingException', 'StepFunctions.SdkClientException', 'States.Timeout',
  ],
};

/** A person waits for the answer of these machines. */
const doors = ['accept-task.asl.json', 'cancel-task.asl.json', 'delete-device.asl.json'];

const kindOf = ({ Resource = '' }: State): string => (Resource.startsWith('${') ? 'lambda' : (/^arn:aws:states:::(\w+):/.exec(Resource)?.[1] ?? Resource));

interface Pace {
  readonly IntervalSeconds: number;
  readonly BackoffRate: number;
  readonly MaxAttempts: number;
  readonly MaxDelaySeconds: number;
}

/** An event is not worth as many attempts as a core, and a person not as long a wait. */
const pace = (kind: string, file: string): Pace =>
  ({ IntervalSeconds: 1, BackoffRate: 2, ...(doors.includes(file) ? { MaxAttempts: 2, MaxDelaySeconds: 3 } : { MaxAttempts: kind === 'events' ? 3 : 6, MaxDelaySeconds: 30 }) });

/** Until others of their kind are done, who may take a minute. */
const untilOthersEnd: Pace = { IntervalSeconds: 1, BackoffRate: 1.5, MaxAttempts: 30, MaxDelaySeconds: 10 };

/** States that wait by their retries. */
const waiting: Readonly<Record<string, Pace>> = {
  EnsureDeployment: untilOthersEnd,
  RecordDesired: untilOthersEnd,
  BeginDeletion: untilOthersEnd,
  // A hundred devices are provisioned, and lack nothing but this.
  AssociateDevices: untilOthersEnd,
  // Some seconds until IoT has let go of a certificate, and some minutes until of a policy.
  DeleteThing: { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 12, MaxDelaySeconds: 20 },
  DeletePolicies: { IntervalSeconds: 20, BackoffRate: 2, MaxAttempts: 22, MaxDelaySeconds: 120 },
};

/** In `cancel-task` and `delete-device`, 26 seconds of which are all it has: twice the time of AcceptTask, and of the seconds IoT takes what is left. */
const waitingAtDoors: Readonly<Record<string, Pace>> = {
  AcceptTask: { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 1, MaxDelaySeconds: 3 },
  CancelTask: { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 1, MaxDelaySeconds: 3 },
  DeleteThing: { IntervalSeconds: 1, BackoffRate: 1.5, MaxAttempts: 7, MaxDelaySeconds: 3 },
};

/** The house retrier. */
const retrier = (name: string, state: State, file: string) => {
  const kind = kindOf(state);
  const ownPace = file === 'accept-task.asl.json' ? undefined : (doors.includes(file) ? waitingAtDoors : waiting)[name];
  return { ErrorEquals: transientErrors[kind], ...(ownPace ?? pace(kind, file)), JitterStrategy: 'FULL' };
};

/** Ways that are settled at deployment, by file. */
const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'create-cores.asl.json': { AfterRecordCore: 'EmitCoreCreated' },
  'deploy-template.asl.json': { AfterRecordTargeted: 'EmitDeploymentTaskCreated' },
  'delete-cores.asl.json': { AfterRecordDeletion: 'EmitCoreDeleted' },
  'delete-devices.asl.json': { AfterRecordDeletion: 'EmitDeviceDeleted' },
};

const isDistributed = ({ ItemProcessor }: State): boolean => ItemProcessor?.ProcessorConfig.Mode === 'DISTRIBUTED';

const ofType = (file: string, type: string) => statesOf(machine(file)).filter(([, state]) => state.Type === type);

describe.each(machineFiles)('%s', (file) => {
  const definition = machine(file, ways[file]);
  const text = machineText(file);
  const states = statesOf(definition);

  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = validate(definition);

    expect(isValid ? '' : errorsText()).toBe('');
  });

  it('says what it takes and gives, and ends in time', () => {
    expect(definition.Comment).toMatch(/\{.+\} -> \{.+\}/);
    expect(definition.TimeoutSeconds).toBeGreaterThan(0);
  });

  it('names its states in PascalCase, each once', () => {
    const names = states.map(([name]) => name);

    for (const name of names) expect(name).toMatch(/^([A-Z][a-z]+)+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every Task a time, the house retrier, and a Catch that lets no error through', () => {
    for (const [name, state] of ofType(file, 'Task')) {
      expect([name, state.TimeoutSeconds]).toEqual([name, expect.any(Number)]);
      expect([name, state.Retry]).toEqual([name, [retrier(name, state, file)]]);
      expect([name, state.Catch?.at(-1)?.ErrorEquals]).toEqual([name, ['States.ALL']]);
    }
  });

  it('gives every Map a concurrency, an input, and a Catch; it repeats none as a whole', () => {
    for (const [, state] of ofType(file, 'Map')) {
      expect(state['MaxConcurrency'] ?? state['MaxConcurrencyPath']).toBeDefined();
      expect(state['ItemSelector']).toBeDefined();
      expect(state['Retry']).toBeUndefined();
      expect(state.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
    }
  });

  it('gives every Map over the items of a task a label, a place for its results, and children that may fail alone; the others are inline', () => {
    for (const [, state] of ofType(file, 'Map')) {
      if (!isDistributed(state)) {
        expect(state.ItemProcessor?.ProcessorConfig).toEqual({ Mode: 'INLINE' });
        continue;
      }
      expect(state.ItemProcessor?.ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' });
      expect(state['Label']).toMatch(/^[a-z]{1,40}$/);
      expect(state['ToleratedFailurePercentage']).toBe(100);
      expect(state['ResultWriter']).toBeDefined();
    }
  });

  it('gives every Choice a way out', () => {
    for (const [, state] of ofType(file, 'Choice')) expect(state.Default).toBeDefined();
  });

  it('begins the input of a child with a name: children have no names of their own', () => {
    for (const [, state] of ofType(file, 'Map').filter(([, state]) => isDistributed(state))) {
      expect(['coreName.$', 'deviceName.$', 'thingName.$', 'name.$']).toContain(Object.keys(state['ItemSelector'] as object)[0]);
    }
  });

  it('repeats named errors only', () => {
    for (const [, { Retry = [] }] of states) {
      for (const { ErrorEquals } of Retry) expect(ErrorEquals).not.toEqual(expect.arrayContaining([expect.stringMatching(/^States\.(ALL|TaskFailed)$/)]));
    }
  });

  it('names no account, region, partition or resource', () => {
    expect(text).not.toMatch(/\b\d{12}\b/);
    expect(text).not.toMatch(/\b(?:us|eu|ap|sa|ca|me|af|il|cn)-[a-z]+-\d\b/);
    for (const [, arn] of text.matchAll(/"(arn:[^"]*)"/g)) expect(arn).toMatch(/^arn:\$\{Partition\}:states:::\w+:\w+$/);
  });

  it.each([
    ['IsPresent: false, which local and AWS take differently', /"IsPresent"\s*:\s*false/],
    ['ResultPath of the whole', /"ResultPath"\s*:\s*"\$"/],
    ['wildcards of possibly empty arrays', /\[\*\]/],
    ['heartbeats', /"HeartbeatSeconds/],
    ['variables', /"Assign"/],
    ['the context of a state', /\$\$\.State\./],
    ['another query language', /JSONata|\{%/],
    ['a falsy Result', /"Result"\s*:\s*(?:false|0|null|"")/],
    ['intrinsic functions but for a format', /States\.(?!Format\(|ALL"|Timeout")/],
    ['formats of free text', /States\.Format\('[\w#{}]*', (?!\$\.taskId\))/],
  ])('has no %s', (_what, forbidden) => {
    expect(text).not.toMatch(forbidden);
  });
});
