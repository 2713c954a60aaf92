import type { Course, Engine } from './engine.ts';
import { runtimeError, StatesError } from './errors.ts';
import { readItems } from './item-reader.ts';
import type { Items } from './item-reader.ts';
import { byteLength } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { limits } from './limits.ts';
import type { DistributedMapState } from './lowering.ts';
import type { LiveExecution } from './store.ts';
import { isOverThreshold, move, noCounts } from './map-run.ts';
import type { MapRun } from './map-run.ts';
import type { Ending } from './machine.ts';
import { collectResults, exportResults } from './result-writer.ts';
import type { ChildOutcome, ResultSink } from './result-writer.ts';

/** One arrival of an execution at a distributed Map state. */
export interface MapCourse {
  engine: Engine;
  course: Course;
  state: DistributedMapState;
}

const numberFrom = async (part: DistributedMapState['toleratedFailureCount'], input: Json, context: JsonObject): Promise<number> => {
  if (!part) return 0;
  const value = await part(input, context);
  if (typeof value !== 'number' || value < 0) throw runtimeError(`expected a number of at least 0, got ${JSON.stringify(value)}`);
  return value;
};

const openMapRun = async ({ engine, course, state }: MapCourse, input: Json, items: Items): Promise<MapRun> => {
  const { region, account, clock } = engine.cloud;
  const { machine, machineName, arn } = course.request;
  const concurrency = await numberFrom(state.maxConcurrency, input, course.context);
  const mapRun: MapRun = {
    arn: `arn:aws:states:${region}:${account}:mapRun:${machineName}/${state.label}:${crypto.randomUUID()}`,
    executionArn: arn,
    stateMachineArn: `${machine.arn}/${state.label}`,
    status: 'RUNNING',
    startedAt: clock().getTime(),
    maxConcurrency: concurrency,
    toleratedFailureCount: await numberFrom(state.toleratedFailureCount, input, course.context),
    toleratedFailurePercentage: await numberFrom(state.toleratedFailurePercentage, input, course.context),
    counts: noCounts(items.total),
  };
  engine.store.addMapRun(mapRun);
  course.history.mapRunStarted(mapRun.arn);
  return mapRun;
};

const childInput = async ({ course, state }: MapCourse, input: Json, item: Json, index: number): Promise<Json> => {
  if (!state.itemSelector) return item;
  return state.itemSelector(input, { ...course.context, Map: { Item: { Index: index, Value: item } } });
};

const childArn = ({ engine, state }: MapCourse, machineName: string, name: string): string => {
  const { region, account } = engine.cloud;
  return state.childType === 'EXPRESS'
    ? `arn:aws:states:${region}:${account}:express:${machineName}:${name}:${crypto.randomUUID()}`
    : `arn:aws:states:${region}:${account}:execution:${machineName}:${name}`;
};

/** Runs the children of one Map Run: a bounded number at a time, none after the run was given up. */
class ChildRunner {
  readonly #map: MapCourse;
  readonly #input: Json;
  readonly #mapRun: MapRun;
  readonly #sink: ResultSink;
  readonly #running = new Set<LiveExecution>();
  #givenUp = false;

  constructor(map: MapCourse, input: Json, mapRun: MapRun, sink: ResultSink) {
    this.#map = map;
    this.#input = input;
    this.#mapRun = mapRun;
    this.#sink = sink;
    map.course.onEnd(() => this.giveUp());
  }

  /** Children under way are aborted, the rest is never started. */
  giveUp(): void {
    this.#givenUp = true;
    for (const execution of [...this.#running]) execution.stop();
  }

  async all(items: Items): Promise<void> {
    const queue = items[Symbol.iterator]();
    let index = 0;
    let fault: unknown;
    const worker = async (): Promise<void> => {
      try {
        while (!this.#givenUp) {
          const next = queue.next();
          if (next.done) return;
          await this.#one(next.value, index++);
        }
      } catch (error) {
        fault ??= error;
        this.giveUp();
      }
    };
    const width = Math.min(this.#mapRun.maxConcurrency || limits.mapRunConcurrency, limits.mapRunConcurrency, items.total);
    await Promise.all(Array.from({ length: width }, worker));
    if (fault !== undefined) throw fault as Error;
    for (let rest = queue.next(); !rest.done; rest = queue.next()) await this.#sink.pending(rest.value);
  }

  async #one(item: Json, index: number): Promise<void> {
    const { engine, course, state } = this.#map;
    const input = await childInput(this.#map, this.#input, item, index);
    const inputText = JSON.stringify(input ?? null);
    if (this.#givenUp) return this.#sink.pending(item);
    if (byteLength(inputText) > limits.payloadBytes) {
      throw new StatesError('States.ItemReaderFailed', `item ${index} exceeds ${limits.payloadBytes} bytes`);
    }
    const name = crypto.randomUUID();
    const machineName = `${course.request.machine.name}/${state.label}`;
    const { execution, ending } = engine.start({
      machine: course.request.machine, definition: state.children, machineArn: this.#mapRun.stateMachineArn, machineName,
      type: state.childType, arn: childArn(this.#map, machineName, name), name, input, inputText, mapRunArn: this.#mapRun.arn,
    });
    const { counts } = this.#mapRun;
    move(counts, 'pending', 'RUNNING');
    this.#running.add(execution);
    const outcome = await ending;
    this.#running.delete(execution);
    move(counts, 'RUNNING', outcome.status);
    await this.#sink.settled(childOutcome(execution, outcome), index);
    counts.resultsWritten += this.#sink.exports ? 1 : 0;
    if (isOverThreshold(this.#mapRun)) this.giveUp();
  }
}

const childOutcome = ({ summary, record }: LiveExecution, ending: Ending): ChildOutcome => ({ summary, input: record.input, ending });

const thresholdExceeded = (): StatesError =>
  new StatesError('States.ExceedToleratedFailureThreshold', 'The specified tolerated failure threshold was exceeded');

const close = ({ engine }: MapCourse, mapRun: MapRun, status: MapRun['status']): void => {
  mapRun.status = status;
  mapRun.stoppedAt = engine.cloud.clock().getTime();
};

/**
 * Runs a distributed Map state: reads its items, runs one child execution per item, exports or collects the results.
 *
 * @throws StatesError `States.ItemReaderFailed`, `States.ResultWriterFailed`, `States.ExceedToleratedFailureThreshold`
 */
export const runDistributedMap = async (map: MapCourse, input: Json): Promise<Json> => {
  const { course, state } = map;
  const items = await readItems(map, input);
  const mapRun = await openMapRun(map, input, items);
  const sink = state.resultWriter ? await exportResults(map, mapRun, input) : collectResults(items.total);
  try {
    await new ChildRunner(map, input, mapRun, sink).all(items);
    const output = await sink.close();
    if (course.hasEnded()) throw new StatesError('Aborted', '');
    if (isOverThreshold(mapRun)) throw thresholdExceeded();
    close(map, mapRun, 'SUCCEEDED');
    course.history.mapRunEnded();
    return output;
  } catch (error) {
    const failure = error instanceof Error ? error : runtimeError(String(error));
    close(map, mapRun, course.hasEnded() ? 'ABORTED' : 'FAILED');
    course.history.mapRunEnded(failure);
    throw failure;
  }
};
