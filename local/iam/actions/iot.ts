import { listOf, textOf } from '../needs.ts';
import type { ActionTable, Facts, Input, Need, NeedsOf } from '../needs.ts';
import { registrationNeeds } from './registration.ts';

type ResourcesOf = (input: Input, facts: Facts) => readonly string[];

const on = (...resources: readonly ResourcesOf[]): ResourcesOf => (input, facts) => resources.flatMap((each) => each(input, facts));

const named = (kind: string) => (member: string): ResourcesOf => (input, { arn }) => [arn('iot', `${kind}/${textOf(input, member)}`)];

const thing = named('thing')('thingName');
const group = named('thinggroup')('thingGroupName');
const certificate = named('cert')('certificateId');
const caCertificate = named('cacert')('certificateId');
const policy = named('policy')('policyName');
const job = named('job')('jobId');
const roleAlias = named('rolealias')('roleAlias');
const thingType = named('thingtype')('thingTypeName');
/** A member that is an ARN itself: a certificate, a thing group, anything that has tags. */
const arnIn = (member: string): ResourcesOf => (input) => [textOf(input, member)];
const groupsIn = (member: string): ResourcesOf => (input, { arn }) => listOf(input, member).map((name) => arn('iot', `thinggroup/${String(name)}`));
const nothing: ResourcesOf = () => ['*'];

/** A parent or a billing group takes part only where the request names it. */
const ifNamed = (member: string, resource: ResourcesOf): ResourcesOf => (input, facts) => (textOf(input, member) === '' ? [] : resource(input, facts));

/**
 * Resources of each operation's action, as the service authorization reference of AWS IoT gives them (read 2026-11-23, as of
 * 2026-09-23). Where it gives none and the IoT developer guide does, both are asked: a call must be allowed under either.
 */
const resources: Readonly<Record<string, ResourcesOf>> = {
  AddThingToThingGroup: on(thing, group),
  AttachPolicy: arnIn('target'),
  AttachPrincipalPolicy: arnIn('principal'),
  AttachThingPrincipal: arnIn('principal'),
  CancelJob: job,
  CancelJobExecution: on(job, thing),
  CreateCertificateFromCsr: nothing,
  CreateKeysAndCertificate: nothing,
  CreatePolicy: policy,
  CreatePolicyVersion: policy,
  CreateRoleAlias: roleAlias,
  CreateThing: on(thing, ifNamed('billingGroupName', named('billinggroup')('billingGroupName'))),
  CreateThingGroup: on(group, ifNamed('parentGroupName', named('thinggroup')('parentGroupName'))),
  CreateThingType: thingType,
  DeleteCACertificate: caCertificate,
  DeleteCertificate: certificate,
  DeleteJob: job,
  DeleteJobExecution: on(job, thing),
  DeletePolicy: policy,
  DeletePolicyVersion: policy,
  DeleteRoleAlias: roleAlias,
  DeleteThing: thing,
  DeleteThingGroup: group,
  DeleteThingType: thingType,
  DeprecateThingType: thingType,
  DescribeCACertificate: caCertificate,
  DescribeCertificate: certificate,
  DescribeEndpoint: nothing,
  DescribeJob: job,
  DescribeJobExecution: on(job, thing),
  DescribeRoleAlias: roleAlias,
  DescribeThing: thing,
  DescribeThingGroup: group,
  DescribeThingType: thingType,
  DetachPolicy: arnIn('target'),
  DetachPrincipalPolicy: arnIn('principal'),
  DetachThingPrincipal: arnIn('principal'),
  GetJobDocument: job,
  GetPolicy: policy,
  GetPolicyVersion: policy,
  GetRegistrationCode: nothing,
  ListAttachedPolicies: on(arnIn('target'), nothing),
  ListCACertificates: nothing,
  ListCertificates: nothing,
  ListCertificatesByCA: nothing,
  ListJobExecutionsForJob: job,
  ListJobExecutionsForThing: thing,
  ListJobs: nothing,
  ListPolicies: nothing,
  ListPolicyVersions: policy,
  ListPrincipalPolicies: nothing,
  ListPrincipalThings: arnIn('principal'),
  ListPrincipalThingsV2: arnIn('principal'),
  ListRoleAliases: nothing,
  ListTagsForResource: arnIn('resourceArn'),
  ListTargetsForPolicy: policy,
  ListThingGroups: nothing,
  ListThingGroupsForThing: thing,
  ListThingPrincipals: thing,
  ListThingPrincipalsV2: thing,
  ListThings: nothing,
  ListThingsInThingGroup: group,
  ListThingTypes: nothing,
  RegisterCACertificate: nothing,
  RegisterCertificate: nothing,
  RegisterCertificateWithoutCA: nothing,
  RemoveThingFromThingGroup: on(thing, group),
  SetDefaultPolicyVersion: policy,
  TagResource: arnIn('resourceArn'),
  UntagResource: arnIn('resourceArn'),
  UpdateCACertificate: caCertificate,
  UpdateCertificate: certificate,
  UpdateRoleAlias: roleAlias,
  UpdateThing: thing,
  UpdateThingGroup: group,
  UpdateThingGroupsForThing: on(thing, groupsIn('thingGroupsToAdd'), groupsIn('thingGroupsToRemove')),
};

const hasTags = ({ tags }: Input): boolean => Array.isArray(tags) && tags.length > 0;

/** What is made with tags is tagged by its maker. */
const needsOf = (operation: string, resourcesOf: ResourcesOf): NeedsOf => (input, facts) => {
  const found = resourcesOf(input, facts);
  const needs: Need[] = found.map((resource) => ({ action: `iot:${operation}`, resource }));
  const tagged = operation.startsWith('Create') && hasTags(input) ? found.slice(0, 1) : [];
  return [...needs, ...tagged.map((resource) => ({ action: 'iot:TagResource', resource }))];
};

/** What the operations of AWS IoT take. */
export const iotActions: ActionTable = {
  ...Object.fromEntries(Object.entries(resources).map(([operation, resourcesOf]) => [operation, needsOf(operation, resourcesOf)])),
  RegisterThing: async (input, facts) => [{ action: 'iot:RegisterThing', resource: '*' }, ...(await registrationNeeds(input, facts))],
};
