/** Events that come before the write that they depend on, which a fault holds back meanwhile. */
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GreengrassV2Client, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { taskKey } from '../../contracts/table.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const owned = (name: string): string => `greengrass2-provisioning-local-${name}`;

describe('an event that comes before the write it depends on', () => {
  let stack: SystemStack;
  let sqs: SQSClient;
  let greengrass: GreengrassV2Client;
  beforeAll(async () => {
    stack = await borrowStack();
    const options = { endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } };
    [sqs, greengrass] = [new SQSClient(options), new GreengrassV2Client(options)];
  });
  afterEach(() => stack.clearFaults());
  afterAll(async () => {
    sqs.destroy();
    greengrass.destroy();
    await stack.giveBack();
  });

  /** Writes of a function wait until the faults are cleared. */
  const holdWritesOf = (caller: string, operation: string) => stack.control('POST', '/faults', { service: 'dynamodb', operation, caller: owned(caller), hold: true, times: 100 });
  const held = (count: number) => stack.api.until(`${count} writes that are held`, () => stack.control<{ times: number }[]>('GET', '/faults'), ([fault]) => (fault?.times ?? 0) <= 100 - count);
  const recount = async (): Promise<{ differences: object[] }> => {
    const { Payload } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs['RecountFleetFunction'] ?? '', Payload: '{}' }));
    return JSON.parse(Buffer.from(Payload ?? []).toString()) as { differences: object[] };
  };
  const QueueUrl = (): string => `${stack.awsEndpoint}/${stack.account}/${owned('device-reports')}`;
  const report = (core: string, deploymentId: string, status: string) => sqs.send(new SendMessageCommand({
    QueueUrl: QueueUrl(),
    MessageBody: JSON.stringify({
      version: '0', id: crypto.randomUUID(), source: 'aws.greengrass', 'detail-type': 'Greengrass V2 Effective Deployment Status Change', account: stack.account, region: stack.region,
      time: new Date().toISOString(), resources: [`arn:aws:greengrass:${stack.region}:${stack.account}:coreDevices:${core}`], detail: { deploymentId, coreDeviceExecutionStatus: status },
    }),
  }));
  const messages = async (): Promise<number> => {
    const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: QueueUrl(), AttributeNames: ['All'] }));
    return Number(Attributes['ApproximateNumberOfMessages']) + Number(Attributes['ApproximateNumberOfMessagesNotVisible']);
  };
  const consumed = () => stack.api.until('the end of all reports', messages, (count) => count === 0);
  const aCoreThatIsOn = async () => {
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await stack.control('POST', '/devices/power-on', { cores: [core.name] });
    return core.name;
  };
  const aTemplate = async (noun: string): Promise<string> => {
    const name = stack.ownName(noun);
    await succeeded(stack.api.POST('/templates', { body: { name, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }] } }));
    return name;
  };

  it('is no report of a core that is not targeted yet: what counts is what its device says afterwards', async () => {
    const core = await aCoreThatIsOn();
    const template = await aTemplate('early');
    await holdWritesOf('RecordDesired', 'TransactWriteItems');
    const taskId = await stack.api.startDeployment({ template: { name: template, version: 1 }, targets: { thingNames: [core] } });
    await held(1);
    const [deployment] = (await greengrass.send(new ListDeploymentsCommand({ historyFilter: 'LATEST_ONLY' }))).deployments?.filter(({ deploymentName }) => deploymentName?.includes(template)) ?? [];

    await report(core, deployment?.deploymentId ?? '', 'FAILED');
    await report(core, deployment?.deploymentId ?? '', 'SUCCEEDED');
    await consumed();
    expect((await stack.api.core(core)).template).toMatchObject({ desired: { name: 'None' }, reported: { deploymentStatus: 'None' } });
    await stack.clearFaults();

    expect(await stack.api.reported(taskId)).toMatchObject({ taskStatus: 'Success', deploymentStatus: { SUCCEEDED: 1 } });
    expect(await stack.api.core(core)).toMatchObject({ template: { desired: { name: template, version: 1 }, reported: { name: template, deploymentStatus: 'SUCCEEDED' } } });
    expect((await recount()).differences).toEqual([]);
  }, 90_000);

  it('makes no core of one that is deleted while its report is written', async () => {
    const core = await aCoreThatIsOn();
    const template = await aTemplate('gone');
    await holdWritesOf('ConsumeReports', 'TransactWriteItems');
    const taskId = await stack.api.startDeployment({ template: { name: template, version: 1 }, targets: { thingNames: [core] } });
    await held(1);

    await expect(stack.api.remove([core])).resolves.toMatchObject({ taskStatus: 'Success' });
    await stack.clearFaults();
    await consumed();

    expect((await stack.api.request('GET', `/cores/${core}`)).status).toBe(404);
    expect((await recount()).differences).toEqual([]);
    expect(await stack.api.deploymentTask(taskId)).toMatchObject({ taskStatus: 'Success', progress: { total: 1 } });
  }, 90_000);

  it('of a dead execution closes its task, and the step that was about to does not close it again', async () => {
    const core = stack.anAwsCore();
    await holdWritesOf('CloseTask', 'UpdateItem');
    const id = await stack.api.start([core]);
    await held(1);
    await stack.states.send(new StopExecutionCommand({ executionArn: `${stack.outputs['CreateCoresStateMachineArn']?.replace(':stateMachine:', ':execution:')}:${id}` }));

    const task = await stack.api.settled(id);
    const { pk, sk } = taskKey(id);
    const row = () => stack.dynamodb.send(new GetItemCommand({ TableName: stack.names.table, Key: { pk: { S: pk }, sk: { S: sk } } }));
    const closed = (await row()).Item;
    await stack.clearFaults();
    await stack.control('POST', '/events/settle');
    await stack.api.provision([stack.anAwsCore()]);

    expect(task).toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
    expect((await row()).Item).toEqual(closed);
  }, 90_000);
});
