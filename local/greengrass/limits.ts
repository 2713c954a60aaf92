/**
 * Limits of AWS IoT Greengrass V2, as of 2026-11-23. Patterns and lengths: the service model in botocore 1.43.11 (the SDK's
 * schemas carry none). Sizes: AWS IoT Greengrass endpoints and quotas. None is adjustable.
 */
export const LIMITS = {
  pageSize: { usual: 50, most: 100 },
  thingNameCharacters: 128,
  /** Entries of one call that associates or disassociates. */
  clientDevicesPerBatch: 100,
  deploymentNameCharacters: 256,
  componentNameCharacters: 128,
  componentVersionCharacters: 64,
  /** Of a merge update. */
  configurationCharacters: 10_485_760,
  configurationPathCharacters: 256,
  /** A whole deployment; above 31 KB cores download it, which is no error. */
  deploymentBytes: 10 * 1024 * 1024,
  recipeBytes: 16 * 1024,
  tags: 200,
  tagKeyCharacters: 128,
  tagValueCharacters: 256,
  clientToken: /^[a-zA-Z0-9-]{1,64}$/,
  executionsPerMinute: { least: 1, most: 1000 },
  incrementFactor: { least: 1, most: 5 },
  thresholdPercentage: { least: 0, most: 100 },
  timeoutMinutes: { least: 1, most: 10_080 },
  failureTypes: ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'],
  failureHandlingPolicies: ['ROLLBACK', 'DO_NOTHING'],
  componentUpdateActions: ['NOTIFY_COMPONENTS', 'SKIP_NOTIFY_COMPONENTS'],
} as const;
