import { limits } from '../contracts/limits.ts';

/** What the statements of the core policies are written for. */
export interface CorePolicyScope {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** Cores act under names that begin with it. */
  readonly thingNamePrefix: string;
  readonly roleAlias: string;
}

export interface PolicyStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** The longest that partition, region and account of a stack can be; a policy that fits here fits anywhere. */
const longest = { partition: 'aws-us-gov', region: 'cn-northwest-10', account: '0'.repeat(12) };

/**
 * What a core device needs (Greengrass developer guide, "Device authentication and authorization"): basic operation,
 * then support of client devices. A name is followed by `*` because a nucleus with more than 50 subscriptions opens further
 * connections as `<thing>#2`, `<thing>#3`; the same `*` covers the `<thing>-gci` shadow of client device support.
 * Thing policy variables would be narrower, but do not work for core devices.
 */
const coreStatements = ({ partition, region, account, thingNamePrefix, roleAlias }: CorePolicyScope): readonly PolicyStatement[] => {
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${account}:${resource}`;
  const thing = `${thingNamePrefix}*`;
  const topics = (kind: string, ...names: readonly string[]) => names.map((name) => arn('iot', `${kind}/$aws/things/${thing}/${name}`));
  const allow = (Action: readonly string[], Resource: readonly string[]): PolicyStatement => ({ Effect: 'Allow', Action, Resource });
  return [
    allow(['iot:Connect'], [arn('iot', `client/${thing}`)]),
    allow(['iot:Receive', 'iot:Publish'], topics('topic', 'greengrass/health/json', 'greengrassv2/health/json', 'jobs/*', 'shadow/*')),
    allow(['iot:Subscribe'], topics('topicfilter', 'jobs/*', 'shadow/*')),
    allow(['iot:AssumeRoleWithCertificate'], [arn('iot', `rolealias/${roleAlias}`)]),
    allow(
      [
        'greengrass:GetComponentVersionArtifact', 'greengrass:ResolveComponentCandidates', 'greengrass:GetDeploymentConfiguration',
        'greengrass:ListThingGroupsForCoreDevice', 'greengrass:PutCertificateAuthorities', 'greengrass:VerifyClientDeviceIdentity',
      ],
      ['*'],
    ),
    allow(['greengrass:VerifyClientDeviceIoTCertificateAssociation'], [arn('iot', 'thing/*')]),
    allow(['greengrass:GetConnectivityInfo', 'greengrass:UpdateConnectivityInfo'], [arn('greengrass', `/greengrass/things/${thing}/connectivityInfo`)]),
  ];
};

/**
 * The core policies, in as few documents as they fit: each costs every core one call of iot:AttachPolicy, of which
 * an account has 15 a second.
 */
export const corePolicyDocuments = (scope: CorePolicyScope): readonly PolicyDocument[] => {
  const statements = coreStatements(scope);
  const sizes = coreStatements({ ...scope, ...longest }).map((statement) => JSON.stringify(statement).length + 1);
  const frame = JSON.stringify(documentOf([])).length;
  const documents: PolicyStatement[][] = [];
  let free = 0;
  for (const [index, statement] of statements.entries()) {
    const size = sizes[index] ?? 0;
    if (size > free) {
      documents.push([]);
      free = limits.policyCharacters - frame;
    }
    documents.at(-1)?.push(statement);
    free -= size;
  }
  return documents.map(documentOf);
};

const documentOf = (statements: readonly PolicyStatement[]): PolicyDocument => ({ Version: '2012-10-17', Statement: statements });
