import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPolicy, CfnRoleAlias } from 'aws-cdk-lib/aws-iot';
import { Construct } from 'constructs';
import { acknowledgeWildcards } from './acknowledgements.ts';
import { corePolicyDocuments } from './core-policies.ts';
import { ownName } from './names.ts';

export interface CoreIdentityProps {
  readonly environmentName: string;
  readonly thingNamePrefix: string;
}

/** What core devices are in this account: the policies of their certificates, and the role they exchange them for. */
export class CoreIdentity extends Construct {
  readonly roleAlias: string;
  readonly tokenExchangeRole: Role;
  readonly policyNames: readonly string[];

  constructor(scope: Construct, id: string, { environmentName, thingNamePrefix }: CoreIdentityProps) {
    super(scope, id);
    this.roleAlias = ownName(environmentName, 'core');
    this.tokenExchangeRole = this.makeTokenExchangeRole();
    new CfnRoleAlias(this, 'RoleAlias', { roleAlias: this.roleAlias, roleArn: this.tokenExchangeRole.roleArn });

    const place = { partition: Aws.PARTITION, region: Aws.REGION, account: Aws.ACCOUNT_ID };
    const documents = corePolicyDocuments({ ...place, thingNamePrefix, roleAlias: this.roleAlias });
    this.policyNames = Object.entries(documents).map(([noun, policyDocument]) => {
      const policyName = ownName(environmentName, noun);
      new CfnPolicy(this, `Policy-${noun}`, { policyName, policyDocument });
      return policyName;
    });
  }

  /**
   * The token exchange role may write logs, as Greengrass's own default role may. What the components of a fleet
   * need besides, such as reading their artifacts from S3, is attached to it by those who own the components.
   */
  private makeTokenExchangeRole(): Role {
    const stack = Stack.of(this);
    const alias = stack.formatArn({ service: 'iot', resource: 'rolealias', resourceName: this.roleAlias });
    const role = new Role(this, 'TokenExchangeRole', {
      description: 'Assumed by Greengrass core devices through the IoT credentials provider',
      assumedBy: new ServicePrincipal('credentials.iot.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnEquals: { 'aws:SourceArn': alias } },
      }),
    });
    const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'];
    const logGroups = stack.formatArn({ service: 'logs', resource: 'log-group:/aws/greengrass/*' });
    role.addToPolicy(new PolicyStatement({ actions: logs, resources: [logGroups] }));
    acknowledgeWildcards(role, [logGroups], 'the log manager component writes a log group per component');
    return role;
  }
}
