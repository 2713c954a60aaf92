import type { RedeploymentBreakerRow, RedeploymentMemoryRow, RedeploymentNoteRow, RedeploymentWindowRow } from '../../contracts/redeployment-rows.ts';
import { coreKey, coreMemoryKey, redeploymentBreakerKey, redeploymentNoteKey, redeploymentsPk, redeploymentWindowKey, ruleMemoryKey } from '../../contracts/table.ts';
import { memoryMilliseconds } from '../domain/redeployment/bounds.ts';
import { latestEnd } from '../domain/lease.ts';
import { redeployedCoreMembers } from '../domain/redeployment/redeployment-ports.ts';
import type { CoresByName, MemoryChange, RedeployedCore, RedeploymentBreakers, RedeploymentNotes, RedeploymentWindows } from '../domain/redeployment/redeployment-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { coreRowsNamed } from './core-rows-named.ts';
import { rowsOf } from './row-pages.ts';
import { assigned, changed } from './table-expressions.ts';
import type { Condition, Update } from './table-expressions.ts';
import type { Table } from './table.ts';

/** RedeploymentWindows in the table. */
export const redeploymentWindows = (rows: Table): RedeploymentWindows => ({
  find: (slot) => rows.get<RedeploymentWindowRow>(redeploymentWindowKey(slot)),
  all: () => rowsOf<RedeploymentWindowRow>(rows, { partition: redeploymentsPk, between: { from: redeploymentWindowKey('').sk, to: redeploymentWindowKey('\uffff').sk } }),
  open: (put) =>
    rows.put({
      put,
      condition: { expression: 'attribute_not_exists(pk) OR #state = :planning OR windowId = :window', names: ['state'], values: { planning: 'Planning', window: put.windowId } },
    }),
  change: (before, after) => {
    const { set, remove } = changed(before, after);
    // A repetition may change nothing, of which DynamoDB makes an error.
    return rows.update({ key: keyOf(before), set: { ...set, state: after.state }, remove, condition: isStill(before) });
  },
  close: async (window) => {
    await rows.delete({ delete: keyOf(window), condition: { expression: 'attribute_not_exists(pk) OR windowId = :window', values: { window: window.windowId } } });
  },
});

const keyOf = ({ slot }: RedeploymentWindowRow) => redeploymentWindowKey(slot);

const isStill = ({ windowId, state }: RedeploymentWindowRow): Condition => ({ expression: 'windowId = :window AND #state = :state', names: ['state'], values: { window: windowId, state } });

/** Writes of one transaction (DynamoDB quotas). */
const writesAtOnce = 100;

/** RedeploymentNotes in the table. */
export const redeploymentNotes = (rows: Table, pause?: Pause): RedeploymentNotes => ({
  memoryOf: (coreName) => rows.get<RedeploymentMemoryRow>(coreMemoryKey(coreName)),
  noteCore: async (put, memory) => (await withoutConflict(() => rows.transact([memoryUpdate(put.coreName, memory), { put }]), pause)).length === 0,
  remember: (coreName, memory) => rows.update(memoryUpdate(coreName, memory)),
  noteEvent: async ({ rule, ...put }) => {
    const expiresAt = Math.floor((Date.parse(put.at) + 2 * memoryMilliseconds) / 1000);
    const receipt = { ...ruleMemoryKey(rule, put.eventId), expiresAt };
    return (await withoutConflict(() => rows.transact([{ put: receipt, condition: { expression: 'attribute_not_exists(pk)' } }, { put }]), pause)).length === 0;
  },
  waits: async (slot, noted) => (await rows.get(redeploymentNoteKey(slot, noted))) !== undefined,
  of: (slot) => rowsOf<RedeploymentNoteRow>(rows, { partition: redeploymentNoteKey(slot, '').pk, between: { from: redeploymentNoteKey(slot, '').sk, to: redeploymentNoteKey(slot, '\uffff').sk } }),
  clear: async (notes) => {
    const batches = Array.from({ length: Math.ceil(notes.length / writesAtOnce) }, (_, batch) => notes.slice(batch * writesAtOnce, (batch + 1) * writesAtOnce));
    for (const batch of batches) await withoutConflict(() => rows.transact(batch.map(({ pk, sk }) => ({ delete: { pk, sk } }))), pause);
  },
});

const memoryUpdate = (coreName: string, { before, after }: MemoryChange): Update => ({
  key: coreMemoryKey(coreName),
  set: { noted: after.noted, expiresAt: after.expiresAt },
  add: { revision: 1 },
  condition: before === undefined ? { expression: 'attribute_not_exists(pk)' } : { expression: 'revision = :revision', values: { revision: before.revision } },
});

/** The breaker's row in the table. */
export const redeploymentBreakers = (rows: Table): RedeploymentBreakers => {
  const find = () => rows.get<RedeploymentBreakerRow>(redeploymentBreakerKey);
  const isHeld = (holder: string): Condition => ({ expression: 'lease.holder = :holder', values: { holder } });
  return {
    find,
    lease: async (holder, now, until) => {
      const isFree: Condition = {
        expression: 'attribute_not_exists(lease) OR lease.holder = :holder OR lease.#until <= :now OR lease.#until > :latest', names: ['until'],
        values: { holder, now: now.toISOString(), latest: latestEnd(until) },
      };
      const isOurs = await rows.update({ key: redeploymentBreakerKey, set: { lease: { holder, until: until.toISOString() } }, setIfAbsent: { state: 'Closed', targeted: [] }, condition: isFree });
      return isOurs ? find() : undefined;
    },
    write: async (breaker, holder) => {
      const { state, targeted, openedAt, openedBy, openedIn, resetAt, allowance } = breaker;
      return rows.update({ key: redeploymentBreakerKey, ...assigned({ state, targeted, openedAt, openedBy, openedIn, resetAt, allowance }), condition: isHeld(holder) });
    },
    release: async (holder) => {
      await rows.update({ key: redeploymentBreakerKey, remove: ['lease'], condition: isHeld(holder) });
    },
  };
};

/** Cores as redeployments look at them. */
export const redeployedCores = (rows: Pick<Table, 'get' | 'getAll'>, pause?: Pause): CoresByName => ({
  find: (coreName) => rows.get(coreKey(coreName)) as Promise<RedeployedCore | undefined>,
  among: (names) => coreRowsNamed<RedeployedCore>(rows, names, { members: redeployedCoreMembers, ...(pause && { pause }) }),
});
