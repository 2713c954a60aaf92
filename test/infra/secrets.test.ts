import { describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../local/iam/statements.ts';
import type { PolicyDocument } from '../../local/iam/statements.ts';
import { deployedApi, methodsOf } from './api-document.ts';
import { render } from './mapping-template.ts';
import { flat, ofType, synthesis } from './synthesis.ts';
import type { Resource } from './synthesis.ts';

const stack = synthesis('default');
const [artifactsKey] = ofType(stack, 'AWS::KMS::Key');
const account = 'eu-west-1:111122223333';

/** Any of some actions on one resource. */
interface Right {
  readonly actions: readonly string[];
  readonly resource: string;
}

const artifacts: Right = { actions: ['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:CreateGrant'], resource: `arn:aws:kms:${account}:key/artifacts` };
const caKeys: Right = { actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath', 'ssm:GetParameterHistory'], resource: `arn:aws:ssm:${account}:parameter/cdf-ca-key-demo` };

/** ARNs as they are in an account. */
const resolved = (value: unknown): string =>
  flat(value).replaceAll('<AWS::Partition>', 'aws').replaceAll('<AWS::Region>:<AWS::AccountId>', account).replaceAll(`<${artifactsKey?.logicalId ?? ''}.Arn>`, artifacts.resource);

/** Whether a policy lets its holder under some condition. */
const grants = (document: unknown, { actions, resource }: Right): boolean => {
  const text = JSON.stringify(document, (key, value: unknown) => {
    if (key === 'Condition') return undefined;
    return typeof value === 'object' && value !== null && /^(Ref|Fn::)/.test(Object.keys(value)[0] ?? '') ? resolved(value) : value;
  });
  return statementsOf(JSON.parse(text) as PolicyDocument).some((statement) => statement.effect === 'Allow' && actions.some((action) => statement.match({ action, resource, context: {} })));
};

/** Managed policies of AWS that give neither right. */
const harmless = /:iam::aws:policy\/service-role\/(AmazonAPIGatewayPushToCloudWatchLogs|AWSGreengrassResourceAccessRolePolicy)$/;

/** Roles of whomever that have a right, by the construct that they belong to. */
const holdersOf = (right: Right, { planted = [] }: { planted?: readonly Resource[] } = {}): string[] => {
  const resources = [...stack.resources, ...planted];
  const attached = (role: string): unknown[] =>
    resources.filter(({ properties }) => JSON.stringify(properties['Roles'] ?? []).includes(`{"Ref":"${role}"}`)).map(({ properties }) => properties['PolicyDocument']);
  const holders = resources.filter(({ type }) => type === 'AWS::IAM::Role').filter(({ logicalId, properties }) => {
    const { Policies = [], ManagedPolicyArns = [] } = properties as { Policies?: { PolicyDocument: unknown }[]; ManagedPolicyArns?: unknown[] };
    const documents = [...attached(logicalId), ...Policies.map(({ PolicyDocument: document }) => document)];
    return documents.some((document) => grants(document, right)) || ManagedPolicyArns.some((arn) => !harmless.test(flat(arn)));
  });
  return holders.map(({ logicalId }) => logicalId.replace(/Role[0-9A-F]{8}$/, '')).sort();
};

describe('what is secret', () => {
  it('in the artifacts bucket is decrypted by who makes it, and for those whom URLs are given to', () => {
    expect(holdersOf(artifacts)).toEqual(['FunctionsArtifactsApi', 'FunctionsCreateCertificate']);
  });

  it('of CAs is read by who signs with it', () => {
    expect(holdersOf(caKeys)).toEqual(['FunctionsCreateCertificate']);
  });

  const aRole = (properties: Resource['properties'] = {}): Resource => ({ logicalId: 'PlantedRole01234567', type: 'AWS::IAM::Role', dependsOn: [], properties });
  const itsPolicy = (statement: object): Resource => ({ logicalId: 'Rights', type: 'AWS::IAM::Policy', dependsOn: [], properties: { Roles: [{ Ref: 'PlantedRole01234567' }], PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } } });

  it.each<[string, Resource[]]>([
    ['every action', [aRole(), itsPolicy({ Action: 'kms:*', Resource: '*' })]],
    ['actions by a pattern, on every key', [aRole(), itsPolicy({ Action: ['kms:decrypt*'], Resource: 'arn:aws:kms:*:*:key/*' })]],
    ['all actions but one', [aRole(), itsPolicy({ NotAction: 's3:GetObject', Resource: '*' })]],
    ['a policy of its own', [aRole({ Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: 'kms:Decrypt', Resource: { 'Fn::GetAtt': [artifactsKey?.logicalId, 'Arn'] } } } }] })]],
    ['a managed policy', [aRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] })]],
  ])('would be seen in the hands of any role that has %s', (_what, planted) => {
    expect(holdersOf(artifacts, { planted })).toContain('Planted');
  });

  it('is in no access log of the API: neither headers nor queries nor bodies are', () => {
    const [stage] = ofType(stack, 'AWS::ApiGateway::Stage');
    const { Format } = stage?.properties['AccessLogSetting'] as { Format: string };

    const variables = [...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);

    expect(variables.sort()).toEqual([
      'httpMethod', 'identity.caller', 'identity.sourceIp', 'identity.user', 'protocol', 'requestId', 'requestTime', 'resourcePath', 'responseLength', 'status',
    ]);
    expect(stage?.properties['MethodSettings']).toEqual([expect.objectContaining({ DataTraceEnabled: false })]);
  });

  it('is in no input of a machine that a request starts, whatever credentials come along', () => {
    const credentials = Object.fromEntries(['Authorization', 'X-Api-Key', 'Cookie', 'X-Amz-Security-Token'].flatMap((name) => [name, name.toLowerCase()]).map((name) => [name, 'canary']));
    const templates = methodsOf(deployedApi('default')).flatMap(([, , { 'x-amazon-apigateway-integration': { type, requestTemplates = {} } }]) => (type === 'aws' ? Object.values(requestTemplates) : []));

    const calls = templates.map((template) => render(template, { body: '{}', headers: { ...credentials, Accept: 'passed-on' } }).text);

    expect(calls.length).toBeGreaterThan(15);
    expect(calls.filter((call) => !call.includes('passed-on') || call.includes('canary'))).toEqual([]);
  });

  it('is in no log of a machine that answers requests, and that log is all that is kept of its executions', () => {
    const machines = ofType(stack, 'AWS::StepFunctions::StateMachine').filter(({ properties }) => properties['StateMachineType'] === 'EXPRESS');

    expect(machines.map(({ logicalId }) => logicalId.replace(/StateMachine[0-9A-F]{8}$/, ''))).toEqual(['TaskMachinesAcceptTask', 'TaskMachinesDeleteDevice', 'TaskMachinesCancelTask']);
    for (const { properties } of machines) expect(properties['LoggingConfiguration']).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
  });

  it('is in no log of a function for being in its event', () => {
    for (const { properties } of ofType(stack, 'AWS::Lambda::Function')) {
      const { Variables = {} } = (properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };

      expect(Object.keys(Variables).filter((name) => /LOG_EVENT|CAPTURE_RESPONSE|CAPTURE_ERROR/.test(name))).toEqual([]);
    }
  });
});
