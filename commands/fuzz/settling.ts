import { setTimeout as delay } from 'node:timers/promises';
import { provisioningClient, succeeded } from '../../contracts/client.ts';

/** Within this every accepted task has ended. */
const withinMilliseconds = 300_000;

/** Ids of tasks that have not ended, those of the first pages. */
const openTasks = async (apiUrl: string): Promise<string[]> => {
  const client = provisioningClient(apiUrl);
  const lists = await Promise.all((['Waiting', 'InProgress'] as const).map(async (status) => {
    const query = { params: { query: { status } } };
    const [cores, devices, deployments] = await Promise.all([succeeded(client.GET('/coreTasks', query)), succeeded(client.GET('/deviceTasks', query)), succeeded(client.GET('/deploymentTasks', query))]);
    return [...cores.tasks, ...devices.tasks, ...deployments.deploymentTasks].map(({ id }) => id);
  }));
  return lists.flat();
};

/** Waits for the end of every task; those that do not end are told in words. */
export const untilTasksEnd = async (apiUrl: string): Promise<string[]> => {
  const end = Date.now() + withinMilliseconds;
  for (;;) {
    const open = await openTasks(apiUrl);
    if (open.length === 0) return [];
    if (Date.now() > end) return open.map((id) => `task ${id} did not end`);
    await delay(300);
  }
};
