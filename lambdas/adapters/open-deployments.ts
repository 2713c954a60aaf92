import type { OpenDeployments } from '../domain/retirement/retirement-ports.ts';
import type { Tasks } from '../domain/tasks/task-ports.ts';

/** Deployment tasks that have not ended. */
export const openDeployments = (tasks: Pick<Tasks, 'ofStatus'>): OpenDeployments => ({
  of: async (templateName) => {
    const ids: string[] = [];
    for (const status of ['Waiting', 'InProgress'] as const) {
      for await (const page of tasks.ofStatus('deploymentTask', status)) {
        ids.push(...page.filter((task) => task.kind === 'deploymentTask' && task.templateName === templateName).map(({ taskId }) => taskId));
      }
    }
    return ids;
  },
});
