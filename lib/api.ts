import { readFileSync } from 'node:fs';
import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat, ApiDefinition, EndpointType, LogGroupLogDestination, MethodLoggingLevel, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { parse } from 'yaml';
import { acknowledge } from './acknowledgements.ts';
import { apiDocument } from './api-document.ts';
import type { ContractDocument } from './api-document.ts';
import type { Configuration } from './configuration.ts';
import { ownName } from './names.ts';

export interface ApiProps {
  readonly configuration: Configuration;
  readonly readApi: IFunction;
  readonly templatesApi: IFunction;
  readonly redeploymentsApi: IFunction;
  readonly artifactsApi: IFunction;
  readonly acceptTask: StateMachine;
  /** Deletes a client device while the client waits; an EXPRESS machine. */
  readonly deleteDevice: StateMachine;
  /** Stops a task; an EXPRESS machine. */
  readonly cancelTask: StateMachine;
  readonly logRetention: RetentionDays;
}

/** Requests a second, and at once, that the API lets through; an account has 10,000 and 5,000 for all its APIs. */
const throttling = { throttlingRateLimit: 100, throttlingBurstLimit: 200 };

/** The REST API of `contracts/openapi.yaml`. */
export class Api extends Construct {
  readonly restApi: SpecRestApi;

  constructor(scope: Construct, id: string, { configuration, readApi, templatesApi, redeploymentsApi, artifactsApi, acceptTask, deleteDevice, cancelTask, logRetention }: ApiProps) {
    super(scope, id);
    const name = ownName(configuration.environment, 'api');
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/apigateway/${name}`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.restApi = new SpecRestApi(this, 'RestApi', {
      restApiName: name,
      apiDefinition: ApiDefinition.fromInline(this.document(name, { configuration, readApi, templatesApi, redeploymentsApi, artifactsApi, acceptTask, deleteDevice, cancelTask })),
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: configuration.apiGatewayLogRole,
      ...(configuration.apiGatewayLogRole && { cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN }),
      deployOptions: {
        ...throttling,
        stageName: configuration.environment,
        accessLogDestination: new LogGroupLogDestination(accessLogs),
        accessLogFormat: AccessLogFormat.jsonWithStandardFields(),
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        metricsEnabled: true,
        tracingEnabled: true,
      },
    });
    // CDK's own output of the URL has a generated name; the stack has one of its own.
    this.restApi.node.tryRemoveChild('Endpoint');
    for (const lambda of [readApi, templatesApi, redeploymentsApi, artifactsApi]) {
      lambda.addPermission('Api', { principal: new ServicePrincipal('apigateway.amazonaws.com'), sourceArn: this.restApi.arnForExecuteApi('*', '/*', '*') });
    }
    if (configuration.authorization === 'API_KEY') this.addApiKey(configuration.environment);
    this.acknowledgeFindings();
  }

  private document(title: string, { configuration, readApi, templatesApi, redeploymentsApi, artifactsApi, acceptTask, deleteDevice, cancelTask }: Omit<ApiProps, 'logRetention'>): object {
    const contract = parse(readFileSync(new URL('../contracts/openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 }) as ContractDocument;
    const role = new Role(this, 'StartTasksRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    for (const machine of [acceptTask, deleteDevice, cancelTask]) machine.grantStartSyncExecution(role);
    const uri = (path: string) => `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:${path}`;
    const lambdaUri = (lambda: IFunction) => uri(`lambda:path/2015-03-31/functions/${lambda.functionArn}/invocations`);
    return apiDocument(contract, {
      ...configuration,
      title,
      readApiUri: lambdaUri(readApi),
      templatesApiUri: lambdaUri(templatesApi),
      redeploymentsApiUri: lambdaUri(redeploymentsApi),
      artifactsApiUri: lambdaUri(artifactsApi),
      startSyncExecutionUri: uri('states:action/StartSyncExecution'),
      startSyncExecutionRole: role.roleArn,
      acceptTaskArn: acceptTask.stateMachineArn,
      deleteDeviceArn: deleteDevice.stateMachineArn,
      cancelTaskArn: cancelTask.stateMachineArn,
    });
  }

  private addApiKey(environment: string): void {
    const name = ownName(environment, 'clients');
    const plan = this.restApi.addUsagePlan('UsagePlan', { name, apiStages: [{ api: this.restApi, stage: this.restApi.deploymentStage }] });
    plan.addApiKey(this.restApi.addApiKey('ApiKey', { apiKeyName: name }));
  }

  private acknowledgeFindings(): void {
    const loggingPolicy = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs';
    const reasons = {
      'AwsSolutions-APIG2': 'the RestApi leaves validation to AcceptTask, ReadApi, TemplatesApi, RedeploymentsApi and ArtifactsApi, which can name every wrong field; API Gateway drops rules at import',
      'AwsSolutions-APIG3': 'a web ACL in front of the RestApi is a choice of the account: it is associated with the stage from outside this stack',
      [`AwsSolutions-IAM4[Policy::${loggingPolicy}]`]: 'the RestApi cannot log without a role of the account that has this very policy',
    };
    for (const [finding, reason] of Object.entries(reasons)) acknowledge(this.restApi, finding, reason);
  }
}
