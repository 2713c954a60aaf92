import { setImmediate as nextTurn } from 'node:timers/promises';
import { batchesOf, childInput } from './batches.ts';
import type { Batch } from './batches.ts';
import type { MapCourse } from './distributed-map.ts';
import type { Started } from './engine.ts';
import { executionEnded, StatesError } from './errors.ts';
import type { Items } from './item-reader.ts';
import { byteLength } from './json.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';
import type { ExecutionSummary } from './machine.ts';
import { childCounts, countWritten, isOverThreshold, move } from './map-run.ts';
import type { MapRun } from './map-run.ts';
import type { ResultSink } from './result-writer.ts';

/** Outcomes handed over before others get a turn. */
const handedOnAtOnce = 100;

const childArn = ({ engine, state }: MapCourse, machineName: string, name: string): string => {
  const { region, account } = engine.cloud;
  return state.childType === 'EXPRESS'
    ? `arn:aws:states:${region}:${account}:express:${machineName}:${name}:${crypto.randomUUID()}`
    : `arn:aws:states:${region}:${account}:execution:${machineName}:${name}`;
};

function* without(batches: Iterable<Batch>, known: ReadonlySet<number | undefined>): Generator<Batch, undefined> {
  for (const batch of batches) if (!known.has(batch.index)) yield batch;
}

interface Work {
  map: MapCourse;
  mapRun: MapRun;
  /** Of the Map state. */
  input: Json;
  sink: ResultSink;
}

/** Runs the children of one Map Run: a bounded number at a time, none after the run was given up. */
export class ChildRunner {
  readonly #work: Work;
  readonly #running = new Set<Started>();
  #queue: Iterator<Batch> = [][Symbol.iterator]();
  #fault: unknown;
  #isGivenUp = false;

  constructor(work: Work) {
    this.#work = work;
    work.map.execution.onEnd(() => this.#giveUp());
  }

  /** @param former children that an earlier process started: what they came to is handed on, those under way go on */
  async all(items: Items, former: readonly ExecutionSummary[]): Promise<void> {
    const { map: { engine }, mapRun, sink } = this.#work;
    const known = new Set(former.map(({ index }) => index));
    this.#queue = without(batchesOf(items, mapRun.batches?.size ?? 1), known);
    const unfinished = this.#isGivenUp ? [] : former.filter(({ status }) => status === 'RUNNING');
    const continued = unfinished.map(async (summary) => {
      await this.#attended(() => this.#settled(engine.goOn(summary), summary.index ?? 0));
      return this.#worker();
    });
    await this.#handOn(former.filter(({ status }) => status !== 'RUNNING'));
    const width = Math.min(mapRun.maxConcurrency || limits.mapRunConcurrency, limits.mapRunConcurrency, childCounts(mapRun).total) - continued.length;
    await Promise.all([...continued, ...Array.from({ length: Math.max(0, width) }, () => this.#worker())]);
    if (this.#fault !== undefined) throw this.#fault as Error;
    for (let rest = this.#queue.next(); !rest.done; rest = this.#queue.next()) await sink.pending(await this.#inputOf(rest.value));
  }

  /** Children under way are aborted, the rest is never started. */
  #giveUp(): void {
    this.#isGivenUp = true;
    for (const child of [...this.#running]) child.stop();
  }

  /** A fault of one child's handling is one of the Map Run. */
  async #attended(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#fault ??= error;
      this.#giveUp();
    }
  }

  async #worker(): Promise<void> {
    await this.#attended(async () => {
      while (!this.#isGivenUp) {
        const next = this.#queue.next();
        if (next.done) return;
        await this.#one(next.value);
      }
    });
  }

  async #one(batch: Batch): Promise<void> {
    const { map, mapRun, sink } = this.#work;
    const { index } = batch;
    const input = await this.#inputOf(batch);
    const inputText = JSON.stringify(input ?? null);
    if (this.#isGivenUp) return sink.pending(input);
    if (byteLength(inputText) > limits.payloadBytes) throw new StatesError('States.ItemReaderFailed', `${mapRun.batches ? 'batch' : 'item'} ${index} exceeds ${limits.payloadBytes} bytes`);
    const name = crypto.randomUUID();
    const { machine } = map.execution.request;
    const machineName = `${machine.name}/${map.state.label}`;
    move(mapRun, index, 'pending', 'RUNNING');
    const child = map.engine.start({
      machine, definition: map.state.children, machineArn: mapRun.stateMachineArn, machineName, type: map.state.childType,
      arn: childArn(map, machineName, name), name, input, inputText, mapRunArn: mapRun.arn, index,
    });
    return this.#settled(child, index);
  }

  async #settled(child: Started, index: number): Promise<void> {
    const { mapRun, sink } = this.#work;
    this.#running.add(child);
    const ending = await child.ending;
    this.#running.delete(child);
    if (this.#work.map.execution.isHalted()) throw executionEnded();
    move(mapRun, index, 'RUNNING', ending.status);
    await sink.settled({ summary: child.summary, input: child.record.input, ending }, index);
    countWritten(mapRun, index);
    if (isOverThreshold(mapRun)) this.#giveUp();
  }

  /** What ended before is counted already. */
  async #handOn(former: readonly ExecutionSummary[]): Promise<void> {
    const { map: { engine }, mapRun, sink } = this.#work;
    for (const [position, summary] of former.entries()) {
      const { status, index = 0 } = summary;
      const record = engine.store.recordFor(summary);
      if (record && status !== 'RUNNING') await sink.settled({ summary, input: record.input, ending: { status, output: record.output, error: record.error, cause: record.cause } }, index);
      if (position % handedOnAtOnce === handedOnAtOnce - 1) await nextTurn();
    }
    if (isOverThreshold(mapRun)) this.#giveUp();
  }

  #inputOf(batch: Batch): Promise<Json> {
    const { map, mapRun, input } = this.#work;
    return childInput(map, mapRun, input, batch);
  }
}
