import { randomUUID } from 'node:crypto';

/** An event as rules match it and targets receive it. */
export interface EventEnvelope {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** ISO 8601, whole seconds. */
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/** Whole seconds, as EventBridge writes times. */
export const eventTime = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Wraps a detail with what every event has. */
export const envelope = (
  { region, account, time, source, detailType, resources = [], detail }:
  { region: string; account: string; time: Date; source: string; detailType: string; resources?: string[]; detail: Record<string, unknown> },
): EventEnvelope => ({
  version: '0', id: randomUUID(), 'detail-type': detailType, source, account, time: eventTime(time), region, resources, detail,
});
