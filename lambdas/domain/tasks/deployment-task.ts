import type { DeploymentTaskRequest } from '../requests/deployment-task-request.ts';
import type { Templates } from '../templates/template-ports.ts';
import { templateNotFound, versionNotFound } from '../templates/template-saving.ts';
import { requestObject } from './task-order.ts';
import type { TaskOrder } from './task-order.ts';

/**
 * The task that a request makes whose form is right. Without a version it deploys the newest one of this moment.
 *
 * @throws Refusal TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND
 */
export const deploymentTaskOrder = async (request: DeploymentTaskRequest, templates: Pick<Templates, 'find'>): Promise<TaskOrder> => {
  const { template, targets, iotJobConfig, renew = false, onUnregistered = 'fail' } = request;
  const { name } = template;
  const found = await templates.find(name);
  if (found === undefined) throw templateNotFound(name);
  const version = Number(template.version ?? found.latestVersion);
  if (version > found.latestVersion) throw versionNotFound(found, version);
  return {
    machine: 'deploy-template',
    row: {
      kind: 'deploymentTask', templateName: name, templateVersion: version, incarnation: found.incarnation,
      ...(iotJobConfig !== undefined && { iotJobConfig }), renew, onUnregistered, total: 0,
    },
    objects: (taskId) => [requestObject(taskId, targets)],
    template: { name, incarnation: found.incarnation },
  };
};
