import type { Course, Visit, VisitStatus } from './history.ts';

/** All visits of a state taken together: a state inside a Map is visited once per item. */
export interface StateSummary {
  visits: Visit[];
  /** The visit to look at first: one that failed, else one that runs, else the last. */
  shown: Visit;
  retries: number;
}

const urgency: readonly VisitStatus[] = ['failed', 'timedOut', 'retrying', 'running', 'aborted', 'caught', 'succeeded'];

const mostUrgent = (visits: readonly Visit[]): Visit | undefined =>
  visits.reduce<Visit | undefined>((best, visit) => (best && urgency.indexOf(best.status) < urgency.indexOf(visit.status) ? best : visit), undefined);

/** By state name, in the order of first entering. */
export const summaries = ({ visits }: Course): Map<string, StateSummary> => {
  const byName = Map.groupBy(visits, ({ name }) => name);
  return new Map([...byName].flatMap(([name, those]) => {
    const shown = mostUrgent(those);
    return shown ? [[name, { visits: those, shown, retries: those.reduce((sum, { attempts }) => sum + Math.max(0, attempts.length - 1), 0) }]] : [];
  }));
};
