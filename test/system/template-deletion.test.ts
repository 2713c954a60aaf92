import { GreengrassV2Client, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { DescribeThingGroupCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { borrowStack, type SystemStack } from './stack.ts';

describe('a template that is deleted', () => {
  let stack: SystemStack;
  let greengrass: GreengrassV2Client;
  beforeAll(async () => {
    stack = await borrowStack();
    greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } });
  });
  afterAll(async () => {
    greengrass.destroy();
    await stack.giveBack();
  });

  const create = (name: string) => stack.api.POST('/templates', { body: { name, components: [{ key: 'aws.greengrass.Nucleus', version: '2.12.6' }] } });
  const remove = (templateName: string, force?: 'true') => stack.api.DELETE('/templates/{templateName}', { params: { path: { templateName }, query: force && { force } } });
  const read = (templateName: string) => stack.api.GET('/templates/{templateName}', { params: { path: { templateName } } });
  /** Deploys the newest version to cores that get it when they connect first. */
  const deploy = async (name: string, ...thingNames: string[]): Promise<void> => {
    const { response } = await stack.api.POST('/deploymentTasks', { body: { template: { name }, targets: { thingNames }, onUnregistered: 'defer' } });
    const taskId = response.headers.get('x-taskid') ?? '';
    const task = () => succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
    expect((await stack.api.until(`the end of task ${taskId}`, task, ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure')).taskStatus).toBe('Success');
  };
  /** Until then its name is taken. */
  const recreated = (name: string) => stack.api.until(`the end of template ${name}`, async () => (await create(name)).response.status, (status) => status === 201);

  it('is gone at once, and its name is free soon after', async () => {
    const name = stack.ownName('unused');
    await create(name);

    expect((await remove(name)).response.status).toBe(204);

    expect([(await read(name)).response.status, (await remove(name)).response.status]).toEqual([404, 404]);
    await recreated(name);
    expect((await read(name)).data?.version).toBe(1);
  });

  it('peer fault 36: takes its deployment and its thing group along, and leaves cores that desired it without a template', async () => {
    const name = stack.ownName('used');
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await create(name);
    await deploy(name, core.name);
    const { thingGroupArn } = await stack.iot.send(new DescribeThingGroupCommand({ thingGroupName: `cdf_ggv2_deploymentForTemplate_${name}_1` }));

    const refused = await remove(name);
    const deleted = await remove(name, 'true');
    await recreated(name);

    expect([refused.response.status, refused.error?.code, refused.error?.details]).toEqual([409, 'TEMPLATE_IN_USE', [{ field: 'core', problem: `${core.name} is to run version 1` }]]);
    expect(deleted.response.status).toBe(204);
    expect((await stack.api.core(core.name)).template.desired).toEqual({ name: 'None', version: 0 });
    expect((await greengrass.send(new ListDeploymentsCommand({ targetArn: thingGroupArn, historyFilter: 'ALL' }))).deployments).toEqual([]);
    await expect(stack.iot.send(new DescribeThingGroupCommand({ thingGroupName: `cdf_ggv2_deploymentForTemplate_${name}_1` }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  }, 60_000);

  it('is taken apart in spite of lost answers and throttles, and can be deployed anew under its name', async () => {
    const name = stack.ownName('again');
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await create(name);
    await deploy(name, core.name);
    await stack.fault({ service: 'greengrass', operation: 'CancelDeployment', error: { name: 'InternalServerException', statusCode: 500 }, when: 'after', times: 4 });
    await stack.fault({ service: 'greengrass', operation: 'DeleteDeployment', error: { name: 'ThrottlingException', statusCode: 429 }, times: 4 });
    await stack.fault({ service: 'iot', operation: 'DeleteThingGroup', error: { name: 'InternalFailureException', statusCode: 500 }, when: 'after', times: 4 });

    await remove(name, 'true');
    await recreated(name);
    await stack.clearFaults();
    await deploy(name, core.name);

    expect((await stack.api.core(core.name)).template.desired).toEqual({ name, version: 1 });
  });
});
