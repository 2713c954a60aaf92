import { Aws, CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledgements.ts';

/** What AWS has Greengrass do in an account: the guide asks for this policy, which AWS keeps. */
const managedPolicy = 'service-role/AWSGreengrassResourceAccessRolePolicy';

/**
 * The role by which Greengrass tells whether the certificate of a client device is that of its thing, and keeps the addresses of
 * cores. An account has one such role per region, which every use of Greengrass in it leans on: it is associated where there is
 * none, and outlives the stack.
 */
export class GreengrassServiceRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      description: 'Assumed by AWS IoT Greengrass to verify client devices and to keep the connectivity information of cores',
      assumedBy: new ServicePrincipal('greengrass.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'greengrass', resource: '*' }) },
        },
      }),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(managedPolicy)],
    });
    this.role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    acknowledge(
      this.role,
      `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${managedPolicy}]`,
      'the GreengrassServiceRole is the one of the whole account: other uses of Greengrass count on what AWS says it may do',
    );
  }

  /** Associates the role with the account, unless it has one. */
  associate(ensureServiceRole: IFunction): void {
    const association = new CustomResource(this, 'Association', {
      resourceType: 'Custom::GreengrassServiceRole',
      serviceToken: ensureServiceRole.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { RoleArn: this.role.roleArn },
    });
    association.node.addDependency(this.role);
  }
}
