/** From what was done to what AWS would charge for. */
import type { Course } from './executions.ts';
import type { Unit } from './prices.ts';
import type { RunName } from './scenario.ts';
import { writeUnits } from './write-units.ts';
import type { RowBytes } from './write-units.ts';

/** All that a number of cores took, as the stack tells it. */
export interface Work {
  readonly run: RunName;
  readonly cores: number;
  /** How long each POST took, one for each task. */
  readonly postMilliseconds: readonly number[];
  /** Calls by `<service>.<operation>`, as `GET /_local/calls` counts them. */
  readonly calls: Readonly<Record<string, number>>;
  /** All child executions together. */
  readonly children: Course;
  /** All executions that ran them. */
  readonly parents: Course;
  /** Events that functions put on the bus by themselves. */
  readonly announced: number;
  readonly rowBytes: RowBytes;
  readonly functionMemoryMb: number;
  /** What the functions' code itself wrote to its logs. */
  readonly loggedBytes: number;
}

/** What a local run cannot tell, each on the high side of what is usual. */
export const assumptions = {
  /** Billed time of a warm invocation: two or three calls within a region, 10 to 20 ms each, and a signature. */
  lambdaMilliseconds: 100,
  /** Memory of an EXPRESS execution; charged in steps of 64 MB. */
  expressMegabytes: 64,
  /** Time of an EXPRESS execution is charged in steps of 100 ms. */
  expressStepMilliseconds: 100,
  /** Start and report lines that Lambda writes around each invocation with JSON logs. */
  platformLogBytes: 1_000,
  /** X-Ray records one request a second, at ten cores a second one in ten, and one in twenty of the others. */
  tracedShare: 0.15,
} as const;

/** https://aws.amazon.com/iot-core/pricing/additional-details/ lists the calls; certificates and policies are not among them. */
const registryOperations: readonly string[] = [
  'AddThingToThingGroup', 'AttachThingPrincipal', 'CreateThing', 'CreateThingGroup', 'CreateThingType', 'DescribeThing', 'DescribeThingGroup', 'DescribeThingType',
  'ListPrincipalThings', 'ListThingGroups', 'ListThingGroupsForThing', 'ListThingPrincipals', 'ListThings', 'ListThingsInThingGroup', 'ListThingTypes',
  'UpdateThing', 'UpdateThingGroup', 'UpdateThingGroupsForThing',
];
/** RegisterThing is not on that list, but calls CreateThing and AttachThingPrincipal, which are. */
const registryOperationsOfRegisterThing = 2;

const putRequests: readonly string[] = ['PutObject', 'CopyObject', 'PostObject', 'ListObjectsV2', 'CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload'];
const getRequests: readonly string[] = ['GetObject', 'HeadObject'];
/** Those by which EventBridge sends and Lambda's pollers receive are paid like any other. */
const queueRequests: readonly string[] = ['SendMessage', 'ReceiveMessage', 'DeleteMessageBatch'];

/** Rows that one BatchGetItem reads at most. */
const rowsOfBatch = 100;

/** A strongly consistent read counts each begun 4 KiB. */
const tableUnits = (count: (call: string) => number, { run, rowBytes }: Pick<Work, 'run' | 'rowBytes'>) => {
  const { transaction, update } = writeUnits(run, rowBytes);
  const coreUnits = Math.ceil(rowBytes.core / 4096);
  return {
    writeUnits: (count('dynamodb.UpdateItem') + count('dynamodb.PutItem')) * update + count('dynamodb.TransactWriteItems') * transaction,
    readUnits: (count('dynamodb.GetItem') + count('dynamodb.BatchGetItem') * rowsOfBatch) * coreUnits + count('dynamodb.Query'),
  };
};

/** Invocations: those that are calls, and batches of messages, which Lambda's pollers hand over without one and then delete. */
export const invocationsOf = (calls: Work['calls']): number => (calls['lambda.Invoke'] ?? 0) + batchesOf(calls);
/** Batches of messages that functions have dealt with. */
export const batchesOf = (calls: Work['calls']): number => calls['sqs.DeleteMessageBatch'] ?? 0;

const expressSeconds = (milliseconds: readonly number[]): number =>
  milliseconds.reduce((sum, each) => sum + (Math.ceil(each / assumptions.expressStepMilliseconds) * assumptions.expressStepMilliseconds) / 1000, 0);

/** What would be charged for, by unit. A child execution costs one transition more than its states: its start by the Map. */
export const usageOf = (work: Work): Record<Unit, number> => {
  const { cores, postMilliseconds, calls, children, parents, announced, functionMemoryMb, loggedBytes } = work;
  const tasks = postMilliseconds.length;
  const count = (call: string): number => calls[call] ?? 0;
  const total = (service: string, operations: readonly string[]): number => operations.reduce((sum, operation) => sum + count(`${service}.${operation}`), 0);
  const invocations = invocationsOf(calls);
  return {
    transitions: children.transitions + cores + parents.transitions,
    expressRequests: tasks,
    expressGbSeconds: expressSeconds(postMilliseconds) * (assumptions.expressMegabytes / 1024),
    lambdaRequests: invocations,
    lambdaGbSeconds: ((invocations * assumptions.lambdaMilliseconds) / 1000) * (functionMemoryMb / 1024),
    ...tableUnits(count, work),
    putRequests: total('s3', putRequests),
    getRequests: total('s3', getRequests),
    registryOperations: total('iot', registryOperations) + count('iot.RegisterThing') * registryOperationsOfRegisterThing,
    customEvents: (children.integrations['events:putEvents'] ?? 0) + (parents.integrations['events:putEvents'] ?? 0) + announced,
    queueRequests: total('sqs', queueRequests),
    apiRequests: tasks,
    // with a bucket key S3 asks KMS for a batch of objects, not for each; a SecureString is decrypted when it is read
    keyRequests: tasks + count('ssm.GetParameter'),
    logGigabytes: (invocations * assumptions.platformLogBytes + loggedBytes) / 1e9,
    traces: (cores + 2 * tasks + batchesOf(calls)) * assumptions.tracedShare,
  };
};
