import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { ownName } from './names.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';
import { aslFile, functionArns } from './task-machines.ts';

export interface RetirementProps {
  readonly environmentName: string;
  readonly functions: Functions;
  readonly deadLetters: IQueue;
  readonly logRetention: RetentionDays;
}

/** Name of the machine that retires. A function is told it, so it is settled before there is a machine. */
export const retireDeploymentsName = (environment: string): string => ownName(environment, 'retire-deployments');

/** The machine that takes apart deleted templates and deployments that nobody needs, and its schedule. */
export class Retirement extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { environmentName, functions, deadLetters, logRetention }: RetirementProps) {
    super(scope, id);
    this.stateMachine = new StateMachineFromFile(this, 'RetireDeployments', {
      stateMachineName: retireDeploymentsName(environmentName),
      file: aslFile('retire-deployments'),
      type: StateMachineType.STANDARD,
      functionArns: functionArns(functions, ['FindRetirement', 'ReleaseCores', 'CancelDeployments', 'DeleteDeployments', 'DeleteVersionGroup', 'RemoveTemplate']),
      logRetention,
    }).stateMachine;
    new Rule(this, 'Schedule', {
      ruleName: ownName(environmentName, 'retire'),
      description: 'Takes apart deleted templates and deployments of versions that no core desires',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new SfnStateMachine(this.stateMachine, { input: RuleTargetInput.fromObject({ found: 0 }), deadLetterQueue: deadLetters, maxEventAge: Duration.hours(1), retryAttempts: 10 })],
    });
  }
}
