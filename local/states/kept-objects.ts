import type { KeptRows } from '../data/data.ts';

/** Objects that are changed in place: in memory always the same ones, written when {@link KeptObjects.keep} is told of them. */
export class KeptObjects<V> {
  readonly #rows: KeptRows<V>;
  readonly #keyOf: (object: V) => string;
  readonly #objects: Map<string, V>;

  constructor(rows: KeptRows<V>, keyOf: (object: V) => string) {
    this.#rows = rows;
    this.#keyOf = keyOf;
    this.#objects = new Map(rows);
  }

  get(key: string): V | undefined {
    return this.#objects.get(key);
  }

  /** In the order in which they were first kept. */
  all(): V[] {
    return [...this.#objects.values()];
  }

  /** Adds an object, or writes what has changed of it. */
  keep(object: V): void {
    const key = this.#keyOf(object);
    this.#objects.set(key, object);
    this.#rows.set(key, object);
  }

  delete(key: string): void {
    if (this.#objects.delete(key)) this.#rows.delete(key);
  }
}
