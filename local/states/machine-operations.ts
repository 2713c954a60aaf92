import type {
  CreateStateMachineCommandInput, DescribeStateMachineCommandInput, DescribeStateMachineForExecutionCommandInput, ListActivitiesCommandInput,
  ListStateMachineAliasesCommandInput, ListStateMachinesCommandInput, ListStateMachineVersionsCommandInput, ListTagsForResourceCommandInput,
} from '@aws-sdk/client-sfn';
import type { CallContext, Checked, Operations } from '../wire/service.ts';
import { checkedArn, checkedMachineArn } from './arns.ts';
import { check, length, oneOf, pageConstraints } from './constraints.ts';
import { dateOf } from './dates.ts';
import type { Engine } from './engine.ts';
import { apiError } from './errors.ts';
import { itemProcessorText, labelOf } from './labels.ts';
import type { MachineDescription } from './machine.ts';
import { createMachine } from './machines.ts';
import { pageForward } from './pages.ts';

const byName = (a: MachineDescription, b: MachineDescription): number => (a.name < b.name ? -1 : 1);

/** What an AWS-owned key encrypts and nobody asked to log or trace. */
const configurationOf = ({ loggingConfiguration, tracingConfiguration }: MachineDescription) => ({
  loggingConfiguration: loggingConfiguration ?? { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: tracingConfiguration ?? { enabled: false },
  encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
});

const shownDefinition = (text: string, includedData: string | undefined): string => (includedData === 'METADATA_ONLY' ? '{}' : text);

const machineItem = ({ arn, name, type, createdAt }: MachineDescription) => ({ stateMachineArn: arn, name, type, creationDate: dateOf(createdAt) });

const createStateMachine = ({ store, cloud }: Engine) => async (request: Checked<CreateStateMachineCommandInput>, { source }: CallContext) => {
  check(request, { name: length(80), roleArn: length(256), type: oneOf('STANDARD', 'EXPRESS') });
  if (request.publish) throw apiError.notLocal('publish of CreateStateMachine: versions');
  const machine = await createMachine(store, cloud, request, source === 'local');
  return { stateMachineArn: machine.arn, creationDate: dateOf(machine.createdAt) };
};

const describeStateMachine = ({ store }: Engine) => async ({ stateMachineArn, includedData }: Checked<DescribeStateMachineCommandInput>) => {
  const machine = store.machine(checkedMachineArn(stateMachineArn));
  return {
    ...machineItem(machine),
    status: 'ACTIVE',
    definition: shownDefinition(machine.definitionText, includedData),
    roleArn: machine.roleArn,
    ...configurationOf(machine),
  };
};

/** A child's machine is the Map state that runs it: its processor is the definition. */
const describeStateMachineForExecution = ({ store }: Engine) => async (request: Checked<DescribeStateMachineForExecutionCommandInput>) => {
  const { summary } = store.recordOf(checkedArn(request.executionArn, 'execution'));
  const machine = store.machineOf(summary);
  const label = labelOf(summary.machineArn);
  const text = label === undefined ? machine.definitionText : itemProcessorText(machine.definitionText, label);
  return {
    stateMachineArn: summary.machineArn,
    name: label === undefined ? machine.name : `${machine.name}/${label}`,
    definition: shownDefinition(text, request.includedData),
    roleArn: machine.roleArn,
    updateDate: dateOf(machine.updatedAt),
    ...configurationOf(machine),
    mapRunArn: summary.mapRunArn,
    label,
  };
};

const listStateMachines = ({ store }: Engine) => async (request: ListStateMachinesCommandInput) => {
  check(request, pageConstraints);
  const { items, nextToken } = pageForward([...store.machines.values()].sort(byName), request);
  return { stateMachines: items.map(machineItem), nextToken };
};

const listTagsForResource = ({ store }: Engine) => async ({ resourceArn }: Checked<ListTagsForResourceCommandInput>) => {
  const machine = store.machines.get(checkedArn(resourceArn, 'stateMachine', 'activity'));
  if (!machine) throw apiError.noResource(resourceArn);
  return { tags: machine.tags ?? [] };
};

/** Nothing is ever published locally, so that there is none. */
const listVersions = ({ store }: Engine) => async (request: Checked<ListStateMachineVersionsCommandInput>) => {
  check(request, pageConstraints);
  store.machine(checkedMachineArn(request.stateMachineArn));
  return { stateMachineVersions: [] };
};

const listAliases = ({ store }: Engine) => async (request: Checked<ListStateMachineAliasesCommandInput>) => {
  check(request, pageConstraints);
  store.machine(checkedMachineArn(request.stateMachineArn));
  return { stateMachineAliases: [] };
};

const listActivities = async (request: ListActivitiesCommandInput) => {
  check(request, pageConstraints);
  return { activities: [] };
};

/** The operations of Step Functions that are about state machines. */
export const machineOperations = (engine: Engine): Operations => ({
  CreateStateMachine: createStateMachine(engine),
  DescribeStateMachine: describeStateMachine(engine),
  DescribeStateMachineForExecution: describeStateMachineForExecution(engine),
  ListActivities: listActivities,
  ListStateMachineAliases: listAliases(engine),
  ListStateMachineVersions: listVersions(engine),
  ListStateMachines: listStateMachines(engine),
  ListTagsForResource: listTagsForResource(engine),
});
