import { randomUUID } from 'node:crypto';
import type { DriftSweepRow } from '../../contracts/core-rows.ts';
import { driftSweepKey } from '../../contracts/table.ts';
import type { SweepProgress } from '../domain/drift/drift-ports.ts';
import { latestEnd } from '../domain/lease.ts';
import { assigned } from './table-expressions.ts';
import type { Table } from './table.ts';

/** SweepProgress in the table, for one sweep. */
export const driftProgress = (rows: Pick<Table, 'get' | 'update'>, clock: () => Date = () => new Date()): SweepProgress => {
  const holder = randomUUID();
  return {
    begin: async (until) => {
      const isFree = await rows.update({
        key: driftSweepKey,
        set: { holder, until: until.toISOString() },
        condition: { expression: 'attribute_not_exists(#until) OR #until <= :now OR #until > :latest', names: ['until'], values: { now: clock().toISOString(), latest: latestEnd(until) } },
      });
      if (!isFree) return undefined;
      const { after } = (await rows.get<DriftSweepRow>(driftSweepKey)) ?? {};
      return after === undefined ? {} : { after };
    },
    end: async (after) => {
      // False where this sweep took longer than it may, and another has begun.
      await rows.update({ key: driftSweepKey, ...assigned({ holder: undefined, until: undefined, after }), condition: { expression: 'holder = :holder', values: { holder } } });
    },
  };
};
