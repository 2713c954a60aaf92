import { Aws, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Api } from './api.ts';
import { redeployName } from './redeployment.ts';

export interface RedeploymentRulesProps {
  readonly environmentName: string;
  readonly deadLetters: Queue;
}

/**
 * Beginning of the names of the EventBridge rules that are made at run time. No name of an environment holds a dot, nor that
 * of a rule of the stack, so that these are nobody else's.
 */
export const ruleNamePrefix = (environment: string): string => `${redeployName(environment)}.`;

/** What the EventBridge rules need that the API makes for the operator at run time, and their end. */
export class RedeploymentRules extends Construct {
  /** As which EventBridge starts redeployments. */
  readonly role: Role;
  private readonly namePrefix: string;

  constructor(scope: Construct, id: string, { environmentName, deadLetters }: RedeploymentRulesProps) {
    super(scope, id);
    this.namePrefix = ruleNamePrefix(environmentName);
    const arn = (service: string, resource: string) => Stack.of(this).formatArn({ service, resource });
    const sourceArn = { ArnLike: { 'aws:SourceArn': arn('events', `rule/${this.namePrefix}*`) } };
    const events = new ServicePrincipal('events.amazonaws.com');
    this.role = new Role(this, 'Role', {
      description: 'Assumed by EventBridge to start redeployments by rules of the operator',
      assumedBy: events.withConditions({ ...sourceArn, StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }),
    });
    this.role.addToPolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources: [arn('states', `stateMachine:${redeployName(environmentName)}`)] }));
    deadLetters.addToResourcePolicy(new PolicyStatement({
      sid: 'EventsOfRedeploymentRules',
      principals: [events],
      actions: ['sqs:SendMessage'],
      resources: [deadLetters.queueArn],
      conditions: sourceArn,
    }));
  }

  /** Takes the rules away with the stack. The API goes first, so that none is made afterwards. */
  endAfter(api: Api, removeRules: IFunction): void {
    const removal = new CustomResource(this, 'Removal', {
      resourceType: 'Custom::RedeploymentRules',
      serviceToken: removeRules.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { NamePrefix: this.namePrefix },
    });
    api.node.addDependency(removal);
  }
}
