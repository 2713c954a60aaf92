import { invalidRequest } from './errors.ts';

/**
 * Limits of AWS IoT Core, as of 2026-11-23. Patterns and lengths: the service model in botocore 1.43.11 (the SDK's schemas
 * carry none). Counts: AWS IoT Core endpoints and quotas. None of the counts here is adjustable unless it says so.
 */
export const LIMITS = {
  /** Characters of a policy document, white space not counted. */
  policyDocumentCharacters: 2048,
  policyVersions: 5,
  policiesPerTarget: 10,
  /** Adjustable for things with a type only. */
  attributesWithoutType: 3,
  attributesWithType: 50,
  searchableAttributesPerType: 3,
  groupsPerThing: 10,
  groupDepth: 7,
  childGroupsPerGroup: 100,
  casWithOneSubject: 10,
  templateBodyCharacters: 10_240,
  templateParameterNameCharacters: 2048,
  templateParameterValueCharacters: 4096,
  csrCharacters: 4096,
  /** List operations give this many unless asked for fewer; there is no more to have in one answer. */
  pageSize: 250,
  certificatePageSize: 25,
  /** Smallest RSA modulus of a device certificate, in bits. */
  rsaBits: 2048,
  curves: ['prime256v1', 'secp384r1', 'secp521r1'],
  /** Of a job execution: pairs, their names, and the characters of a value. */
  statusDetails: { pairs: 10, name: /^[a-zA-Z0-9:_-]{1,128}$/, valueCharacters: 1024 },
  credentialSeconds: { least: 900, most: 43_200, usual: 3600 },
} as const;

const PATTERNS = {
  thingName: { form: /^[a-zA-Z0-9:_-]{1,128}$/, words: '1 to 128 of a-z A-Z 0-9 : _ -' },
  thingTypeName: { form: /^[a-zA-Z0-9:_-]{1,128}$/, words: '1 to 128 of a-z A-Z 0-9 : _ -' },
  thingGroupName: { form: /^[a-zA-Z0-9:_-]{1,128}$/, words: '1 to 128 of a-z A-Z 0-9 : _ -' },
  jobId: { form: /^[a-zA-Z0-9_-]{1,64}$/, words: '1 to 64 of a-z A-Z 0-9 _ -' },
  policyName: { form: /^[\w+=,.@-]{1,128}$/, words: '1 to 128 of a-z A-Z 0-9 _ + = , . @ -' },
  roleAlias: { form: /^[\w=,@-]{1,128}$/, words: '1 to 128 of a-z A-Z 0-9 _ = , @ -' },
  certificateId: { form: /^(0x)?[a-fA-F0-9]{64}$/, words: '64 hexadecimal digits' },
  attributeName: { form: /^[a-zA-Z0-9_.,@/:#-]{1,128}$/, words: '1 to 128 of a-z A-Z 0-9 _ . , @ / : # -' },
  attributeValue: { form: /^[a-zA-Z0-9_.,@/:#=[\]-]{0,800}$/, words: 'up to 800 of a-z A-Z 0-9 _ . , @ / : # = [ ] -' },
  roleArn: { form: /^arn:[^:]+:iam::\d{12}:role\/.{1,2000}$/, words: 'arn:aws:iam::<account>:role/<name>' },
} as const;

/** @throws AwsError `InvalidRequestException` that names the member, the value and what is allowed */
export const checkName = (kind: keyof typeof PATTERNS, value: string): void => {
  const { form, words } = PATTERNS[kind];
  if (!form.test(value)) {
    throw invalidRequest(`1 validation error detected: Value '${value}' at '${kind}' failed to satisfy constraint: allowed are ${words}`);
  }
};

/** Page sizes of list operations run from 1 to `most`. @throws AwsError `InvalidRequestException` */
export const checkPageSize = (member: string, size: number | undefined, usual: number, most: number = LIMITS.pageSize): number => {
  if (size === undefined) return usual;
  if (!Number.isInteger(size) || size < 1 || size > most) {
    throw invalidRequest(`1 validation error detected: Value '${size}' at '${member}' failed to satisfy constraint: a whole number from 1 to ${most}`);
  }
  return size;
};

/**
 * Default request quotas per second, account and region (all adjustable), as of 2026-11-23: Service Quotas dumps of 2023 to
 * 2025; where those are silent the AWS IoT limits page of 2019; 10 is assumed for what neither names.
 */
export const REQUESTS_PER_SECOND: Readonly<Record<string, number>> = {
  CreateThing: 100, DeleteThing: 100, UpdateThing: 100, DescribeThing: 350, ListThings: 10,
  CreateThingType: 10, DescribeThingType: 10, ListThingTypes: 10,
  CreateThingGroup: 25, DeleteThingGroup: 15, DescribeThingGroup: 100, ListThingGroups: 10,
  AddThingToThingGroup: 100, RemoveThingFromThingGroup: 100, ListThingsInThingGroup: 25, ListThingGroupsForThing: 100,
  AttachThingPrincipal: 100, DetachThingPrincipal: 100, ListThingPrincipals: 10, ListPrincipalThings: 10,
  ListThingPrincipalsV2: 10, ListPrincipalThingsV2: 10, UpdateThingGroupsForThing: 10,
  AttachPolicy: 15, DetachPolicy: 15, ListAttachedPolicies: 15, ListTargetsForPolicy: 10,
  CreatePolicy: 10, GetPolicy: 10, CreatePolicyVersion: 10, DeletePolicy: 10, GetPolicyVersion: 15,
  ListPolicies: 10, ListPolicyVersions: 10, DeletePolicyVersion: 10, SetDefaultPolicyVersion: 10, ListPrincipalPolicies: 10,
  RegisterThing: 10, RegisterCertificate: 10, RegisterCertificateWithoutCA: 10,
  CreateCertificateFromCsr: 15, CreateKeysAndCertificate: 10,
  DescribeCertificate: 10, UpdateCertificate: 10, DeleteCertificate: 10, ListCertificates: 10,
  RegisterCACertificate: 10, DescribeCACertificate: 10, UpdateCACertificate: 10, DeleteCACertificate: 10,
  CreateRoleAlias: 10, DescribeRoleAlias: 10, UpdateRoleAlias: 10, DeleteRoleAlias: 10, ListRoleAliases: 10,
  DescribeJob: 10, ListJobs: 10, GetJobDocument: 10, DescribeJobExecution: 10, CancelJobExecution: 10, DeleteJobExecution: 10,
  ListJobExecutionsForJob: 10, ListJobExecutionsForThing: 10,
  DescribeEndpoint: 10, TagResource: 10, UntagResource: 10, ListTagsForResource: 10,
};
