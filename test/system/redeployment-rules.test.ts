import { EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Schemas = components['schemas'];

/** What CloudFormation asks of a custom resource, and hears. */
const askedByCloudFormation = async (ask: (responseUrl: string) => Promise<unknown>): Promise<{ Status: string }> => {
  const { promise, resolve } = Promise.withResolvers<{ Status: string }>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      response.end();
      resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as { Status: string });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await promise;
  } finally {
    server.close();
  }
};

describe('a rule that redeploys', () => {
  const prefix = 'greengrass2-provisioning-local-redeploy.';
  let stack: SystemStack;
  let events: EventBridgeClient;
  let core: string;
  let template: string;
  let source: string;
  beforeAll(async () => {
    stack = await borrowStack();
    events = new EventBridgeClient({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } });
    const made = stack.anAwsCore();
    core = made.name;
    await stack.api.provision([made]);
    await stack.control('POST', '/devices/power-on', { cores: [core] });
    template = stack.ownName('line');
    source = `com.example.${stack.ownName('build')}`;
    await succeeded(stack.api.POST('/templates', { body: { name: template, ...content(60) } }));
  }, 60_000);
  afterAll(async () => {
    for (const { name } of await ownRules()) await stack.api.DELETE('/redeploymentRules/{ruleName}', { params: { path: { ruleName: name } } });
    events.destroy();
    await stack.giveBack();
  });

  const content = (inProgressTimeoutInMinutes: number) => ({ components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }], jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes } } });
  const nextVersion = (minutes: number) => stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: template } }, body: content(minutes) });
  const ownRules = async () => (await succeeded(stack.api.GET('/redeploymentRules', {}))).rules.filter(({ name }) => name.startsWith(stack.ownName('')));
  const make = (body: Omit<Schemas['RedeploymentRuleRequest'], 'template' | 'targets'>) => stack.api.POST('/redeploymentRules', { body: { template, targets: { thingNames: [core] }, ...body } });
  const read = (ruleName: string) => succeeded(stack.api.GET('/redeploymentRules/{ruleName}', { params: { path: { ruleName } } }));
  const change = (ruleName: string, body: Partial<Schemas['RedeploymentRuleUpdate']>) =>
    stack.api.PUT('/redeploymentRules/{ruleName}', { params: { path: { ruleName } }, body: { template, targets: { thingNames: [core] }, ...body } });
  const put = async (detailType: string): Promise<string> => {
    const { Entries: [entry] = [] } = await events.send(new PutEventsCommand({ Entries: [{ Source: source, DetailType: detailType, Detail: '{"product": "press"}' }] }));
    return entry?.EventId ?? '';
  };
  const tasks = async () => (await succeeded(stack.api.GET('/deploymentTasks', {}))).deploymentTasks.filter((task) => task.template.name === template);
  /** The task that an event has led to, once its core runs the version. */
  const taskFor = async (eventId: string): Promise<Schemas['DeploymentTask']> => {
    const found = await stack.api.until(`a task for event ${eventId}`, tasks, (all) => all.some(({ triggeredBy }) => triggeredBy?.eventId === eventId), 60_000);
    const { id = '' } = found.find(({ triggeredBy }) => triggeredBy?.eventId === eventId) ?? {};
    return stack.api.reported(id);
  };
  const onTheBus = async () => ((await events.send(new ListRulesCommand({ NamePrefix: prefix }))).Rules ?? []).filter(({ Name = '' }) => Name.startsWith(`${prefix}${stack.ownName('')}`));
  /** Executions that nothing came of: an event that no rule takes starts none. */
  const quietAfter = async (work: () => Promise<unknown>): Promise<number> => {
    const before = (await tasks()).length;
    await work();
    await stack.control('POST', '/events/settle');
    return (await tasks()).length - before;
  };

  it('deploys its template when an event on the default bus matches, and says so on the task and on itself', async () => {
    const name = stack.ownName('pushed');

    expect((await make({ name, eventPattern: { source: [source], 'detail-type': ['Artifact Published'], detail: { product: [{ prefix: 'pre' }] } } })).response.status).toBe(201);
    const eventId = await put('Artifact Published');
    const task = await taskFor(eventId);

    expect(task).toMatchObject({ template: { name: template, version: 1 }, triggeredBy: { trigger: 'rule', rule: name, eventId }, deploymentStatus: { SUCCEEDED: 1 } });
    expect((await stack.api.core(core)).template).toMatchObject({ desired: { name: template, version: 1 }, reported: { name: template, version: 1 } });
    expect(await read(name)).toMatchObject({ state: 'Active', enabled: true, last: { taskId: task.id, outcome: 'made a task for 1 core' } });
    expect((await onTheBus()).map(({ Name, State }) => [Name, State])).toEqual([[`${prefix}${name}`, 'ENABLED']]);
  }, 90_000);

  it('deploys the newest version when its time comes', async () => {
    const name = stack.ownName('nightly');
    await nextVersion(61);

    await make({ name, schedule: 'cron(0 3 * * ? *)' });
    const { eventId } = await stack.control<{ eventId: string }>('POST', '/schedules/run', { rule: `${prefix}${name}` });
    const task = await taskFor(eventId);

    expect(task).toMatchObject({ template: { name: template, version: 2 }, triggeredBy: { trigger: 'rule', rule: name, eventId } });
  }, 90_000);

  it('answers the events that it was changed to, and none while it is switched off', async () => {
    const name = stack.ownName('changed');
    await nextVersion(62);
    await make({ name, eventPattern: { source: [source], 'detail-type': ['First'] } });

    expect((await change(name, { eventPattern: { source: [source], 'detail-type': ['Second'] }, enabled: false })).response.status).toBe(204);
    expect(await quietAfter(async () => [await put('First'), await put('Second')])).toBe(0);
    await change(name, { eventPattern: { source: [source], 'detail-type': ['Second'] } });
    const task = await taskFor(await put('Second'));

    expect(task.template.version).toBe(3);
    expect((await read(name)).updatedAt).not.toBeNull();
  }, 90_000);

  it('is listed with the others in the order of names', async () => {
    expect((await ownRules()).map(({ name, state }) => [name, state])).toEqual(['changed', 'nightly', 'pushed'].map((noun) => [stack.ownName(noun), 'Active']));
  });

  it('cannot be made of what its own deployments tell', async () => {
    const { response, error } = await make({ name: stack.ownName('feeding'), eventPattern: { source: ['aws.greengrass'], 'detail-type': ['Greengrass V2 Effective Deployment Status Change'] } });

    expect([response.status, error?.details.map(({ field }) => field)]).toEqual([400, ['eventPattern.source']]);
  });

  it('fires in vain where its template is gone, and tells so', async () => {
    const name = stack.ownName('orphaned');
    const gone = stack.ownName('gone');
    await succeeded(stack.api.POST('/templates', { body: { name: gone, ...content(60) } }));
    await stack.api.POST('/redeploymentRules', { body: { name, eventPattern: { source: [source], 'detail-type': ['Late'] }, template: gone, targets: { thingNames: [core] } } });
    await stack.api.DELETE('/templates/{templateName}', { params: { path: { templateName: gone } } });

    await put('Late');
    const { last } = await stack.api.until('the outcome of the rule', () => read(name), (rule) => rule.last !== undefined, 60_000);

    expect(last).toEqual({ at: expect.any(String), outcome: `template ${JSON.stringify(gone)} was deleted` });
  }, 90_000);

  it('does nothing once it is deleted', async () => {
    const name = stack.ownName('pushed');

    expect((await stack.api.DELETE('/redeploymentRules/{ruleName}', { params: { path: { ruleName: name } } })).response.status).toBe(204);

    expect(await quietAfter(() => put('Artifact Published'))).toBe(0);
    expect((await onTheBus()).map(({ Name }) => Name)).not.toContain(`${prefix}${name}`);
    await expect(events.send(new ListTargetsByRuleCommand({ Rule: `${prefix}${name}` }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('goes with the stack', async () => {
    expect((await onTheBus()).length).toBeGreaterThan(0);

    const answer = await askedByCloudFormation((ResponseURL) =>
      stack.lambda.send(new InvokeCommand({
        FunctionName: 'greengrass2-provisioning-local-RemoveRules',
        Payload: Buffer.from(JSON.stringify({
          RequestType: 'Delete', ResponseURL, StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Rules', PhysicalResourceId: 'Rules', ResourceProperties: { NamePrefix: prefix },
        })),
      })));

    expect(answer).toMatchObject({ Status: 'SUCCESS' });
    expect(await onTheBus()).toEqual([]);
  });
});
