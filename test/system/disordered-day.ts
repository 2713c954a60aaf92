/** A day on which devices fail, drift and hang, and what anybody can see of it in the evening. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { OwnStack } from '../../commands/local-stack.ts';
import { succeeded } from '../../contracts/client.ts';
import type { CoreToCreate, Task } from './api.ts';
import type { equipped } from './stack.ts';

type Stack = ReturnType<typeof equipped<OwnStack>>;

interface PublishedEvent {
  'detail-type': string;
  detail: Readonly<Record<string, unknown>>;
}

interface Recount {
  differences: object[];
}

const cli = 'aws.greengrass.Cli';
const patience = 150_000;

/** How often each thing is there. */
const tally = (things: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const thing of [...things].sort()) counts[thing] = (counts[thing] ?? 0) + 1;
  return counts;
};

const coreOf = (name: string): CoreToCreate => ({ name, provisioningTemplate: 'greengrass-core', provisioningParameters: { ThingName: name }, configFileGenerator: 'MANUAL_INSTALL' });

/** A task whose execution ends while one of its two cores waits. */
const abandoned = async (stack: Stack, name: string): Promise<Pick<Task, 'taskStatus'> & { codes: (string | undefined)[] }> => {
  const stuck: CoreToCreate = { ...coreOf(`${name}-stuck`), provisioningTemplate: 'greengrass-core-own-ca', cdfProvisioningParameters: { caId: stack.caId, certInfo: { country: 'US' } } };
  await stack.stopShort(stuck);
  const id = await stack.api.start([coreOf(`${name}-done`), stuck]);
  await stack.api.until('the first core', () => stack.api.task(id), ({ progress }) => progress.succeeded === 1, patience);
  await stack.states.send(new StopExecutionCommand({ executionArn: `${stack.outputs['CreateCoresStateMachineArn']?.replace(':stateMachine:', ':execution:')}:${id}` }));
  const { taskStatus, cores } = await stack.api.settled(id, patience);
  await stack.clearFaults();
  return { taskStatus, codes: cores.map(({ code }) => code) };
};

/** What is left of redeployments that are under way, and names that somebody holds. */
const leftOpen = async ({ dynamodb, names }: Stack, name: string): Promise<string[]> => {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: names.table }));
  return Items.flatMap(({ pk, sk, holder }) => {
    const [partition, sort] = [pk?.S ?? '', sk?.S ?? ''];
    const isOpen = sort.startsWith('WINDOW#') || partition.startsWith('REDEPLOYMENT#') || (holder !== undefined && partition.startsWith(`NAME#${name}-`));
    return isOpen ? [`${partition} ${sort}`] : [];
  });
};

const evening = async (stack: Stack, name: string, cores: readonly string[]) => {
  const { deploymentTasks } = await succeeded(stack.api.GET('/deploymentTasks'));
  const redeployed = deploymentTasks.flatMap(({ template, triggeredBy, progress: { total } }) => (template.name === name && triggeredBy !== undefined ? Array.from({ length: total }, () => triggeredBy.trigger) : []));
  const events = await stack.control<PublishedEvent[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
  const told = events.filter(({ detail }) => String(detail['coreName']).startsWith(`${name}-`)).map(({ 'detail-type': type, detail }) =>
    [type, String(detail['coreName']).slice(name.length + 1), detail['deploymentStatus'] ?? detail['mode'] ?? detail['status']].join(' '));
  const { Payload } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs['RecountFleetFunction'] ?? '', Payload: '{}' }));
  return {
    cores: Object.fromEntries(await Promise.all(cores.map(async (core) => {
      const { provisioning, template, drift, device } = await stack.api.core(core);
      const installed = device.installedComponents.find(({ name: component }) => component === cli)?.version;
      return [core.slice(name.length + 1), [provisioning.status, template.reported.deploymentStatus, installed ?? 'nothing', drift?.kinds.join() ?? 'as desired'].join(', ')];
    }))),
    told: tally(told),
    redeployed: tally(redeployed),
    open: await leftOpen(stack, name),
    counters: (JSON.parse(Buffer.from(Payload ?? []).toString()) as Recount).differences,
    undelivered: await stack.control<object[]>('GET', '/events/failures'),
  };
};

/**
 * Provisions five cores and deploys to them: two fail in a way that passes, one fails for good, one drifts. Another task is abandoned.
 *
 * @param name of the template; names of cores begin with it
 * @returns what is there in the end, without names and times that no two days have in common
 */
export const day = async (stack: Stack, name: string) => {
  const cores = ['first', 'second', 'broken', 'drifting', 'well'].map((noun) => coreOf(`${name}-${noun}`));
  const names = cores.map((core) => core.name);
  const [first = '', second = '', broken = '', drifting = ''] = names;
  const ran = (sweep: string) => stack.control('POST', '/schedules/run', { rule: `greengrass2-provisioning-local-${sweep}` });
  const succeededOn = async (): Promise<number | undefined> => (await succeeded(stack.api.GET('/fleet/summary', { params: { query: { templateName: name } } }))).templates[name]?.versions[1]?.lastDeploymentSuccess;
  const isHealed = async (): Promise<boolean> => (await succeeded(stack.api.GET('/deploymentTasks'))).deploymentTasks.some(({ template, triggeredBy, deploymentStatus }) =>
    template.name === name && triggeredBy?.trigger === 'drift' && deploymentStatus.SUCCEEDED === 1);

  const provisioned = await stack.api.settled(await stack.api.start(cores), patience);
  await stack.control('POST', '/devices/power-on', { cores: names });
  await succeeded(stack.api.POST('/templates', { body: { name, components: [{ key: cli, version: '2.12.6' }], onDrift: 'heal' } }));
  await stack.control('POST', '/devices/faults', { cores: [first, second], code: 'HTTP_REQUEST_ERROR', times: 1 });
  await stack.control('POST', '/devices/faults', { cores: [broken], code: 'COMPONENT_BROKEN', forEver: true });
  await stack.api.startDeployment({ template: { name, version: 1 }, targets: { thingNames: names } });
  const left = await abandoned(stack, name);
  await stack.api.until('the healing of what failed', succeededOn, (count) => count === names.length - 1, patience);
  await stack.control('POST', '/devices/restore', { cores: [drifting], components: { [cli]: '2.12.5' } });
  await ran('sweep-drift');
  await stack.api.until('the healing of what drifted', isHealed, Boolean, patience);
  for (const sweep of ['sweep-tasks', 'sweep-deployments', 'sweep-redeployments', 'sweep-drift']) await ran(sweep);
  await stack.control('POST', '/events/settle');
  return { provisioned: provisioned.taskStatus, abandoned: left, ...(await evening(stack, name, names)) };
};
