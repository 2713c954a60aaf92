import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from './trouble-of.ts';

/** What does not answer as it should. */
export interface Troubled {
  trouble: Trouble;
  service: 'states' | 'api';
}

let trouble: Troubled | undefined;
const listeners = new Set<(now: Troubled | undefined) => void>();

export const reportTrouble = (now: Troubled | undefined): void => {
  if (now?.trouble === trouble?.trouble && now?.service === trouble?.service) return;
  trouble = now;
  listeners.forEach((listener) => listener(now));
};

export const useTrouble = (): Troubled | undefined => {
  const [seen, setSeen] = useState(trouble);
  useEffect(() => {
    listeners.add(setSeen);
    setSeen(trouble);
    return () => void listeners.delete(setSeen);
  }, []);
  return seen;
};
