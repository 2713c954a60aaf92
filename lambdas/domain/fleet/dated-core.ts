import type { CoreRow } from '../../../contracts/core-rows.ts';
import { isAhead } from '../lease.ts';

/**
 * The row to hold reports against. A core that a clock targeted which was ahead would take all that its device says for older than
 * that, and be given up in the end: it counts as targeted since it has its row, from which on nobody knew it by this deployment.
 */
export const datedCore = (core: CoreRow, now: Date): CoreRow => {
  const { deployment, createdAt } = core;
  if (deployment === undefined || !(isAhead(deployment.targetedAt, now) || isAhead(deployment.asOf, now))) return core;
  const since = isAhead(createdAt, now) ? new Date(0).toISOString() : createdAt;
  const targetedAt = isAhead(deployment.targetedAt, now) ? since : deployment.targetedAt;
  return { ...core, deployment: { ...deployment, targetedAt, asOf: isAhead(deployment.asOf, now) ? targetedAt : deployment.asOf } };
};
