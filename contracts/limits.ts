/** Sizes on which two rooms must agree: those of AWS, as of 2026-11, and what this system makes of them. */
export const limits = {
  /** Input and output of executions and states, in bytes of UTF-8 (Step Functions quotas). */
  payloadBytes: 256 * 1024,
  /** A request body travels in the input of an execution, and from there in the payload of a function, beside what else they hold. */
  requestBodyBytes: 255 * 1024,
  /** Entries of one page of a list; `Count` of openapi.yaml. */
  pageEntries: 1000,
  /** Template of a RegisterThing call (API reference of RegisterThing). */
  templateCharacters: 10_240,
  /** Document of an IoT policy, white space not counted (IoT Core quotas). */
  policyCharacters: 2048,
  /** Policies of one certificate (IoT Core quotas). */
  policiesPerCertificate: 10,
  /** Thing groups that a thing may be in itself (IoT Core quotas). */
  thingGroupsPerThing: 10,
  /** Event pattern of a rule as JSON text (EventBridge quotas). */
  eventPatternCharacters: 2048,
  /** Shortest time between two times of a rule's schedule. */
  ruleMinutes: 5,
} as const;
