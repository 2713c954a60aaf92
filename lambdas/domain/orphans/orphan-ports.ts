import type { ItemRow } from '../../../contracts/task-rows.ts';
import type { NameRow } from '../../../contracts/thing-rows.ts';
import type { ThingKind } from '../../../contracts/table.ts';
import type { AdditionalPolicy } from '../provisioning-templates/additional-policies.ts';

/** What the search for orphans asks of the world outside. Nothing of it changes anything. */

/** Entries of a list, page by page. */
export type Pages<Entry> = AsyncIterable<readonly Entry[]>;

export interface ListedCertificate {
  readonly id: string;
  readonly arn: string;
  readonly status: string;
  readonly createdAt?: Date;
}

/** A deployment to a thing group. */
export interface ListedDeployment {
  readonly id: string;
  readonly groupName: string;
  readonly createdAt?: Date;
}

/** An object under the name of a thing. */
export interface ListedArtifact {
  readonly thingName: string;
  readonly key: string;
  readonly modifiedAt: Date;
}

/** Lists of everything of a kind in the account; each costs as many calls as it has pages. */
export interface AccountLists {
  things(): Pages<string>;
  certificates(): Pages<ListedCertificate>;
  policies(): Pages<string>;
  /** Thing groups whose names begin as those of version groups do. */
  thingGroups(): Pages<string>;
  /** Deployments to such groups, former ones included. */
  deployments(): Pages<ListedDeployment>;
  coreDevices(): Pages<string>;
  /** Client devices of one core. */
  clientDevices(coreName: string): Promise<readonly string[]>;
  /** Objects that do not lie under a thing's name are left out. */
  artifacts(): Pages<ListedArtifact>;
  /** EventBridge rules whose names begin as those of redeployment rules do. */
  rules(): Pages<string>;
  /** Policies that the provisioning templates of the tasks bucket have a document of; nothing for a template that cannot be read. */
  templatePolicies(): Promise<ReadonlyMap<string, readonly AdditionalPolicy[] | undefined>>;
}

/** What a list does not tell of an entry; nothing where it is gone. */
export interface AccountDetails {
  thingExists(name: string): Promise<boolean>;
  /** Ids of the certificates attached to a thing. */
  certificatesOf(thingName: string): Promise<readonly string[]>;
  /** Id of the certificate whose key lies under the name of a thing. */
  certificateInBundle(thingName: string): Promise<string | undefined>;
  /** Names of the things that a certificate is attached to. */
  thingsOf(certificateArn: string): Promise<readonly string[]>;
  /** Names of the policies attached to a certificate. */
  policiesOf(certificateArn: string): Promise<readonly string[]>;
  /** ARNs of everything a policy is attached to, page by page. */
  targets(policyName: string): Pages<string>;
  policy(name: string): Promise<{ readonly createdAt?: Date } | undefined>;
  /** `owner`: the environment by its tag. */
  thingGroup(name: string): Promise<{ readonly createdAt?: Date; readonly owner?: string } | undefined>;
  /** `isOfThisSystem`: by its tag, which tells no environment. */
  deployment(id: string): Promise<{ readonly isOfThisSystem: boolean } | undefined>;
  ruleExists(name: string): Promise<boolean>;
}

/** A core or client device in the table. */
export interface ThingRecord {
  readonly row: ThingKind;
  readonly name: string;
  /** Absent where the thing was never made. */
  readonly thingArn?: string;
  readonly certificateId?: string;
  /** A task began to delete it then. */
  readonly deletionSince?: string;
}

export type NameRecord = { readonly row: 'name'; readonly name: string } & Pick<NameRow, 'kind' | 'holder' | 'deletedAt' | 'deletedAs' | 'kept'>;
export interface GroupRecord {
  readonly row: 'group';
  readonly groupName: string;
}
/** A redeployment rule. */
export interface RuleRecord {
  readonly row: 'rule';
  readonly eventBridgeRule: string;
}
export type TableRecord = ThingRecord | NameRecord | GroupRecord | RuleRecord;

export type ItemPlace = Pick<ItemRow, 'taskId' | 'index'>;

export interface RecordReads {
  /** Everything that can account for something in the account; strongly consistent. */
  all(): Pages<TableRecord>;
  /** Those of the items that have not settled; strongly consistent. */
  openItems(places: readonly ItemPlace[]): Promise<readonly ItemPlace[]>;
  /** Cores that client devices are, or were, associated with by tasks that are remembered; may be a moment old. */
  coresWithDevices(): Promise<ReadonlySet<string>>;
}

export interface OrphanPorts {
  readonly lists: AccountLists;
  readonly details: AccountDetails;
  readonly records: RecordReads;
  readonly clock: () => Date;
  /** Milliseconds left. */
  readonly remaining: () => number;
}

/** What tells this environment's parts from others. */
export interface Belongings {
  readonly environmentName: string;
  readonly thingNamePrefix: string;
  /** Names of the policies that the stack itself has. */
  readonly ownPolicies: readonly string[];
}
