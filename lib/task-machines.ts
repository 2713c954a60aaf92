import { Stack } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Call } from './asl-calls.ts';
import type { Buckets } from './buckets.ts';
import type { Configuration } from './configuration.ts';
import type { FunctionName } from './function-contracts.ts';
import { configGenerators } from './function-environment.ts';
import type { Functions } from './functions.ts';
import { ownName, pascalCase } from './names.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';
import type { Table } from './table.ts';
import { deletePoliciesName, taskMachineName, taskMachineNouns } from './task-machine-names.ts';
import type { TaskMachineNoun } from './task-machine-names.ts';

export interface TaskMachinesProps {
  readonly configuration: Configuration;
  readonly functions: Functions;
  readonly table: Table;
  readonly buckets: Buckets;
  readonly bus: IEventBus;
  readonly logRetention: RetentionDays;
}

interface TaskMachineParts {
  readonly functions: readonly FunctionName[];
  /** States that a substitution leads to: where events are published, and where they are not. */
  readonly ways: Readonly<Record<string, readonly [publishing: string, silent: string]>>;
}

const deletion: readonly FunctionName[] = ['BeginDeletion', 'DetachThing', 'DeleteThing', 'DeleteArtifacts', 'RecordDeletion', 'RecordDeletionFailure', 'CloseTask'];

const parts: Readonly<Record<TaskMachineNoun, TaskMachineParts>> = {
  'create-cores': {
    functions: ['CreateCertificate', 'RegisterThing', 'AttachPolicies', 'RecordCore', 'RecordCoreFailure', 'CloseTask'],
    ways: { AfterRecordCore: ['EmitCoreCreated', 'CoreProvisioned'] },
  },
  'delete-cores': {
    functions: [...deletion, 'ReleaseClientDevices', 'LeaveFleet'],
    ways: { AfterRecordDeletion: ['EmitCoreDeleted', 'CoreDeleted'] },
  },
  'deploy-template': {
    functions: ['ResolveTargets', 'EnsureDeployment', 'RecordDesired', 'MoveCore', 'RecordTargeted', 'RecordNotTargeted', 'CloseTask'],
    ways: { AfterRecordTargeted: ['EmitDeploymentTaskCreated', 'CoreTargeted'] },
  },
  'withdraw-deployment': { functions: ['WithdrawCores', 'CloseTask'], ways: {} },
  'create-devices': {
    functions: ['CreateCertificate', 'RegisterThing', 'AttachPolicies', 'RecordDevice', 'RecordDeviceFailure', 'AssociateDevices', 'CloseTask'],
    ways: {},
  },
  'delete-devices': {
    functions: [...deletion, 'DisassociateDevice'],
    ways: { AfterRecordDeletion: ['EmitDeviceDeleted', 'DeviceDeleted'] },
  },
};

/** The file of a state machine. */
export const aslFile = (name: string): URL => new URL(`../statemachines/${name}.asl.json`, import.meta.url);

/** Machines by the noun of their names, which is that of their files too. */
export type MachinesByNoun = Readonly<Record<TaskMachineNoun | 'accept-task' | 'cancel-task' | 'delete-device' | 'delete-policies', StateMachine>>;

/**
 * One state machine for each type of task, one that takes the cores of a cancelled deployment task back, and one for what outlives
 * a deletion. Three more answer requests: `accept-task` starts the task of a POST, `delete-device` deletes a client device, unless
 * that takes longer than its caller waits, `cancel-task` stops a task.
 */
export class TaskMachines extends Construct {
  readonly byNoun: MachinesByNoun;

  constructor(scope: Construct, id: string, props: TaskMachinesProps) {
    super(scope, id);
    const { environment } = props.configuration;
    const deletePolicies = this.make('delete-policies', props, { stateMachineName: deletePoliciesName(environment), functions: ['DeletePolicies'] });
    const withdrawDeployment = this.makeTaskMachine('withdraw-deployment', props, {});
    const others = taskMachineNouns.filter((noun) => noun !== 'withdraw-deployment').map((noun) => [noun, this.makeTaskMachine(noun, props, { deletePolicies, withdrawDeployment })] as const);
    const taskMachines = Object.fromEntries([...others, ['withdraw-deployment', withdrawDeployment] as const]) as Record<TaskMachineNoun, StateMachine>;
    const acceptTask = this.make('accept-task', props, {
      stateMachineName: ownName(environment, 'accept-task'),
      type: StateMachineType.EXPRESS,
      functions: ['AcceptTask'],
      callees: { 'states:startExecution': others.map(([, { stateMachineArn }]) => stateMachineArn) },
    });
    const deleteDevice = this.make('delete-device', props, {
      stateMachineName: ownName(environment, 'delete-device'),
      type: StateMachineType.EXPRESS,
      functions: ['AcceptTask', 'BeginDeletion', 'DisassociateDevice', 'DetachThing', 'DeleteThing', 'DeleteArtifacts', 'RecordDeletion', 'CloseTask'],
      substitutions: { ...eventSubstitutions(props), DeletePoliciesStateMachineArn: deletePolicies.stateMachineArn },
      callees: {
        'events:putEvents': [props.bus.eventBusArn],
        'states:startExecution': [taskMachines['delete-devices'].stateMachineArn, deletePolicies.stateMachineArn],
      },
    });
    const cancelTask = this.make('cancel-task', props, {
      stateMachineName: ownName(environment, 'cancel-task'),
      type: StateMachineType.EXPRESS,
      functions: ['CancelTask'],
      substitutions: eventSubstitutions(props),
      callees: { 'events:putEvents': [props.bus.eventBusArn], 'states:startExecution': [withdrawDeployment.stateMachineArn] },
    });
    this.byNoun = { 'accept-task': acceptTask, 'cancel-task': cancelTask, ...taskMachines, 'delete-device': deleteDevice, 'delete-policies': deletePolicies };
  }

  private makeTaskMachine(noun: TaskMachineNoun, props: TaskMachinesProps, { deletePolicies, withdrawDeployment }: Successors): StateMachine {
    const { configuration, table: { table }, buckets, bus } = props;
    const taskObjects = [buckets.tasks.arnForObjects('tasks/*')];
    const { functions, ways } = parts[noun];
    const successor = noun.startsWith('delete-') ? deletePolicies : noun === 'deploy-template' ? withdrawDeployment : undefined;
    if (noun === 'withdraw-deployment') {
      return this.make(noun, props, {
        stateMachineName: taskMachineName(configuration.environment, noun), functions, substitutions: { TableName: table.tableName }, callees: { 'dynamodb:updateItem': [table.tableArn] },
      });
    }
    return this.make(noun, props, {
      stateMachineName: taskMachineName(configuration.environment, noun),
      functions,
      substitutions: {
        TableName: table.tableName,
        ...eventSubstitutions(props),
        ...(successor !== undefined && { [`${noun === 'deploy-template' ? 'WithdrawDeployment' : 'DeletePolicies'}StateMachineArn`]: successor.stateMachineArn }),
        ...Object.fromEntries(Object.entries(ways).map(([way, [publishing, silent]]) => [way, configuration.publishEvents ? publishing : silent])),
      },
      callees: {
        'dynamodb:updateItem': [table.tableArn],
        'events:putEvents': [bus.eventBusArn],
        's3:getObject': taskObjects,
        's3:putObject': taskObjects,
        ...(successor !== undefined && { 'states:startExecution': [successor.stateMachineArn] }),
        ...(noun === 'create-cores' && { 'lambda:invoke': Object.values(configGenerators(configuration)).map((name) => functionArn(this, name)) }),
      },
    });
  }

  private make(noun: keyof MachinesByNoun, { functions, logRetention }: TaskMachinesProps, machine: Machine): StateMachine {
    const { functions: names, type = StateMachineType.STANDARD, ...rest } = machine;
    return new StateMachineFromFile(this, pascalCase(noun), { ...rest, type, file: aslFile(noun), functionArns: functionArns(functions, names), logRetention }).stateMachine;
  }
}

/** Machines that go on where those of tasks end. */
interface Successors {
  readonly deletePolicies?: StateMachine;
  readonly withdrawDeployment?: StateMachine;
}

interface Machine {
  readonly stateMachineName: string;
  readonly type?: StateMachineType;
  readonly functions: readonly FunctionName[];
  readonly substitutions?: Readonly<Record<string, string>>;
  readonly callees?: Partial<Readonly<Record<Call, readonly string[]>>>;
}

const eventSubstitutions = ({ configuration, bus }: TaskMachinesProps): Record<string, string> => ({
  EventBusName: bus.eventBusName,
  PublishEvents: String(configuration.publishEvents),
});

/** ARNs of functions by name, as a state machine gets them. */
export const functionArns = (functions: Functions, names: readonly FunctionName[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, functions.get(name).functionArn]));

const functionArn = (scope: Construct, nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn : Stack.of(scope).formatArn({ service: 'lambda', resource: `function:${nameOrArn}` });
