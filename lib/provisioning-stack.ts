import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { provisioningTemplatesPrefix } from '../contracts/artifacts.ts';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { Buckets } from './buckets.ts';
import { ClientDeviceIdentity } from './client-device-identity.ts';
import type { Configuration } from './configuration.ts';
import { executionConsoleLinkPrefix } from './console-links.ts';
import { CoreIdentity } from './core-identity.ts';
import { Events } from './events.ts';
import { DeadLetters } from './dead-letters.ts';
import { DeviceReports, deviceReportsQueueName } from './device-reports.ts';
import { environmentValues } from './function-environment.ts';
import { Functions } from './functions.ts';
import type { LambdaCode } from './functions.ts';
import { GreengrassServiceRole } from './greengrass-service-role.ts';
import { ownName, pascalCase } from './names.ts';
import { warnOfOpenDoors } from './open-doors.ts';
import { permissionScope } from './permission-scope.ts';
import { shippedTemplateNames } from './provisioning-templates.ts';
import { Redeployment, redeployName } from './redeployment.ts';
import { RedeploymentRules, ruleNamePrefix } from './redeployment-rules.ts';
import { Retirement, retireDeploymentsName } from './retirement.ts';
import { shipTemplates } from './shipped-templates.ts';
import { Table } from './table.ts';
import { deletePoliciesName, taskMachineName, taskMachineNouns, taskMachineSettings } from './task-machine-names.ts';
import { TaskMachines } from './task-machines.ts';

export interface ProvisioningStackProps extends StackProps {
  readonly configuration: Configuration;
  readonly code: LambdaCode;
}

/** Everything one environment is made of. */
export class ProvisioningStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, code, ...props }: ProvisioningStackProps) {
    // CloudFormation takes 1 MB of template, of which half would be blanks.
    super(scope, id, { suppressTemplateIndentation: true, ...props });
    const { environment } = configuration;
    const removalPolicy = configuration.dataRemoval === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const logRetention = configuration.logRetentionDays;
    const taskMachineNames = taskMachineNouns.map((noun) => taskMachineName(environment, noun));
    const machineArn = (name: string): string => this.formatArn({ service: 'states', resource: `stateMachine:${name}` });

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
    const names = { environmentName: environment, thingNamePrefix: configuration.thingNamePrefix };
    const cores = new CoreIdentity(this, 'CoreIdentity', names);
    const clientDevices = new ClientDeviceIdentity(this, 'ClientDeviceIdentity', names);
    const serviceRole = new GreengrassServiceRole(this, 'GreengrassServiceRole');
    const redeploymentRules = new RedeploymentRules(this, 'RedeploymentRules', { environmentName: environment, deadLetters });
    const functions = new Functions(this, 'Functions', {
      environmentName: environment,
      code,
      environment: environmentValues(configuration, {
        tableName: table.table.tableName,
        tasksBucket: buckets.tasks.bucketName,
        artifactsBucket: buckets.artifacts.bucketName,
        taskMachines: this.toJsonString(taskMachineSettings(configuration, machineArn)),
        policyDeletionsArn: this.formatArn({ service: 'states', resource: `execution:${deletePoliciesName(environment)}:` }),
        retireDeploymentsArn: machineArn(retireDeploymentsName(environment)),
        ruleRoleArn: redeploymentRules.role.roleArn,
        ruleNamePrefix: ruleNamePrefix(environment),
        deadLettersArn: deadLetters.queueArn,
        redeployArn: machineArn(redeployName(environment)),
        roleAlias: cores.roleAlias,
        ownPolicies: [...cores.policyNames, ...clientDevices.policyNames],
        eventBusName,
        componentsArn: this.formatArn({ service: 'greengrass', resource: 'components' }),
        executionLinkPrefix: configuration.executionLinkPrefix ?? executionConsoleLinkPrefix(this),
      }),
      scope: permissionScope(this, {
        table,
        buckets,
        taskMachineNames,
        retirementMachineName: retireDeploymentsName(environment),
        redeploymentMachineName: redeployName(environment),
        greengrassServiceRoleArn: serviceRole.role.roleArn,
        ruleNamePrefix: ruleNamePrefix(environment),
        ruleRoleArn: redeploymentRules.role.roleArn,
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
      sweepRedeployments: functions.get('SweepRedeployments'),
      sweepDrift: functions.get('SweepDrift'),
      driftSweepMinutes: configuration.driftSweepMinutes,
      findOrphans: functions.get('FindOrphans'),
      taskMachineArns: taskMachineNames.map(machineArn),
    });

    const deviceReports = new DeviceReports(this, 'DeviceReports', { environmentName: environment, consumer: functions.get('ConsumeReports'), deadLetters }).queue;

    const machines = new TaskMachines(this, 'TaskMachines', { configuration, functions, table, buckets, bus: events.bus, logRetention });
    const retirement = new Retirement(this, 'Retirement', { environmentName: environment, functions, deadLetters, logRetention });
    const redeployment = new Redeployment(this, 'Redeployment', {
      environmentName: environment, functions, bus: events.bus, deployTemplate: machines.byNoun['deploy-template'], deadLetters, logRetention,
    });
    const api = new Api(this, 'Api', {
      configuration,
      readApi: functions.get('ReadApi'),
      templatesApi: functions.get('TemplatesApi'),
      redeploymentsApi: functions.get('RedeploymentsApi'),
      artifactsApi: functions.get('ArtifactsApi'),
      acceptTask: machines.byNoun['accept-task'],
      deleteDevice: machines.byNoun['delete-device'],
      cancelTask: machines.byNoun['cancel-task'],
      logRetention,
    });
    new Alarms(this, 'Alarms', {
      environmentName: environment,
      topicArn: configuration.alarmTopicArn,
      deadLetters,
      machines: machines.byNoun,
      retireDeployments: retirement.stateMachine,
      redeployment,
      findOrphans: functions.get('FindOrphans'),
      sweepTasks: functions.get('SweepTasks'),
      sweepDeployments: functions.get('SweepDeployments'),
      sweepRedeployments: functions.get('SweepRedeployments'),
      sweepDrift: functions.get('SweepDrift'),
      deviceReports,
      api: api.restApi,
    });
    redeploymentRules.endAfter(api, functions.get('RemoveRules'));
    serviceRole.associate(functions.get('EnsureServiceRole'));
    shipTemplates(this, functions.get('ShipTemplates'), { core: cores.policyNames, clientDevice: clientDevices.policyNames });
    warnOfOpenDoors(this, configuration);

    this.output('ApiUrl', api.restApi.url);
    this.output('ArtifactsBucket', buckets.artifacts.bucketName);
    this.output('TasksBucket', buckets.tasks.bucketName);
    this.output('TableName', table.table.tableName);
    this.output('RoleAlias', cores.roleAlias);
    this.output('TokenExchangeRoleName', cores.tokenExchangeRole.roleName);
    this.output('EventBusName', events.bus.eventBusName);
    this.output('SweepDeploymentsFunction', functions.get('SweepDeployments').functionName);
    this.output('SweepDriftFunction', functions.get('SweepDrift').functionName);
    this.output('RecountFleetFunction', functions.get('RecountFleet').functionName);
    this.output('FindOrphansFunction', functions.get('FindOrphans').functionName);
    for (const [noun, { stateMachineArn }] of Object.entries({ ...machines.byNoun, 'retire-deployments': retirement.stateMachine, redeploy: redeployment.stateMachine })) this.output(`${pascalCase(noun)}StateMachineArn`, stateMachineArn);
    this.output('ProvisioningTemplates', shippedTemplateNames.join(','));
    this.output('ProvisioningTemplatesLocation', buckets.tasks.s3UrlForObject(provisioningTemplatesPrefix));
  }

  private output(id: string, value: string): void {
    new CfnOutput(this, id, { value });
  }
}
