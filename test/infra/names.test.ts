import { describe, expect, it } from '@jest/globals';
import type { Synthesis } from './synthesis.ts';
import { flat, ofType, synthesis } from './synthesis.ts';

/** The property by which each type of resource is given a name in the account, and the longest AWS takes. */
const nameProperties: Readonly<Record<string, { readonly property: string; readonly longest: number }>> = {
  'AWS::ApiGateway::RestApi': { property: 'Name', longest: 1024 },
  'AWS::ApiGateway::Stage': { property: 'StageName', longest: 128 },
  'AWS::ApiGateway::ApiKey': { property: 'Name', longest: 1024 },
  'AWS::ApiGateway::UsagePlan': { property: 'UsagePlanName', longest: 1024 },
  'AWS::CloudWatch::Alarm': { property: 'AlarmName', longest: 255 },
  'AWS::Events::EventBus': { property: 'Name', longest: 256 },
  'AWS::Events::Rule': { property: 'Name', longest: 64 },
  'AWS::IoT::Policy': { property: 'PolicyName', longest: 128 },
  'AWS::IoT::RoleAlias': { property: 'RoleAlias', longest: 128 },
  'AWS::KMS::Alias': { property: 'AliasName', longest: 256 },
  'AWS::Lambda::Function': { property: 'FunctionName', longest: 64 },
  'AWS::Logs::LogGroup': { property: 'LogGroupName', longest: 512 },
  'AWS::SQS::Queue': { property: 'QueueName', longest: 80 },
  'AWS::StepFunctions::StateMachine': { property: 'StateMachineName', longest: 80 },
};

/** CloudFormation names these after the stack, whose name holds the environment, or they have no name in the account. */
const namedByCloudFormation = [
  'AWS::ApiGateway::Account', 'AWS::ApiGateway::Deployment', 'AWS::ApiGateway::UsagePlanKey', 'AWS::DynamoDB::GlobalTable', 'AWS::IAM::Policy', 'AWS::IAM::Role',
  'AWS::KMS::Key', 'AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Permission', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'Custom::GreengrassServiceRole',
  'Custom::ProvisioningTemplates', 'Custom::RedeploymentRules',
];

const names = ({ resources }: Synthesis): string[] =>
  resources.flatMap(({ type, properties }) => {
    const name = nameProperties[type];
    return name === undefined ? [] : [flat(properties[name.property] ?? '')];
  });

describe('names', () => {
  it.each(['default', 'apiKey'] as const)('of variant %s all carry the environment', (variant) => {
    const found = names(synthesis(variant));

    expect(found.length).toBeGreaterThan(30);
    for (const name of found) expect(name).toMatch(/(^|[-/])one(-|$)/);
  });

  it('are known for every type of resource there is', () => {
    const types = new Set(synthesis('apiKey').resources.map(({ type }) => type));

    for (const type of types) expect([...Object.keys(nameProperties), ...namedByCloudFormation]).toContain(type);
  });

  it('that CloudFormation makes are left to it', () => {
    const given = ['AWS::IAM::Role', 'AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable'].flatMap((type) => ofType(synthesis('default'), type));

    for (const { properties } of given) expect(Object.keys(properties)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(RoleName|BucketName|TableName)$/)]));
  });

  it('are shared by no two environments', () => {
    const other = new Set(names(synthesis('otherEnvironment')));

    expect(names(synthesis('default')).filter((name) => other.has(name))).toEqual([]);
  });

  it('fit what AWS takes with the longest environment', () => {
    for (const { type, properties } of synthesis('longNames').resources) {
      const { property, longest } = nameProperties[type] ?? { property: '', longest: 0 };
      expect(flat(properties[property] ?? '').length).toBeLessThanOrEqual(longest);
    }
  });
});

describe('outputs', () => {
  it('say where everything is', () => {
    expect(Object.keys(synthesis('default').outputs).sort()).toEqual([
      'AcceptTaskStateMachineArn', 'ApiUrl', 'ArtifactsBucket', 'CancelTaskStateMachineArn', 'CreateCoresStateMachineArn', 'CreateDevicesStateMachineArn', 'DeleteCoresStateMachineArn', 'DeleteDeviceStateMachineArn',
      'DeleteDevicesStateMachineArn', 'DeletePoliciesStateMachineArn', 'DeployTemplateStateMachineArn', 'EventBusName', 'FindOrphansFunction', 'ProvisioningTemplates', 'ProvisioningTemplatesLocation',
      'RecountFleetFunction', 'RedeployStateMachineArn', 'RetireDeploymentsStateMachineArn', 'RoleAlias', 'SweepDeploymentsFunction', 'SweepDriftFunction', 'TableName', 'TasksBucket', 'TokenExchangeRoleName',
      'WithdrawDeploymentStateMachineArn',
    ]);
  });

  it('say where provisioning templates are put', () => {
    expect(flat(synthesis('default').outputs['ProvisioningTemplatesLocation']?.Value)).toMatch(/^s3:\/\/<BucketsTasks[0-9A-F]{8}>\/templates\/$/);
  });
});
