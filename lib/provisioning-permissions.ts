import { artifactsPrefix } from '../contracts/artifacts.ts';
import type { Permission, Permissions } from './permission-scope.ts';
import {
  anything, certificates, describeCaCertificates, encryptArtifacts, listsAboutOne, passRole, readArtifacts, readProvisioningTemplates, settleItem, tellMissingArtifacts, tellMissingTaskObjects, tellPartsOfThings, things,
} from './recurring-permissions.ts';

/**
 * What iot:RegisterThing does in its caller's name, as the managed policy AWSIoTThingsRegistration lists it (read
 * 2026-11-23), less the signing of certificates: ours are made before. Resources as the IoT developer guide gives them.
 */
const registerThingDependencies: readonly Permission[] = [
  {
    actions: [
      'iot:AddThingToBillingGroup', 'iot:AddThingToThingGroup', 'iot:CreateThing', 'iot:DescribeBillingGroup', 'iot:DescribeThing',
      'iot:DescribeThingGroup', 'iot:DescribeThingType', 'iot:ListThingGroupsForThing', 'iot:RemoveThingFromBillingGroup',
      'iot:RemoveThingFromThingGroup', 'iot:UpdateThing', 'iot:UpdateThingGroupsForThing',
    ],
    resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('thingtype/*'), iot('billinggroup/*')],
    reason: 'a provisioning template may name any thing, group and type',
  },
  {
    actions: ['iot:AttachPolicy', 'iot:AttachPrincipalPolicy', 'iot:DescribeCertificate', 'iot:DetachPolicy', 'iot:UpdateCertificate'],
    resources: certificates,
    reason: 'the certificate is known only once it is made',
  },
  {
    actions: ['iot:CreatePolicy', 'iot:GetPolicy', 'iot:ListTargetsForPolicy'],
    resources: ({ iot }) => [iot('policy/*')],
    reason: 'a provisioning template may name or contain any policy',
  },
  {
    actions: ['iot:AttachThingPrincipal', 'iot:DetachThingPrincipal', 'iot:RegisterCertificate', 'iot:RegisterThing'],
    resources: anything,
    reason: 'IoT has no resource for registering; for attaching to a thing its guides disagree on one',
  },
  listsAboutOne('iot:ListAttachedPolicies', 'iot:ListPolicyPrincipals', 'iot:ListPrincipalPolicies', 'iot:ListPrincipalThings', 'iot:ListThingPrincipals'),
];

/** Rows of the functions that create cores and client devices, and of those that prepare the account for them. */
export const provisioningPermissions = {
  CreateCertificate: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'reads the core and writes the item as InProgress',
    },
    readProvisioningTemplates,
    tellMissingTaskObjects,
    {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)],
      reason: "reads and writes the core's key bundle",
    },
    tellMissingArtifacts,
    encryptArtifacts,
    { ...encryptArtifacts, actions: ['kms:Decrypt'] },
    { actions: ['iot:DescribeThing'], resources: things, reason: 'a thing of the name may exist already' },
    describeCaCertificates,
    { actions: ['ssm:GetParameter'], resources: ({ caKeyParameters }) => [caKeyParameters], reason: 'the parameter is named after the CA' },
    { actions: ['kms:Decrypt'], resources: ({ caKeyEncryptionKeys }) => caKeyEncryptionKeys, reason: 'the parameters with CA keys are encrypted with it' },
    {
      actions: ['iot:DeleteCertificate', 'iot:DescribeCertificate', 'iot:UpdateCertificate'],
      resources: certificates,
      reason: 'activates the certificate it made, and deletes one that lost a race',
    },
    { actions: ['iot:CreateCertificateFromCsr', 'iot:ListCertificates'], resources: anything, reason: 'IoT has no resource for these actions' },
  ],
  RegisterThing: [readProvisioningTemplates, tellMissingTaskObjects, describeCaCertificates, ...registerThingDependencies],
  AttachPolicies: [
    readProvisioningTemplates,
    tellMissingTaskObjects,
    { actions: ['iot:AttachPolicy'], resources: certificates, reason: 'the certificate is known only once it is made' },
    {
      actions: ['iot:CreatePolicy', 'iot:GetPolicy'],
      resources: ({ iot }) => [iot('policy/*')],
      reason: 'a provisioning template may contain policies of any name',
    },
  ],
  RecordCore: [
    settleItem,
    { actions: ['s3:PutObject'], resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)], reason: "writes the core's installer config" },
    encryptArtifacts,
  ],
  RecordCoreFailure: [settleItem, readArtifacts, tellMissingArtifacts, ...tellPartsOfThings],
  RecordDevice: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'writes the client device while its task has the name',
    },
  ],
  RecordDeviceFailure: [settleItem, readArtifacts, tellMissingArtifacts, ...tellPartsOfThings],
  AssociateDevices: [
    settleItem,
    { actions: ['dynamodb:BatchGetItem'], resources: ({ table }) => [table], reason: 'reads the items and rows of its batch' },
    { actions: ['greengrass:BatchAssociateClientDeviceWithCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'a task may name any core' },
  ],
  MANUAL_INSTALL: [{ actions: ['iot:DescribeEndpoint'], resources: anything, reason: 'IoT has no resource for this action' }],
  ShipTemplates: [
    {
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: ({ tasks }) => [tasks('templates/*')],
      reason: 'writes the shipped provisioning templates beside those of the operators',
    },
  ],
  EnsureServiceRole: [
    {
      actions: ['greengrass:AssociateServiceRoleToAccount', 'greengrass:GetServiceRoleForAccount'],
      resources: anything,
      reason: 'Greengrass has no resource for these actions',
    },
    passRole(({ greengrassServiceRole }) => greengrassServiceRole, 'greengrass.amazonaws.com', 'hands Greengrass the role of the stack, which trusts nobody else'),
  ],
} as const satisfies Permissions;
