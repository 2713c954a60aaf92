import type { Case } from './points.ts';
import type { World } from './scenario.ts';

interface PublishedEvent {
  readonly 'detail-type': string;
  readonly detail: { readonly status?: string };
}

/** Successes that were told of, each once: events come at least once, and an earlier task may have told of failures. */
export const successesTold = async ({ stack, token }: World): Promise<string[]> => {
  const events = await stack.control<PublishedEvent[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
  const told = events.flatMap(({ 'detail-type': type, detail }) => {
    const text = JSON.stringify(detail);
    if (detail.status !== 'success' || !text.includes(token)) return [];
    const named = detail as Record<string, unknown>;
    return [`event ${type} of ${String(named['deviceName'] ?? named['coreName'] ?? '')}`.replaceAll(`${token}-`, '')];
  });
  return [...new Set(told)].sort();
};

/** Whether the architecture allows an event to be absent: its bus refuses it for good, or the execution that would tell is stopped by hand. */
export const mayBeUntold = ({ kind, point: { service } }: Case): boolean => (kind === 'denied' && service === 'events') || kind === 'stop-before' || kind === 'stop-after';
