import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { functionNoun, functions } from '../../lib/function-contracts.ts';
import type { FunctionName } from '../../lib/function-contracts.ts';
import { callsOf } from '../../lib/asl-calls.ts';
import { apiPermissions } from '../../lib/api-permissions.ts';
import { deletionPermissions } from '../../lib/deletion-permissions.ts';
import { deploymentPermissions } from '../../lib/deployment-permissions.ts';
import { fleetPermissions } from '../../lib/fleet-permissions.ts';
import type { PermissionScope } from '../../lib/permission-scope.ts';
import { permissions } from '../../lib/permissions.ts';
import { provisioningPermissions } from '../../lib/provisioning-permissions.ts';
import { redeploymentPermissions } from '../../lib/redeployment-permissions.ts';
import { redeploymentRulePermissions } from '../../lib/redeployment-rule-permissions.ts';
import { flat, ofType, referenced, statementsOf, synthesis } from './synthesis.ts';
import type { Statement } from './synthesis.ts';

const stack = synthesis('default');
const names = Object.keys(functions) as FunctionName[];
/** CDK says a word once that ends one part of a path and is the next. */
const rolePart = (name: FunctionName) => `Functions${functionNoun(name).replace(/Role$/, '')}Role`;

/** Statements of a role's trust policy, with the values of their conditions written out. */
const trustOf = (role: string): readonly object[] => {
  const { Statement: given } = ofType(stack, 'AWS::IAM::Role').find(({ logicalId }) => logicalId === role)?.properties['AssumeRolePolicyDocument'] as { Statement: readonly { Condition?: Record<string, object> }[] };
  const values = (keys: object) => Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, flat(value)]));
  return given.map(({ Condition = {}, ...rest }) => ({ ...rest, Condition: Object.fromEntries(Object.entries(Condition).map(([operator, keys]) => [operator, values(keys)])) }));
};

const roles = ofType(stack, 'AWS::IAM::Role').map(({ logicalId }) => logicalId);
const roleOf = (part: string): string => roles.find((role) => role.replace(/[0-9A-F]{8}$/, '') === part) ?? part;
const actionsOf = (statements: readonly Statement[]) => statements.flatMap(({ Action }) => Action);

/** What every function may do besides its rows: write its log and its traces, and keep what it failed on. */
const everyFunction = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'sqs:SendMessage'];

/** CA keys are encrypted by SSM's own key unless another is configured. */
const scopeWithoutCaKeys: PermissionScope = {
  table: 'table', artifacts: (key) => key, artifactsBucket: 'artifacts', artifactsKey: 'key', tasks: (key) => key, tasksBucket: 'tasks', iot: (resource) => resource,
  coreDevices: 'cores', deployments: 'deployments', components: ['components'], retirementMachine: 'retirement', redeploymentMachine: 'redeployment', greengrassServiceRole: 'service-role', operatorRules: 'rules', ruleRole: 'rule-role', eventBus: 'bus', deviceReports: 'reports', caKeyParameters: 'parameters', caKeyEncryptionKeys: [], taskMachines: ['machine'], taskExecutions: ['executions'], taskMapRuns: ['runs'],
};

describe('the permission table', () => {
  it('has each function under one subject', () => {
    const bySubject = [provisioningPermissions, deletionPermissions, deploymentPermissions, fleetPermissions, redeploymentPermissions, apiPermissions, redeploymentRulePermissions].flatMap((subject) => Object.keys(subject));

    expect(bySubject.sort()).toEqual([...names].sort());
  });

  it.each(names)('is all that %s may do', (name) => {
    const granted = actionsOf(statementsOf(stack, roleOf(rolePart(name)))).filter((action) => !everyFunction.includes(action));
    const rows = permissions[name].filter(({ resources }) => resources(scopeWithoutCaKeys).length > 0).flatMap(({ actions }) => actions);

    expect([...granted].sort()).toEqual([...rows].sort());
  });

  it('grants no action by wildcard, to nobody', () => {
    for (const role of roles) {
      for (const action of actionsOf(statementsOf(stack, role))) expect(action).not.toContain('*');
    }
  });

  it('gives a reason for every row, in words', () => {
    for (const { reason } of names.flatMap((name) => permissions[name])) expect(reason.split(' ').length).toBeGreaterThan(4);
  });

  it('says * only for actions that have no resource', () => {
    const unbounded = [
      'events:ListRules', 'events:TestEventPattern', 'greengrass:AssociateServiceRoleToAccount', 'greengrass:CreateDeployment', 'greengrass:GetServiceRoleForAccount', 'greengrass:ListCoreDevices', 'greengrass:ListDeployments',
      'iot:AttachThingPrincipal', 'iot:CreateCertificateFromCsr', 'iot:DescribeEndpoint', 'iot:DetachThingPrincipal', 'iot:ListAttachedPolicies', 'iot:ListCertificates', 'iot:ListPolicies', 'iot:ListPolicyPrincipals', 'iot:ListPolicyVersions', 'iot:ListPrincipalPolicies',
      'iot:ListPrincipalThings', 'iot:ListThingGroups', 'iot:ListThingPrincipals', 'iot:ListThings',
      'iot:RegisterCertificate', 'iot:RegisterThing',
      'xray:PutTelemetryRecords', 'xray:PutTraceSegments', 'xray:GetSamplingRules', 'xray:GetSamplingTargets',
    ];
    const logDelivery = /^logs:(CreateLogDelivery|GetLogDelivery|UpdateLogDelivery|DeleteLogDelivery|ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)$/;
    const found = roles.flatMap((role) => statementsOf(stack, role)).filter(({ Resource }) => Resource.includes('*'));

    for (const action of actionsOf(found).filter((action) => !logDelivery.test(action))) expect(unbounded).toContain(action);
  });

  it('lets a function decrypt CA keys only with the key named for them', () => {
    const keysOf = (variant: 'default' | 'shared') =>
      statementsOf(synthesis(variant), roleOf(rolePart('CreateCertificate'))).filter(({ Action }) => Action.includes('kms:Decrypt')).flatMap(({ Resource }) => Resource);

    expect(keysOf('default')).toEqual([expect.stringMatching(/^<BucketsArtifactsKey/)]);
    expect(keysOf('shared')).toEqual([expect.stringMatching(/^<BucketsArtifactsKey/), 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd']);
  });
});

const lambdas = new URL('../../lambdas/', import.meta.url).pathname;

/** Every file an entry imports, at any distance. */
const importedBy = (file: string, seen: Set<string> = new Set()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+\.ts)';/gm)) importedBy(join(dirname(file), path), seen);
  return seen;
};

/** A transaction is authorised as the writes it is made of; an endpoint type only looks like a call. */
const notCalls = ['dynamodb:TransactWriteItems', 'iot:CredentialProvider'];

/** AWS calls in the code of a function, as the adapters name them. */
const callsIn = (name: FunctionName): string[] => {
  const adapters = [...importedBy(join(lambdas, functions[name].entry))].filter((file) => file.includes('/adapters/'));
  const found = adapters.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:dynamodb|events|greengrass|iot|s3|ssm|states):[A-Z]\w+)'/g)].map(([, call = '']) => call));
  return [...new Set(found)].filter((call) => !notCalls.includes(call));
};

/** Calls that an adapter brings along but that the function does not make. Rights are given for the others. */
const notMade: Readonly<Record<FunctionName, readonly string[]>> = {
  AcceptTask: ['dynamodb:DeleteItem', 'greengrass:ListCoreDevices'],
  CreateCertificate: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'iot:ListThingPrincipals', 'iot:RegisterThing'],
  RegisterThing: ['iot:CreateCertificateFromCsr', 'iot:DeleteCertificate', 'iot:ListCertificates'],
  AttachPolicies: ['iot:ListAttachedPolicies'],
  RecordCore: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  RecordCoreFailure: [
    'dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'iot:AttachPolicy', 'iot:CreateCertificateFromCsr', 'iot:CreatePolicy', 'iot:DeleteCertificate', 'iot:GetPolicy',
    'iot:ListThingPrincipals', 'iot:RegisterThing', 'iot:UpdateCertificate',
  ],
  RecordDevice: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  RecordDeviceFailure: [
    'dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'iot:AttachPolicy', 'iot:CreateCertificateFromCsr', 'iot:CreatePolicy', 'iot:DeleteCertificate', 'iot:GetPolicy',
    'iot:ListThingPrincipals', 'iot:RegisterThing', 'iot:UpdateCertificate',
  ],
  AssociateDevices: [
    'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'greengrass:BatchDisassociateClientDeviceFromCoreDevice',
    'greengrass:ListClientDevicesAssociatedWithCoreDevice',
  ],
  BeginDeletion: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  ReleaseClientDevices: [
    'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'greengrass:BatchAssociateClientDeviceWithCoreDevice', 'iot:CreateCertificateFromCsr', 'iot:DeletePolicy', 'iot:DeletePolicyVersion',
    'iot:ListPolicyVersions', 'iot:ListTargetsForPolicy', 'iot:RegisterThing',
  ],
  LeaveFleet: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'iot:AddThingToThingGroup'],
  DisassociateDevice: ['greengrass:BatchAssociateClientDeviceWithCoreDevice', 'greengrass:ListClientDevicesAssociatedWithCoreDevice'],
  DetachThing: [
    'dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'iot:CreateCertificateFromCsr', 'iot:DeleteCertificate', 'iot:DeletePolicy',
    'iot:DeletePolicyVersion', 'iot:DeleteThing', 'iot:ListPolicyVersions', 'iot:ListTargetsForPolicy', 'iot:RegisterThing',
  ],
  DeleteThing: [
    'iot:CreateCertificateFromCsr', 'iot:DeletePolicy', 'iot:DeletePolicyVersion', 'iot:DetachThingPrincipal', 'iot:GetPolicy', 'iot:ListCertificates', 'iot:ListPolicyVersions',
    'iot:ListTargetsForPolicy',
  ],
  DeleteArtifacts: [],
  RecordDeletion: ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  RecordDeletionFailure: [
    'dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'iot:AttachPolicy', 'iot:CreateCertificateFromCsr', 'iot:CreatePolicy', 'iot:DeleteCertificate', 'iot:GetPolicy',
    'iot:ListThingPrincipals', 'iot:RegisterThing', 'iot:UpdateCertificate',
  ],
  DeletePolicies: [
    'iot:DeleteCertificate', 'iot:DeleteThing', 'iot:DescribeThing', 'iot:DetachPolicy', 'iot:DetachThingPrincipal', 'iot:GetPolicy', 'iot:ListAttachedPolicies', 'iot:ListPrincipalThings',
    'iot:ListThingPrincipals', 'iot:UpdateCertificate',
  ],
  ResolveTargets: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 's3:DeleteObject'],
  EnsureDeployment: ['dynamodb:DeleteItem', 'dynamodb:Query', 's3:DeleteObject', 's3:PutObject'],
  RecordDesired: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  MoveCore: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  RecordTargeted: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  RecordNotTargeted: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  NoteTrigger: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:Query'],
  PlanRedeployment: [],
  SweepRedeployments: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem'],
  FindRetirement: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem'],
  ReleaseCores: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem'],
  CancelDeployments: ['greengrass:DeleteDeployment', 'iot:DeleteThingGroup'],
  DeleteDeployments: ['greengrass:CancelDeployment', 'iot:DeleteThingGroup'],
  DeleteVersionGroup: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'greengrass:CancelDeployment', 'greengrass:DeleteDeployment', 'greengrass:ListDeployments'],
  RemoveTemplate: ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  CancelTask: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  WithdrawCores: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem'],
  CloseTask: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 's3:DeleteObject', 's3:PutObject', 'states:DescribeExecution', 'states:ListMapRuns', 'states:StartExecution'],
  MANUAL_INSTALL: [],
  ReadApi: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 's3:DeleteObject', 's3:PutObject', 'states:DescribeExecution', 'states:StartExecution'],
  TemplatesApi: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
  RedeploymentsApi: ['dynamodb:BatchGetItem'],
  ArtifactsApi: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
  RemoveRules: [],
  CloseAbandonedTask: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 's3:DeleteObject', 's3:PutObject'],
  SweepTasks: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 's3:DeleteObject', 's3:PutObject', 'states:DescribeMapRun', 'states:ListMapRuns'],
  ConsumeReports: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  SweepDeployments: [
    'dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'greengrass:CancelDeployment', 'greengrass:CreateDeployment', 'greengrass:DeleteDeployment', 'greengrass:ListDeployments', 'iot:TagResource',
  ],
  SweepDrift: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'iot:AddThingToThingGroup', 'iot:RemoveThingFromThingGroup'],
  RecountFleet: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
  FindOrphans: [
    'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'greengrass:BatchAssociateClientDeviceWithCoreDevice',
    'greengrass:BatchDisassociateClientDeviceFromCoreDevice',
  ],
  EnsureServiceRole: [],
  ShipTemplates: [],
};

/** Rights that no call asks for by its name: S3's own conditions, what a service does in its caller's name, and parts of other calls. */
const besideCalls = (name: FunctionName, action: string): boolean =>
  action.startsWith('iam:') || action.startsWith('kms:') || action.startsWith('sqs:') || ['s3:ListBucket', 'dynamodb:ConditionCheckItem', 'greengrass:TagResource'].includes(action) ||
  (['RegisterThing', 'ReadApi', 'EnsureDeployment', 'CancelDeployments', 'DeleteDeployments', 'SweepDeployments', 'LeaveFleet', 'DeleteThing', 'FindOrphans'].includes(name) && action.startsWith('iot:'));

describe('code and permission table', () => {
  it.each(names)('%s may make every call it makes', (name) => {
    const allowed = permissions[name].flatMap(({ actions }) => actions);

    for (const call of callsIn(name).filter((call) => !notMade[name].includes(call))) expect(allowed).toContain(call);
  });

  it.each(names)('%s may do nothing that it never does', (name) => {
    const calls = callsIn(name);

    for (const action of permissions[name].flatMap(({ actions }) => actions).filter((action) => !besideCalls(name, action))) {
      expect(calls).toContain(action);
      expect(notMade[name]).not.toContain(action);
    }
  });
});

describe('state machines', () => {
  const statementsOfMachine = (noun: string, variant: 'default' | 'shared' = 'default') =>
    statementsOf(synthesis(variant), roleOf(`TaskMachines${noun}Role`)).filter(({ Action }) => !Action.some((action) => /^(logs|xray):/.test(action)));

  it('may call exactly the functions of their states', () => {
    const invoked = statementsOfMachine('CreateCores').filter(({ Action }) => Action.includes('lambda:InvokeFunction')).flatMap(({ Resource }) => Resource);

    expect(invoked.map((arn) => arn.replace(/^<Functions(\w+)Function[0-9A-F]{8}\.Arn>$/, '$1')).sort()).toEqual([
      'AttachPolicies', 'CloseTask', 'CreateCertificate', 'RecordCore', 'RecordCoreFailure', 'RegisterThing',
      'arn:<AWS::Partition>:lambda:<AWS::Region>:<AWS::AccountId>:function:greengrass2-provisioning-one-ManualInstall',
    ]);
  });

  it('move cores to a version by the functions of their states, and by no other', () => {
    const invoked = statementsOfMachine('DeployTemplate').filter(({ Action }) => Action.includes('lambda:InvokeFunction')).flatMap(({ Resource }) => Resource);

    expect(invoked.map((arn) => arn.replace(/^<Functions(\w+)Function[0-9A-F]{8}\.Arn>$/, '$1')).sort()).toEqual([
      'CloseTask', 'EnsureDeployment', 'MoveCore', 'RecordDesired', 'RecordNotTargeted', 'RecordTargeted', 'ResolveTargets',
    ]);
  });

  it('may call every generator that is configured, and no other function', () => {
    const invoked = statementsOfMachine('CreateCores', 'shared').filter(({ Action }) => Action.includes('lambda:InvokeFunction')).flatMap(({ Resource }) => Resource);

    expect(invoked).toEqual(expect.arrayContaining([
      'arn:<AWS::Partition>:lambda:<AWS::Region>:<AWS::AccountId>:function:site-a-config', 'arn:aws:lambda:eu-west-1:444455556666:function:site-b-config',
    ]));
    expect(invoked.join()).not.toContain('function:*');
  });

  it('may start, stop and redrive the executions of their own Map, and of no other machine', () => {
    const own = 'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>';
    const states = statementsOfMachine('CreateCores').filter(({ Action }) => Action.every((action) => action.startsWith('states:')));

    expect(states.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['states:StartExecution'], [`${own}:stateMachine:greengrass2-provisioning-one-create-cores`]],
      [['states:DescribeExecution', 'states:StopExecution'], [`${own}:execution:greengrass2-provisioning-one-create-cores:*`, `${own}:execution:greengrass2-provisioning-one-create-cores/*`]],
      [['states:RedriveExecution'], [`${own}:execution:greengrass2-provisioning-one-create-cores/*`]],
    ]);
  });

  it('read and write objects of tasks only', () => {
    const objects = statementsOfMachine('CreateCores').filter(({ Action }) => Action.some((action) => action.startsWith('s3:'))).flatMap(({ Resource }) => Resource);

    for (const object of objects) expect(object).toMatch(/^<BucketsTasks[0-9A-F]{8}\.Arn>\/tasks\/\*$/);
  });

  const started = (noun: string) =>
    statementsOfMachine(noun).filter(({ Action }) => Action.includes('states:StartExecution')).flatMap(({ Resource }) => Resource).map((arn) => /^<TaskMachines(\w+)StateMachine[0-9A-F]{8}>$/.exec(arn)?.[1] ?? arn.replace(/^.*:/, ''));

  it('may start nothing but the machines of tasks, when they accept one', () => {
    expect(started('AcceptTask').sort()).toEqual(['CreateCores', 'CreateDevices', 'DeleteCores', 'DeleteDevices', 'DeployTemplate']);
  });

  it('may hand the cores of a cancelled deployment task over to the machine that takes them back', () => {
    for (const machine of ['DeployTemplate', 'CancelTask']) expect(started(machine)).toEqual(expect.arrayContaining(['WithdrawDeployment']));
    expect(started('CancelTask')).toEqual(['WithdrawDeployment']);
  });

  it('may hand a client device over to the machine of device tasks, and policies to the one that deletes them', () => {
    expect(started('DeleteDevice').sort()).toEqual(['DeleteDevices', 'DeletePolicies']);
    for (const noun of ['DeleteCores', 'DeleteDevices']) expect(started(noun)).toEqual(['DeletePolicies', expect.stringMatching(/^greengrass2-provisioning-one-delete-/)]);
  });

  it.each([
    ['DeleteCores', ['BeginDeletion', 'CloseTask', 'DeleteArtifacts', 'DeleteThing', 'DetachThing', 'LeaveFleet', 'RecordDeletion', 'RecordDeletionFailure', 'ReleaseClientDevices']],
    ['DeleteDevices', ['BeginDeletion', 'CloseTask', 'DeleteArtifacts', 'DeleteThing', 'DetachThing', 'DisassociateDevice', 'RecordDeletion', 'RecordDeletionFailure']],
    ['CreateDevices', ['AssociateDevices', 'AttachPolicies', 'CloseTask', 'CreateCertificate', 'RecordDevice', 'RecordDeviceFailure', 'RegisterThing']],
    ['DeletePolicies', ['DeletePolicies']],
  ])('do the work of %s by the functions of their states, and by no other', (noun, functionNames) => {
    const invoked = statementsOfMachine(noun).filter(({ Action }) => Action.includes('lambda:InvokeFunction')).flatMap(({ Resource }) => Resource);

    expect(invoked.map((arn) => arn.replace(/^<Functions(\w+)Function[0-9A-F]{8}\.Arn>$/, '$1')).sort()).toEqual(functionNames);
  });

  it('are called by the API for synchronous executions of those alone that answer requests', () => {
    const statements = statementsOf(stack, roleOf('ApiStartTasksRole'));

    expect(actionsOf(statements).every((action) => action === 'states:StartSyncExecution')).toBe(true);
    expect(statements.flatMap(({ Resource }) => Resource)).toEqual(
      ['AcceptTask', 'DeleteDevice', 'CancelTask'].map((noun) => expect.stringMatching(new RegExp(`^<TaskMachines${noun}StateMachine`))),
    );
  });

  it('make no call that the granting construct does not know', () => {
    expect(() => callsOf('{"Resource": "arn:${Partition}:states:::sns:publish"}')).toThrow('no right is known for sns:publish');
    expect(() => callsOf('{"Resource": "arn:aws:states:::s3:getObject"}')).toThrow('no right is known for arn:aws:states:::s3:getObject');
  });
});

describe('rights to delete', () => {
  const granted = (name: FunctionName) => permissions[name].flatMap(({ actions }) => actions);
  const whoMay = (action: string) => names.filter((name) => granted(name).includes(action)).sort();

  it('are where things are deleted, and nowhere else (peer fault 58)', () => {
    expect(whoMay('iot:DeleteThing')).toEqual(['DeleteThing', 'ReleaseClientDevices']);
    expect(whoMay('iot:DetachPolicy')).toEqual(['DeleteThing', 'DetachThing', 'RegisterThing', 'ReleaseClientDevices']);
    expect(whoMay('greengrass:DeleteCoreDevice')).toEqual(['DeleteThing', 'LeaveFleet']);
  });

  it('policies are deleted by one function, which deletes nothing else (peer fault 57)', () => {
    expect(whoMay('iot:DeletePolicy')).toEqual(['DeletePolicies']);
    expect(granted('DeletePolicies').filter((action) => /:(Delete|Detach)/.test(action)).sort()).toEqual(['iot:DeletePolicy', 'iot:DeletePolicyVersion']);
  });

  it('are none of who looks for orphans: it reports only', () => {
    expect(granted('FindOrphans').filter((action) => !/:(Get|List|Describe|Scan|Query|BatchGet)/.test(action))).toEqual([]);
  });

  it('artifacts are deleted without a right to read the keys in them (peer fault 55)', () => {
    for (const name of whoMay('s3:DeleteObject').filter((name) => !['AcceptTask', 'ShipTemplates'].includes(name))) {
      expect(granted(name).filter((action) => action.startsWith('kms:'))).toEqual([]);
    }
  });
});

describe('rights over EventBridge rules', () => {
  const ruleActions = /^events:(Put|Delete|Remove|Enable|Disable)(Rule|Targets)/;

  it('end at the rules that are made at run time, whose names no rule of any stack has', () => {
    for (const role of roles) {
      const statements = statementsOf(stack, role).filter(({ Action }) => Action.some((action) => ruleActions.test(action)));
      for (const { Resource } of statements) expect(Resource).toEqual(['arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/greengrass2-provisioning-one-redeploy.*']);
    }
    for (const variant of ['default', 'otherEnvironment', 'longNames'] as const) {
      for (const { properties } of ofType(synthesis(variant), 'AWS::Events::Rule')) expect(String(properties['Name'])).not.toContain('.');
    }
  });

  it('are with who makes them for the operator, and who removes them with the stack', () => {
    expect(names.filter((name) => permissions[name].some(({ actions }) => actions.some((action) => ruleActions.test(action)))).sort()).toEqual(['RedeploymentsApi', 'RemoveRules']);
  });

  it('go with the right to hand EventBridge one role, which starts redeployments and does nothing else', () => {
    const handed = roles.flatMap((role) => statementsOf(stack, role)).filter(({ Action }) => Action.includes('iam:PassRole')).map(({ Resource, Condition }) => [Resource, Condition]);
    const ruleRole = roleOf('RedeploymentRulesRole');

    expect(handed).toContainEqual([[`<${ruleRole}.Arn>`], { StringEquals: { 'iam:PassedToService': 'events.amazonaws.com' } }]);
    for (const [, condition] of handed) expect(condition).toEqual({ StringEquals: { 'iam:PassedToService': expect.stringMatching(/^(events|greengrass)\.amazonaws\.com$/) } });
    expect(trustOf(ruleRole)).toEqual([{
      Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'events.amazonaws.com' },
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/greengrass2-provisioning-one-redeploy.*' },
        StringEquals: { 'aws:SourceAccount': '<AWS::AccountId>' },
      },
    }]);
    expect(statementsOf(stack, ruleRole).map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['states:StartExecution'], ['arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:greengrass2-provisioning-one-redeploy']],
    ]);
  });
});

describe('the token exchange role', () => {
  it('is assumed through the role alias of the stack only, and writes logs of Greengrass only', () => {
    const role = ofType(stack, 'AWS::IAM::Role').find(({ logicalId }) => logicalId === roleOf('CoreIdentityTokenExchangeRole'));
    const alias = ofType(stack, 'AWS::IoT::RoleAlias')[0];

    expect(trustOf(role?.logicalId ?? '')).toMatchObject([{
      Principal: { Service: 'credentials.iot.amazonaws.com' },
      Condition: {
        ArnEquals: { 'aws:SourceArn': 'arn:<AWS::Partition>:iot:<AWS::Region>:<AWS::AccountId>:rolealias/greengrass2-provisioning-one-core' },
        StringEquals: { 'aws:SourceAccount': '<AWS::AccountId>' },
      },
    }]);
    expect(referenced(alias?.properties['RoleArn'])).toBe(role?.logicalId);
    expect(statementsOf(stack, role?.logicalId ?? '').flatMap(({ Resource }) => Resource)).toEqual(['arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:/aws/greengrass/*']);
  });
});
