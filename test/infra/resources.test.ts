import { describe, expect, it } from '@jest/globals';
import { functions } from '../../lib/function-contracts.ts';
import { artifactsPrefix } from '../../contracts/artifacts.ts';
import { table } from '../../contracts/table.ts';
import { eventBridgeRuleName } from '../../lambdas/domain/rules/rule-name.ts';
import { greengrassDetailTypes } from '../../lambdas/domain/fleet/device-events.ts';
import type { Resource } from './synthesis.ts';
import { flat, ofType, referenced, synthesis } from './synthesis.ts';

const stack = synthesis('default');
const lambdas = ofType(stack, 'AWS::Lambda::Function');
const buckets = ofType(stack, 'AWS::S3::Bucket');

const variablesOf = ({ properties }: Resource) => (properties['Environment'] as { Variables?: Record<string, unknown> } | undefined)?.Variables ?? {};
const withName = (resources: readonly Resource[], property: string, part: string): Resource => {
  const found = resources.find(({ logicalId, properties }) => `${flat(properties[property] ?? '')} ${logicalId}`.includes(part));
  if (found === undefined) throw new Error(`no resource is named ${part}`);
  return found;
};

describe('functions', () => {
  it('are exactly those of the contract', () => {
    expect(lambdas).toHaveLength(Object.keys(functions).length);
  });

  it.each(Object.entries(functions))('%s gets exactly the variables its contract names', (name, { environment }) => {
    const lambda = withName(lambdas, 'FunctionName', name === 'MANUAL_INSTALL' ? 'ManualInstall' : `-${name}`);

    expect(Object.keys(variablesOf(lambda)).sort()).toEqual([...environment].sort());
  });

  it('run on arm64 Node.js 24, are traced, and log JSON', () => {
    for (const { properties } of lambdas) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], TracingConfig: { Mode: 'Active' } });
      expect(properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON' });
    }
  });

  it('each have a role of their own: no right of one is a right of another (peer fault 58)', () => {
    const roles = lambdas.map(({ properties }) => referenced(properties['Role']));

    expect(new Set(roles).size).toBe(lambdas.length);
  });

  it('each log to a group that forgets', () => {
    const groups = new Map(ofType(stack, 'AWS::Logs::LogGroup').map((group) => [group.logicalId, group]));
    for (const { properties } of lambdas) {
      const group = groups.get(referenced((properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup));
      expect(group?.properties['RetentionInDays']).toBe(90);
      expect(group?.properties['LogGroupName']).toBe(`/aws/lambda/${flat(properties['FunctionName'])}`);
    }
  });

  it('keep what they fail on where no caller waits for an answer', () => {
    const queue = ofType(stack, 'AWS::SQS::Queue')[0];
    const keeping = lambdas.filter(({ properties }) => properties['DeadLetterConfig'] !== undefined).map(({ properties }) => properties);

    expect(keeping.map(({ FunctionName }) => FunctionName)).toEqual(['CloseAbandonedTask', 'SweepTasks', 'SweepDeployments', 'SweepRedeployments', 'SweepDrift', 'FindOrphans'].map((noun) => `greengrass2-provisioning-one-${noun}`));
    for (const { DeadLetterConfig } of keeping) expect(referenced((DeadLetterConfig as { TargetArn: unknown }).TargetArn)).toBe(queue?.logicalId);
  });

  it('are given the other generators beside the built-in one', () => {
    const accept = withName(ofType(synthesis('shared'), 'AWS::Lambda::Function'), 'FunctionName', 'AcceptTask');

    expect(JSON.parse(flat(variablesOf(accept)['CONFIG_GENERATORS']))).toEqual({
      MANUAL_INSTALL: 'greengrass2-provisioning-one-ManualInstall',
      SITE_A: 'site-a-config',
      SITE_B: 'arn:aws:lambda:eu-west-1:444455556666:function:site-b-config',
    });
  });
});

describe('links to executions', () => {
  const prefixIn = (variant: 'default' | 'shared') =>
    flat(variablesOf(withName(ofType(synthesis(variant), 'AWS::Lambda::Function'), 'FunctionName', 'ReadApi'))['EXECUTION_LINK_PREFIX']);

  it("lead to the console of the stack's region and partition", () => {
    expect(prefixIn('default')).toBe('https://<AWS::Region>.<ConsoleDomains.<AWS::Partition>.console>/states/home?region=<AWS::Region>#/v2/executions/details/');
    expect(stack.mappings['ConsoleDomains']).toMatchObject({
      'aws': { console: 'console.aws.amazon.com' },
      'aws-us-gov': { console: 'console.amazonaws-us-gov.com' },
      'aws-cn': { console: 'console.amazonaws.cn' },
    });
  });

  it('lead elsewhere where that is configured, in a partition with an unknown console too', () => {
    expect(prefixIn('shared')).toBe('https://executions.example.com/');
    expect(synthesis('shared').mappings['ConsoleDomains']).toBeUndefined();
  });
});

describe('the stack', () => {
  it.each(['default', 'shared', 'cognito'] as const)('names no partition of AWS (%s)', (variant) => {
    const { resources } = synthesis(variant);
    const ofOthers = /arn:aws:(?:lambda|kms|sns|cognito-idp):eu-west-1:\d{12}:/g;

    expect(JSON.stringify(resources).replaceAll(ofOthers, '')).not.toMatch(/arn:aws[\w-]*:/);
  });
});

describe('log groups', () => {
  it('all forget', () => {
    for (const { properties } of ofType(stack, 'AWS::Logs::LogGroup')) expect(properties['RetentionInDays']).toBe(90);
  });
});

describe('buckets', () => {
  it('are closed to the public and to plain HTTP', () => {
    const everything = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
    for (const bucket of buckets) {
      const policy = ofType(stack, 'AWS::S3::BucketPolicy').find(({ properties }) => referenced(properties['Bucket']) === bucket.logicalId);
      expect(bucket.properties['PublicAccessBlockConfiguration']).toEqual(everything);
      expect(bucket.properties['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
      expect(JSON.stringify(policy?.properties)).toContain('"Effect":"Deny","Principal":{"AWS":"*"}');
      expect(JSON.stringify(policy?.properties)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('encrypt device keys with a key of the stack, which rotates', () => {
    const artifacts = withName(buckets, 'BucketName', 'BucketsArtifacts');
    const key = ofType(stack, 'AWS::KMS::Key')[0];
    const [rule] = (artifacts.properties['BucketEncryption'] as { ServerSideEncryptionConfiguration: { ServerSideEncryptionByDefault: { KMSMasterKeyID: unknown; SSEAlgorithm: string } }[] }).ServerSideEncryptionConfiguration;

    expect(rule?.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms');
    expect(referenced(rule?.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe(key?.logicalId);
    expect(key?.properties['EnableKeyRotation']).toBe(true);
  });

  it('forget key bundles after a week and tasks not before their rows, but no provisioning template', () => {
    const rules = (part: string) => (withName(buckets, 'BucketName', part).properties['LifecycleConfiguration'] as { Rules: object[] }).Rules;

    expect(rules('BucketsArtifacts')).toEqual([expect.objectContaining({ Prefix: artifactsPrefix, ExpirationInDays: 7, Status: 'Enabled' })]);
    expect(rules('BucketsTasks')).toEqual([expect.objectContaining({ Prefix: 'tasks/', ExpirationInDays: 91, Status: 'Enabled' })]);
  });

  it('keep the files of a task for longer than its rows', () => {
    for (const variant of ['default', 'longNames'] as const) {
      const accept = withName(ofType(synthesis(variant), 'AWS::Lambda::Function'), 'FunctionName', 'AcceptTask');
      const { Rules } = withName(ofType(synthesis(variant), 'AWS::S3::Bucket'), 'BucketName', 'BucketsTasks').properties['LifecycleConfiguration'] as { Rules: { ExpirationInDays: number }[] };

      for (const { ExpirationInDays } of Rules) expect(ExpirationInDays).toBeGreaterThan(Number(variablesOf(accept)['TASK_RETENTION_DAYS']));
    }
  });

  it('log who read them', () => {
    const logged = buckets.filter(({ properties }) => properties['LoggingConfiguration'] !== undefined).map(({ logicalId }) => logicalId);

    expect(logged).toHaveLength(2);
  });
});

describe('the table', () => {
  const [properties] = ofType(stack, 'AWS::DynamoDB::GlobalTable').map((resource) => resource.properties);

  it('has the keys and indexes of its contract', () => {
    const keys = (partitionKey: string, sortKey: string) => [{ AttributeName: partitionKey, KeyType: 'HASH' }, { AttributeName: sortKey, KeyType: 'RANGE' }];

    expect(properties?.['KeySchema']).toEqual(keys(table.partitionKey, table.sortKey));
    expect(properties?.['GlobalSecondaryIndexes']).toEqual([table.listIndex, table.statusIndex].map(({ name, partitionKey, sortKey }) => ({
      IndexName: name, KeySchema: keys(partitionKey, sortKey), Projection: { ProjectionType: 'ALL' },
    })));
    expect(properties?.['TimeToLiveSpecification']).toEqual({ AttributeName: table.timeToLive, Enabled: true });
  });

  it('is paid by request, encrypted, protected from deletion, and restorable to any second', () => {
    expect(properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST', SSESpecification: { SSEEnabled: true } });
    expect(properties?.['Replicas']).toEqual([expect.objectContaining({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })]);
  });
});

describe('the data of a deleted stack', () => {
  const data = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'];

  it.each([['default', 'Retain'], ['passing', 'Delete']] as const)('of variant %s is met with %s', (variant, deletionPolicy) => {
    const policies = data.flatMap((type) => ofType(synthesis(variant), type)).map((resource) => resource.deletionPolicy);

    expect(new Set(policies)).toEqual(new Set([deletionPolicy]));
  });
});

describe('tasks that nobody looks after', () => {
  const rules = ofType(stack, 'AWS::Events::Rule');
  const targetsOf = ({ properties }: Resource) => (properties['Targets'] ?? []) as { Arn: unknown; DeadLetterConfig: object }[];
  const targetOf = (rule: Resource) => targetsOf(rule)[0];

  it('are closed when their execution ends abnormally; child executions have another state machine', () => {
    const rule = withName(rules, 'Name', 'abandoned-tasks');

    expect(rule.properties['EventPattern']).toMatchObject({ source: ['aws.states'], 'detail-type': ['Step Functions Execution Status Change'], detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] } });
    expect((rule.properties['EventPattern'] as { detail: { stateMachineArn: unknown[] } }).detail.stateMachineArn.map(flat)).toEqual(
      ['create-cores', 'delete-cores', 'deploy-template', 'create-devices', 'delete-devices', 'withdraw-deployment'].map((noun) => `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:greengrass2-provisioning-one-${noun}`),
    );
    expect(flat(targetOf(rule)?.Arn)).toContain('CloseAbandonedTask');
  });

  it('are looked for every five minutes, since events are best effort', () => {
    const rule = withName(rules, 'Name', 'sweep-tasks');

    expect(rule.properties['ScheduleExpression']).toBe('rate(5 minutes)');
    expect(flat(targetOf(rule)?.Arn)).toContain('SweepTasks');
  });

  it('lose no event that a function does not take', () => {
    for (const target of rules.flatMap(targetsOf)) expect(target.DeadLetterConfig).toBeDefined();
  });
});

describe('what Greengrass says of cores', () => {
  const rule = withName(ofType(stack, 'AWS::Events::Rule'), 'Name', 'device-reports');
  const queue = withName(ofType(stack, 'AWS::SQS::Queue'), 'QueueName', 'device-reports');
  const consumer = withName(lambdas, 'FunctionName', '-ConsumeReports');

  it('comes from the default bus into a queue of its own', () => {
    const [target] = rule.properties['Targets'] as { Arn: unknown }[];

    expect(rule.properties).not.toHaveProperty('EventBusName');
    expect(rule.properties['EventPattern']).toEqual({ source: ['aws.greengrass'], 'detail-type': Object.values(greengrassDetailTypes) });
    expect(referenced(target?.Arn)).toBe(queue.logicalId);
  });

  it('is taken in message by message: one that cannot be handled comes again alone, and in the end lies among the dead letters', () => {
    const [mapping] = ofType(stack, 'AWS::Lambda::EventSourceMapping');
    const { deadLetterTargetArn, maxReceiveCount } = queue.properties['RedrivePolicy'] as { deadLetterTargetArn: unknown; maxReceiveCount: number };

    expect([referenced(mapping?.properties['EventSourceArn']), referenced(mapping?.properties['FunctionName'])]).toEqual([queue.logicalId, consumer.logicalId]);
    expect(mapping?.properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    expect([referenced(deadLetterTargetArn), maxReceiveCount]).toEqual([withName(ofType(stack, 'AWS::SQS::Queue'), 'QueueName', 'dead-letters').logicalId, 5]);
  });

  it('comes to ten at a time, which one call of the bus can tell of, and is hidden while it is worked on', () => {
    const [mapping] = ofType(stack, 'AWS::Lambda::EventSourceMapping');

    expect(mapping?.properties['BatchSize']).toBe(10);
    expect(Number(queue.properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * Number(consumer.properties['Timeout']));
  });

  it('is held against Greengrass every five minutes, since events are best effort', () => {
    const sweep = withName(ofType(stack, 'AWS::Events::Rule'), 'Name', 'sweep-deployments');
    const [target] = sweep.properties['Targets'] as { Arn: unknown }[];

    expect(sweep.properties['ScheduleExpression']).toBe('rate(5 minutes)');
    expect(flat(target?.Arn)).toContain('SweepDeployments');
  });
});

describe('drift', () => {
  it('is looked for as often as is configured', () => {
    const sweepIn = (variant: 'default' | 'shared') => withName(ofType(synthesis(variant), 'AWS::Events::Rule'), 'Name', 'sweep-drift').properties;
    const [target] = sweepIn('default')['Targets'] as { Arn: unknown }[];

    expect([sweepIn('default')['ScheduleExpression'], sweepIn('shared')['ScheduleExpression']]).toEqual(['rate(1 hour)', 'rate(20 minutes)']);
    expect(flat(target?.Arn)).toContain('SweepDrift');
  });
});

describe('what deleted things left behind', () => {
  it('is looked for once a day, in all that is older than the function itself says', () => {
    const rule = withName(ofType(stack, 'AWS::Events::Rule'), 'Name', 'find-orphans');
    const [target] = rule.properties['Targets'] as { Arn: unknown; Input: string; DeadLetterConfig?: object }[];

    expect(rule.properties['ScheduleExpression']).toBe('rate(1 day)');
    expect(flat(target?.Arn)).toContain('FindOrphans');
    expect(JSON.parse(target?.Input ?? '')).toEqual({});
    expect(target?.DeadLetterConfig).toBeDefined();
  });

  it('is told from the policies of the stack, all of them', () => {
    const policies = ofType(stack, 'AWS::IoT::Policy').map(({ properties }) => properties['PolicyName']);

    expect(JSON.parse(flat(variablesOf(withName(lambdas, 'FunctionName', '-FindOrphans'))['OWN_POLICIES']))).toEqual(policies);
  });

  it('and is a policy yet, is deleted by an execution that receipts name', () => {
    const machine = withName(ofType(stack, 'AWS::StepFunctions::StateMachine'), 'StateMachineName', 'delete-policies').properties['StateMachineName'];

    expect(flat(variablesOf(withName(lambdas, 'FunctionName', '-RecordDeletion'))['POLICY_DELETIONS_ARN'])).toBe(`arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${String(machine)}:`);
  });
});

describe('the Greengrass service role', () => {
  const role = withName(ofType(stack, 'AWS::IAM::Role'), 'RoleName', 'GreengrassServiceRole');

  it.each(['default', 'passing'] as const)('outlives the stack, since the account keeps it (%s)', (variant) => {
    expect(withName(ofType(synthesis(variant), 'AWS::IAM::Role'), 'RoleName', 'GreengrassServiceRole').deletionPolicy).toBe('Retain');
  });

  it('is assumed by Greengrass in this account and region only', () => {
    const { Statement: [statement] } = role.properties['AssumeRolePolicyDocument'] as { Statement: { Principal: object; Condition: Record<string, Record<string, unknown>> }[] };

    expect(statement?.Principal).toEqual({ Service: 'greengrass.amazonaws.com' });
    expect(flat(statement?.Condition['StringEquals']?.['aws:SourceAccount'])).toBe('<AWS::AccountId>');
    expect(flat(statement?.Condition['ArnLike']?.['aws:SourceArn'])).toBe('arn:<AWS::Partition>:greengrass:<AWS::Region>:<AWS::AccountId>:*');
  });

  it('may do what the guide says', () => {
    expect((role.properties['ManagedPolicyArns'] as unknown[]).map(flat)).toEqual(['arn:<AWS::Partition>:iam::aws:policy/service-role/AWSGreengrassResourceAccessRolePolicy']);
  });

  it('is offered to the account by the function that gives it where there is none', () => {
    const [association] = ofType(stack, 'Custom::GreengrassServiceRole');

    expect(flat(association?.properties['ServiceToken'])).toContain('EnsureServiceRole');
    expect(referenced(association?.properties['RoleArn'])).toBe(role.logicalId);
  });
});

describe('machines of tasks', () => {
  it('are told to who starts them, each with its concurrency', () => {
    const settings = (variant: 'default' | 'shared', noun: string) =>
      JSON.parse(flat(variablesOf(withName(ofType(synthesis(variant), 'AWS::Lambda::Function'), 'FunctionName', noun))['TASK_MACHINES'])) as unknown;
    const machine = (noun: string, maxConcurrency: number) => ({ stateMachineArn: `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:greengrass2-provisioning-one-${noun}`, maxConcurrency });
    const machines = (provisioning: number, deployment: number) => ({
      'create-cores': machine('create-cores', provisioning), 'delete-cores': machine('delete-cores', provisioning), 'deploy-template': machine('deploy-template', deployment),
      'create-devices': machine('create-devices', provisioning), 'delete-devices': machine('delete-devices', provisioning),
      'withdraw-deployment': machine('withdraw-deployment', deployment),
    });

    expect(settings('default', '-AcceptTask')).toEqual(machines(10, 20));
    expect(settings('default', '-SweepTasks')).toEqual(machines(10, 20));
    expect(settings('shared', '-AcceptTask')).toEqual(machines(3, 4));
  });
});

describe('what nobody needs', () => {
  it('is taken apart once an hour, by an execution that begins to count its finds', () => {
    const rule = withName(ofType(stack, 'AWS::Events::Rule'), 'Name', '-retire');
    const [target] = rule.properties['Targets'] as { Arn: unknown; Input: string; DeadLetterConfig?: object }[];

    expect(rule.properties['ScheduleExpression']).toBe('rate(1 hour)');
    expect(flat(target?.Arn)).toContain('RetirementRetireDeployments');
    expect(JSON.parse(target?.Input ?? '')).toEqual({ found: 0 });
    expect(target?.DeadLetterConfig).toBeDefined();
  });
});

describe('alarms', () => {
  const alarms = (variant: 'default' | 'shared' = 'default') => ofType(synthesis(variant), 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
  const dimensions = (properties: Resource['properties']) => (properties['Dimensions'] as { Name: string; Value: unknown }[]).map(({ Name, Value }) => `${Name} ${flat(Value)}`.replaceAll(/[0-9A-F]{8}\b/g, ''));

  it('ring for every case of what must never happen, and not where nothing happens', () => {
    const watched = alarms().map((properties) => [String(properties['AlarmName']).replace('greengrass2-provisioning-one-', ''), properties['Namespace'], properties['MetricName'], ...dimensions(properties)]);
    const machine = (noun: string) => `StateMachineArn <TaskMachines${noun}StateMachine>`;

    expect(watched).toEqual([
      ['dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'QueueName <DeadLettersQueue.QueueName>'],
      ['accept-task-failed', 'AWS/States', 'ExecutionsFailed', machine('AcceptTask')],
      ['accept-task-timed-out', 'AWS/States', 'ExecutionsTimedOut', machine('AcceptTask')],
      ['cancel-task-failed', 'AWS/States', 'ExecutionsFailed', machine('CancelTask')],
      ['cancel-task-timed-out', 'AWS/States', 'ExecutionsTimedOut', machine('CancelTask')],
      ['delete-device-failed', 'AWS/States', 'ExecutionsFailed', machine('DeleteDevice')],
      ...[['create-cores', 'CreateCores'], ['delete-cores', 'DeleteCores'], ['deploy-template', 'DeployTemplate'], ['create-devices', 'CreateDevices'], ['delete-devices', 'DeleteDevices'], ['withdraw-deployment', 'WithdrawDeployment'], ['delete-policies', 'DeletePolicies']]
        .flatMap(([name = '', noun = '']) => [[`${name}-failed`, 'AWS/States', 'ExecutionsFailed', machine(noun)], [`${name}-timed-out`, 'AWS/States', 'ExecutionsTimedOut', machine(noun)]]),
      ['retire-deployments-failed', 'AWS/States', 'ExecutionsFailed', 'StateMachineArn <RetirementRetireDeploymentsStateMachine>'],
      ['retire-deployments-timed-out', 'AWS/States', 'ExecutionsTimedOut', 'StateMachineArn <RetirementRetireDeploymentsStateMachine>'],
      ['redeploy-failed', 'AWS/States', 'ExecutionsFailed', 'StateMachineArn <RedeploymentRedeployStateMachine>'],
      ['redeploy-timed-out', 'AWS/States', 'ExecutionsTimedOut', 'StateMachineArn <RedeploymentRedeployStateMachine>'],
      ['redeployment-breaker-open', 'AWS/Events', 'TriggeredRules', 'EventBusName <EventsBus>', 'RuleName greengrass2-provisioning-one-breaker-opened'],
      ['sweep-tasks-errors', 'AWS/Lambda', 'Errors', 'FunctionName <FunctionsSweepTasksFunction>'],
      ['sweep-deployments-errors', 'AWS/Lambda', 'Errors', 'FunctionName <FunctionsSweepDeploymentsFunction>'],
      ['sweep-drift-errors', 'AWS/Lambda', 'Errors', 'FunctionName <FunctionsSweepDriftFunction>'],
      ['sweep-redeployments-errors', 'AWS/Lambda', 'Errors', 'FunctionName <FunctionsSweepRedeploymentsFunction>'],
      ['find-orphans-errors', 'AWS/Lambda', 'Errors', 'FunctionName <FunctionsFindOrphansFunction>'],
      ['device-reports-late', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 'QueueName <DeviceReportsQueue.QueueName>'],
      ['api-5xx', 'AWS/ApiGateway', '5XXError', 'ApiName greengrass2-provisioning-one-api'],
    ]);
    for (const properties of alarms()) {
      expect(properties).toMatchObject({ ComparisonOperator: 'GreaterThanThreshold', Threshold: properties['MetricName'] === 'ApproximateAgeOfOldestMessage' ? 900 : 0, EvaluationPeriods: 1, Period: 300, TreatMissingData: 'notBreaching', AlarmDescription: expect.any(String) });
      expect(properties['Statistic']).toBe(properties['Namespace'] === 'AWS/SQS' ? 'Maximum' : 'Sum');
    }
  });

  it('ring when the breaker opens, and neither when it is reset nor for anything else on the bus', () => {
    const rule = withName(ofType(stack, 'AWS::Events::Rule'), 'Name', 'breaker-opened');

    expect(rule.properties).toMatchObject({ State: 'ENABLED', EventPattern: { source: ['com.aws.cdf.greengrass2-provisioning'], 'detail-type': ['Redeployment Breaker Opened Event'] } });
    expect(flat(rule.properties['EventBusName'])).toMatch(/^<EventsBus/);
  });

  it('watch every state machine there is', () => {
    const machines = ofType(stack, 'AWS::StepFunctions::StateMachine').map(({ logicalId }) => `StateMachineArn <${logicalId}>`.replaceAll(/[0-9A-F]{8}\b/g, ''));

    expect(new Set(alarms().filter(({ Namespace }) => Namespace === 'AWS/States').flatMap(dimensions))).toEqual(new Set(machines));
  });

  it('tell a topic where one is configured', () => {
    expect(alarms().filter((properties) => properties['AlarmActions'] !== undefined)).toEqual([]);
    for (const properties of alarms('shared')) expect(properties['AlarmActions']).toEqual(['arn:aws:sns:eu-west-1:111122223333:operators']);
  });
});

describe('state machines', () => {
  it('trace, and log errors without the data of executions', () => {
    for (const { properties } of ofType(stack, 'AWS::StepFunctions::StateMachine')) {
      expect(properties['TracingConfiguration']).toEqual({ Enabled: true });
      expect(properties['LoggingConfiguration']).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
    }
  });

  it.each([
    ['create-cores', { AfterRecordCore: 'EmitCoreCreated' }, { AfterRecordCore: 'CoreProvisioned' }],
    ['deploy-template', { AfterRecordTargeted: 'EmitDeploymentTaskCreated' }, { AfterRecordTargeted: 'CoreTargeted' }],
    ['delete-cores', { AfterRecordDeletion: 'EmitCoreDeleted' }, { AfterRecordDeletion: 'CoreDeleted' }],
    ['delete-devices', { AfterRecordDeletion: 'EmitDeviceDeleted' }, { AfterRecordDeletion: 'DeviceDeleted' }],
    ['create-devices', {}, {}],
    ['DeleteDeviceStateMachine', {}, {}],
  ])('publish events on the bus of the stack, on another, or not at all, as configured (%s)', (name, publishing, silent) => {
    const substitutions = (variant: 'default' | 'shared' | 'passing') =>
      withName(ofType(synthesis(variant), 'AWS::StepFunctions::StateMachine'), 'StateMachineName', name).properties['DefinitionSubstitutions'] as Record<string, unknown>;

    expect(flat(substitutions('default')['EventBusName'])).toMatch(/^<EventsBus/);
    expect(ofType(synthesis('shared'), 'AWS::Events::EventBus')).toHaveLength(0);
    expect(substitutions('shared')['EventBusName']).toBe('shared-bus');
    expect(substitutions('default')).toMatchObject({ PublishEvents: 'true', ...publishing });
    expect(substitutions('passing')).toMatchObject({ PublishEvents: 'false', ...silent });
  });
});

describe('rules that are made at run time', () => {
  const removal = ofType(stack, 'Custom::RedeploymentRules')[0];

  it('go with the stack, when nobody can make another one', () => {
    expect(flat(removal?.properties['ServiceToken'])).toContain('RemoveRules');
    expect(removal?.properties['NamePrefix']).toBe('greengrass2-provisioning-one-redeploy.');
    for (const type of ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Deployment', 'AWS::ApiGateway::Stage']) {
      expect(ofType(stack, type)[0]?.dependsOn).toContain(removal?.logicalId);
    }
  });

  it('may have names, in the environment of the longest name too', () => {
    const prefix = String(ofType(synthesis('longNames'), 'Custom::RedeploymentRules')[0]?.properties['NamePrefix']);
    const long = eventBridgeRuleName(prefix, 'n'.repeat(80));

    expect([long.length, long.startsWith(prefix)]).toEqual([64, true]);
  });

  it('leave events that nothing takes where those of others are left', () => {
    const [queue] = ofType(stack, 'AWS::SQS::Queue');
    const statements = ofType(stack, 'AWS::SQS::QueuePolicy').flatMap(({ properties }) => (properties['PolicyDocument'] as { Statement: { Sid?: string; Resource: unknown; Condition?: { ArnLike?: Record<string, unknown> } }[] }).Statement);
    const statement = statements.find(({ Sid }) => Sid === 'EventsOfRedeploymentRules');

    expect(referenced(statement?.Resource)).toBe(queue?.logicalId);
    expect(flat(statement?.Condition?.ArnLike?.['aws:SourceArn'])).toMatch(/:rule\/greengrass2-provisioning-one-redeploy\.\*$/);
  });

  it('may be about objects of S3: no bucket of the stack tells EventBridge of its own', () => {
    for (const { properties } of buckets) expect(JSON.stringify(properties['NotificationConfiguration'] ?? {})).not.toContain('EventBridge');
    expect(ofType(stack, 'Custom::S3BucketNotifications')).toEqual([]);
  });

  it('may be about any Lambda function: none of the stack tells EventBridge of its results', () => {
    expect(ofType(stack, 'AWS::Lambda::EventInvokeConfig').filter(({ properties }) => properties['DestinationConfig'] !== undefined)).toEqual([]);
  });
});
