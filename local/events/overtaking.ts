/** Longest wait for a later delivery: there may be none. */
const lingerMs = 1000;

/** Deliveries that let a later one arrive first; they are numbered in the order in which they were sent. */
export interface Overtaking {
  /** Resolves once a later delivery has arrived, when none comes, or when all is over. */
  overtaken(number: number): Promise<void>;
  arrived(number: number): void;
}

/** @param over aborted when nothing is delivered any more */
export const overtaking = (over: AbortSignal): Overtaking => {
  const behind = new Map<number, () => void>();
  const goOn = (number: number): void => {
    behind.get(number)?.();
    behind.delete(number);
  };
  over.addEventListener('abort', () => [...behind.keys()].forEach(goOn), { once: true });
  return {
    overtaken: (number) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => goOn(number), lingerMs).unref();
      behind.set(number, () => { clearTimeout(timer); resolve(undefined); });
      return promise;
    },
    arrived: (number) => {
      for (const other of [...behind.keys()]) if (other < number) goOn(other);
    },
  };
};
