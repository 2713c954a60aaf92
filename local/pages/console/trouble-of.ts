/** Why the page cannot read anything at the moment. */
export type Trouble = 'gone' | 'throttled' | 'denied' | 'broken';

const throttling = /Throttl|TooManyRequests|LimitExceeded/;
const denial = /AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|MissingAuthentication|IncompleteSignature/;

/** What is wrong, where trying again may mend it; undefined for an answer that will stay the same. */
export const troubleOf = (error: unknown): Trouble | undefined => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  // the SDK and ApiRefusal mark every error of a call, one that never got an answer too; what has no mark is a defect of this page
  if ($metadata === undefined) return undefined;
  const status = $metadata.httpStatusCode;
  if (status === undefined) return 'gone';
  if (throttling.test(name ?? '') || status === 429) return 'throttled';
  if (denial.test(name ?? '')) return 'denied';
  return status >= 500 ? 'broken' : undefined;
};
