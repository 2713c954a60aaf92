/** From a provisioning template to a core that could be powered on. */
import { ListPoliciesCommand, IoTClient } from '@aws-sdk/client-iot';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { provisioningTemplateKey } from '../../contracts/artifacts.ts';
import { RequestRefused, succeeded } from '../../contracts/client.ts';
import type { OwnStack } from '../local-stack.ts';
import type { Transcript } from '../transcript.ts';
import { coreName, type Chapter } from './chapter.ts';
import { askCore } from './core.ts';

/** Put by the operator; the cores are made by it. */
export const provisioningTemplateName = 'walkthrough-core';

/** The brief's own provisioning template, with policies that exist. */
const provisioningTemplate = (policyName: string, additionalPolicies: readonly string[]) => ({
  Parameters: { ThingName: { Type: 'String' }, CertificatePem: { Type: 'String' }, CaCertificatePem: { Type: 'String' } },
  Resources: {
    thing: {
      Type: 'AWS::IoT::Thing',
      Properties: { ThingName: { Ref: 'ThingName' } },
      OverrideSettings: { ThingTypeName: 'REPLACE' },
    },
    certificate: {
      Type: 'AWS::IoT::Certificate',
      Properties: { CACertificatePem: { Ref: 'CaCertificatePem' }, CertificatePem: { Ref: 'CertificatePem' }, Status: 'ACTIVE' },
      OverrideSettings: { Status: 'REPLACE' },
    },
    policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: policyName } },
  },
  CDF: { createDeviceCertificate: true, attachAdditionalPolicies: additionalPolicies.map((name) => ({ name })) },
});

/** An operator's own tools: AWS clients pointed at the stack. */
export const clientOptions = ({ awsUrl, region }: OwnStack) => ({ endpoint: awsUrl, region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } });

const putTemplate = async (stack: OwnStack, { say }: Transcript): Promise<void> => {
  const { policies = [] } = await new IoTClient(clientOptions(stack)).send(new ListPoliciesCommand({}));
  const [corePolicy, ...others] = policies.flatMap(({ policyName = '' }) => (/-core(-|$)/.test(policyName) ? policyName : [])).sort();
  if (corePolicy === undefined) throw new Error('the stack has no IoT policies of cores to name in the provisioning template');
  const template = provisioningTemplate(corePolicy, others);
  const bucket = stack.outputs.TasksBucket;
  if (bucket === undefined) throw new Error('the stack has no output TasksBucket');
  const key = provisioningTemplateKey(provisioningTemplateName);
  await new S3Client({ ...clientOptions(stack), forcePathStyle: true }).send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: JSON.stringify(template) }));
  say(`PUT s3://${bucket}/${key}\n\n${JSON.stringify(template, null, 2)}`);
};

const createTask = async ({ api, expect }: Transcript, caId: string): Promise<string> => {
  const { response: { status, headers }, error } = await api.POST('/coreTasks', {
    body: {
      coreVersion: '2.5.0',
      type: 'Create',
      cores: [{
        name: coreName,
        provisioningTemplate: provisioningTemplateName,
        provisioningParameters: { ThingName: coreName },
        cdfProvisioningParameters: { caId, certInfo: { country: 'US' } },
        configFileGenerator: 'MANUAL_INSTALL',
      }],
    },
  });
  if (error) throw new RequestRefused(status, error);
  const taskId = headers.get('x-taskid') ?? '';
  expect('status of POST /coreTasks', status, 202);
  expect('content-type of POST /coreTasks', headers.get('content-type'), 'application/vnd.aws-cdf-v1.0+json');
  expect('location', headers.get('location'), `/coreTasks/${taskId}`);
  return taskId;
};

const followTask = async ({ api, until, expect, step }: Transcript, taskId: string): Promise<void> => {
  const ask = () => succeeded(api.GET('/coreTasks/{taskId}', { params: { path: { taskId } } }));
  const first = await ask();
  expect('cores shown from the first answer on', first.cores.map(({ name }) => name), [coreName]);
  const { taskStatus, cores, progress } = await until(ask, (task) => task.taskStatus === 'Success' || task.taskStatus === 'Failure');
  expect('taskStatus', taskStatus, 'Success');
  expect('taskStatus of the core', cores[0]?.taskStatus, 'Success');
  expect('progress', progress, { total: 1, waiting: 0, inProgress: 0, succeeded: 1, failed: 0 });

  step('The same task, by way of its core');
  const ofCore = await succeeded(api.GET('/cores/{coreName}/coreTasks/{taskId}', { params: { path: { coreName, taskId } } }));
  expect('id', ofCore.id, taskId);
};

const showCore = async ({ api, expect }: Transcript): Promise<void> => {
  const { device, artifacts, template } = await askCore(api);
  expect('device.status', device.status, 'UNKNOWN');
  expect('artifacts.certs', artifacts.certs?.key.endsWith('/certs.zip'), true);
  expect('artifacts.config', artifacts.config?.key.endsWith('/installerConfig.yml'), true);
  expect('template', template, { desired: { name: 'None', version: 0 }, reported: { name: 'None', version: 0, deploymentStatus: 'None' } });
};

const fetchArtifacts = async ({ api, expect, step }: Transcript): Promise<void> => {
  const path = { params: { path: { coreName } } };
  const { artifacts } = await succeeded(api.POST('/cores/{coreName}/artifacts/download', path));
  const answers = await Promise.all([artifacts.certs, artifacts.config].map(async (artifact) => fetch(artifact?.url ?? '')));
  expect('content types of what the URLs give', answers.map(({ status, headers }) => [status, headers.get('content-type')]), [[200, 'application/zip'], [200, 'text/plain; charset=utf-8']]);

  step('It is on record who was given these URLs');
  const { downloads } = await succeeded(api.GET('/cores/{coreName}/artifacts/downloads', path));
  expect('objects of the one download', downloads.map((download) => download.artifacts.map(({ artifact }) => artifact)), [['certs', 'config']]);
};

export const provisionCore: Chapter = async (stack, told) => {
  told.step('An operator puts a provisioning template into the tasks bucket');
  await putTemplate(stack, told);
  told.step('Provision a core');
  const taskId = await createTask(told, stack.caId);
  told.step('Follow the task');
  await followTask(told, taskId);
  told.step('The core, before it is powered on');
  await showCore(told);
  told.step('Fetch what the device is installed from');
  await fetchArtifacts(told);
};
