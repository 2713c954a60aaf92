/** Lambda quotas as of 2025-11. */
export const limits = {
  /** Synchronous request and response, bytes. */
  syncPayloadBytes: 6 * 1024 * 1024,
  /** Payload of an asynchronous invocation, bytes (raised from 256 KB in October 2025). */
  asyncPayloadBytes: 1024 * 1024,
  defaultTimeoutSeconds: 3,
  /** Loading the code may take this long before it counts against the function's timeout. */
  initSeconds: 10,
  defaultMemoryMb: 128,
  /** Retries of an asynchronous invocation whose function failed. */
  asyncRetries: 2,
} as const;

/** How this machine runs functions; AWS has no such numbers. */
export const sizing = {
  /** Workers of one function, as far as events have to wait for one that only waits itself. */
  workersPerFunction: 4,
  /** An event waits so long before another worker is thought of. */
  patienceMilliseconds: 250,
  /** Share of its time from which on a thread counts as computing. */
  computingShare: 0.25,
  /** A worker that had nothing to do for this long ends. */
  idleMilliseconds: 60_000,
  /** Many short-lived objects, many workers: a small young generation keeps each at about 40 MB. Below 8 MB collecting costs more than it saves. */
  youngGenerationMb: 8,
  /** Pauses before the first and the second retry of an asynchronous invocation; AWS waits one and two minutes. */
  asyncRetryMilliseconds: [1_000, 2_000],
  /** Batches of one queue at a time. */
  pollersPerQueue: 2,
  /** After a poll that failed. */
  pollPauseMilliseconds: 500,
  logLinesPerFunction: 2_000,
} as const;
