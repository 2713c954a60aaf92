import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import type { EventPattern, IEventBus } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ownName } from './names.ts';

export interface EventsProps {
  readonly environmentName: string;
  /** An existing bus; without it one is made. */
  readonly eventBusName: string | undefined;
  readonly deadLetters: IQueue;
  /** Closes a task whose execution ended abnormally. */
  readonly closeAbandonedTask: IFunction;
  /** Looks after open tasks, for which no event came. */
  readonly sweepTasks: IFunction;
  /** Corrects the table after Greengrass, of which not every event comes. */
  readonly sweepDeployments: IFunction;
  /** Finds cores that differ from what they desire, of which AWS emits nothing. */
  readonly sweepDrift: IFunction;
  readonly driftSweepMinutes: number;
  /** Sees to redeployments that nobody looks after. */
  readonly sweepRedeployments: IFunction;
  /** Tells what there is in the account without a record here. */
  readonly findOrphans: IFunction;
  /** ARNs of the state machines of tasks; their child executions have other ones. */
  readonly taskMachineArns: readonly string[];
}

/** The bus that says what became of cores and client devices, the two ways in which no task stays open for ever, and what holds the table against the account. */
export class Events extends Construct {
  readonly bus: IEventBus;

  constructor(scope: Construct, id: string, props: EventsProps) {
    super(scope, id);
    this.bus = props.eventBusName === undefined
      ? new EventBus(this, 'Bus', { eventBusName: ownName(props.environmentName, 'events') })
      : EventBus.fromEventBusName(this, 'Bus', props.eventBusName);

    this.addRule(props, 'abandoned-tasks', props.closeAbandonedTask, {
      description: 'Executions of tasks that ended abnormally',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [...props.taskMachineArns] },
      },
    });
    this.addRule(props, 'sweep-tasks', props.sweepTasks, {
      description: 'Looks after open tasks, since events are best effort',
      schedule: Schedule.rate(Duration.minutes(5)),
    });
    this.addRule(props, 'sweep-deployments', props.sweepDeployments, {
      description: 'Holds the fleet against Greengrass, since events are best effort',
      schedule: Schedule.rate(Duration.minutes(5)),
    });
    this.addRule(props, 'sweep-drift', props.sweepDrift, {
      description: 'Finds cores that differ from the version they desire, of which AWS emits nothing',
      schedule: Schedule.rate(Duration.minutes(props.driftSweepMinutes)),
    });
    this.addRule(props, 'sweep-redeployments', props.sweepRedeployments, {
      description: 'Looks after redeployments whose execution or event was lost',
      schedule: Schedule.rate(Duration.minutes(5)),
    });
    this.addRule(props, 'find-orphans', props.findOrphans, {
      description: 'Reports what deleted or failed cores and client devices left behind',
      schedule: Schedule.rate(Duration.days(1)),
      input: RuleTargetInput.fromObject({}),
    });
  }

  private addRule({ environmentName, deadLetters }: EventsProps, noun: string, target: IFunction, { input, ...when }: RuleTrigger): void {
    new Rule(this, noun, {
      ruleName: ownName(environmentName, noun),
      ...when,
      targets: [new LambdaTarget(target, { deadLetterQueue: deadLetters, maxEventAge: Duration.hours(2), retryAttempts: 10, ...(input && { event: input }) })],
    });
  }
}

interface RuleTrigger {
  readonly description: string;
  readonly eventPattern?: EventPattern;
  readonly schedule?: Schedule;
  /** What the function gets in place of the event. */
  readonly input?: RuleTargetInput;
}
