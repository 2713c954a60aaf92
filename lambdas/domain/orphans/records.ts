import type { NameRecord, ItemPlace, OrphanPorts, ThingRecord } from './orphan-ports.ts';

/**
 * How a thing's name stands with the table. `at work`: a task that has not ended makes or deletes it. `young`: one has
 * lately. `kept`: its record was deleted, and its thing was to stay. `left`: it was ours once.
 */
export type NameStanding = 'recorded' | 'at work' | 'young' | 'kept' | { readonly left: string } | 'unknown';

/** What the table accounts for. */
export interface Records {
  readonly things: ReadonlyMap<string, ThingRecord>;
  readonly certificateIds: ReadonlySet<string>;
  readonly groupNames: ReadonlySet<string>;
  /** Names of the EventBridge rules of redeployment rules. */
  readonly ruleNames: ReadonlySet<string>;
  /** Names that are remembered beside the things, by name. */
  readonly names: ReadonlySet<string>;
  standing(name: string): NameStanding;
}

/**
 * Reads the table.
 *
 * @param cutoff what a task did since then may not be over
 */
export const readRecords = async ({ all, openItems }: Pick<OrphanPorts['records'], 'all' | 'openItems'>, cutoff: Date): Promise<Records> => {
  const things = new Map<string, ThingRecord>();
  const names = new Map<string, NameRecord>();
  const groupNames = new Set<string>();
  const ruleNames = new Set<string>();
  for await (const page of all()) {
    for (const record of page) {
      if (record.row === 'group') groupNames.add(record.groupName);
      else if (record.row === 'rule') ruleNames.add(record.eventBridgeRule);
      else if (record.row === 'name') names.set(record.name, record);
      else things.set(record.name, record);
    }
  }
  const open = new Set((await openItems([...names.values()].flatMap(({ holder }) => holder ?? []))).map(placeText));
  const isAtWork = ({ holder }: NameRecord): boolean => holder !== undefined && open.has(placeText(holder));
  return {
    things,
    certificateIds: new Set([...things.values()].flatMap(({ certificateId }) => certificateId ?? [])),
    groupNames,
    ruleNames,
    names: new Set(names.keys()),
    standing: (name) => {
      const known = names.get(name);
      if (known !== undefined && isAtWork(known)) return 'at work';
      if (things.has(name)) return 'recorded';
      return known === undefined ? 'unknown' : standingOf(known, cutoff);
    },
  };
};

const placeText = ({ taskId, index }: ItemPlace): string => `${taskId} ${index}`;

/** A task that failed may have taken the name of somebody else's thing: only a record, or a deletion, makes the name ours. */
const standingOf = ({ kind, holder, deletedAt, deletedAs, kept }: NameRecord, cutoff: Date): NameStanding => {
  const since = holder?.since ?? deletedAt;
  if (since !== undefined && Date.parse(since) >= cutoff.getTime()) return 'young';
  if (kind !== undefined) return { left: 'its record is gone' };
  if (kept !== undefined) return 'kept';
  return deletedAt === undefined ? 'unknown' : { left: `it was deleted as a ${deletedAs === 'device' ? 'client device' : 'core'} at ${deletedAt}, and came back` };
};

/** Whether a date tells that something may not be over; nothing tells nothing. */
export const isYoung = (date: Date | undefined, cutoff: Date): boolean => date !== undefined && date >= cutoff;
