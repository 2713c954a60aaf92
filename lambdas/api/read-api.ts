import { coreDevices } from '../adapters/core-devices.ts';
import { coreRowsRead } from '../adapters/core-rows-read.ts';
import { deploymentRowsRead } from '../adapters/deployment-rows-read.ts';
import { deviceRowsRead } from '../adapters/device-rows-read.ts';
import { downloadRows } from '../adapters/download-rows.ts';
import { executions } from '../adapters/executions.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { redeploymentNotes } from '../adapters/redeployment-rows.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskItemRows } from '../adapters/task-item-rows.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { redeploymentBounds } from '../domain/redeployment/bounds.ts';
import { environment } from '../runtime/environment.ts';
import { http } from '../runtime/http.ts';
import type { Resources } from '../runtime/http.ts';
import { getCoreTask, getCoreTaskOfCore, listCoreTasks } from './core-tasks.ts';
import { getCore, listCores } from './cores.ts';
import type { CorePorts } from './cores.ts';
import {
  getCoreOfDeploymentTask, getDeploymentTask, listCoresOfDeploymentTask, listDeploymentTasks, listDeploymentsOfCore, listSkippedTargets,
} from './deployment-tasks.ts';
import type { DeploymentTaskPorts } from './deployment-tasks.ts';
import { getDeviceTask, listDeviceTasks } from './device-tasks.ts';
import { getDevice, listDevicesOfCore } from './devices.ts';
import type { ClientDevicePorts } from './devices.ts';
import { listDownloadsOfCore, listDownloadsOfDevice } from './downloads.ts';
import type { DownloadPorts } from './downloads.ts';
import { getFleetSummary } from './fleet.ts';
import type { FleetPorts } from './fleet.ts';
import type { TaskReadPorts } from './task-reading.ts';

/** Every resource of the API. What API Gateway matches to none of them comes here as well, and gets a 404. */
export const readApi = (ports: TaskReadPorts & DeploymentTaskPorts & CorePorts & ClientDevicePorts & DownloadPorts & FleetPorts): Resources => ({
  '/coreTasks': { GET: listCoreTasks(ports), POST: 'elsewhere' },
  '/coreTasks/{taskId}': { GET: getCoreTask(ports) },
  '/coreTasks/{taskId}/cancel': { POST: 'elsewhere' },
  '/coreTasks/{taskId}/retry': { POST: 'elsewhere' },
  '/cores': { GET: listCores(ports) },
  '/cores/{coreName}': { GET: getCore(ports) },
  '/cores/{coreName}/artifacts/download': { POST: 'elsewhere' },
  '/cores/{coreName}/artifacts/downloads': { GET: listDownloadsOfCore(ports) },
  '/cores/{coreName}/coreTasks/{taskId}': { GET: getCoreTaskOfCore(ports) },
  '/cores/{coreName}/deployments': { GET: listDeploymentsOfCore(ports) },
  '/cores/{coreName}/devices': { GET: listDevicesOfCore(ports) },
  '/cores/{coreName}/deviceTasks': { POST: 'elsewhere' },
  '/deploymentTasks': { GET: listDeploymentTasks(ports), POST: 'elsewhere' },
  '/deploymentTasks/{taskId}': { GET: getDeploymentTask(ports), DELETE: 'elsewhere' },
  '/deploymentTasks/{taskId}/cores': { GET: listCoresOfDeploymentTask(ports) },
  '/deploymentTasks/{taskId}/cores/{coreName}': { GET: getCoreOfDeploymentTask(ports) },
  '/deploymentTasks/{taskId}/cancel': { POST: 'elsewhere' },
  '/deploymentTasks/{taskId}/retry': { POST: 'elsewhere' },
  '/deploymentTasks/{taskId}/skipped': { GET: listSkippedTargets(ports) },
  '/deviceTasks': { GET: listDeviceTasks(ports) },
  '/deviceTasks/{taskId}': { GET: getDeviceTask(ports) },
  '/deviceTasks/{taskId}/cancel': { POST: 'elsewhere' },
  '/deviceTasks/{taskId}/retry': { POST: 'elsewhere' },
  '/devices/{deviceName}': { GET: getDevice(ports), DELETE: 'elsewhere' },
  '/devices/{deviceName}/artifacts/download': { POST: 'elsewhere' },
  '/devices/{deviceName}/artifacts/downloads': { GET: listDownloadsOfDevice(ports) },
  '/fleet/summary': { GET: getFleetSummary(ports) },
  '/redeploymentRules': { GET: 'elsewhere', POST: 'elsewhere' },
  '/redeploymentRules/{ruleName}': { GET: 'elsewhere', PUT: 'elsewhere', DELETE: 'elsewhere' },
  '/redeploymentBreaker': { GET: 'elsewhere' },
  '/redeploymentBreaker/reset': { POST: 'elsewhere' },
  '/templates': { GET: 'elsewhere', POST: 'elsewhere' },
  '/templates/{templateName}': { GET: 'elsewhere', PUT: 'elsewhere', DELETE: 'elsewhere' },
  '/templates/{templateName}/versions': { GET: 'elsewhere' },
  '/templates/{templateName}/versions/{version}': { GET: 'elsewhere' },
  '/templates/{templateName}/diff': { GET: 'elsewhere' },
});

const wired = () => {
  const { TABLE_NAME, TASKS_BUCKET, BUNDLE_RETENTION_DAYS, REDEPLOYMENT_BOUNDS, CORS_ORIGIN, EXECUTION_LINK_PREFIX } = environment('ReadApi');
  const rows = table(TABLE_NAME);
  const resources = readApi({
    tasks: taskRows(rows),
    items: taskItemRows(rows),
    deployments: deploymentRowsRead(rows),
    files: taskFiles(TASKS_BUCKET),
    executions: executions(),
    executionLinkPrefix: EXECUTION_LINK_PREFIX,
    cores: coreRowsRead(rows),
    coreDevices: coreDevices(),
    clientDevices: deviceRowsRead(rows),
    downloads: downloadRows(rows),
    fleet: fleetDirectoryRows(rows),
    redeploymentNotes: redeploymentNotes(rows),
    redeploymentAttempts: redeploymentBounds(REDEPLOYMENT_BOUNDS).attempts,
    templates: templateRows(rows),
    clock: () => new Date(),
    bundleRetentionDays: Number(BUNDLE_RETENTION_DAYS),
  });
  return http(resources, { corsOrigin: CORS_ORIGIN });
};

export const handler = wired();
