/** Step Functions quotas as of 2025-11 (AWS service quotas page); none of them is adjustable unless said. */
export const limits = {
  /** Input and output of executions, states and tasks, UTF-8 bytes. */
  payloadBytes: 262_144,
  definitionBytes: 1_048_576,
  historyEvents: 25_000,
  /** Ended executions, their histories and names. */
  retentionDays: 90,
  executionNameLength: 80,
  /** An EXPRESS execution lives no longer. */
  expressSeconds: 300,
  /** Also what a Distributed Map without MaxConcurrency uses. */
  mapRunConcurrency: 10_000,
  errorLength: 256,
  causeLength: 32_768,
  pageSize: 1_000,
  defaultPageSize: 100,
} as const;

/** Longest timer of the JavaScript runtime, in seconds: what "no timeout" means here. */
export const longestTimeoutSeconds = 2_147_483;
