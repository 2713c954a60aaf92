import type { MapCourse } from './distributed-map.ts';
import { runtimeError } from './errors.ts';
import type { Json } from './json.ts';
import type { MapRun } from './map-run.ts';

/** The items of one child: one, or with an ItemBatcher some. */
export interface Batch {
  /** Of the child among those of its Map Run. */
  index: number;
  items: readonly Json[];
}

/** Items as children get them, `size` at a time; the last batch may be smaller. */
export function* batchesOf(items: Iterable<Json>, size: number): Generator<Batch, undefined> {
  let open: Json[] = [];
  let index = 0;
  for (const item of items) {
    open.push(item);
    if (open.length < size) continue;
    yield { index, items: open };
    index += 1;
    open = [];
  }
  if (open.length > 0) yield { index, items: open };
}

/**
 * The batch size that an ItemBatcher asks for; undefined without one.
 *
 * @throws StatesError `States.Runtime` when it is no positive whole number
 */
export const batchSizeOf = async ({ execution, state }: MapCourse, input: Json): Promise<number | undefined> => {
  if (!state.itemBatcher) return undefined;
  const size = await state.itemBatcher.maxItems(input, execution.context);
  if (typeof size === 'number' && Number.isInteger(size) && size > 0) return size;
  throw runtimeError(`MaxItemsPerBatch of '${state.name}' is ${JSON.stringify(size)}; it must be a whole number of at least 1`);
};

/** What a child starts with: its item as the ItemSelector makes it, or all of its batch under `Items`. */
export const childInput = async ({ execution, state }: MapCourse, mapRun: MapRun, input: Json, { index, items }: Batch): Promise<Json> => {
  const { itemSelector, itemBatcher } = state;
  const selected = async (Value: Json, Index: number): Promise<Json> =>
    itemSelector ? itemSelector(input, { ...execution.context, Map: { Item: { Index, Value } } }) : Value;
  if (!itemBatcher) return selected(items[0] ?? null, index);
  const first = index * (mapRun.batches?.size ?? 1);
  const Items = await Promise.all(items.map((item, offset) => selected(item, first + offset)));
  const BatchInput = await itemBatcher.batchInput?.(input, execution.context);
  return { ...(BatchInput !== undefined && { BatchInput }), Items };
};
