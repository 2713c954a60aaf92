import { AwsError } from '../wire/service.ts';
import { batchSizeOf } from './batches.ts';
import { ChildRunner } from './child-runner.ts';
import type { FormerMapRun } from './continuation.ts';
import type { Engine } from './engine.ts';
import { executionEnded, runtimeError, StatesError } from './errors.ts';
import type { Execution } from './execution.ts';
import type { Attempt } from './history.ts';
import { itemSource } from './item-reader.ts';
import type { Items } from './item-reader.ts';
import type { Json, JsonObject } from './json.ts';
import type { DistributedMapState } from './lowering.ts';
import type { ExecutionSummary } from './machine.ts';
import { childCounts, countPending, isOverThreshold, noCounts } from './map-run.ts';
import type { MapRun } from './map-run.ts';
import { collectResults, exportResults } from './result-writer.ts';

/** One arrival of an execution at a distributed Map state. */
export interface MapCourse {
  engine: Engine;
  execution: Execution;
  state: DistributedMapState;
  attempt: Attempt;
}

interface Given extends Tolerance {
  /** Number of items that the Map has in its input. */
  length: number;
  /** Where there is an ItemBatcher. */
  batchSize?: number;
}

type Tolerance = Pick<MapRun, 'maxConcurrency' | 'toleratedFailureCount' | 'toleratedFailurePercentage'>;

const numberFrom = async (part: DistributedMapState['toleratedFailureCount'], input: Json, context: JsonObject): Promise<number> => {
  if (!part) return 0;
  const value = await part(input, context);
  if (typeof value !== 'number' || value < 0) throw runtimeError(`expected a number of at least 0, got ${JSON.stringify(value)}`);
  return value;
};

const toleranceOf = async ({ execution: { context }, state }: MapCourse, input: Json): Promise<Tolerance> => ({
  maxConcurrency: await numberFrom(state.maxConcurrency, input, context),
  toleratedFailureCount: await numberFrom(state.toleratedFailureCount, input, context),
  toleratedFailurePercentage: await numberFrom(state.toleratedFailurePercentage, input, context),
});

const openMapRun = ({ engine, execution, state, attempt }: MapCourse, { length, batchSize, ...tolerance }: Given): MapRun => {
  const { region, account, clock } = engine.cloud;
  const { machine, machineName, arn } = execution.request;
  const mapRun: MapRun = {
    arn: `arn:aws:states:${region}:${account}:mapRun:${machineName}/${state.label}:${crypto.randomUUID()}`,
    executionArn: arn,
    stateMachineArn: `${machine.arn}/${state.label}`,
    status: 'RUNNING',
    startedAt: clock().getTime(),
    ...tolerance,
    counts: noCounts(length),
    ...(batchSize && { batches: { size: batchSize, counts: noCounts(Math.ceil(length / batchSize)) } }),
  };
  engine.store.keepMapRun(mapRun);
  execution.history.mapRunStarted(state.name, attempt, { mapRunArn: mapRun.arn, length });
  // its children may be written in this very turn, and must not be without it
  engine.store.journal?.flush(arn);
  return mapRun;
};

/** Keeps what its items are before the first child is started: whoever goes on with children can tell whether the items are still theirs. */
const countItems = ({ store }: Engine, mapRun: MapRun, items: Items): void => {
  countPending(mapRun, items.total);
  if (store.journal) mapRun.itemsDigest = items.digest();
  store.keepMapRun(mapRun);
};

const thresholdExceeded = (): StatesError =>
  new StatesError('States.ExceedToleratedFailureThreshold', 'The specified tolerated failure threshold was exceeded');

interface ItemRun {
  mapRun: MapRun;
  items: Items;
  former: readonly ExecutionSummary[];
}

const runItems = async (map: MapCourse, input: Json, { mapRun, items, former }: ItemRun): Promise<Json> => {
  const sink = map.state.resultWriter ? await exportResults(map, mapRun, input) : collectResults(childCounts(mapRun).total);
  await new ChildRunner({ map, mapRun, input, sink }).all(items, former);
  const output = await sink.close();
  if (map.execution.hasEnded()) throw new StatesError('Aborted', '');
  if (isOverThreshold(mapRun)) throw thresholdExceeded();
  return output;
};

/** Closes the Map Run with what its items came to; the history tells of it, unless an earlier process did. */
const closing = async ({ engine, execution, attempt }: MapCourse, mapRun: MapRun, { isRecorded, work }: { isRecorded: boolean; work: () => Promise<Json> }): Promise<Json> => {
  const { store, cloud } = engine;
  try {
    mapRun.output = await work();
    store.closeMapRun(mapRun, 'SUCCEEDED', cloud.clock());
    if (!isRecorded) execution.history.mapRunEnded(attempt);
    return mapRun.output;
  } catch (error) {
    const failure = error instanceof Error ? error : runtimeError(String(error));
    if (execution.isHalted()) throw failure;
    mapRun.failure = { error: failure.name, cause: failure.message };
    store.closeMapRun(mapRun, execution.hasEnded() ? 'ABORTED' : 'FAILED', cloud.clock());
    if (!isRecorded) execution.history.mapRunEnded(attempt, failure);
    throw failure;
  }
};

/** A Map Run starts its children in the name of the machine, as executions of the machine itself. */
const mayStartChildren = ({ engine: { cloud }, execution: { caller, request } }: MapCourse): void => {
  try {
    cloud.demand?.('states', caller, { action: 'states:StartExecution', resource: request.machine.arn });
  } catch (error) {
    throw error instanceof AwsError ? new StatesError('States.Permissions', error.message) : error;
  }
};

const begin = async (map: MapCourse, input: Json): Promise<Json> => {
  const { engine, execution } = map;
  mayStartChildren(map);
  const tolerance = await toleranceOf(map, input);
  const batchSize = await batchSizeOf(map, input);
  const source = await itemSource(map, input);
  if (execution.hasEnded()) throw executionEnded();
  const mapRun = openMapRun(map, { ...tolerance, length: source.length, batchSize });
  const work = async (): Promise<Json> => {
    const items = await source.read();
    countItems(engine, mapRun, items);
    return runItems(map, input, { mapRun, items, former: [] });
  };
  return closing(map, mapRun, { isRecorded: false, work });
};

/** What a Map Run came to whose end the state did not live to see. */
const outcomeOf = ({ execution, attempt }: MapCourse, { output, failure }: MapRun, isRecorded: boolean): Json => {
  const error = failure && new StatesError(failure.error, failure.cause);
  if (!isRecorded) execution.history.mapRunEnded(attempt, error);
  if (error) throw error;
  return output ?? null;
};

/** Goes on with a Map Run of an earlier process: no item whose child has ended is run again. */
const goOn = async (map: MapCourse, input: Json, { mapRun, hasEnded }: { mapRun: MapRun; hasEnded: boolean }): Promise<Json> => {
  const { engine } = map;
  if (mapRun.status !== 'RUNNING') return outcomeOf(map, mapRun, hasEnded);
  const former = [...engine.store.list(mapRun.arn)];
  const work = async (): Promise<Json> => {
    const items = await (await itemSource(map, input)).read();
    if (mapRun.itemsDigest === undefined) countItems(engine, mapRun, items);
    else if (mapRun.itemsDigest !== items.digest()) throw new StatesError('States.ItemReaderFailed', 'the items have changed since the Map Run began');
    return runItems(map, input, { mapRun, items, former });
  };
  try {
    return await closing(map, mapRun, { isRecorded: hasEnded, work });
  } catch (error) {
    if (map.execution.isHalted()) throw error;
    for (const child of former) if (child.status === 'RUNNING' && !engine.store.live.has(child.arn)) engine.abandonChild(child, 'its Map Run has failed');
    throw error;
  }
};

/**
 * Runs a distributed Map state: reads its items, runs one child execution per item, exports or collects the results.
 * What a reader finds is counted once the Map Run is under way, as on AWS.
 *
 * @throws StatesError `States.ItemReaderFailed`, `States.ResultWriterFailed`, `States.ExceedToleratedFailureThreshold`
 */
export const runDistributedMap = async (map: MapCourse, input: Json): Promise<Json> => {
  const former: FormerMapRun | undefined = map.execution.takeFormerMapRun(map.state.name);
  const mapRun = former && map.engine.store.findMapRun(former.arn);
  return mapRun ? goOn(map, input, { mapRun, hasEnded: former.hasEnded }) : begin(map, input);
};
