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

/** A person waits for the answer of this machine. */
const doors = ['accept-task.asl.json'];

const kindOf = ({ Resource = '' }: State): string => (Resource.startsWith('${') ? 'lambda' : (/^arn:aws:states:::(\w+):/.exec(Resource)?.[1] ?? Resource));

/** States that wait by their retries until others of their kind are done, who may take a minute. */
const patient: readonly string[] = ['EnsureDeployment', 'RecordDesired'];

/** The house retrier. An event is not worth as many attempts as a core, and a person not as long a wait. */
const retrier = (name: string, state: State, file: string) => {
  const kind = kindOf(state);
  if (patient.includes(name)) return { ErrorEquals: transientErrors[kind], IntervalSeconds: 1, BackoffRate: 1.5, MaxAttempts: 30, MaxDelaySeconds: 10, JitterStrategy: 'FULL' };
  const pace = doors.includes(file) ? { MaxAttempts: 2, MaxDelaySeconds: 3 } : { MaxAttempts: kind === 'events' ? 3 : 6, MaxDelaySeconds: 30 };
  return { ErrorEquals: transientErrors[kind], IntervalSeconds: 1, BackoffRate: 2, ...pace, JitterStrategy: 'FULL' };
};

/** Ways that are settled at deployment. */
const ways = { AfterRecordCore: 'EmitCoreCreated', AfterRecordTargeted: 'EmitDeploymentTaskCreated' };

const ofType = (file: string, type: string) => statesOf(machine(file)).filter(([, state]) => state.Type === type);

describe.each(machineFiles)('%s', (file) => {
  const definition = machine(file, ways);
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

  it('gives every Map a concurrency, an input, a place for its results, and a Catch; it repeats none as a whole', () => {
    for (const [, state] of ofType(file, 'Map')) {
      expect(state['MaxConcurrency'] ?? state['MaxConcurrencyPath']).toBeDefined();
      expect(state['ItemSelector']).toBeDefined();
      expect(state['Retry']).toBeUndefined();
      expect(state.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
      expect(state.ItemProcessor?.ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' });
      expect(state['Label']).toMatch(/^[a-z]{1,40}$/);
      expect(state['ToleratedFailurePercentage']).toBe(100);
      expect(state['ResultWriter']).toBeDefined();
    }
  });

  it('gives every Choice a way out', () => {
    for (const [, state] of ofType(file, 'Choice')) expect(state.Default).toBeDefined();
  });

  it('begins the input of a child with the name of the core: children have no names of their own', () => {
    for (const [, state] of ofType(file, 'Map')) expect(Object.keys(state['ItemSelector'] as object)[0]).toBe('coreName.$');
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
