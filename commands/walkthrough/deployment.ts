/** From a deployment task to what the device made of it. */
import { RequestRefused, succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { Transcript } from '../transcript.ts';
import { coreName, type Chapter } from './chapter.ts';
import { armFault, askCore } from './core.ts';
import { templateName } from './template.ts';

type Schemas = components['schemas'];
type Task = Schemas['DeploymentTask'];

const deploy = async ({ api, expect }: Transcript, version: number): Promise<string> => {
  const { response: { status, headers }, error } = await api.POST('/deploymentTasks', { body: { template: { name: templateName, version }, targets: { thingNames: [coreName] } } });
  if (error) throw new RequestRefused(status, error);
  const taskId = headers.get('x-taskid') ?? '';
  expect('status of POST /deploymentTasks', status, 202);
  expect('location', headers.get('location'), `/deploymentTasks/${taskId}`);
  return taskId;
};

const isSettled = ({ taskStatus }: Task): boolean => taskStatus === 'Success' || taskStatus === 'Failure';

const hasReported = ({ progress, deploymentStatus: { None, QUEUED, IN_PROGRESS } }: Task): boolean => progress.total > 0 && None + QUEUED + IN_PROGRESS === 0;

const nobody = { None: 0, NotStarted: 0, QUEUED: 0, IN_PROGRESS: 0, SUCCEEDED: 0, FAILED: 0, REJECTED: 0, TIMED_OUT: 0, CANCELED: 0, REMOVED: 0 };

/** Follows a task to its end, and on until the device has reported. */
const followTask = async ({ api, until, step, expect }: Transcript, taskId: string, reported: 'SUCCEEDED' | 'FAILED'): Promise<Schemas['Deployment'] | undefined> => {
  const ask = () => succeeded(api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
  step('Follow the task: what was done here');
  const { taskStatus, progress, batchesComplete, batchesTotal } = await until(ask, isSettled);
  expect('taskStatus', taskStatus, 'Success');
  expect('progress', progress, { total: 1, waiting: 0, inProgress: 0, succeeded: 1, failed: 0 });
  expect('batches', [batchesComplete, batchesTotal], [1, 1]);

  step('Follow it on: what the device reports');
  const { deploymentStatus, deployments: [deployment] } = await until(ask, hasReported);
  expect('deploymentStatus of the task', deploymentStatus, { ...nobody, [reported]: 1 });
  expect('the core in the task', [deployment?.coreName, deployment?.taskStatus, deployment?.deploymentStatus], [coreName, 'Success', reported]);
  return deployment;
};

const showCore = async ({ api, step, expect }: Transcript, heading: string, versions: { desired: number; reported: number }): Promise<Schemas['Core']> => {
  step(heading);
  const core = await askCore(api);
  const { desired, reported } = core.template;
  expect('template.desired', desired, { name: templateName, version: versions.desired });
  expect('version that the core reported', [reported.name, reported.version], [templateName, versions.reported]);
  return core;
};

const noCores: Schemas['FleetVersion'] = {
  desiredInUse: 0, reportedInUse: 0, lastDeploymentSuccess: 0, lastDeploymentFailed: 0, lastDeploymentInProgress: 0, lastDeploymentQueued: 0,
  lastDeploymentCanceled: 0, lastDeploymentNone: 0, drifted: 0, failures: {},
};

const showFleet = async ({ api, step, expect }: Transcript, latestVersion: number, versions: Readonly<Record<number, Partial<Schemas['FleetVersion']>>>): Promise<void> => {
  step('Fleet summary');
  const { templates } = await succeeded(api.GET('/fleet/summary'));
  const expected = Object.fromEntries(Object.entries(versions).map(([version, counts]) => [version, { ...noCores, ...counts }]));
  expect('the fleet', templates, { [templateName]: { latestVersion, versions: expected } });
};

const componentsOf = ({ device }: Schemas['Core']): string[] => device.installedComponents.map(({ name, version }) => `${name} ${version}`);

export const deployFirst: Chapter = async (_stack, told) => {
  told.step('Deploy the template to the core');
  await followTask(told, await deploy(told, 1), 'SUCCEEDED');
  const core = await showCore(told, 'The core runs the version', { desired: 1, reported: 1 });
  told.expect('deploymentStatus of the core', core.template.reported.deploymentStatus, 'SUCCEEDED');
  told.expect('the component on the core', componentsOf(core).includes('aws.greengrass.Cli 2.5.0'), true);
  await showFleet(told, 1, { 1: { desiredInUse: 1, reportedInUse: 1, lastDeploymentSuccess: 1 } });
};

export const deployAndFail: Chapter = async (stack, told) => {
  const { step, expect } = told;
  step('Deploy the second version to a core on which it fails');
  await armFault(stack, told, 'COMPONENT_BROKEN');
  const failed = await followTask(told, await deploy(told, 2), 'FAILED');
  expect('code', failed?.code, 'COMPONENT_BROKEN');
  expect('what the device says, and the cure', [failed?.cause?.includes('aws.greengrass.LogManager'), failed?.hint?.includes('log on the core'), failed?.retryable], [true, true, false]);

  const { template: { reported } } = await showCore(told, 'The core went back to the version before', { desired: 2, reported: 1 });
  expect('deploymentStatus of the core', reported.deploymentStatus, 'FAILED');
  expect('the same explanation', [reported.code, reported.cause, reported.hint, reported.retryable], [failed?.code, failed?.cause, failed?.hint, failed?.retryable]);
  await showFleet(told, 2, {
    1: { reportedInUse: 1 },
    2: { desiredInUse: 1, lastDeploymentFailed: 1, failures: { COMPONENT_BROKEN: 1 } },
  });
};

export const deployMended: Chapter = async (_stack, told) => {
  told.step('Deploy the third version');
  await followTask(told, await deploy(told, 3), 'SUCCEEDED');
  const core = await showCore(told, 'The failure is gone from the core', { desired: 3, reported: 3 });
  told.expect('deploymentStatus of the core', [core.template.reported.deploymentStatus, core.template.reported.code], ['SUCCEEDED', undefined]);
  told.expect('the mended component on the core', componentsOf(core).includes('aws.greengrass.LogManager 2.2.8'), true);
  await showFleet(told, 3, { 3: { desiredInUse: 1, reportedInUse: 1, lastDeploymentSuccess: 1 } });
};
