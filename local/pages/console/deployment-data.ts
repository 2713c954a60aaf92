import type { ApiClient } from './api-client.ts';
import type { Deployment, DeploymentTask, Standing } from './api-shapes.ts';
import { standings } from './standings.ts';
import type { Cut } from './states-client.ts';

/** How many cores of each standing are shown. */
export type Limits = Readonly<Record<Standing, number>>;

export const firstLimits: Limits = Object.fromEntries(standings.map((standing) => [standing, 20])) as Record<Standing, number>;

interface Read extends Cut<Deployment> {
  /** What the list was like when it was read: it is read again only once this differs. */
  count: number;
  limit: number;
  readAt: number;
}

export interface DeploymentData {
  task: DeploymentTask;
  lists: Partial<Record<Standing, Read>>;
}

/** Cores come into these lists and go: the same number of them may be others. */
const passing: readonly Standing[] = ['None', 'QUEUED', 'IN_PROGRESS'];

/** Milliseconds after which a list whose number has changed is read again; new rows matter little where it is full. */
const staleAfter = (standing: Standing, isFull: boolean): number => {
  if (isFull) return 10_000;
  return passing.includes(standing) || standing === 'SUCCEEDED' ? 2_000 : 0;
};

interface Look {
  api: ApiClient;
  task: DeploymentTask;
  limits: Limits;
  signal: AbortSignal;
}

const readLists = async ({ api, task, limits, signal }: Look, known: DeploymentData['lists']): Promise<DeploymentData['lists']> => {
  const now = Date.now();
  const read = async (standing: Standing): Promise<[Standing, Read | undefined]> => {
    const [count, limit, before] = [task.deploymentStatus[standing], limits[standing], known[standing]];
    if (count === 0) return [standing, undefined];
    const isSame = before?.count === count && !passing.includes(standing);
    const isRecent = isUnderWay(task) && before !== undefined && now - before.readAt < staleAfter(standing, before.items.length >= limit);
    if (before?.limit === limit && (isSame || isRecent)) return [standing, before];
    return [standing, { ...(await api.coresOfDeploymentTask({ id: task.id, standing, limit }, signal)), count, limit, readAt: now }];
  };
  return Object.fromEntries(await Promise.all(standings.map(read))) as DeploymentData['lists'];
};

const isUnderWay = ({ taskStatus, deploymentStatus: { None, IN_PROGRESS } }: DeploymentTask): boolean =>
  taskStatus === 'Waiting' || taskStatus === 'InProgress' || None + IN_PROGRESS > 0;

/** Reads a deployment task with the cores shown; what that costs grows with the number shown, not with all of them. */
export const loadDeployment = (api: ApiClient, id: string, limits: Limits) => async (signal: AbortSignal, previous: DeploymentData | undefined): Promise<DeploymentData> => {
  const task = await api.deploymentTask(id, signal);
  return { task, lists: await readLists({ api, task, limits, signal }, previous?.lists ?? {}) };
};

/** Cores that are queued may be so for weeks, until somebody switches them on. @returns undefined when nothing will change any more */
export const deploymentPause = ({ task }: DeploymentData): number | undefined => {
  if (isUnderWay(task)) return 1_000;
  return task.deploymentStatus.QUEUED > 0 ? 3_000 : undefined;
};
