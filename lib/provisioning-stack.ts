import { CfnOutput, CustomResource, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { provisioningTemplatesPrefix } from '../contracts/artifacts.ts';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { Buckets } from './buckets.ts';
import type { Configuration } from './configuration.ts';
import { executionConsoleLinkPrefix } from './console-links.ts';
import { CoreIdentity } from './core-identity.ts';
import { Events } from './events.ts';
import { DeadLetters } from './dead-letters.ts';
import { DeviceReports, deviceReportsQueueName } from './device-reports.ts';
import { environmentValues } from './function-environment.ts';
import { Functions } from './functions.ts';
import type { LambdaCode } from './functions.ts';
import { ownName } from './names.ts';
import { permissionScope } from './permission-scope.ts';
import { shippedTemplateNames, shippedTemplates } from './provisioning-templates.ts';
import { Retirement, retireDeploymentsName } from './retirement.ts';
import { Table } from './table.ts';
import { TaskMachines, createCoresName, deployTemplateName } from './task-machines.ts';

export interface ProvisioningStackProps extends StackProps {
  readonly configuration: Configuration;
  readonly code: LambdaCode;
}

/** Everything one environment is made of. */
export class ProvisioningStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, code, ...props }: ProvisioningStackProps) {
    super(scope, id, props);
    const { environment } = configuration;
    const removalPolicy = configuration.dataRemoval === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const logRetention = configuration.logRetentionDays;
    const taskMachineNames = [createCoresName(environment), deployTemplateName(environment)];
    const machineArn = (name: string): string => this.formatArn({ service: 'states', resource: `stateMachine:${name}` });
    const createCoresArn = machineArn(createCoresName(environment));
    const deployTemplateArn = machineArn(deployTemplateName(environment));

    const eventBusName = configuration.eventBusName ?? ownName(environment, 'events');

    const table = new Table(this, 'Table', { removalPolicy });
    const buckets = new Buckets(this, 'Buckets', {
      environmentName: environment,
      bundleRetention: Duration.days(configuration.bundleRetentionDays),
      taskRetention: Duration.days(configuration.taskRetentionDays),
      logRetention: Duration.days(logRetention),
      removalPolicy,
    });
    const deadLetters = new DeadLetters(this, 'DeadLetters', { environmentName: environment }).queue;
    const identity = new CoreIdentity(this, 'CoreIdentity', { environmentName: environment, thingNamePrefix: configuration.thingNamePrefix });
    const functions = new Functions(this, 'Functions', {
      environmentName: environment,
      code,
      environment: environmentValues(configuration, {
        tableName: table.table.tableName,
        tasksBucket: buckets.tasks.bucketName,
        artifactsBucket: buckets.artifacts.bucketName,
        createCoresArn,
        deployTemplateArn,
        retireDeploymentsArn: machineArn(retireDeploymentsName(environment)),
        roleAlias: identity.roleAlias,
        eventBusName,
        componentsArn: this.formatArn({ service: 'greengrass', resource: 'components' }),
        executionLinkPrefix: configuration.executionLinkPrefix ?? executionConsoleLinkPrefix(this),
      }),
      scope: permissionScope(this, {
        table,
        buckets,
        taskMachineNames,
        retirementMachineName: retireDeploymentsName(environment),
        caKeyEncryptionKeyArn: configuration.caKeyEncryptionKeyArn,
        eventBusName,
        deviceReportsQueue: deviceReportsQueueName(environment),
      }),
      logRetention,
      deadLetters,
    });
    const events = new Events(this, 'Events', {
      environmentName: environment,
      eventBusName: configuration.eventBusName,
      deadLetters,
      closeAbandonedTask: functions.get('CloseAbandonedTask'),
      sweepTasks: functions.get('SweepTasks'),
      sweepDeployments: functions.get('SweepDeployments'),
      taskMachineArns: taskMachineNames.map(machineArn),
    });

    const deviceReports = new DeviceReports(this, 'DeviceReports', { environmentName: environment, consumer: functions.get('ConsumeReports'), deadLetters }).queue;

    const machines = new TaskMachines(this, 'TaskMachines', { configuration, functions, table, buckets, bus: events.bus, logRetention });
    const retirement = new Retirement(this, 'Retirement', { environmentName: environment, functions, deadLetters, logRetention });
    const api = new Api(this, 'Api', { configuration, readApi: functions.get('ReadApi'), templatesApi: functions.get('TemplatesApi'), acceptTask: machines.acceptTask, logRetention });
    new Alarms(this, 'Alarms', {
      environmentName: environment,
      topicArn: configuration.alarmTopicArn,
      deadLetters,
      acceptTask: machines.acceptTask,
      taskMachines: { 'create-cores': machines.createCores, 'deploy-template': machines.deployTemplate },
      retireDeployments: retirement.stateMachine,
      sweepTasks: functions.get('SweepTasks'),
      sweepDeployments: functions.get('SweepDeployments'),
      deviceReports,
      api: api.restApi,
    });
    this.shipTemplates(functions, identity);
    this.warnOfOpenDoors(configuration);

    this.output('ApiUrl', api.restApi.url);
    this.output('ArtifactsBucket', buckets.artifacts.bucketName);
    this.output('TasksBucket', buckets.tasks.bucketName);
    this.output('TableName', table.table.tableName);
    this.output('RoleAlias', identity.roleAlias);
    this.output('TokenExchangeRoleName', identity.tokenExchangeRole.roleName);
    this.output('EventBusName', events.bus.eventBusName);
    this.output('SweepDeploymentsFunction', functions.get('SweepDeployments').functionName);
    this.output('RecountFleetFunction', functions.get('RecountFleet').functionName);
    this.output('AcceptTaskStateMachineArn', machines.acceptTask.stateMachineArn);
    this.output('CreateCoresStateMachineArn', machines.createCores.stateMachineArn);
    this.output('DeployTemplateStateMachineArn', machines.deployTemplate.stateMachineArn);
    this.output('RetireDeploymentsStateMachineArn', retirement.stateMachine.stateMachineArn);
    this.output('ProvisioningTemplates', shippedTemplateNames.join(','));
    this.output('ProvisioningTemplatesLocation', buckets.tasks.s3UrlForObject(provisioningTemplatesPrefix));
  }

  private shipTemplates(functions: Functions, identity: CoreIdentity): void {
    const templates = Object.entries(shippedTemplates(identity.policyNames)).map(([name, template]) => [name, JSON.stringify(template)] as const);
    new CustomResource(this, 'ShippedTemplates', {
      resourceType: 'Custom::ProvisioningTemplates',
      serviceToken: functions.get('ShipTemplates').functionArn,
      serviceTimeout: Duration.minutes(5),
      // CloudFormation turns every value of an object into text: a template travels as text from the start.
      properties: { Templates: Object.fromEntries(templates) },
    });
  }

  private warnOfOpenDoors({ authorization, thingNamePrefix }: Configuration): void {
    const warn = (id: string, message: string) => Validations.of(this).addWarning(id, message);
    if (authorization === 'NONE') {
      warn('OpenApi', 'authorization is NONE: everybody who can reach the API may provision cores; set it to IAM, COGNITO or API_KEY');
    }
    if (thingNamePrefix === '') {
      const cure = 'set the prefix that the names of your cores have';
      warn('AnyThingName', `thingNamePrefix is not set: the shipped core policies let a core act under any thing name of this account; ${cure}`);
    }
  }

  private output(id: string, value: string): void {
    new CfnOutput(this, id, { value });
  }
}
