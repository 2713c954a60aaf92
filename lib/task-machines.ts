import { Stack } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Buckets } from './buckets.ts';
import type { Configuration } from './configuration.ts';
import type { FunctionName } from './function-contracts.ts';
import { configGenerators } from './function-environment.ts';
import type { Functions } from './functions.ts';
import { ownName } from './names.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';
import type { Table } from './table.ts';

export interface TaskMachinesProps {
  readonly configuration: Configuration;
  readonly functions: Functions;
  readonly table: Table;
  readonly buckets: Buckets;
  readonly bus: IEventBus;
  readonly logRetention: RetentionDays;
}

/** Names of the machines of tasks. Functions are told them, so they are settled before there are machines. */
export const createCoresName = (environment: string): string => ownName(environment, 'create-cores');
export const deployTemplateName = (environment: string): string => ownName(environment, 'deploy-template');

/** The file of a state machine. */
export const aslFile = (name: string): URL => new URL(`../statemachines/${name}.asl.json`, import.meta.url);

/** The state machine that takes requests, and one for each type of task. */
export class TaskMachines extends Construct {
  readonly acceptTask: StateMachine;
  readonly createCores: StateMachine;
  readonly deployTemplate: StateMachine;

  constructor(scope: Construct, id: string, props: TaskMachinesProps) {
    super(scope, id);
    this.createCores = this.makeCreateCores(props);
    this.deployTemplate = this.makeDeployTemplate(props);
    this.acceptTask = new StateMachineFromFile(this, 'AcceptTask', {
      stateMachineName: ownName(props.configuration.environment, 'accept-task'),
      file: aslFile('accept-task'),
      type: StateMachineType.EXPRESS,
      functionArns: functionArns(props.functions, ['AcceptTask']),
      callees: { 'states:startExecution': [this.createCores.stateMachineArn, this.deployTemplate.stateMachineArn] },
      logRetention: props.logRetention,
    }).stateMachine;
  }

  private makeCreateCores(props: TaskMachinesProps): StateMachine {
    const { configuration, functions, logRetention } = props;
    return new StateMachineFromFile(this, 'CreateCores', {
      stateMachineName: createCoresName(configuration.environment),
      file: aslFile('create-cores'),
      type: StateMachineType.STANDARD,
      functionArns: functionArns(functions, ['CreateCertificate', 'RegisterThing', 'AttachPolicies', 'RecordCore', 'RecordCoreFailure', 'CloseTask']),
      substitutions: { ...taskSubstitutions(props), AfterRecordCore: configuration.publishEvents ? 'EmitCoreCreated' : 'CoreProvisioned' },
      callees: { ...taskCallees(props), 'lambda:invoke': Object.values(configGenerators(configuration)).map((name) => functionArn(this, name)) },
      logRetention,
    }).stateMachine;
  }

  private makeDeployTemplate(props: TaskMachinesProps): StateMachine {
    const { configuration, functions, logRetention } = props;
    return new StateMachineFromFile(this, 'DeployTemplate', {
      stateMachineName: deployTemplateName(configuration.environment),
      file: aslFile('deploy-template'),
      type: StateMachineType.STANDARD,
      functionArns: functionArns(functions, [
        'ResolveTargets', 'EnsureDeployment', 'RecordDesired', 'MoveCore', 'RecordTargeted', 'RecordNotTargeted', 'CloseTask',
      ]),
      substitutions: { ...taskSubstitutions(props), AfterRecordTargeted: configuration.publishEvents ? 'EmitDeploymentTaskCreated' : 'CoreTargeted' },
      callees: taskCallees(props),
      logRetention,
    }).stateMachine;
  }
}

/** What every machine of tasks is told. */
const taskSubstitutions = ({ configuration, table: { table }, bus }: TaskMachinesProps): Record<string, string> => ({
  TableName: table.tableName,
  EventBusName: bus.eventBusName,
  PublishEvents: String(configuration.publishEvents),
});

/** What every machine of tasks calls. */
const taskCallees = ({ table: { table }, buckets, bus }: TaskMachinesProps) => {
  const taskObjects = [buckets.tasks.arnForObjects('tasks/*')];
  return { 'dynamodb:updateItem': [table.tableArn], 'events:putEvents': [bus.eventBusArn], 's3:getObject': taskObjects, 's3:putObject': taskObjects };
};

/** ARNs of functions by name, as a state machine gets them. */
export const functionArns = (functions: Functions, names: readonly FunctionName[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, functions.get(name).functionArn]));

const functionArn = (scope: Construct, nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn : Stack.of(scope).formatArn({ service: 'lambda', resource: `function:${nameOrArn}` });
