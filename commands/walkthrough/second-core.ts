/** A second core, on which things go wrong: what failed is tried again, what was a mistake is stopped, and what is new comes by itself. */
import { RequestRefused, succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { OwnStack } from '../local-stack.ts';
import type { Transcript } from '../transcript.ts';
import { coreName as firstCore, type Chapter } from './chapter.ts';
import { templateName, updateTemplate } from './template.ts';

type Task = components['schemas']['DeploymentTask'];

const coreName = 'walkthrough-core-2';
const pathOf = (taskId: string) => ({ params: { path: { taskId } } });

const isEnded = ({ taskStatus }: Pick<Task, 'taskStatus'>): boolean => taskStatus === 'Success' || taskStatus === 'Failure';
const hasReported = (task: Task): boolean => isEnded(task) && task.deploymentStatus.None + task.deploymentStatus.QUEUED + task.deploymentStatus.IN_PROGRESS === 0;

const acceptedTask = async (sent: Promise<{ response: Response; error?: components['schemas']['Error'] }>): Promise<string> => {
  const { response: { status, headers }, error } = await sent;
  if (error) throw new RequestRefused(status, error);
  return headers.get('x-taskid') ?? '';
};

const ask = ({ api }: Transcript, taskId: string): Promise<Task> => succeeded(api.GET('/deploymentTasks/{taskId}', pathOf(taskId)));

const deploy = ({ api }: Transcript, version: number): Promise<string> =>
  acceptedTask(api.POST('/deploymentTasks', { body: { template: { name: templateName, version }, targets: { thingNames: [coreName] } } }));

const power = async (stack: OwnStack, { say }: Transcript, state: 'on' | 'off'): Promise<void> => {
  await stack.control('POST', `/devices/power-${state}`, { cores: [coreName] });
  say(`npm run device -- power-${state} ${coreName}`);
};

const desiredVersion = async ({ api }: Transcript): Promise<number> =>
  (await succeeded(api.GET('/cores/{coreName}', { params: { path: { coreName } } }))).template.desired.version;

export const retryDeployment: Chapter = async (stack, told) => {
  const { api, step, expect, until } = told;
  step('Provision a second core');
  const provisioning = await acceptedTask(api.POST('/coreTasks', {
    body: { type: 'Create', coreVersion: '2.12.6', cores: [{ name: coreName, provisioningTemplate: 'greengrass-core', configFileGenerator: 'MANUAL_INSTALL' }] },
  }));
  const { taskStatus } = await until(() => succeeded(api.GET('/coreTasks/{taskId}', pathOf(provisioning))), isEnded);
  expect('taskStatus of the second core', taskStatus, 'Success');

  step('Deploy to it before it was ever powered on');
  const failedId = await deploy(told, 3);
  const { deployments: [failed] } = await until(() => ask(told, failedId), isEnded);
  expect('why it failed', [failed?.taskStatus, failed?.code, failed?.retryable], ['Failure', 'CORE_NOT_REGISTERED', true]);

  step('Power it on, and try again what failed');
  await power(stack, told, 'on');
  const { id: taskId, ...answer } = await succeeded(api.POST('/deploymentTasks/{taskId}/retry', pathOf(failedId)));
  expect('what is retried, and what is left', answer, { retried: 1, left: [] });
  const retry = await until(() => ask(told, taskId), hasReported);
  expect('the retry', [retry.retryOf, retry.taskStatus, retry.deploymentStatus.SUCCEEDED], [failedId, 'Success', 1]);

  step('The task that failed names its retry');
  const { retriedBy, links } = await ask(told, failedId);
  expect('retriedBy', [retriedBy, links.retriedBy], [[taskId], [`/deploymentTasks/${taskId}`]]);
};

export const cancelDeployment: Chapter = async (stack, told) => {
  const { api, step, expect, until } = told;
  step('Deploy an old version by mistake, while the core is off');
  await power(stack, told, 'off');
  const taskId = await deploy(told, 1);
  await until(() => ask(told, taskId), isEnded);
  expect('version that the core is to run', await desiredVersion(told), 1);

  step('Cancel the task');
  const { id, cancellation } = await succeeded(api.POST('/deploymentTasks/{taskId}/cancel', pathOf(taskId)));
  expect('the cancelled task', [id, typeof cancellation.requestedAt], [taskId, 'string']);

  step('Follow it, to what became of its core');
  const task = await until(() => ask(told, taskId), (seen) => isEnded(seen) && seen.cancellation?.settledAt !== undefined);
  const { canceled, finished, withdrawn, kept } = task.cancellation ?? {};
  expect('what cancelling came to', { canceled, finished, withdrawn, kept }, { canceled: 0, finished: 0, withdrawn: 1, kept: 0 });
  expect('the core in the task', [task.deployments[0]?.code, task.deployments[0]?.withdrawal?.outcome], ['CANCELED', 'Withdrawn']);

  step('The core is to run what it ran before');
  expect('version that the core is to run', await desiredVersion(told), 3);
};

export const redeployByItself: Chapter = async (stack, told) => {
  const { api, step, expect, until } = told;
  step('Publish a fourth version, which is to be deployed by itself');
  await power(stack, told, 'on');
  await updateTemplate(told, 4, { components: [{ key: 'aws.greengrass.Cli', version: '2.5.0' }], autoDeploy: true });

  step('A task comes for every core that desires an older version');
  const newest = async () => (await succeeded(api.GET('/deploymentTasks', { params: { query: { count: 1 } } }))).deploymentTasks[0];
  const found = await until(newest, (task) => task?.triggeredBy !== undefined);
  expect('what triggered it', [found?.triggeredBy?.trigger, found?.template], ['publish', { name: templateName, version: 4 }]);

  step('Follow it, until the devices have reported');
  const task = await until(() => ask(told, found?.id ?? ''), (seen) => seen.progress.total > 0 && hasReported(seen));
  expect('its cores', task.deployments.map((core) => [core.coreName, core.deploymentStatus]).sort(), [[firstCore, 'SUCCEEDED'], [coreName, 'SUCCEEDED']]);
};

export const deleteSecondCore: Chapter = async (_stack, { api, step, expect, until }) => {
  step('Delete the second core');
  const taskId = await acceptedTask(api.POST('/coreTasks', { body: { type: 'Delete', options: { deprovisionCores: true, deprovisionClientDevices: true }, cores: [{ name: coreName }] } }));
  const { taskStatus } = await until(() => succeeded(api.GET('/coreTasks/{taskId}', pathOf(taskId))), isEnded);
  expect('taskStatus of the deletion', taskStatus, 'Success');
};
