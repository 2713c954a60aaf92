import type { Constraints } from '../wire/constraints.ts';

/**
 * What AWS IoT Greengrass V2 takes at all, by member, as of 2026-11-23: patterns, lengths and ranges of the service model in
 * botocore 1.43.11 (the SDK's schemas carry none), for every input of an operation that is served here. Cursors are left out,
 * since ours are not AWS's; so is `arn`, which each operation reads.
 */
export const CONSTRAINTS: Constraints = {
  'attributes{key}': { least: 1 },
  'attributes{value}': { least: 1 },
  clientToken: { pattern: /^[a-zA-Z0-9-]+$/, least: 1, most: 64 },
  'componentDependencies{key}': { least: 1 },
  componentName: { least: 1, most: 128 },
  'components{key}': { least: 1 },
  componentVersion: { least: 1, most: 64 },
  coreDeviceThingName: { least: 1, most: 128 },
  cpus: { least: 0 },
  deploymentId: { least: 1 },
  deploymentName: { least: 1, most: 256 },
  entries: { least: 1, most: 100 },
  'environmentVariables{key}': { least: 1 },
  lambdaArn: { least: 1 },
  maxResults: { least: 1, most: 100 },
  memory: { least: 0 },
  merge: { least: 1, most: 10_485_760 },
  minNumberOfExecutedThings: { least: 1 },
  name: { least: 1 },
  numberOfNotifiedThings: { least: 1 },
  numberOfSucceededThings: { least: 1 },
  parentTargetArn: { pattern: /^(?:arn:[^:]*:iot:[^:]*:[0-9]+:thinggroup\/.+)$/ },
  posixUser: { least: 1 },
  'reset[]': { most: 256 },
  resourceArn: { pattern: /^(?:arn:[^:]*:greengrass:[^:]*:(aws|[0-9]+):(components|deployments|coreDevices):.*)$/ },
  runtime: { least: 1, most: 255 },
  tagKeys: { least: 1, most: 200 },
  'tagKeys[]': { least: 1, most: 128 },
  tags: { least: 1, most: 200 },
  'tags{key}': { least: 1, most: 128 },
  'tags{value}': { most: 256 },
  targetArn: { pattern: /^(?:arn:[^:]*:iot:[^:]*:[0-9]+:(thing|thinggroup)\/.+)$/ },
  thingGroupArn: { pattern: /^(?:arn:[^:]*:iot:[^:]*:[0-9]+:thinggroup\/.+)$/ },
  versionRequirement: { least: 1 },
  windowsUser: { least: 1 },
};
