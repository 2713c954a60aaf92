import { Duration } from 'aws-cdk-lib';
import type { RestApiBase } from 'aws-cdk-lib/aws-apigateway';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IAlarmAction, Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ownName } from './names.ts';
import type { Redeployment } from './redeployment.ts';
import { taskMachineNouns } from './task-machine-names.ts';
import type { MachinesByNoun } from './task-machines.ts';

export interface AlarmsProps {
  readonly environmentName: string;
  /** Topic that is told of alarms; without it they show in CloudWatch only. */
  readonly topicArn: string | undefined;
  readonly deadLetters: IQueue;
  readonly machines: MachinesByNoun;
  readonly retireDeployments: StateMachine;
  readonly redeployment: Redeployment;
  readonly findOrphans: IFunction;
  readonly sweepTasks: IFunction;
  readonly sweepDeployments: IFunction;
  readonly sweepRedeployments: IFunction;
  readonly sweepDrift: IFunction;
  /** Queue of what Greengrass says of cores. */
  readonly deviceReports: IQueue;
  readonly api: RestApiBase;
}

/** What must never happen: each alarm rings for a single case of it, but for reports that are late. Cores that fail are no alarm, they are told by their task. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const actions = props.topicArn === undefined ? [] : [new SnsAction(Topic.fromTopicArn(this, 'Topic', props.topicArn))];
    for (const [noun, alarm] of Object.entries(alarmsOf(props))) this.add(ownName(props.environmentName, noun), noun, alarm, actions);
  }

  private add(alarmName: string, id: string, { metric, description, threshold = 0 }: AlarmDefinition, actions: readonly IAlarmAction[]): void {
    const alarm = metric.createAlarm(this, id, {
      alarmName,
      alarmDescription: description,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // No executions, requests or messages: no data.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(...actions);
  }
}

interface AlarmDefinition {
  readonly metric: Metric;
  readonly description: string;
  /** What must not be exceeded; 0 unless given. */
  readonly threshold?: number;
}

const brokenTask = 'The execution of a task did not end as it should; its task is closed by a rule or by the sweep';

const uncheckedRequest = 'A request could not be checked because of a defect or an outage';

const counted: MetricOptions = { period: Duration.minutes(5), statistic: 'Sum' };

const alarmsOf = ({ deadLetters, machines, retireDeployments, redeployment, findOrphans, sweepTasks, sweepDeployments, sweepRedeployments, sweepDrift, deviceReports, api }: AlarmsProps): Readonly<Record<string, AlarmDefinition>> => ({
  'dead-letters': {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ ...counted, statistic: 'Maximum' }),
    description: 'An event was not handled to the last: it lies in the dead-letter queue for two weeks',
  },
  ...executionAlarms('accept-task', machines['accept-task'], uncheckedRequest),
  ...executionAlarms('cancel-task', machines['cancel-task'], uncheckedRequest),
  // One that times out is answered with 202, and its task is started by the sweep.
  'delete-device-failed': { metric: machines['delete-device'].metricFailed(counted), description: uncheckedRequest },
  // Executions of tasks fail where a task does, not where a core does.
  ...Object.fromEntries(taskMachineNouns.flatMap((noun) => Object.entries(executionAlarms(noun, machines[noun], brokenTask)))),
  ...executionAlarms('delete-policies', machines['delete-policies'], 'A policy of a deleted thing is left, and gives nobody any right: FindOrphans lists it'),
  ...executionAlarms('retire-deployments', retireDeployments, 'A deleted template, or a deployment that nobody needs, could not be taken apart; a later execution tries again'),
  ...executionAlarms('redeploy', redeployment.stateMachine, 'An event was not noted, a redeployment not planned, or nobody told that the breaker opened; the sweep takes up windows, published versions and resets, other events may be lost'),
  'redeployment-breaker-open': {
    metric: redeployment.metricBreakerOpened(counted),
    description: 'Too many cores were to be redeployed at once: nothing is redeployed by itself until the breaker is reset with POST /redeploymentBreaker/reset',
  },
  'sweep-tasks-errors': {
    metric: sweepTasks.metricErrors(counted),
    description: 'The sweep failed: tasks of which no event told may stay open',
  },
  'sweep-deployments-errors': {
    metric: sweepDeployments.metricErrors(counted),
    description: 'The sweep of the fleet failed: what devices did may stay unknown where an event was lost',
  },
  'sweep-drift-errors': {
    metric: sweepDrift.metricErrors(counted),
    description: 'The sweep for drift failed: cores that differ from what they desire stay unknown',
  },
  'sweep-redeployments-errors': {
    metric: sweepRedeployments.metricErrors(counted),
    description: 'The sweep of redeployments failed: what an ended execution has left stays undone',
  },
  'find-orphans-errors': {
    metric: findOrphans.metricErrors(counted),
    description: 'The search for orphans failed: what deleted things left behind stays unknown',
  },
  'device-reports-late': {
    metric: deviceReports.metricApproximateAgeOfOldestMessage({ ...counted, statistic: 'Maximum' }),
    description: 'A report of a device waits for more than 15 minutes: its consumer fails or cannot keep up',
    threshold: 900,
  },
  'api-5xx': {
    metric: api.metricServerError(counted),
    description: 'A request was answered with a status of 500 or more',
  },
});

const executionAlarms = (noun: string, machine: StateMachine, description: string): Record<string, AlarmDefinition> => ({
  [`${noun}-failed`]: { metric: machine.metricFailed(counted), description },
  [`${noun}-timed-out`]: { metric: machine.metricTimedOut(counted), description },
});
