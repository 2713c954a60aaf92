/** API Gateway REST quotas as of 2025-11. */
export const limits = {
  bodyBytes: 10 * 1024 * 1024,
  /** Names and values of all request headers. */
  headerBytes: 10_240,
  integrationMilliseconds: 29_000,
} as const;
