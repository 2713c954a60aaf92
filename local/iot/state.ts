import { randomBytes } from 'node:crypto';
import type { Data, KeptMap } from '../data/data.ts';
import { keptRelation } from './relation.ts';
import type { Relation } from './relation.ts';

export interface Thing {
  thingName: string;
  /** UUID, new each time a name is created again. */
  thingId: string;
  thingTypeName?: string;
  attributes: Record<string, string>;
  version: number;
  billingGroupName?: string;
}

export interface ThingType {
  thingTypeName: string;
  thingTypeId: string;
  description?: string;
  searchableAttributes: string[];
  creationDate: Date;
  deprecated: boolean;
  deprecationDate?: Date;
}

export interface ThingGroup {
  thingGroupName: string;
  thingGroupId: string;
  parentGroupName?: string;
  description?: string;
  attributes: Record<string, string>;
  version: number;
  creationDate: Date;
}

export type CertificateStatus = 'ACTIVE' | 'INACTIVE' | 'REVOKED';

export interface Certificate {
  /** SHA-256 of the DER encoding, in hex, as on AWS. */
  certificateId: string;
  certificatePem: string;
  status: CertificateStatus;
  /** Of the registered CA that signed it; absent for certificates AWS IoT issued or that were registered without a CA. */
  caCertificateId?: string;
  certificateMode: 'DEFAULT' | 'SNI_ONLY';
  creationDate: Date;
  lastModifiedDate: Date;
  validity: { notBefore: Date; notAfter: Date };
}

export interface CaCertificate {
  certificateId: string;
  certificatePem: string;
  /** Distinguished name and key: AWS tells CAs with the same pair apart only by their PEM. */
  subject: string;
  status: 'ACTIVE' | 'INACTIVE';
  certificateMode: 'DEFAULT' | 'SNI_ONLY';
  autoRegistrationStatus: 'ENABLE' | 'DISABLE';
  registrationConfig?: { templateBody?: string; roleArn?: string; templateName?: string };
  creationDate: Date;
  lastModifiedDate: Date;
  customerVersion: number;
  generationId: string;
  validity: { notBefore: Date; notAfter: Date };
}

export interface PolicyVersion {
  versionId: string;
  document: string;
  createDate: Date;
}

export interface Policy {
  policyName: string;
  versions: PolicyVersion[];
  defaultVersionId: string;
  /** Version numbers are never given twice. */
  nextVersion: number;
  creationDate: Date;
  lastModifiedDate: Date;
  generationId: string;
}

export interface RoleAlias {
  roleAlias: string;
  roleArn: string;
  credentialDurationSeconds: number;
  creationDate: Date;
  lastModifiedDate: Date;
}

/** Everything AWS IoT remembers. */
export interface IotState {
  things: KeptMap<Thing>;
  thingTypes: KeptMap<ThingType>;
  thingGroups: KeptMap<ThingGroup>;
  certificates: KeptMap<Certificate>;
  caCertificates: KeptMap<CaCertificate>;
  policies: KeptMap<Policy>;
  roleAliases: KeptMap<RoleAlias>;
  /** Thing name → principal ARN. */
  thingPrincipals: Relation;
  /** Thing name → group name. */
  thingGroupMembers: Relation;
  /** Policy name → target ARN. */
  policyTargets: Relation;
  /** Tags by resource ARN. */
  tags: KeptMap<Record<string, string>>;
  /** Principal ARNs attached as `EXCLUSIVE_THING`. */
  exclusivePrincipals: KeptMap<true>;
  /** Detachments of principals that do not hold yet, `<thing name> <principal ARN>`: when they were asked for, the earliest first. */
  principalDetachments: KeptMap<Date>;
  /** When a policy was last detached, by policy name. */
  policyDetachments: KeptMap<Date>;
  /** 64 hex digits; proves to AWS that who registers a CA also holds its key. */
  registrationCode: string;
}

const registrationCode = (data: Data): string => {
  const account = data.map<string>('iot.account');
  const code = account.get('registrationCode') ?? randomBytes(32).toString('hex');
  account.set('registrationCode', code);
  return code;
};

export const iotState = (data: Data): IotState => ({
  things: data.map('iot.things'),
  thingTypes: data.map('iot.thingTypes'),
  thingGroups: data.map('iot.thingGroups'),
  certificates: data.map('iot.certificates'),
  caCertificates: data.map('iot.caCertificates'),
  policies: data.map('iot.policies'),
  roleAliases: data.map('iot.roleAliases'),
  thingPrincipals: keptRelation(data.map('iot.thingPrincipals')),
  thingGroupMembers: keptRelation(data.map('iot.thingGroupMembers')),
  policyTargets: keptRelation(data.map('iot.policyTargets')),
  tags: data.map('iot.tags'),
  exclusivePrincipals: data.map('iot.exclusivePrincipals'),
  principalDetachments: data.map('iot.principalDetachments'),
  policyDetachments: data.map('iot.policyDetachments'),
  registrationCode: registrationCode(data),
});
