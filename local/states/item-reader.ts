import { createHash } from 'node:crypto';
import { AwsError } from '../wire/service.ts';
import type { MapCourse } from './distributed-map.ts';
import { runtimeError, StatesError } from './errors.ts';
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** Where the items of a Map state come from. */
export interface ItemSource {
  /** Of items in the state's input their number, 0 for those that a reader is yet to read. */
  length: number;
  /** @throws StatesError `States.ItemReaderFailed` when the object is missing or malformed */
  read(): Promise<Items>;
}

type ItemReader = NonNullable<MapCourse['state']['itemReader']>;

/** The items of a Map Run; iterating parses them one by one. */
export interface Items extends Iterable<Json> {
  total: number;
  /** The same for the same items only. */
  digest(): string;
}

const readerFailed = (cause: string): StatesError => new StatesError('States.ItemReaderFailed', cause);

const digestOf = (total: number, content: string | Buffer): string => `${total}:${createHash('sha256').update(content).digest('base64url')}`;

const listed = (values: readonly Json[]): Items => ({
  total: values.length,
  digest: () => digestOf(values.length, JSON.stringify(values)),
  [Symbol.iterator]: () => values[Symbol.iterator](),
});

const newline = 0x0a;

/** Lines of a JSON Lines object, found once and parsed when their turn comes: 100,000 items stay one buffer. */
const linesOf = (bytes: Buffer): Array<[number, number]> => {
  const lines: Array<[number, number]> = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found;
    if (bytes.toString('latin1', start, end).trim() !== '') lines.push([start, end]);
    start = end + 1;
  }
  return lines;
};

const parsed = (text: string, where: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw readerFailed(`${where} is not valid JSON`);
  }
};

const jsonLines = (bytes: Buffer, maxItems: number): Items => {
  const lines = linesOf(bytes).slice(0, maxItems);
  return {
    total: lines.length,
    digest: () => digestOf(lines.length, bytes),
    *[Symbol.iterator]() {
      for (const [index, [start, end]] of lines.entries()) yield parsed(bytes.toString('utf8', start, end), `line ${index + 1}`);
    },
  };
};

const jsonArray = (bytes: Buffer, maxItems: number): Items => {
  const value = parsed(bytes.toString('utf8'), 'the object');
  if (!Array.isArray(value)) throw readerFailed('Attempting to map over non-iterable node.');
  return listed(value.slice(0, maxItems));
};

const callS3 = async ({ engine, execution: { caller, request } }: MapCourse, operation: string, input: JsonObject): Promise<Record<string, unknown>> => {
  try {
    return (await engine.cloud.service('s3').call(operation, input, { source: 'states', caller, executionArn: request.arn })) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw readerFailed(`${error.message} (${error.name}: ${JSON.stringify(input)})`);
  }
};

const readObject = async (map: MapCourse, parameters: JsonObject, inputType: string, maxItems: number): Promise<Items> => {
  const { Body } = await callS3(map, 'GetObject', parameters);
  const bytes = Buffer.from(Body as Uint8Array);
  if (inputType === 'JSONL') return jsonLines(bytes, maxItems);
  if (inputType === 'JSON') return jsonArray(bytes, maxItems);
  throw runtimeError(`InputType ${inputType} of an ItemReader is not supported locally; JSON and JSONL are`);
};

const listObjects = async (map: MapCourse, parameters: JsonObject, maxItems: number): Promise<Items> => {
  const found: Json[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await callS3(map, 'ListObjectsV2', { ...parameters, ...(ContinuationToken && { ContinuationToken }) });
    for (const object of (page.Contents ?? []) as Array<Record<string, unknown>>) {
      const { LastModified, ...rest } = object;
      found.push({ ...(rest as JsonObject), ...(LastModified instanceof Date && { LastModified: LastModified.getTime() / 1000 }) });
    }
    ContinuationToken = page.NextContinuationToken as string | undefined;
  } while (ContinuationToken && found.length < maxItems);
  return listed(found.slice(0, maxItems));
};

const readItems = async (map: MapCourse, reader: ItemReader, input: Json): Promise<Items> => {
  const { context } = map.execution;
  const parameters = await reader.parameters(input, context);
  if (!isObject(parameters)) throw runtimeError('Parameters of an ItemReader are not an object');
  const asked = reader.maxItems ? await reader.maxItems(input, context) : 0;
  const maxItems = typeof asked === 'number' && asked > 0 ? asked : Number.MAX_SAFE_INTEGER;
  if (reader.resource.endsWith(':s3:getObject')) return readObject(map, parameters, reader.inputType, maxItems);
  if (reader.resource.endsWith(':s3:listObjectsV2')) return listObjects(map, parameters, maxItems);
  throw runtimeError(`ItemReader ${reader.resource} is not supported locally; s3:getObject and s3:listObjectsV2 are`);
};

const inputItems = async ({ state, execution }: MapCourse, input: Json): Promise<Items> => {
  const items = state.itemsPath ? await state.itemsPath(input, execution.context) : input;
  if (!Array.isArray(items)) throw runtimeError(`Map state '${state.name}' needs an array, got ${JSON.stringify(items).slice(0, 200)}`);
  return listed(items);
};

/**
 * What a Map state runs over: what its ItemReader reads, or the array that its input (or ItemsPath) is.
 *
 * @throws StatesError `States.Runtime` when the input is no array
 */
export const itemSource = async (map: MapCourse, input: Json): Promise<ItemSource> => {
  const { itemReader } = map.state;
  if (itemReader) return { length: 0, read: () => readItems(map, itemReader, input) };
  const items = await inputItems(map, input);
  return { length: items.total, read: () => Promise.resolve(items) };
};
