/** Histories as the API gives them, written down shortly. */
import type { HistoryEvent } from '@aws-sdk/client-sfn';

interface Written {
  type: string;
  /** Id of the event it follows; without it the one before. */
  after?: number;
  details?: Readonly<Record<string, unknown>>;
}

const memberOf = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

/** The first event happens at 0, each later one a second after the one before. */
export const historyOf = (...written: readonly Written[]): HistoryEvent[] =>
  written.map(({ type, after, details }, index) => ({
    id: index + 1,
    previousEventId: after ?? index,
    type: type as HistoryEvent['type'],
    timestamp: new Date(index * 1_000),
    ...(details && { [memberOf(type)]: details }),
  }));

export const entered = (kind: string, name: string, input?: string, after?: number): Written => ({ type: `${kind}StateEntered`, details: { name, input }, after });
export const exited = (kind: string, name: string, output?: string, after?: number): Written => ({ type: `${kind}StateExited`, details: { name, output }, after });
export const event = (type: string, details?: Written['details'], after?: number): Written => ({ type, details, after });
