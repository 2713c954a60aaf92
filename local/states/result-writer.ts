import { AwsError } from '../wire/service.ts';
import type { MapCourse } from './distributed-map.ts';
import { runtimeError, StatesError } from './errors.ts';
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import type { Ending, ExecutionSummary } from './machine.ts';
import type { MapRun } from './map-run.ts';
import { redriveOf } from './redrive.ts';

/** Bytes of one result file; AWS splits at 5 GB, memory here asks for less. */
const fileBytes = 64 * 1024 * 1024;

export interface ChildOutcome {
  summary: ExecutionSummary;
  input: string;
  ending: Ending;
}

/** Where the results of a Map Run go; {@link ResultSink.close} gives the Map state's result. */
export interface ResultSink {
  settled(child: ChildOutcome, index: number): void | Promise<void>;
  /** The input of a child that was never started. */
  pending(input: Json): void | Promise<void>;
  close(): Promise<Json>;
}

/** A child as AWS writes it to result files: the data of its execution, texts as they were. */
const childResult = ({ summary, input, ending }: ChildOutcome): JsonObject => {
  const redrive = redriveOf(ending.status);
  return {
    ExecutionArn: summary.arn,
    Input: input,
    InputDetails: { Included: true },
    Name: summary.name,
    ...(ending.output !== undefined && { Output: ending.output }),
    OutputDetails: { Included: true },
    ...(ending.error !== undefined && { Error: ending.error }),
    ...(ending.cause !== undefined && { Cause: ending.cause }),
    RedriveCount: 0,
    RedriveStatus: redrive.status,
    ...(redrive.reason !== undefined && { RedriveStatusReason: redrive.reason }),
    StartDate: new Date(summary.startedAt).toISOString(),
    StateMachineArn: summary.machineArn,
    Status: ending.status,
    StopDate: new Date(summary.stoppedAt ?? summary.startedAt).toISOString(),
  };
};

/** Without a ResultWriter: the children's outputs in the order of their items; a tolerated failure is the child's data. */
export const collectResults = (total: number): ResultSink => {
  const results = new Array<Json>(total).fill(null);
  return {
    settled(child, index) {
      const { output } = child.ending;
      results[index] = output === undefined ? childResult(child) : (JSON.parse(output) as Json);
    },
    pending: () => undefined,
    close: () => Promise.resolve(results),
  };
};

type Group = 'SUCCEEDED' | 'FAILED' | 'PENDING';

const groupOf = (status: Ending['status']): Group => (status === 'SUCCEEDED' ? 'SUCCEEDED' : status === 'ABORTED' ? 'PENDING' : 'FAILED');

const contentType = 'application/json';

/** Writes result files of one Map Run, each when it is full or the run is over, and the manifest last. */
class ResultFiles {
  readonly #put: (key: string, body: string) => Promise<void>;
  readonly #folder: string;
  readonly #open = new Map<Group, { parts: string[]; bytes: number }>();
  readonly #written: Record<Group, JsonObject[]> = { FAILED: [], PENDING: [], SUCCEEDED: [] };

  constructor(folder: string, put: (key: string, body: string) => Promise<void>) {
    this.#folder = folder;
    this.#put = put;
  }

  async add(group: Group, result: JsonObject): Promise<void> {
    const text = JSON.stringify(result);
    const file = this.#open.get(group) ?? { parts: [], bytes: 0 };
    this.#open.set(group, file);
    file.parts.push(text);
    file.bytes += text.length;
    if (file.bytes > fileBytes) await this.#flush(group);
  }

  async manifest(bucket: string, mapRunArn: string): Promise<string> {
    for (const group of [...this.#open.keys()]) await this.#flush(group);
    const key = `${this.#folder}/manifest.json`;
    await this.#put(key, JSON.stringify({ DestinationBucket: bucket, MapRunArn: mapRunArn, ResultFiles: this.#written }));
    return key;
  }

  async #flush(group: Group): Promise<void> {
    const file = this.#open.get(group);
    this.#open.delete(group);
    if (!file) return;
    const body = `[${file.parts.join(',')}]`;
    const Key = `${this.#folder}/${group}_${this.#written[group].length}.json`;
    this.#written[group].push({ Key, Size: Buffer.byteLength(body) });
    await this.#put(Key, body);
  }
}

const writerFailed = (error: unknown): StatesError => {
  if (!(error instanceof AwsError)) throw error;
  return new StatesError('States.ResultWriterFailed', `${error.message} (${error.name})`);
};

/**
 * With a ResultWriter: `<prefix>/<map run id>/manifest.json` and one JSON array per status beside it.
 *
 * @throws StatesError `States.ResultWriterFailed` when the bucket does not take them
 */
export const exportResults = async ({ engine, execution, state }: MapCourse, mapRun: MapRun, input: Json): Promise<ResultSink> => {
  const parameters = await state.resultWriter?.parameters(input, execution.context);
  if (!isObject(parameters) || typeof parameters.Bucket !== 'string') throw runtimeError('Parameters of a ResultWriter need a Bucket');
  const { Bucket, Prefix } = parameters;
  const id = mapRun.arn.slice(mapRun.arn.lastIndexOf(':') + 1);
  const folder = typeof Prefix === 'string' && Prefix !== '' ? `${Prefix.replace(/\/+$/, '')}/${id}` : id;
  const put = async (Key: string, Body: string): Promise<void> => {
    try {
      const input = { Bucket, Key, Body: Buffer.from(Body), ContentType: contentType };
      await engine.cloud.service('s3').call('PutObject', input, { source: 'states', caller: execution.caller, executionArn: execution.request.arn });
    } catch (error) {
      throw writerFailed(error);
    }
  };
  const files = new ResultFiles(folder, put);
  return {
    settled: (child) => files.add(groupOf(child.ending.status), childResult(child)),
    pending: (input) => files.add('PENDING', { Input: JSON.stringify(input), InputDetails: { Included: true }, Status: 'PENDING' }),
    async close() {
      const Key = await files.manifest(Bucket, mapRun.arn);
      return { MapRunArn: mapRun.arn, ResultWriterDetails: { Bucket, Key } };
    },
  };
};
