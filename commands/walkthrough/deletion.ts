/** The core with what is left behind it, the template, and a look at what remains. */
import { GreengrassV2Client, ListCoreDevicesCommand, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { IoTClient, ListCertificatesCommand, ListThingGroupsCommand, ListThingsCommand } from '@aws-sdk/client-iot';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { artifactsPrefix } from '../../contracts/artifacts.ts';
import { RequestRefused, succeeded } from '../../contracts/client.ts';
import { functionCall } from '../function-call.ts';
import type { OwnStack } from '../local-stack.ts';
import { orphanCount, type OrphanReport } from '../../contracts/function-answers.ts';
import { reportLines } from '../orphans/report-lines.ts';
import type { Transcript } from '../transcript.ts';
import { coreName, type Chapter } from './chapter.ts';
import { clientOptions, provisioningTemplateName } from './provisioning.ts';
import { templateName } from './template.ts';

const options = { deprovisionCores: true, deprovisionClientDevices: true };

const deletionTask = async ({ api, expect }: Transcript): Promise<string> => {
  const { response: { status, headers }, error } = await api.POST('/coreTasks', {
    body: { type: 'Delete', options, coreVersion: '2.5.0', cores: [{ name: coreName, provisioningTemplate: provisioningTemplateName }] },
  });
  if (error) throw new RequestRefused(status, error);
  const taskId = headers.get('x-taskid') ?? '';
  expect('status of POST /coreTasks', status, 202);
  expect('location', headers.get('location'), `/coreTasks/${taskId}`);
  return taskId;
};

const followTask = async ({ api, until, expect }: Transcript, taskId: string): Promise<void> => {
  const ask = () => succeeded(api.GET('/cores/{coreName}/coreTasks/{taskId}', { params: { path: { coreName, taskId } } }));
  const { type, taskStatus, cores, ...task } = await until(ask, (seen) => seen.taskStatus === 'Success' || seen.taskStatus === 'Failure');
  expect('the task', [type, task.options, taskStatus], ['Delete', options, 'Success']);
  const { removed = [], clientDevices } = cores[0]?.receipt ?? {};
  const parts = new Set<string>(removed.map(({ part }) => part));
  expect('parts that the receipt lacks', ['coreDevice', 'certificate', 'thing', 'artifact', 'record'].filter((part) => !parts.has(part)), []);
  expect('client devices in the receipt', clientDevices, { disassociated: 1, deprovisioned: 1, kept: 0 });
};

export const deleteCore: Chapter = async (_stack, told) => {
  const { api, step, expect } = told;
  step('Delete the core, with its client devices');
  const taskId = await deletionTask(told);
  step('Follow the task, to the receipt of what was removed');
  await followTask(told, taskId);
  step('It is gone');
  expect('status of GET /cores/…', (await api.GET('/cores/{coreName}', { params: { path: { coreName } } })).response.status, 404);
};

export const deleteTemplate: Chapter = async (_stack, { api, step, expect }) => {
  const params = { path: { templateName } };
  step('Delete the template, which no core is to run any more');
  expect('status of DELETE /templates', (await api.DELETE('/templates/{templateName}', { params })).response.status, 204);
  step('It is gone');
  expect('status of GET /templates', (await api.GET('/templates/{templateName}', { params })).response.status, 404);
};

/** What any look at the account shows; what came with the stack is not among it. */
const lookingAt = (stack: OwnStack) => {
  const iot = new IoTClient(clientOptions(stack));
  const greengrass = new GreengrassV2Client(clientOptions(stack));
  const s3 = new S3Client({ ...clientOptions(stack), forcePathStyle: true });
  return async (): Promise<typeof nothing> => {
    const { things = [] } = await iot.send(new ListThingsCommand({}));
    const { certificates = [] } = await iot.send(new ListCertificatesCommand({}));
    const { thingGroups = [] } = await iot.send(new ListThingGroupsCommand({}));
    const { coreDevices = [] } = await greengrass.send(new ListCoreDevicesCommand({}));
    const { deployments = [] } = await greengrass.send(new ListDeploymentsCommand({ historyFilter: 'ALL' }));
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: stack.outputs.ArtifactsBucket, Prefix: artifactsPrefix }));
    return {
      things: things.flatMap(({ thingName }) => thingName ?? []),
      certificates: certificates.flatMap(({ certificateId }) => certificateId ?? []),
      thingGroups: thingGroups.flatMap(({ groupName }) => groupName ?? []),
      coreDevices: coreDevices.flatMap(({ coreDeviceThingName }) => coreDeviceThingName ?? []),
      deployments: deployments.flatMap(({ deploymentId }) => deploymentId ?? []),
      artifacts: Contents.flatMap(({ Key }) => Key ?? []),
    };
  };
};

const nothing: Readonly<Record<'things' | 'certificates' | 'thingGroups' | 'coreDevices' | 'deployments' | 'artifacts', readonly string[]>> = {
  things: [], certificates: [], thingGroups: [], coreDevices: [], deployments: [], artifacts: [],
};

export const findNothing: Chapter = async (stack, { step, say, until, expect }) => {
  const look = lookingAt(stack);
  step('The account is as empty as it was, once the deployments of the template are taken down');
  const left = await until(look, (seen) => Object.values(seen).flat().length === 0);
  say(JSON.stringify(left, null, 2));
  expect('what is left', left, nothing);

  step('There are no orphans');
  const place = { flags: { aws: false }, values: {}, awsPort: Number(new URL(stack.awsUrl).port) };
  const report = await functionCall<OrphanReport>(place, 'FindOrphans', { minAgeMinutes: 0 });
  say(`npm run orphans -- --min-age 0\n${reportLines(report).join('\n')}`);
  expect('orphans', orphanCount(report), 0);
  expect('core devices that nobody manages', report.unmanagedCores.first, []);
};
