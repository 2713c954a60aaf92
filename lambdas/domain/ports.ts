import type { CoreRow } from '../../contracts/core-rows.ts';
import type { ItemRow } from '../../contracts/task-rows.ts';
import type { Artifact, DeviceRow } from '../../contracts/thing-rows.ts';
import type { CertificateAuthority } from './provisioning-templates/certificate-options.ts';
import type { CertificateSubject } from './certificates/certificate-subject.ts';
import type { DeviceDirectory } from './devices/device-ports.ts';
import type { KeyAlgorithm } from './certificates/key-algorithm.ts';
import type { NameHold, Names } from './names/name-ports.ts';
import type { PrivateKey } from './certificates/private-key.ts';
import type { ProvisioningTemplate } from './provisioning-templates/provisioning-template.ts';
import type { Cancellations } from './tasks/task-ports.ts';
import type { RegisteredThing } from './things/thing-item.ts';

/** Why IoT did not carry out a RegisterThing template. */
export interface RefusedRegistration {
  readonly refusal: string;
  /** It met what exists already, or another update at the same time: IoT does not tell which. */
  readonly conflict: boolean;
}

/** IoT things. */
export interface Things {
  find(name: string): Promise<{ readonly thingArn: string } | undefined>;
  /** Runs a RegisterThing template; safe to repeat. A template that IoT does not carry out is an answer, not an error. */
  register(body: string, parameters: Readonly<Record<string, string>>): Promise<RegisteredThing | RefusedRegistration>;
  /** Whether the thing exists and the certificate is attached to it. */
  holds(name: string, certificateId: string): Promise<boolean>;
}

/** A certificate that IoT knows. */
export interface KnownCertificate {
  readonly certificateId: string;
  readonly certificateArn: string;
  readonly certificatePem: string;
  /** IoT's words: `ACTIVE`, `INACTIVE`, `REVOKED` … */
  readonly status: string;
}

/** Device certificates in IoT. */
export interface Certificates {
  find(certificateId: string): Promise<KnownCertificate | undefined>;
  /** Has AWS sign a request. Makes an inactive certificate on each call, so it is never repeated by itself. */
  sign(requestPem: string): Promise<{ readonly certificateId: string; readonly certificatePem: string }>;
  /** Safe to repeat. */
  activate(certificateId: string): Promise<void>;
  /** Deletes an inactive certificate; one that is gone already is fine. */
  delete(certificateId: string): Promise<void>;
  /** Ids of inactive certificates made since then, newest first. Costs a call for each 250 certificates since then. */
  inactiveSince(since: Date): AsyncIterable<string>;
}

/** CA certificates registered with IoT. */
export interface CaCertificates {
  /**
   * PEM of an active CA certificate; may be a minute old.
   *
   * @throws StepFailure `CA_NOT_FOUND`, `CA_NOT_ACTIVE`
   */
  activePem(caId: string): Promise<string>;
}

/** What a device certificate says beside what its CA gives it. */
export interface CertificateOrder {
  readonly publicKey: DevicePublicKey;
  readonly subject: CertificateSubject;
  readonly days: number;
  readonly now: Date;
}

/** DER of a SubjectPublicKeyInfo. */
export type DevicePublicKey = Uint8Array;

/** A CA of one's own that can sign. */
export interface SigningAuthority {
  /** PEM of a new certificate. It never outlives its CA. */
  issue(order: CertificateOrder): Promise<string>;
  /** Whether this CA signed the certificate. */
  signed(certificatePem: string): boolean;
}

export interface SigningAuthorities {
  /**
   * @throws StepFailure `CA_NOT_FOUND`, `CA_NOT_ACTIVE`, `CA_KEY_NOT_FOUND`, `CA_KEY_UNUSABLE`
   */
  open(caId: string): Promise<SigningAuthority>;
}

/** A new key pair of a device. */
export interface DeviceKey {
  readonly privateKey: PrivateKey;
  readonly publicKey: DevicePublicKey;
}

export interface DeviceKeys {
  /** PKCS#8. */
  make(algorithm: KeyAlgorithm): Promise<DeviceKey>;
  /** PEM of a PKCS#10 request, signed by the key. */
  request(key: PrivateKey, subject: CertificateSubject): Promise<string>;
}

/** Key of a thing with its certificate, or with the request for one. */
export interface Bundle {
  readonly authority: CertificateAuthority;
  /** Id of the own CA. */
  readonly caId?: string;
  readonly privateKey: PrivateKey;
  readonly certificatePem?: string;
  /** Present until AWS has signed. */
  readonly requestPem?: string;
}

/** A bundle as it lies in S3. `version` changes with each write. */
export interface StoredBundle extends Bundle {
  readonly version: string;
  readonly artifact: Artifact;
}

/** Bundles by thing; writes are conditional, so that of parallel runs one wins and the others learn of it. */
export interface Bundles {
  find(name: string): Promise<StoredBundle | undefined>;
  /** Nothing where the thing has a bundle already. */
  create(name: string, bundle: Bundle): Promise<StoredBundle | undefined>;
  /** Nothing where the bundle is no longer the version given. */
  replace(name: string, bundle: Bundle, version: string): Promise<StoredBundle | undefined>;
}

/** What can be told of a bundle without reading its key. */
export interface BundleFacts {
  readonly artifact: Artifact;
  readonly authority: CertificateAuthority;
  readonly caId?: string;
  /** Present where the bundle holds its certificate. */
  readonly certificateId?: string;
  /** Digest of the key whose certificate the bundle waits for; see `certificate-facts.ts`. */
  readonly pendingKeyDigest?: string;
}

/** What lies in S3 for a thing; keys are not read. */
export interface CoreArtifacts {
  bundle(name: string): Promise<BundleFacts | undefined>;
  /** Installer config of a core. */
  config(coreName: string): Promise<Artifact | undefined>;
}

/** IoT policies. */
export interface Policies {
  /**
   * Makes a policy, or makes sure that the one of this name has this document. What was made sure of may be a minute old.
   *
   * @throws StepFailure `POLICY_DIFFERS`, `POLICY_INVALID`
   */
  ensure(name: string, document: string): Promise<void>;
  /** The same as of now. */
  ensureAnew(name: string, document: string): Promise<void>;
  /**
   * Safe to repeat.
   *
   * @throws StepFailure `POLICY_NOT_FOUND`, `POLICY_LIMIT_REACHED`
   */
  attach(name: string, certificateArn: string): Promise<void>;
  /** Names of the policies attached to a certificate. */
  attached(certificateArn: string): Promise<string[]>;
}

export interface ProvisioningTemplates {
  /**
   * May be a minute old.
   *
   * @throws StepFailure `PROVISIONING_TEMPLATE_NOT_FOUND`, `PROVISIONING_TEMPLATE_INVALID`
   */
  get(name: string): Promise<ProvisioningTemplate>;
}

export interface InstallerConfigs {
  /** Writes the text as it is, over one of an earlier run. */
  write(coreName: string, text: string): Promise<Artifact>;
}

/** Addresses that devices of this account connect to. */
export interface DeviceEndpoints {
  readonly data: string;
  readonly credentials: string;
}

export interface IotEndpoints {
  get(): Promise<DeviceEndpoints>;
}

export interface Cores {
  find(name: string): Promise<CoreRow | undefined>;
}

/** The final word on an item. */
export interface ItemFate extends Pick<ItemRow, 'statusMessage' | 'code' | 'exists' | 'receipt'> {
  readonly item: NameHold;
  readonly executionArn: string;
  readonly taskStatus: 'Success' | 'Failure';
  readonly at: Date;
}

/** Members of a row to write; those under `setIfAbsent` keep what an earlier run wrote. */
export interface RowChange<Row> {
  readonly set: Partial<Row>;
  readonly setIfAbsent: Partial<Row>;
  readonly remove: readonly (keyof Row)[];
}
export type CoreChange = RowChange<CoreRow>;
export type DeviceChange = RowChange<DeviceRow>;

/** Items of cores. See `names/name-ports.ts` for how they begin. */
export interface Items {
  /**
   * Writes the final word and the core, and lets go of the item's name, in one transaction. The core is written as long as
   * the item holds the name, even where others have spoken the item's final word. Where this execution has spoken another
   * one before, its answer was lost: item and core stay as they are.
   *
   * @returns this execution's word on the item
   * @throws StepFailure `Conflict` where a success is to be told and the item has lost the name: nothing was written
   */
  settle(fate: ItemFate, core?: CoreChange): Promise<ItemFate['taskStatus']>;
}

/** Client devices that are provisioned, and not yet associated. */
export interface ProvisionedDevices {
  /**
   * Writes the device while its item holds the name; the item stays open.
   *
   * @param notice is kept for the day the item succeeds
   * @throws StepFailure `Conflict` where the item has lost the name: nothing was written
   */
  record(item: NameHold, device: DeviceChange, notice: string | undefined): Promise<void>;
}

/** Items of client devices. */
export interface DeviceItems {
  /** As {@link Items.settle}. */
  settle(fate: ItemFate, device?: DeviceChange): Promise<ItemFate['taskStatus']>;
}

/** What steps depend on; each takes only what it uses. */
export interface Ports {
  readonly cancellations: Cancellations;
  readonly things: Things;
  readonly certificates: Certificates;
  readonly caCertificates: CaCertificates;
  readonly authorities: SigningAuthorities;
  readonly deviceKeys: DeviceKeys;
  readonly bundles: Bundles;
  readonly policies: Policies;
  readonly templates: ProvisioningTemplates;
  readonly configs: InstallerConfigs;
  readonly artifacts: CoreArtifacts;
  readonly endpoints: IotEndpoints;
  readonly cores: Cores;
  readonly devices: Pick<DeviceDirectory, 'find'>;
  readonly names: Names;
  readonly items: Items;
  readonly provisionedDevices: ProvisionedDevices;
  readonly deviceItems: DeviceItems;
  readonly clock: () => Date;
}
