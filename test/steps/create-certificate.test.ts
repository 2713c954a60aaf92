import '../builders/core-environment.ts';
import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { certificateIdOf, certifies } from '../../lambdas/domain/certificates/certificate-facts.ts';
import type { CoreItem } from '../../lambdas/domain/cores/core-item.ts';
import type { Certificate } from '../../lambdas/domain/things/thing-item.ts';
import { createCertificate } from '../../lambdas/steps/create-certificate.ts';
import { aCertificateAuthority } from '../builders/certificate-authority.ts';
import { aCoreItem, executionArn, ownCaTemplate } from '../builders/core.ts';
import { coreWorld, Crash } from '../builders/core-world.ts';
import type { CoreWorld } from '../builders/core-world.ts';
import { aCoreRow } from '../builders/task.ts';

let world: CoreWorld;
beforeEach(async () => {
  world = await coreWorld();
});

const run = (item: CoreItem): Promise<Certificate> => createCertificate(world.ports, 365)({ item, executionArn });
const ownCaCore = (given: Partial<CoreItem> = {}): CoreItem => aCoreItem({ cdfProvisioningParameters: { caId: world.ca.caId }, ...given });
const awsCore = (given: Partial<CoreItem> = {}): CoreItem => aCoreItem({ provisioningTemplate: 'aws', ...given });
const cores = { 'own CA': ownCaCore, AWS: awsCore };

/** The core has one certificate, which is in its bundle beside the key it is for. */
const expectOneCertificate = (certificate: Certificate, core = 'edge-1'): void => {
  const bundle = world.bundles.get(core);
  expect(bundle?.certificatePem).toBe(certificate.certificatePem);
  expect(bundle?.requestPem).toBeUndefined();
  expect(bundle !== undefined && certifies(certificate.certificatePem, bundle.privateKey)).toBe(true);
  expect(certificate.certificateId).toBe(certificateIdOf(certificate.certificatePem));
};

/** IoT holds no certificate but this one, and it is active; an own CA's is registered by the next step. */
const expectNoOrphan = (certificate: Certificate): void => {
  const known = certificate.authority === 'AWS' ? [{ certificateId: certificate.certificateId, status: 'ACTIVE' }] : [];
  expect([...world.certificates.values()].map(({ certificateId, status }) => ({ certificateId, status }))).toEqual(known);
};

describe.each(['own CA', 'AWS'] as const)('creating a certificate signed by %s', (kind) => {
  const item = (given: Partial<CoreItem> = {}): CoreItem => cores[kind](given);

  it('puts the certificate and its key into the bundle and gives back no key', async () => {
    const certificate = await run(item());

    expectOneCertificate(certificate);
    expectNoOrphan(certificate);
    expect(JSON.stringify(certificate)).not.toMatch(/PRIVATE KEY/);
  });

  it.each(['before', 'after'] as const)('peer fault 18: a re-run completes a run that ended right %s any of its effects, without a second certificate', async (when) => {
    const effects = await effectsOf(item());
    expect(effects).toBeGreaterThan(1);

    for (let effect = 1; effect <= effects; effect += 1) {
      world = await coreWorld();
      world.crashAt(effect, when);
      await expect(run(item())).rejects.toThrow(Crash);
      world.recover();

      const certificate = await run(item());

      expectOneCertificate(certificate);
      expectNoOrphan(certificate);
    }
  });

  it('finds its certificate again when two runs in a row ended early', async () => {
    const effects = await effectsOf(item());

    for (let first = 1; first <= effects; first += 1) {
      world = await coreWorld();
      world.crashAt(first, 'after');
      await expect(run(item())).rejects.toThrow(Crash);
      world.crashAt(1, 'after');
      await run(item()).catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
      world.crashAt(2, 'after');
      await run(item()).catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
      world.recover();

      const certificate = await run(item());

      expectOneCertificate(certificate);
      expectNoOrphan(certificate);
    }
  });

  it('uses the certificate of a run that was faster', async () => {
    let faster: Promise<Certificate> | undefined;
    world.meanwhile('bundles.create', () => (faster = run(item())));

    const slower = await run(item());

    expect(slower.certificateId).toBe((await faster)?.certificateId);
    expectOneCertificate(slower);
    expectNoOrphan(slower);
  });

  it('does not touch a thing that this system did not make', async () => {
    world.things.add('edge-1');

    await expect(run(item())).rejects.toMatchObject({ name: 'Conflict', code: 'THING_NOT_OURS' });

    expect(world.effects).toEqual(['names.take']);
  });

  it('takes a foreign thing over when asked to', async () => {
    world.things.add('edge-1');

    expectOneCertificate(await run(item({ adopt: true })));
  });

  it('knows a thing as its own by the bundle alone', async () => {
    const first = await run(item());
    world.things.add('edge-1');

    expect((await run(item())).certificateId).toBe(first.certificateId);
  });

  /** Has the certificate of a run in IoT, with a status that somebody else gave it. */
  const registered = (certificateId: string, certificatePem: string, status: string): void =>
    void world.certificates.set(certificateId, { certificateId, certificateArn: 'arn', certificatePem, status, createdAt: new Date(0) });
  const recorded = ({ certificateId, authority, caId, certs }: Certificate, given: Partial<CoreRow> = {}): void =>
    void world.cores.set('edge-1', aCoreRow({ certificateId, certificateAuthority: authority, caId, certs, ...given }));

  it('keeps the certificate that an earlier task recorded', async () => {
    const first = await run(item());
    registered(first.certificateId, first.certificatePem, 'ACTIVE');
    recorded(first);

    expect(await run(item())).toEqual(first);
  });

  it.each([
    ['says that the core was whole where an earlier task left it so', { lastTaskId: 'task00000' }, { wholeBefore: true }],
    ['does not say that the core was whole where this very task made it so', {}, {}],
    ['does not say that the core was whole where it was not', { lastTaskId: 'task00000', provisioningStatus: 'Failure' as const }, {}],
  ])('%s', async (_promise, row, told) => {
    const first = await run(item());
    registered(first.certificateId, first.certificatePem, 'ACTIVE');
    recorded(first, row);

    expect(await run(item())).toEqual({ ...first, ...told });
  });

  it('does not say that a core was whole whose certificate is another now', async () => {
    recorded(await run(item()), { lastTaskId: 'task00000', certificateId: 'forgotten' });
    world.bundles.clear();

    expect(await run(item())).not.toHaveProperty('wholeBefore');
  });

  it('keeps the certificate of a core whose bundle is gone, and says that it is', async () => {
    const { certs, ...first } = await run(item());
    registered(first.certificateId, first.certificatePem, 'ACTIVE');
    recorded({ ...first, certs });
    world.bundles.clear();

    expect(await run(item())).toEqual(first);

    expect(world.bundles.size).toBe(0);
  });

  it.each(['INACTIVE', 'REVOKED', 'PENDING_TRANSFER'])('leaves a certificate that somebody made %s as it is', async (status) => {
    const first = await run(item());
    registered(first.certificateId, first.certificatePem, status);
    recorded(first);

    await expect(run(item())).rejects.toMatchObject({ name: 'Conflict', code: 'CERTIFICATE_NOT_ACTIVE', message: expect.stringContaining(`is ${status}`) });

    expect(world.certificates.get(first.certificateId)?.status).toBe(status);
  });

  it.each(['REVOKED', 'PENDING_ACTIVATION'])('does not use a certificate that is %s for a core that no run has recorded', async (status) => {
    const first = await run(item());
    world.things.add('edge-1');
    registered(first.certificateId, first.certificatePem, status);

    await expect(run(item())).rejects.toMatchObject({ code: 'CERTIFICATE_NOT_ACTIVE' });

    expect(world.certificates.get(first.certificateId)?.status).toBe(status);
  });

  it.each([
    ['no run has recorded', undefined],
    ['is recorded as waiting for it', { activationPending: true as const }],
  ])('activates a certificate that has not been active yet: that of a core that %s', async (_what, row) => {
    const first = await run(item());
    world.things.add('edge-1');
    registered(first.certificateId, first.certificatePem, 'INACTIVE');
    if (row !== undefined) recorded(first, row);

    expect((await run(item())).certificateId).toBe(first.certificateId);

    expect(world.certificates.get(first.certificateId)?.status).toBe('ACTIVE');
  });

  it('says that the item is being worked on before it makes anything', async () => {
    await run(item());

    expect(world.effects[0]).toBe('names.take');
    expect(world.begun).toEqual(['edge-1']);
  });

  it('makes the key that the nucleus reads', async () => {
    const keyType = async (given: Partial<CoreItem>): Promise<string | undefined> => new X509Certificate((await run(item(given))).certificatePem).publicKey.asymmetricKeyType;

    expect(await keyType({ name: 'new', provisioningParameters: { ThingName: 'new' }, coreVersion: '2.5.0' })).toBe('ec');
    expect(await keyType({ name: 'old', provisioningParameters: { ThingName: 'old' }, coreVersion: '2.4.0' })).toBe('rsa');
  });

  it('peer fault 17: passes on an outage of a look-up instead of taking it for absence', async () => {
    world.ports.things.find = () => Promise.reject(new Error('AccessDenied'));

    await expect(run(item())).rejects.toThrow('AccessDenied');

    expect(world.effects).toEqual(['names.take']);
  });
});

describe('a task that was cancelled', () => {
  it('makes nothing for an item that it has not begun with, and goes on with one that it has', async () => {
    const item = ownCaCore();
    world.canceled.add(item.taskId);

    await expect(run(item)).rejects.toMatchObject({ name: 'Canceled', code: 'CANCELED' });
    expect(world.effects).toEqual([]);

    world.holders.set(item.name, item);
    expectOneCertificate(await run(item));
  });
});

describe('creating a certificate signed by an own CA', () => {
  it('has the bundle written before anything else is made', async () => {
    await run(ownCaCore());

    expect(world.effects).toEqual(['names.take', 'bundles.create']);
  });

  it('makes a new key where somebody deleted the certificate that was active', async () => {
    const { certificateId, authority, caId, certs } = await run(ownCaCore());
    world.things.add('edge-1');
    world.cores.set('edge-1', aCoreRow({ certificateId, certificateAuthority: authority, caId, certs }));

    const second = await run(ownCaCore());

    expect(second.certificateId).not.toBe(certificateId);
    expectOneCertificate(second);
    expect((await run(ownCaCore())).certificateId).toBe(second.certificateId);
  });

  it('refuses the certificate of another CA', async () => {
    await run(ownCaCore());
    const other = await aCertificateAuthority({ name: 'Other CA' });

    await expect(run(ownCaCore({ cdfProvisioningParameters: { caId: other.caId } }))).rejects.toMatchObject({ name: 'Conflict', code: 'CERTIFICATE_FROM_OTHER_CA' });
  });

  it('refuses a core whose certificate AWS signed', async () => {
    await run(awsCore());
    world.things.add('edge-1');

    await expect(run(ownCaCore())).rejects.toMatchObject({ name: 'Conflict', code: 'CERTIFICATE_FROM_OTHER_CA' });
  });

  it('gives the certificate the subject and the days asked for', async () => {
    const certInfo = { commonName: 'Brücke #1, Süd', organization: 'Ægir A/S', country: 'de', emailAddress: 'ops@example.com', daysExpiry: 10 };

    const { certificatePem } = await run(ownCaCore({ cdfProvisioningParameters: { caId: world.ca.caId, certInfo } }));

    const certificate = new X509Certificate(certificatePem).toLegacyObject();
    expect({ ...certificate.subject }).toEqual({ C: 'DE', O: 'Ægir A/S', CN: 'Brücke #1, Süd', emailAddress: 'ops@example.com' });
    expect(new Date(certificate.valid_to).toISOString()).toBe('2026-01-12T03:04:05.000Z');
  });
});

describe('a template that registers certificates as INACTIVE', () => {
  const inactive = (): string => ownCaTemplate().replace('"Status":"ACTIVE"', '"Status":"Inactive"');

  it('has its certificates left to whoever is to activate them', async () => {
    world = await coreWorld({ 'own-ca': inactive() });
    const { certificateId, certificatePem, authority, caId } = await run(ownCaCore());
    world.certificates.set(certificateId, { certificateId, certificateArn: 'arn', certificatePem, status: 'INACTIVE', createdAt: new Date(0) });
    world.things.add('edge-1');

    const halfMade = await run(ownCaCore());
    world.cores.set('edge-1', aCoreRow({ certificateId, certificateAuthority: authority, caId }));
    const whole = await run(ownCaCore());

    expect([halfMade.certificateId, whole.certificateId]).toEqual([certificateId, certificateId]);
    expect(world.certificates.get(certificateId)?.status).toBe('INACTIVE');
  });
});

describe('creating a certificate signed by AWS', () => {
  it('activates the certificate only once it is in the bundle', async () => {
    await run(awsCore());

    expect(world.effects).toEqual(['names.take', 'bundles.create', 'certificates.sign', 'bundles.replace', 'certificates.activate']);
  });

  it('deletes its surplus certificate when another run recorded one first', async () => {
    let faster: Certificate | undefined;
    world.meanwhile('bundles.replace', async () => {
      const pending = world.bundles.get('edge-1');
      const mine = [...world.certificates.values()];
      world.certificates.clear();
      faster = await run(awsCore());
      for (const certificate of mine) world.certificates.set(certificate.certificateId, certificate);
      expect(pending?.requestPem).toBeDefined();
    });

    const slower = await run(awsCore());

    expect(slower.certificateId).toBe(faster?.certificateId);
    expect(world.effects).toContain('certificates.delete');
    expectNoOrphan(slower);
  });

  it('makes a new certificate where somebody deleted the one in the bundle', async () => {
    const first = await run(awsCore());
    world.things.add('edge-1');
    world.certificates.clear();

    const second = await run(awsCore());

    expect(second.certificateId).not.toBe(first.certificateId);
    expectOneCertificate(second);
    expectNoOrphan(second);
  });

  it('leaves inactive certificates of other cores alone when it looks for its own', async () => {
    await run(awsCore({ name: 'edge-2', provisioningParameters: { ThingName: 'edge-2' } }));
    const other = [...world.certificates.values()].map((certificate) => ({ ...certificate, status: 'INACTIVE' }));
    for (const certificate of other) world.certificates.set(certificate.certificateId, certificate);
    world.crashAt(3, 'before');
    await expect(run(awsCore())).rejects.toThrow(Crash);
    world.recover();

    const certificate = await run(awsCore());

    expectOneCertificate(certificate);
    expect(other.map(({ certificateId }) => world.certificates.get(certificateId)?.status)).toEqual(['INACTIVE']);
  });
});

describe('a core that its template no longer fits', () => {
  it('fails before anything is made', async () => {
    await expect(run(ownCaCore({ provisioningParameters: { ThingName: 'edge-2' } }))).rejects.toMatchObject({ name: 'InvalidInput', code: 'THING_NAME_MISMATCH' });
    await expect(run(ownCaCore({ cdfProvisioningParameters: {} }))).rejects.toMatchObject({ name: 'InvalidInput', code: 'PROVISIONING_TEMPLATE_INVALID' });

    expect(world.effects).toEqual(['names.take', 'names.take']);
  });
});

const effectsOf = async (item: CoreItem): Promise<number> => {
  const before = world.effects.length;
  await run(item);
  return world.effects.length - before;
};
