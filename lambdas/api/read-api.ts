import { coreDevices } from '../adapters/core-devices.ts';
import { coreRowsRead } from '../adapters/core-rows-read.ts';
import { executions } from '../adapters/executions.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskItemRows } from '../adapters/task-item-rows.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { environment } from '../runtime/environment.ts';
import { http } from '../runtime/http.ts';
import type { Resources } from '../runtime/http.ts';
import { getCoreTask, getCoreTaskOfCore, listCoreTasks } from './core-tasks.ts';
import type { CoreTaskPorts } from './core-tasks.ts';
import { getCore, listCores } from './cores.ts';
import type { CorePorts } from './cores.ts';

/** Every resource of the API. What API Gateway matches to none of them comes here as well, and gets a 404. */
export const readApi = (ports: CoreTaskPorts & CorePorts): Resources => ({
  '/coreTasks': { GET: listCoreTasks(ports), POST: 'elsewhere' },
  '/coreTasks/{taskId}': { GET: getCoreTask(ports) },
  '/cores': { GET: listCores(ports) },
  '/cores/{coreName}': { GET: getCore(ports) },
  '/cores/{coreName}/coreTasks/{taskId}': { GET: getCoreTaskOfCore(ports) },
});

const wired = () => {
  const { TABLE_NAME, TASKS_BUCKET, BUNDLE_RETENTION_DAYS, CORS_ORIGIN, EXECUTION_LINK_PREFIX } = environment('ReadApi');
  const rows = table(TABLE_NAME);
  const resources = readApi({
    tasks: taskRows(rows),
    items: taskItemRows(rows),
    files: taskFiles(TASKS_BUCKET),
    executions: executions(),
    executionLinkPrefix: EXECUTION_LINK_PREFIX,
    cores: coreRowsRead(rows),
    devices: coreDevices(),
    bundleRetentionDays: Number(BUNDLE_RETENTION_DAYS),
  });
  return http(resources, { corsOrigin: CORS_ORIGIN });
};

export const handler = wired();
