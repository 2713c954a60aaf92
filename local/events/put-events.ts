import type { PutEventsCommandInput, PutEventsRequestEntry, PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { AwsError, type CallContext } from '../wire/service.ts';
import { envelope } from './envelope.ts';
import type { EventEnvelope } from './envelope.ts';

/** API reference, PutEvents; the bytes are those of all entries together. */
const maxEntries = 10;
const maxBytes = 262_144;

/** "Calculating PutEvents event entry size" in the EventBridge user guide. */
const sizeOf = ({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: PutEventsRequestEntry): number =>
  (Time ? 14 : 0) + [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const checkRequest = (entries: readonly PutEventsRequestEntry[]): void => {
  if (entries.length < 1 || entries.length > maxEntries) {
    throw new AwsError('ValidationException', `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length between 1 and ${maxEntries}`);
  }
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > maxBytes) {
    throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.');
  }
};

const failure = (ErrorCode: string, ErrorMessage: string): PutEventsResultEntry => ({ ErrorCode, ErrorMessage });

/** Who may speak for AWS: the local services in process, Step Functions for itself; never a caller at the wire. */
const mayUse = (source: string, context: CallContext): boolean =>
  !source.startsWith('aws.') || context.source === 'local' || (context.source === 'states' && source === 'aws.states');

const detailOf = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

const checkEntry = (entry: PutEventsRequestEntry, context: CallContext): PutEventsResultEntry | undefined => {
  for (const name of ['Source', 'DetailType', 'Detail'] as const) {
    if (!entry[name]) return failure('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
  }
  if (!mayUse(entry.Source ?? '', context)) return failure('NotAuthorizedForSourceException', 'Not authorized for the source.');
  return detailOf(entry.Detail ?? '') ? undefined : failure('MalformedDetail', 'Detail is malformed.');
};

/** Takes events in, each on its own: a bad one fails alone. */
export const putEvents = (accept: (event: EventEnvelope, bus: string | undefined) => void, clock: () => Date) =>
  async (input: PutEventsCommandInput, context: CallContext): Promise<{ FailedEntryCount: number; Entries: PutEventsResultEntry[] }> => {
    const entries = input.Entries ?? [];
    checkRequest(entries);
    const Entries = entries.map((entry): PutEventsResultEntry => {
      const failed = checkEntry(entry, context);
      if (failed) return failed;
      const { Source = '', DetailType = '', Detail = '', Resources, Time, EventBusName } = entry;
      const { region, account } = context;
      const event = envelope({ region, account, time: Time ?? clock(), source: Source, detailType: DetailType, resources: Resources, detail: detailOf(Detail) ?? {} });
      accept(event, EventBusName);
      return { EventId: event.id };
    });
    return { FailedEntryCount: Entries.filter(({ ErrorCode }) => ErrorCode).length, Entries };
  };
