import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { detailTypes, eventSource } from '../contracts/events.ts';
import { acknowledge } from './acknowledgements.ts';
import type { Functions } from './functions.ts';
import { ownName } from './names.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';
import { aslFile, functionArns } from './task-machines.ts';

export interface RedeploymentProps {
  readonly environmentName: string;
  readonly functions: Functions;
  readonly bus: IEventBus;
  /** Does the tasks that redeploy. */
  readonly deployTemplate: StateMachine;
  readonly deadLetters: IQueue;
  readonly logRetention: RetentionDays;
}

/** Name of the machine that redeploys. A function is told it, so it is settled before there is a machine. */
export const redeployName = (environment: string): string => ownName(environment, 'redeploy');

/** What the machine gets of each event: its own form, whatever the event's is. */
const noticed = (trigger: string, members: Readonly<Record<string, unknown>> = {}): RuleTargetInput =>
  RuleTargetInput.fromObject({ trigger, eventId: EventField.eventId, time: EventField.time, ...members });

const detail = (member: string): string => EventField.fromPath(`$.detail.${member}`);
const template = { name: detail('templateName'), version: detail('templateVersion') };
const core = { core: detail('coreName'), template };

/**
 * The events that start the machine. Each is one of ours: what the machine does in turn is told by events that none of these
 * patterns takes, or is bounded per core and day; docs/redeployment.md.
 */
const starts = {
  'redeploy-publish': {
    description: 'Deploys a new version of a template that says autoDeploy',
    detailType: detailTypes.TemplateVersionPublishedEvent,
    input: noticed('publish', { template }),
  },
  'redeploy-failure': {
    description: 'Deploys again after failures that may pass',
    detailType: detailTypes.CoreTemplateUpdatedEvent,
    detail: { status: ['failed'], deploymentStatus: ['FAILED', 'REJECTED', 'TIMED_OUT'], retryable: [true] },
    input: noticed('failure', { ...core, deploymentId: detail('deploymentId') }),
  },
  'redeploy-drift': {
    description: 'Deploys again to cores that differ from what they desire, where their template says so',
    detailType: detailTypes.CoreDriftDetectedEvent,
    detail: { mode: ['heal'] },
    input: noticed('drift', core),
  },
  'redeploy-reset': {
    description: 'Deploys what the breaker held',
    detailType: detailTypes.RedeploymentBreakerResetEvent,
    input: noticed('reset'),
  },
} as const;

/** The machine that redeploys, the events that start it, and one by which it asks for a human. */
export class Redeployment extends Construct {
  readonly stateMachine: StateMachine;
  private readonly breakerOpened: { readonly EventBusName: string; readonly RuleName: string };

  constructor(scope: Construct, id: string, { environmentName, functions, bus, deployTemplate, deadLetters, logRetention }: RedeploymentProps) {
    super(scope, id);
    this.stateMachine = new StateMachineFromFile(this, 'Redeploy', {
      stateMachineName: redeployName(environmentName),
      file: aslFile('redeploy'),
      type: StateMachineType.STANDARD,
      functionArns: functionArns(functions, ['NoteTrigger', 'PlanRedeployment']),
      substitutions: { EventBusName: bus.eventBusName },
      callees: { 'events:putEvents': [bus.eventBusArn], 'states:startExecution': [deployTemplate.stateMachineArn] },
      logRetention,
    }).stateMachine;
    for (const [noun, { description, detailType, input, ...rest }] of Object.entries(starts)) {
      new Rule(this, noun, {
        ruleName: ownName(environmentName, noun),
        description,
        eventBus: bus,
        eventPattern: { source: [eventSource], detailType: [detailType], ...('detail' in rest && { detail: rest.detail }) },
        targets: [new SfnStateMachine(this.stateMachine, { input, deadLetterQueue: deadLetters, maxEventAge: Duration.hours(2), retryAttempts: 10 })],
      });
    }
    // The rule's own name: a reference to a rule of another bus than the default one yields both names.
    this.breakerOpened = { EventBusName: bus.eventBusName, RuleName: ownName(environmentName, 'breaker-opened') };
    const counter = new Rule(this, 'BreakerOpened', {
      ruleName: this.breakerOpened.RuleName,
      description: 'Counts, for an alarm, how often the breaker of redeployments opened; it has no target',
      eventBus: bus,
      eventPattern: { source: [eventSource], detailType: [detailTypes.RedeploymentBreakerOpenedEvent] },
    });
    acknowledge(counter, 'Serverless-EventBusDLQ', 'BreakerOpened only counts events: it has no target that could refuse one');
  }

  /** How often the breaker opened. No datum: it did not. */
  metricBreakerOpened(options: MetricOptions): Metric {
    return new Metric({ namespace: 'AWS/Events', metricName: 'TriggeredRules', dimensionsMap: this.breakerOpened, ...options });
  }
}
