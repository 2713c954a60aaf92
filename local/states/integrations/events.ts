import { runtimeError, StatesError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { Json } from '../json.ts';
import { answerMetadata, callService, optimised } from './integration.ts';
import type { Integration, TaskCall } from './integration.ts';

const naming = optimised('EventBridge', 'AmazonEventBridge');

const entryOf = (entry: Json, { executionArn, machineArn }: TaskCall): Record<string, unknown> => {
  if (!isObject(entry)) throw runtimeError('an entry of events:putEvents is not an object');
  const { Detail, Resources, Time, ...rest } = entry;
  return {
    ...rest,
    ...(typeof Time === 'string' && { Time: new Date(Time) }),
    ...(Detail !== undefined && { Detail: typeof Detail === 'string' ? Detail : JSON.stringify(Detail) }),
    Resources: [...(Array.isArray(Resources) ? Resources : []), executionArn, machineArn],
  };
};

/**
 * `arn:aws:states:::events:putEvents`: details may be objects, the ARNs of execution and machine are added to the
 * resources, and one refused entry fails the Task (Step Functions guide, EventBridge integration).
 */
export const eventsPutEvents: Integration = {
  resourceType: 'events',
  resource: 'putEvents',
  async run(input, call) {
    if (!isObject(input) || !Array.isArray(input.Entries)) throw runtimeError('Parameters of events:putEvents need Entries');
    const entries = input.Entries.map((entry) => entryOf(entry, call));
    const { output, requestId } = await callService(call, { scope: 'events', operation: 'PutEvents', input: { ...input, Entries: entries }, naming });
    const answer = { Entries: (output.Entries ?? []) as Json, FailedEntryCount: Number(output.FailedEntryCount ?? 0) };
    if (answer.FailedEntryCount > 0) throw new StatesError('EventBridge.FailedEntry', JSON.stringify(answer));
    return { ...answer, ...answerMetadata(requestId) };
  },
};
