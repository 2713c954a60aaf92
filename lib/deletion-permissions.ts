import { artifactsPrefix } from '../contracts/artifacts.ts';
import type { Permission, Permissions } from './permission-scope.ts';
import {
  anything, certificates, listsAboutOne, deploymentDependencies, findVersionGroup, listCoreDevices, listDeployments, listRules, readArtifacts, readProvisioningTemplates, settleItem, tellMissingArtifacts,
  tellMissingTaskObjects, tellPartsOfThings, things,
} from './recurring-permissions.ts';

/** With what greengrass:DeleteCoreDevice asks of IoT in its caller's name (service authorization reference, read 2026-11-23). */
const forgetCoreDevice: readonly Permission[] = [
  { actions: ['greengrass:DeleteCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'a task may delete any core' },
  { actions: ['iot:DescribeJobExecution'], resources: ({ iot }) => [iot('job/*'), iot('thing/*')], reason: 'greengrass:DeleteCoreDevice looks at the jobs of the core' },
];

const disassociate: Permission = {
  actions: ['greengrass:BatchDisassociateClientDeviceFromCoreDevice'],
  resources: ({ coreDevices }) => [coreDevices],
  reason: 'a task may delete any core and any client device',
};

const detachThing: readonly Permission[] = [
  { actions: ['iot:DescribeThing'], resources: things, reason: 'looks whether there is a thing' },
  listsAboutOne('iot:ListAttachedPolicies', 'iot:ListPrincipalThings', 'iot:ListThingPrincipals'),
  {
    actions: ['iot:DescribeCertificate', 'iot:DetachPolicy', 'iot:UpdateCertificate'],
    resources: certificates,
    reason: 'switches the certificate of the thing off, unless another thing uses it',
  },
  { actions: ['iot:GetPolicy'], resources: ({ iot }) => [iot('policy/*')], reason: 'looks whether the thing has a policy of its own' },
  {
    actions: ['iot:DetachThingPrincipal', 'iot:ListCertificates'],
    resources: anything,
    reason: 'IoT has no resource for listing; for detaching from a thing its guides disagree on one',
  },
];

const deleteThing: readonly Permission[] = [
  listsAboutOne('iot:ListAttachedPolicies', 'iot:ListPrincipalThings', 'iot:ListThingPrincipals'),
  { actions: ['iot:DeleteThing', 'iot:DescribeThing'], resources: things, reason: 'deletes the thing once it has lost its certificates' },
  {
    actions: ['iot:DeleteCertificate', 'iot:DescribeCertificate', 'iot:DetachPolicy', 'iot:UpdateCertificate'],
    resources: certificates,
    reason: 'deletes certificates, and switches one off that the last thing lets go of',
  },
];

const deleteArtifacts: readonly Permission[] = [
  {
    // HEAD is authorised as s3:GetObject, and needs no KMS key.
    actions: ['s3:DeleteObject', 's3:GetObject'],
    resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)],
    reason: 'deletes the artifacts of the thing; without the KMS key it can read none',
  },
  tellMissingArtifacts,
];

/** Both blocks of rows in one, each action once. */
const united = (...blocks: readonly (readonly Permission[])[]): readonly Permission[] => {
  const seen = new Set<string>();
  const isNew = (action: string): boolean => !seen.has(action) && seen.add(action) !== undefined;
  return blocks.flat().map((row) => ({ ...row, actions: row.actions.filter(isNew) })).filter(({ actions }) => actions.length > 0);
};

/** Rows of the functions that delete cores and client devices, and of the one that looks for what they left. */
export const deletionPermissions = {
  BeginDeletion: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'begins the item together with the lock on its name, and marks a core as one that is being deleted',
    },
    readArtifacts,
    tellMissingArtifacts,
  ],
  ReleaseClientDevices: [
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'lists the client devices of the core, and deletes each row together with the lock on its name',
    },
    { actions: ['greengrass:ListClientDevicesAssociatedWithCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'finds what else is associated with the core' },
    disassociate,
    ...united(detachThing, deleteThing),
    ...deleteArtifacts,
  ],
  LeaveFleet: [
    { actions: ['dynamodb:GetItem'], resources: ({ table }) => [table], reason: 'looks which thing groups are version groups' },
    {
      actions: ['iot:ListThingGroupsForThing', 'iot:RemoveThingFromThingGroup'],
      resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*')],
      reason: 'takes any core out of its version groups',
    },
    ...forgetCoreDevice,
  ],
  DisassociateDevice: [disassociate],
  DetachThing: [
    { actions: ['dynamodb:GetItem'], resources: ({ table }) => [table], reason: 'the row names certificates that a former run has detached' },
    readArtifacts,
    tellMissingArtifacts,
    ...detachThing,
  ],
  DeleteThing: [...deleteThing, ...forgetCoreDevice],
  DeleteArtifacts: deleteArtifacts,
  RecordDeletion: [
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'deletes the row, settles the item with its receipt and remembers the name in one transaction',
    },
  ],
  RecordDeletionFailure: [settleItem, readArtifacts, tellMissingArtifacts, ...tellPartsOfThings],
  DeletePolicies: [
    {
      actions: ['iot:DeletePolicy', 'iot:DeletePolicyVersion', 'iot:ListTargetsForPolicy'],
      resources: ({ iot }) => [iot('policy/*')],
      reason: 'deletes policies named after things that are gone, unless one is attached again',
    },
    listsAboutOne('iot:ListPolicyVersions'),
  ],
  FindOrphans: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'reads every record, after the account was listed',
    },
    { actions: ['iot:DescribeThing'], resources: things, reason: 'looks at things that have no record' },
    listsAboutOne('iot:ListAttachedPolicies', 'iot:ListPrincipalThings', 'iot:ListThingPrincipals'),
    { actions: ['iot:GetPolicy', 'iot:ListTargetsForPolicy'], resources: ({ iot }) => [iot('policy/*')], reason: 'looks at policies named as this system names them' },
    findVersionGroup,
    { actions: ['iot:ListCertificates', 'iot:ListPolicies', 'iot:ListThingGroups', 'iot:ListThings'], resources: anything, reason: 'IoT has no resource for listing what there is' },
    listCoreDevices,
    listDeployments,
    { actions: ['greengrass:GetDeployment'], resources: ({ deployments }) => [deployments], reason: 'the tags of a deployment tell whose it is' },
    deploymentDependencies.tell,
    { actions: ['greengrass:ListClientDevicesAssociatedWithCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'looks at the associations of any core' },
    listRules,
    { actions: ['events:DescribeRule'], resources: ({ operatorRules }) => [operatorRules], reason: 'looks at EventBridge rules that have no record' },
    readProvisioningTemplates,
    { ...tellMissingTaskObjects, resources: ({ tasksBucket, artifactsBucket }) => [tasksBucket, artifactsBucket], reason: 'lists provisioning templates and artifacts' },
    readArtifacts,
  ],
} as const satisfies Permissions;
