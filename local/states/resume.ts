import type { Engine } from './engine.ts';
import type { ExecutionSummary } from './machine.ts';
import type { Store } from './store.ts';

/** Whether the Map Run of a child goes on, so that it takes care of its children itself. */
const isAwaited = (store: Store, { mapRunArn = '' }: ExecutionSummary): boolean => {
  const mapRun = store.findMapRun(mapRunArn);
  if (mapRun?.status !== 'RUNNING') return false;
  const parent = store.execution(mapRun.executionArn);
  return parent?.status === 'RUNNING' && (store.live.has(parent.arn) || isAwaited(store, parent));
};

/** Goes on with what an earlier process left running. What cannot be continued ends as ABORTED, with its event. */
export const resume = (engine: Engine): void => {
  const { store } = engine;
  store.forgetGoneMachines();
  engine.retell();
  const unfinished = store.unfinished();
  for (const summary of unfinished) if (!summary.mapRunArn) engine.goOn(summary);
  for (const summary of unfinished) if (summary.mapRunArn && !isAwaited(store, summary)) engine.abandonChild(summary, 'its Map Run is over');
};
