import type { BrokenComponent, CoreRow } from '../../../contracts/core-rows.ts';
import { next } from './core-transitions.ts';

/** What the core says of one of its components. */
export interface ComponentReport {
  readonly name: string;
  readonly version: string;
  /** In Greengrass's words: `BROKEN`, `ERRORED`, `RUNNING` … */
  readonly state: string;
  readonly codes: readonly string[];
  readonly details?: string;
}

/** A row of the table holds 400 KB; nobody reads more than this of a core. */
const most = { components: 50, codes: 10, characters: 1000 } as const;

const isBroken = (state: string): state is 'BROKEN' | 'ERRORED' => state === 'BROKEN' || state === 'ERRORED';

/**
 * The core reported states of components. Those that are broken are marked, those that are not any more are unmarked; what is
 * older than what is known of a component, or than the success of the core's deployment, changes nothing.
 */
export const componentsReported = (core: CoreRow, reports: readonly ComponentReport[], at: Date): CoreRow => {
  const { brokenComponents: known = {}, deployment, deploymentStatus } = core;
  const instant = at.toISOString();
  // Events tell whole seconds, `asOf` may not.
  if (deploymentStatus === 'SUCCEEDED' && deployment !== undefined && instant.slice(0, 19) < deployment.asOf.slice(0, 19)) return core;
  const marks = new Map(Object.entries(known));
  const isNews = ({ name, state }: ComponentReport): boolean => {
    const before = marks.get(name);
    return before === undefined ? isBroken(state) : before.at < instant;
  };
  const news = reports.filter(isNews);
  if (news.length === 0) return core;
  for (const report of news) marks.set(report.name, isBroken(report.state) ? mark(report, report.state, instant) : { version: report.version, state: 'RECOVERED', codes: [], at: instant });
  const latest = [...marks].sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, most.components);
  return next(core, { brokenComponents: Object.fromEntries(latest), updatedAt: instant > core.updatedAt ? instant : core.updatedAt });
};

const mark = ({ version, codes, details }: ComponentReport, state: BrokenComponent['state'], at: string): BrokenComponent => ({
  version, state, at,
  codes: codes.slice(0, most.codes).map((code) => code.slice(0, most.characters)),
  ...(details !== undefined && { details: details.slice(0, most.characters) }),
});
