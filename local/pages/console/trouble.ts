import { useEffect, useState } from 'preact/hooks';

/** Why the page cannot read anything at the moment. */
export type Trouble = 'gone' | 'throttled' | 'denied' | 'broken';

let trouble: Trouble | undefined;
const listeners = new Set<(now: Trouble | undefined) => void>();

export const reportTrouble = (now: Trouble | undefined): void => {
  if (now === trouble) return;
  trouble = now;
  listeners.forEach((listener) => listener(now));
};

export const useTrouble = (): Trouble | undefined => {
  const [seen, setSeen] = useState(trouble);
  useEffect(() => {
    listeners.add(setSeen);
    setSeen(trouble);
    return () => void listeners.delete(setSeen);
  }, []);
  return seen;
};

const throttling = /Throttl|TooManyRequests|LimitExceeded/;
const denial = /AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|MissingAuthentication|IncompleteSignature/;

/** What is wrong, where trying again may mend it; undefined for an answer that will stay the same. */
export const troubleOf = (error: unknown): Trouble | undefined => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  // the SDK marks every error of a call, one that never got an answer too; what has no mark is a defect of this page
  if ($metadata === undefined) return undefined;
  const status = $metadata.httpStatusCode;
  if (status === undefined) return 'gone';
  if (throttling.test(name ?? '') || status === 429) return 'throttled';
  if (denial.test(name ?? '')) return 'denied';
  return status >= 500 ? 'broken' : undefined;
};
