import { deviceKeys } from '../../lambdas/adapters/device-keys.ts';
import { signingAuthorities } from '../../lambdas/adapters/signing-authorities.ts';
import { x509 } from '../../lambdas/adapters/x509.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { coreKey, deviceKey, nameKey } from '../../contracts/table.ts';
import type { PrimaryKey } from '../../contracts/table.ts';
import { certificateIdOf, keyDigestOf } from '../../lambdas/domain/certificates/certificate-facts.ts';
import { nameBusy, nameLost } from '../../lambdas/domain/names/name-lock.ts';
import type { NameHold } from '../../lambdas/domain/names/name-ports.ts';
import type { Bundle, ItemFate, KnownCertificate, Ports, RowChange, StoredBundle } from '../../lambdas/domain/ports.ts';
import { PrivateKey } from '../../lambdas/domain/certificates/private-key.ts';
import { parseProvisioningTemplate, usableTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { aCertificateAuthority } from './certificate-authority.ts';
import type { TestAuthority } from './certificate-authority.ts';
import { awsTemplate, ownCaTemplate } from './core.ts';
import { thingRegistration } from './thing-registration.ts';

/** The end of a run at a point that no code foresees: a killed sandbox, a lost connection. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

type WorldPorts = Omit<Ports, 'endpoints'>;

/** Does something that a run may end before or right after. */
export type Effect = <Result>(name: string, happen: () => Promise<Result> | Result) => Promise<Result>;

/** Everything that the steps of a core or client device work on, in memory; keys and certificates are real. */
export interface CoreWorld {
  readonly ports: WorldPorts;
  readonly ca: TestAuthority;
  readonly things: Set<string>;
  /** Ids of the certificates attached to a thing. */
  readonly principals: Map<string, Set<string>>;
  /** Names of the policies attached to a certificate, by its ARN. */
  readonly attachments: Map<string, Set<string>>;
  /** Texts of installer configs by core. */
  readonly configs: Map<string, string>;
  /** The last word on each item, by task. */
  readonly fates: Map<string, ItemFate>;
  readonly certificates: Map<string, KnownCertificate & { readonly createdAt: Date }>;
  readonly bundles: Map<string, StoredBundle>;
  readonly cores: Map<string, CoreRow>;
  readonly devices: Map<string, DeviceRow>;
  /** Ids of cancelled tasks. */
  readonly canceled: Set<string>;
  /** Items by the name they hold. */
  readonly holders: Map<string, NameHold>;
  readonly begun: string[];
  /** Names of all effects so far, in order. */
  readonly effects: string[];
  /** Ends the run at its n-th effect from here, counted from 1, before the effect happens or right after it. */
  crashAt(effect: number, when: 'before' | 'after'): void;
  /** Has something done by others right before the next effect of that name. */
  meanwhile(effect: string, happening: () => Promise<unknown> | unknown): void;
  recover(): void;
}

const now = new Date('2026-01-02T03:04:05.678Z');
const arnPrefix = 'arn:aws:iot:us-east-1:111122223333';
const configArtifact = (name: string) => ({ bucket: 'artifacts', key: `${name}/installerConfig.yml`, createdAt: now.toISOString() });
const defined = (members: object): object => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** Making a key and a certificate takes longer than most runs, and no world changes its authorities. */
const authorities = Promise.all([aCertificateAuthority(), aCertificateAuthority({ name: 'AWS' })]);

export const coreWorld = async (templates: Readonly<Record<string, string>> = { 'own-ca': ownCaTemplate(), aws: awsTemplate() }): Promise<CoreWorld> => {
  const [ca, aws] = await authorities;
  const things = new Set<string>();
  const principals: CoreWorld['principals'] = new Map();
  const attachments: CoreWorld['attachments'] = new Map();
  const configs: CoreWorld['configs'] = new Map();
  const fates: CoreWorld['fates'] = new Map();
  const certificates: CoreWorld['certificates'] = new Map();
  const bundles: CoreWorld['bundles'] = new Map();
  const cores: CoreWorld['cores'] = new Map();
  const devices: CoreWorld['devices'] = new Map();
  const holders: CoreWorld['holders'] = new Map();
  const begun: string[] = [];
  const canceled: CoreWorld['canceled'] = new Set();
  const effects: string[] = [];
  const happenings = new Map<string, () => Promise<unknown> | unknown>();
  let crash: { remaining: number; when: 'before' | 'after' } | undefined;
  let versions = 0;

  const effect: Effect = async (name, happen) => {
    const happening = happenings.get(name);
    happenings.delete(name);
    await happening?.();
    if (crash) crash.remaining -= 1;
    if (crash?.remaining === 0 && crash.when === 'before') throw new Crash(name);
    effects.push(name);
    const result = await happen();
    if (crash?.remaining === 0) throw new Crash(name);
    return result;
  };

  const store = (coreName: string, bundle: Bundle): StoredBundle => {
    versions += 1;
    const stored = { ...bundle, version: String(versions), artifact: { bucket: 'artifacts', key: coreName, createdAt: now.toISOString() } };
    bundles.set(coreName, stored);
    return stored;
  };
  const attach = (target: string, policy: string): void => void attachments.set(target, new Set([...(attachments.get(target) ?? []), policy]));
  const change = <Row extends PrimaryKey>(rows: Map<string, Row>, key: PrimaryKey, name: string, { set, setIfAbsent, remove }: RowChange<Row>): void => {
    const members = Object.entries({ ...key, ...setIfAbsent, ...rows.get(name), ...defined(set) });
    const kept = members.filter(([member]) => !remove.includes(member as keyof Row));
    rows.set(name, Object.fromEntries(kept) as unknown as Row);
  };
  const holds = ({ taskId, index, name }: NameHold): boolean => holders.get(name)?.taskId === taskId && holders.get(name)?.index === index;
  /** Settles with whatever is to be written of the thing. */
  const settle = (fate: ItemFate, write: (() => void) | undefined): Promise<ItemFate['taskStatus']> =>
    effect('items.settle', () => {
      const { item, executionArn, taskStatus } = fate;
      const former = fates.get(item.taskId);
      if (former?.taskStatus === 'Success' && former.executionArn === executionArn) return 'Success';
      if (taskStatus === 'Success' && !holds(item)) throw nameLost(item.name, 'core');
      if (former === undefined) fates.set(item.taskId, fate);
      if (!holds(item)) return taskStatus;
      write?.();
      holders.delete(item.name);
      return taskStatus;
    });
  const awsCa = signingAuthorities({ activePem: async () => aws.certificatePem }, async () => new PrivateKey(aws.keyPem));

  const ports: WorldPorts = {
    cancellations: { of: async (taskId) => canceled.has(taskId), hasBegun: async ({ taskId, index }) => [...holders.values()].some((holder) => holder.taskId === taskId && holder.index === index) },
    clock: () => now,
    templates: { get: async (name) => usableTemplate(name, parseProvisioningTemplate(templates[name] ?? '')) },
    names: {
      take: (item, kind, _executionArn, at) =>
        effect('names.take', () => {
          const holder = holders.get(item.name);
          if (holder !== undefined && !holds(item)) throw nameBusy(item.name, kind, { ...holder, since: at.toISOString() });
          holders.set(item.name, item);
          begun.push(item.name);
          return {};
        }),
      find: async (name) => (holders.has(name) ? nameKey(name) : undefined),
      takeFor: () => Promise.reject(new Error('not used here')),
    },
    items: { settle: (fate, core) => settle(fate, core && (() => change(cores, coreKey(fate.item.name), fate.item.name, core))) },
    deviceItems: { settle: (fate, device) => settle(fate, device && (() => change(devices, deviceKey(fate.item.name), fate.item.name, device))) },
    provisionedDevices: {
      record: (item, device) =>
        effect('devices.record', () => {
          if (!holds(item)) throw nameLost(item.name, 'device');
          change(devices, deviceKey(item.name), item.name, device);
        }),
    },
    cores: { find: async (name) => cores.get(name) },
    devices: { find: async (name) => devices.get(name) },
    things: {
      find: async (name) => (things.has(name) ? { thingArn: `${arnPrefix}:thing/${name}` } : undefined),
      register: thingRegistration({ things, principals, certificates, attach, effect }),
      holds: async (name, certificateId) => principals.get(name)?.has(certificateId) === true,
    },
    policies: {
      ensure: (name) => effect(`policies.ensure ${name}`, () => undefined),
      ensureAnew: (name) => effect(`policies.ensureAnew ${name}`, () => undefined),
      attach: (name, target) => effect(`policies.attach ${name}`, () => attach(target, name)),
      attached: async (target) => [...(attachments.get(target) ?? [])],
    },
    configs: {
      write: (name, text) =>
        effect('configs.write', () => {
          configs.set(name, text);
          return configArtifact(name);
        }),
    },
    artifacts: {
      bundle: async (name) => {
        const bundle = bundles.get(name);
        if (bundle === undefined) return undefined;
        const { authority, caId, certificatePem, artifact, privateKey } = bundle;
        const holds = certificatePem === undefined ? { pendingKeyDigest: keyDigestOf(privateKey) } : { certificateId: certificateIdOf(certificatePem) };
        return { authority, artifact, ...(caId !== undefined && { caId }), ...holds };
      },
      config: async (name) => (configs.has(name) ? configArtifact(name) : undefined),
    },
    bundles: {
      find: async (name) => bundles.get(name),
      create: (name, bundle) => effect('bundles.create', () => (bundles.has(name) ? undefined : store(name, bundle))),
      replace: (name, bundle, version) => effect('bundles.replace', () => (bundles.get(name)?.version === version ? store(name, bundle) : undefined)),
    },
    certificates: {
      find: async (id) => certificates.get(id),
      sign: (requestPem) =>
        effect('certificates.sign', async () => {
          const request = new x509.Pkcs10CertificateRequest(requestPem);
          if (!(await request.verify())) throw new Error('the request is not signed by its key');
          const certificatePem = await (await awsCa.open('aws')).issue({ publicKey: new Uint8Array(request.publicKey.rawData), subject: [['CN', 'AWS IoT Certificate']], days: 365, now });
          const certificateId = certificateIdOf(certificatePem);
          const certificateArn = `${arnPrefix}:cert/${certificateId}`;
          certificates.set(certificateId, { certificateId, certificateArn, certificatePem, status: 'INACTIVE', createdAt: now });
          return { certificateId, certificatePem };
        }),
      activate: (id) =>
        effect('certificates.activate', () => {
          const known = certificates.get(id);
          if (known === undefined) throw new Error(`no certificate ${id}`);
          certificates.set(id, { ...known, status: 'ACTIVE' });
        }),
      delete: (id) => effect('certificates.delete', () => void certificates.delete(id)),
      async *inactiveSince(since) {
        for (const { certificateId, status, createdAt } of [...certificates.values()].reverse()) if (status === 'INACTIVE' && createdAt >= since) yield certificateId;
      },
    },
    caCertificates: { activePem: async () => ca.certificatePem },
    authorities: signingAuthorities({ activePem: async () => ca.certificatePem }, async () => new PrivateKey(ca.keyPem)),
    deviceKeys,
  };

  return {
    ports, ca, things, principals, attachments, configs, fates, certificates, bundles, cores, devices, holders, begun, canceled, effects,
    crashAt: (remaining, when) => {
      crash = { remaining, when };
    },
    meanwhile: (name, happening) => {
      happenings.set(name, happening);
    },
    recover: () => {
      crash = undefined;
    },
  };
};
