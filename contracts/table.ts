/**
 * Keys of the one table. Access patterns are listed in docs/data-model.md; nothing else builds or parses a key.
 */

/** Names of the table's key attributes and indexes. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /** Lists in order: all tasks of a type, all cores, all client devices, all templates, the deployments of a core. */
  listIndex: { name: 'list', partitionKey: 'listPk', sortKey: 'listSk' },
  /** Tasks of one type and status, newest last; cores that desire one version and stand alike with it, by name; client devices of a core, by name. */
  statusIndex: { name: 'status', partitionKey: 'statusPk', sortKey: 'listSk' },
} as const;

/** Kinds of task; each has its own state machine. */
export type TaskKind = 'coreTask' | 'deploymentTask' | 'deviceTask';
export const taskKinds: readonly TaskKind[] = ['coreTask', 'deploymentTask', 'deviceTask'];

/** What the name of a thing that this system provisions stands for. */
export type ThingKind = 'core' | 'device';

export interface PrimaryKey {
  readonly pk: string;
  readonly sk: string;
}

export const taskKey = (taskId: string): PrimaryKey => ({ pk: `TASK#${taskId}`, sk: 'TASK' });

/** Items sort by their position in the request. */
export const itemKey = (taskId: string, index: number): PrimaryKey => ({ pk: `TASK#${taskId}`, sk: `ITEM#${String(index).padStart(9, '0')}` });

export const coreKey = (coreName: string): PrimaryKey => ({ pk: `CORE#${coreName}`, sk: 'CORE' });

export const deviceKey = (deviceName: string): PrimaryKey => ({ pk: `DEVICE#${deviceName}`, sk: 'DEVICE' });

/** Who was given URLs of a thing's artifacts, oldest first. It lies beside the row of the core or device, and outlives it. */
export const downloadKey = (kind: ThingKind, thingName: string, at: string, requestId: string): PrimaryKey => ({
  pk: (kind === 'core' ? coreKey : deviceKey)(thingName).pk, sk: `${downloadPrefix}${at}#${requestId}`,
});
export const downloadPrefix = 'DOWNLOAD#';

/** What is known of a name beside the core or client device that has it. */
export const nameKey = (thingName: string): PrimaryKey => ({ pk: `NAME#${thingName}`, sk: 'NAME' });

/** The key a client sent is hashed by the caller: it may hold anything. */
export const idempotencyKey = (keyHash: string): PrimaryKey => ({ pk: `IDEMPOTENCY#${keyHash}`, sk: 'IDEMPOTENCY' });

export const taskListPk = (kind: TaskKind): string => `TASKS#${kind}`;
export const taskStatusPk = (kind: TaskKind, status: string): string => `TASKS#${kind}#${status}`;
/** ISO dates sort as text; the id keeps equal instants apart. */
export const taskListSk = (createdAt: string, taskId: string): string => `${createdAt}#${taskId}`;
export const coreListPk = 'CORES';
export const coreListSk = (coreName: string): string => coreName;
export const deviceListPk = 'DEVICES';
export const deviceListSk = (deviceName: string): string => deviceName;
/** Client devices of a core by name, in the status index. */
export const coreDevicesPk = (coreName: string): string => `CORE#${coreName}#DEVICES`;
/** Cores that desire a version of a template, by how their deployment of it stands; a {@link Standing}. */
export const coreStandingPk = (template: TemplateVersion, standing: string): string => `CORES#${versioned(template)}#${standing}`;

/** A version of a template of components. `None`, 0 for none. */
export interface TemplateVersion {
  readonly name: string;
  readonly version: number;
}
/** Largest number of a version that a key can hold. */
export const lastVersion = 999_999_999;
/** Template names hold no `#`; padded versions sort as numbers. */
const versioned = ({ name, version }: TemplateVersion): string => `${name}#${String(version).padStart(9, '0')}`;

/** How far the sweep for drift has come. */
export const driftSweepKey: PrimaryKey = { pk: 'SWEEP#DRIFT', sk: 'SWEEP' };

export const templateKey = (name: string): PrimaryKey => ({ pk: `TEMPLATE#${name}`, sk: 'TEMPLATE' });
export const templateListPk = 'TEMPLATES';
/** Lists templates that were deleted and are being taken apart. */
export const deletedTemplateListPk = 'TEMPLATES#DELETED';
export const templateVersionKey = ({ name, version }: TemplateVersion): PrimaryKey => ({ pk: `TEMPLATE#${name}`, sk: `VERSION#${String(version).padStart(9, '0')}` });
/** The Greengrass deployment of a version under one effective job configuration; `-` stands for the template's own. */
export const versionDeploymentKey = ({ name, version }: TemplateVersion, jobConfigHash: string): PrimaryKey => ({
  pk: `TEMPLATE#${name}`, sk: `DEPLOYMENT#${String(version).padStart(9, '0')}#${jobConfigHash}`,
});
/** Lists every Greengrass deployment this system has, by template, version and job configuration. */
export const versionDeploymentListPk = 'DEPLOYMENTS';
export const versionDeploymentListSk = (template: TemplateVersion, jobConfigHash: string): string => `${versioned(template)}#${jobConfigHash}`;

/** Rules that redeploy, by name; and how many there are. */
export const redeploymentRuleKey = (name: string): PrimaryKey => ({ pk: 'RULES', sk: `RULE#${name}` });
export const redeploymentRuleCountKey: PrimaryKey = { pk: 'RULES', sk: 'COUNT' };

/** Windows of redeployments and their breaker: few rows, read as a whole. */
export const redeploymentsPk = 'REDEPLOYMENTS';
export const redeploymentBreakerKey: PrimaryKey = { pk: redeploymentsPk, sk: 'BREAKER' };
export const redeploymentWindowKey = (slot: string): PrimaryKey => ({ pk: redeploymentsPk, sk: `WINDOW#${slot}` });
/** A core, or an event of a rule, that waits in a slot. */
export const redeploymentNoteKey = (slot: string, noted: string): PrimaryKey => ({ pk: `REDEPLOYMENT#${slot}`, sk: `NOTE#${noted}` });
/** What was noted of a core lately. */
export const coreMemoryKey = (coreName: string): PrimaryKey => ({ pk: `CORE#${coreName}`, sk: 'REDEPLOYMENTS' });
/** An event that a rule was started by: whether it was noted before. */
export const ruleMemoryKey = (rule: string, eventId: string): PrimaryKey => ({ pk: `REDEPLOYMENT#rule#${rule}`, sk: `EVENT#${eventId}` });

/** The subdeployment by which a task has cores run a version again. */
export const subdeploymentKey = (taskId: string): PrimaryKey => ({ pk: taskKey(taskId).pk, sk: 'SUBDEPLOYMENT' });
/** Lists every subdeployment this system has, by template, version and task. */
export const subdeploymentListPk = 'SUBDEPLOYMENTS';
export const subdeploymentListSk = (template: TemplateVersion, taskId: string): string => `${versioned(template)}#${taskId}`;

/** Deployments of one core, newest last. */
export const coreDeploymentListPk = (coreName: string): string => `CORE#${coreName}#DEPLOYMENTS`;

/** Shards of the counters: cores are spread by name, since transactions that meet on one row cancel each other. */
export const counterShards = 16;
/** FNV-1a of the name. */
export const counterShardOf = (coreName: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(coreName)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % counterShards;
};
/** Counts of the cores that desire or report a version. */
export const fleetCounterKey = (shard: number, template: TemplateVersion): PrimaryKey => ({ pk: fleetCounterPk(shard), sk: versioned(template) });
export const fleetCounterPk = (shard: number): string => `FLEET#${String(shard).padStart(2, '0')}`;
/** Counts of the items of one deployment task by how the device's deployment stands. */
export const taskCounterKey = (taskId: string, shard: number): PrimaryKey => ({ pk: `TASK#${taskId}`, sk: `COUNTS#${String(shard).padStart(2, '0')}` });
