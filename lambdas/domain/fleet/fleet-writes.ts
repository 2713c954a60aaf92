import type { CoreDeployment, CoreRow, DeploymentStatus, DeviceFailure, FormerStanding, Standing } from '../../../contracts/core-rows.ts';
import type { ItemRow } from '../../../contracts/task-rows.ts';
import { counterShardOf } from '../../../contracts/table.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { desiredOf, reportedOf } from './core-transitions.ts';
import { minus, plus } from './counts.ts';
import type { Counts } from './counts.ts';
import { failedStandings, isUnderWay, standingOf, standingWith } from './standing.ts';

/** What to add to the counters of one template version. */
export interface FleetCount {
  readonly shard: number;
  readonly template: TemplateVersion;
  readonly add: Counts;
}

/** What to add to the counters of one task. */
export interface TaskCount {
  readonly taskId: string;
  readonly shard: number;
  readonly add: Counts;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** What an item of a deployment task is to tell of the device. */
export interface ItemReport {
  readonly taskId: string;
  readonly index: number;
  /** Epoch seconds; past them there is no row to write. */
  readonly expiresAt: number;
  readonly deploymentStatus: DeploymentStatus;
  readonly deviceFailure?: DeviceFailure;
  readonly asOf: string;
}

/** Everything that changes with the row of a core, in one transaction. */
export interface FleetWrites {
  readonly counts: readonly FleetCount[];
  readonly taskCounts: readonly TaskCount[];
  readonly items: readonly ItemReport[];
}

/**
 * What must be written together with a core's new row, so that counts are exact at every moment.
 *
 * @param before nothing for a core that is new
 * @param after nothing for a core that is deleted
 * @param at when it is deleted
 */
export const fleetWrites = (before: CoreRow | undefined, after: CoreRow | undefined, at?: Date): FleetWrites => {
  const name = (after ?? before)?.name;
  if (name === undefined) return { counts: [], taskCounts: [], items: [] };
  const shard = counterShardOf(name);
  const items = itemReports(before, after, at);
  return {
    counts: [...difference(versionCounts(before), versionCounts(after))].map(([, { template, add }]) => ({ shard, template, add })),
    taskCounts: items.map((item) => ({ taskId: item.taskId, shard, expiresAt: item.expiresAt, add: taskCounts(before, item) })).filter(({ add }) => Object.keys(add).length > 0),
    items,
  };
};

/** A core that is taken back from a cancelled task. */
interface TakenBack {
  readonly item: Pick<ItemRow, 'taskId' | 'expiresAt'>;
  /** How it stood before that task targeted it. */
  readonly former: FormerStanding | undefined;
}

/**
 * What must be written together with a core that goes back to how it stood before a task. The item of that task is for whoever
 * settles it; that of the task before has lost its core if it was under way then, and has it back.
 */
export const withdrawalWrites = (before: CoreRow, after: CoreRow, { item: { taskId, expiresAt }, former }: TakenBack): FleetWrites => {
  const shard = counterShardOf(after.name);
  const counts = [...difference(versionCounts(before), versionCounts(after))].map(([, { template, add }]) => ({ shard, template, add }));
  const own = { taskId, shard, expiresAt, add: minus({ CANCELED: 1 }, { [standingOf(before)]: 1 }) };
  const { deployment } = after;
  if (deployment === undefined || former?.deployment === undefined || !isUnderWay(former.deploymentStatus)) return { counts, taskCounts: withNumbers([own]), items: [] };
  const { index, itemExpiresAt, failure, asOf } = deployment;
  const regained = { taskId: deployment.taskId, shard, expiresAt: itemExpiresAt, add: minus({ [standingOf(after)]: 1 }, { REMOVED: 1 }) };
  const item = { taskId: deployment.taskId, index, expiresAt: itemExpiresAt, deploymentStatus: after.deploymentStatus, ...(failure && { deviceFailure: failure }), asOf };
  return { counts, taskCounts: withNumbers([own, regained]), items: [item] };
};

const withNumbers = (counts: readonly TaskCount[]): TaskCount[] => counts.filter(({ add }) => Object.keys(add).length > 0);

interface VersionCounts {
  readonly template: TemplateVersion;
  readonly add: Counts;
}

/** Begins the attributes of a counter row that count the failures of one code. */
export const failureCodePrefix = 'code#';

/** All that one core counts for, by template version. A recount of the fleet is the sum of these. */
export const versionCounts = (core: CoreRow | undefined): ReadonlyMap<string, VersionCounts> => {
  if (core === undefined) return new Map();
  const standing = standingOf(core);
  const code = failedStandings.includes(standing) ? core.deployment?.failure?.code : undefined;
  const add = { desired: 1, [standing]: 1, ...(code !== undefined && { [`${failureCodePrefix}${code}`]: 1 }), ...(core.drift !== undefined && { drifted: 1 }) };
  const desired = { template: desiredOf(core), add };
  return sum([desired, { template: reportedOf(core), add: { reported: 1 } }]);
};

const keyOf = ({ name, version }: TemplateVersion): string => `${name}#${version}`;

const sum = (parts: readonly VersionCounts[]): ReadonlyMap<string, VersionCounts> => {
  const total = new Map<string, VersionCounts>();
  for (const { template, add } of parts) {
    const key = keyOf(template);
    total.set(key, { template, add: plus(total.get(key)?.add ?? {}, add) });
  }
  return total;
};

const difference = (before: ReadonlyMap<string, VersionCounts>, after: ReadonlyMap<string, VersionCounts>): ReadonlyMap<string, VersionCounts> => {
  const changed = new Map<string, VersionCounts>();
  for (const [key, { template }] of [...before, ...after]) {
    const add = minus(after.get(key)?.add ?? {}, before.get(key)?.add ?? {});
    if (Object.keys(add).length > 0) changed.set(key, { template, add });
  }
  return changed;
};

const itemReports = (before: CoreRow | undefined, after: CoreRow | undefined, at: Date | undefined): ItemReport[] => {
  const former = before?.deployment;
  const current = after?.deployment;
  const isSame = former !== undefined && former.taskId === current?.taskId && former.index === current.index;
  const superseded = former !== undefined && !isSame && before !== undefined && isUnderWay(before.deploymentStatus);
  const isUntouched = isSame && before?.deploymentStatus === after?.deploymentStatus && former.failure === current.failure && former.asOf === current.asOf;
  return [
    ...(superseded ? [supersededItem(former, after ?? { updatedAt: at?.toISOString() ?? before.updatedAt })] : []),
    ...(current === undefined || after === undefined || isUntouched ? [] : [{
      taskId: current.taskId, index: current.index, expiresAt: current.itemExpiresAt,
      deploymentStatus: after.deploymentStatus, ...(current.failure && { deviceFailure: current.failure }), asOf: current.asOf,
    }]),
  ];
};

const supersededItem = ({ taskId, index, itemExpiresAt }: CoreDeployment, after: Pick<CoreRow, 'updatedAt'> & Partial<CoreRow>): ItemReport => ({
  taskId, index, expiresAt: itemExpiresAt, deploymentStatus: 'REMOVED', asOf: after.updatedAt, deviceFailure: { code: 'SUPERSEDED', cause: causeOfEnd(after) },
});

const causeOfEnd = ({ name, deployment }: Partial<CoreRow>): string => {
  if (name === undefined) return 'the core was deleted before its device had reported';
  return deployment ? `task ${deployment.taskId} targeted the core before its device had reported` : 'the core was released from the template before its device had reported';
};

/** An item that is new to its task adds to it; one that the core stood for before moves from its former standing. */
const taskCounts = (before: CoreRow | undefined, item: ItemReport): Counts => {
  const former = before?.deployment;
  const counted: Standing | undefined = before !== undefined && former?.taskId === item.taskId && former.index === item.index ? standingOf(before) : undefined;
  return minus({ [standingWith(item.deploymentStatus, item.deviceFailure)]: 1 }, counted === undefined ? {} : { [counted]: 1 });
};
