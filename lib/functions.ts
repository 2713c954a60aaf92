import { Duration } from 'aws-cdk-lib';
import type { Code, Function } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionContract } from '../contracts/functions.ts';
import { functionNoun, functions } from './function-contracts.ts';
import type { EnvironmentValues, EnvironmentVariable, FunctionName } from './function-contracts.ts';
import { LambdaFunction } from './lambda-function.ts';
import { ownName } from './names.ts';
import type { PermissionScope } from './permission-scope.ts';
import { permissions } from './permissions.ts';

/**
 * Seconds a function may run, below what its caller waits: a state's TimeoutSeconds, 29 s of API Gateway, or the
 * 900 s of Lambda itself for work over a whole task.
 */
const timeoutSeconds: Readonly<Record<FunctionName, number>> = {
  // Tried twice, and it has ended before a machine of 26 s does: what that answers then is true of an accepted task only.
  AcceptTask: 11,
  CreateCertificate: 50,
  RegisterThing: 50,
  AttachPolicies: 50,
  RecordCore: 50,
  RecordCoreFailure: 50,
  RecordDevice: 50,
  RecordDeviceFailure: 50,
  AssociateDevices: 50,
  BeginDeletion: 50,
  ReleaseClientDevices: 280,
  LeaveFleet: 50,
  DisassociateDevice: 50,
  DetachThing: 50,
  DeleteThing: 50,
  DeleteArtifacts: 50,
  RecordDeletion: 50,
  RecordDeletionFailure: 50,
  DeletePolicies: 280,
  EnsureDeployment: 50,
  RecordDesired: 50,
  // Less than a turn must still last: see `lambdas/domain/deployments/core-turn.ts`.
  MoveCore: 20,
  RecordTargeted: 50,
  RecordNotTargeted: 50,
  ResolveTargets: 890,
  NoteTrigger: 50,
  PlanRedeployment: 290,
  FindRetirement: 290,
  ReleaseCores: 290,
  CancelDeployments: 290,
  DeleteDeployments: 290,
  DeleteVersionGroup: 290,
  RemoveTemplate: 290,
  // As AcceptTask: a caller waits, and the machine tries again.
  CancelTask: 8,
  WithdrawCores: 280,
  CloseTask: 890,
  MANUAL_INSTALL: 20,
  ReadApi: 25,
  TemplatesApi: 28,
  ArtifactsApi: 25,
  // Less than others wait for a rule that it works on: see `lambdas/domain/rules/rule-saving.ts`.
  RedeploymentsApi: 28,
  CloseAbandonedTask: 890,
  SweepTasks: 890,
  ConsumeReports: 30,
  // Less than its schedule's rate: two sweeps at a time would do the same work.
  SweepDeployments: 280,
  SweepDrift: 890,
  SweepRedeployments: 280,
  RecountFleet: 890,
  FindOrphans: 890,
  EnsureServiceRole: 60,
  RemoveRules: 290,
  ShipTemplates: 60,
};

/** Megabytes of functions that hold more than one task's worth; 512 otherwise. */
const memorySize: Readonly<Partial<Record<FunctionName, number>>> = { FindOrphans: 1024 };

/** EventBridge does not wait for these: what they fail on must be kept. CloudFormation, too, learns how its custom resources ended. */
const invokedByEvents: readonly FunctionName[] = ['CloseAbandonedTask', 'SweepTasks', 'SweepDeployments', 'SweepDrift', 'SweepRedeployments', 'FindOrphans'];

/** Gives the deployable code of a function. */
export type LambdaCode = (name: FunctionName) => Code;

export interface FunctionsProps {
  readonly environmentName: string;
  readonly code: LambdaCode;
  readonly environment: EnvironmentValues;
  readonly scope: PermissionScope;
  readonly logRetention: RetentionDays;
  readonly deadLetters: IQueue;
}

/** All functions of the contract, each with exactly its variables and its rows of the permission table. */
export class Functions extends Construct {
  private readonly byName: Readonly<Record<FunctionName, LambdaFunction>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const entries = Object.entries(functions) as [FunctionName, FunctionContract][];
    this.byName = Object.fromEntries(entries.map(([name, contract]) => [name, this.make(name, contract, props)])) as Record<FunctionName, LambdaFunction>;
  }

  get(name: FunctionName): Function {
    return this.byName[name].function;
  }

  private make(name: FunctionName, { environment }: FunctionContract, props: FunctionsProps): LambdaFunction {
    const noun = functionNoun(name);
    const variables = environment.map((variable) => [variable, props.environment[variable as EnvironmentVariable]]);
    return new LambdaFunction(this, noun, {
      functionName: ownName(props.environmentName, noun),
      code: props.code(name),
      environment: Object.fromEntries(variables) as Record<string, string>,
      permissions: permissions[name],
      permissionScope: props.scope,
      timeout: Duration.seconds(timeoutSeconds[name]),
      memorySize: memorySize[name] ?? 512,
      logRetention: props.logRetention,
      ...(invokedByEvents.includes(name) && { deadLetters: props.deadLetters }),
    });
  }
}
