import '../builders/core-environment.ts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { CoreCreatedEvent } from '../../contracts/generated/events-validators.js';
import type { CoreRun } from '../../lambdas/domain/cores/core-item.ts';
import type { CoreChange, ItemFate, KnownCertificate } from '../../lambdas/domain/ports.ts';
import { recordCore } from '../../lambdas/steps/record-core.ts';
import { recordCoreFailure } from '../../lambdas/steps/record-core-failure.ts';
import { aCertificate, aCoreItem, aCoreRun, aThing, executionArn } from '../builders/core.ts';
import { aCoreRow } from '../builders/task.ts';

const at = new Date('2026-01-02T03:04:05.678Z');
const generator = { alias: 'MANUAL_INSTALL', functionName: 'generate' };

let former: CoreRow | undefined;
let settled: { fate: ItemFate; core: CoreChange | undefined }[];
let configs: [coreName: string, text: string][];
/** What a look finds in IoT. */
let inIot: { thing: boolean; certificate: Partial<KnownCertificate> | undefined; policies: string[] };
let looks: number;
beforeEach(() => {
  former = undefined;
  settled = [];
  configs = [];
  inIot = { thing: true, certificate: {}, policies: [] };
  looks = 0;
});

const looked = <Part>(part: Part): Promise<Part> => {
  looks += 1;
  return Promise.resolve(part);
};
const notUsed = () => Promise.reject(new Error('not used here'));

const ports = {
  clock: () => at,
  cores: { find: async () => former },
  items: {
    settle: async (fate: ItemFate, core?: CoreChange) => {
      settled.push({ fate, core });
      return fate.taskStatus;
    },
  },
  artifacts: { bundle: () => looked(undefined), config: () => looked(undefined) },
  things: { find: () => looked(inIot.thing ? { thingArn: aThing().thingArn } : undefined), register: notUsed, holds: notUsed },
  certificates: {
    find: (certificateId: string) =>
      looked(inIot.certificate && { certificateId, certificateArn: aThing().certificateArn, certificatePem: '', status: 'ACTIVE', ...inIot.certificate }),
    sign: notUsed,
    activate: notUsed,
    delete: notUsed,
    inactiveSince: () => {
      throw new Error('not used here');
    },
  },
  policies: { ensure: notUsed, ensureAnew: notUsed, attach: notUsed, attached: () => looked(inIot.policies) },
  configs: {
    write: async (coreName: string, text: string) => {
      configs.push([coreName, text]);
      return { bucket: 'artifacts', key: 'config', createdAt: at.toISOString() };
    },
  },
};
const record = (core: CoreRun) => recordCore(ports)({ core, executionArn });
const recordFailure = (core: CoreRun) => recordCoreFailure(ports)({ core, executionArn });
const withGenerator = (answer: unknown): CoreRun => aCoreRun({ item: aCoreItem({ configGenerator: generator }), generated: { answer } });

describe('recording a core', () => {
  it('stores the config, then the core and its item', async () => {
    const { event } = await record(withGenerator({ config: '---\nsystem: {}\n' }));

    expect(configs).toEqual([['edge-1', '---\nsystem: {}\n']]);
    expect(settled).toHaveLength(1);
    expect(settled[0]?.fate).toMatchObject({ taskStatus: 'Success', executionArn, statusMessage: undefined });
    expect(settled[0]?.core?.set).toMatchObject({
      provisioningStatus: 'Success',
      ...aThing(),
      certificateId: aCertificate().certificateId,
      certificateAuthority: 'OWN_CA',
      certs: aCertificate().certs,
      config: { bucket: 'artifacts', key: 'config', createdAt: at.toISOString() },
      lastTaskId: 'task00001',
    });
    expect(event).toEqual({ coreName: 'edge-1', taskId: 'task00001', status: 'success' });
    expect(CoreCreatedEvent(event)).toBe(true);
  });

  it('peer fault 19: has the artifact pointers in the table before an event bus is asked for anything', async () => {
    await record(withGenerator({ config: 'text' }));

    expect(settled[0]?.core?.set).toMatchObject({ certs: { bucket: 'artifacts' }, config: { bucket: 'artifacts' } });
  });

  it('never resets what was deployed to a core, nor when it first appeared', async () => {
    await record(aCoreRun());

    const { set = {}, setIfAbsent = {} } = settled[0]?.core ?? {};
    const kept = ['desiredTemplateName', 'desiredTemplateVersion', 'reportedTemplateName', 'reportedTemplateVersion', 'deploymentStatus', 'revision', 'statusPk', 'createdAt'];
    expect(Object.keys(setIfAbsent)).toEqual(kept);
    expect(Object.keys(set).filter((name) => kept.includes(name))).toEqual([]);
  });

  it('leaves the config of an earlier run alone where this one makes none', async () => {
    await record(aCoreRun());

    expect(configs).toEqual([]);
    expect(settled[0]?.core?.set).not.toHaveProperty('config');
  });

  it('says that a core was whole already', async () => {
    const { event } = await record(aCoreRun({ certificate: aCertificate({ wholeBefore: true }) }));

    expect(event).toMatchObject({ status: 'success', message: expect.stringContaining('provisioned already') });
    expect(settled[0]?.fate.statusMessage).toBe(event.message);
  });

  it.each([
    ['that is whole otherwise', { wholeBefore: true }],
    ['that it completed', {}],
  ])('says that the key of a core %s can be fetched no more, and tells no longer of the bundle', async (_which, certificate) => {
    const { event } = await record(aCoreRun({ certificate: aCertificate({ ...certificate, certs: undefined }) }));

    expect(event.message).toMatch(/bundle is gone from S3/);
    expect(settled[0]?.fate.statusMessage).toBe(event.message);
    expect(settled[0]?.core?.remove).toContain('certs');
  });

  it('peer fault 18: writes and records the config of a core that a failed run left half-made', async () => {
    await record(withGenerator({ config: 'text' }));

    expect(configs).toEqual([['edge-1', 'text']]);
    expect(settled[0]?.core?.set).toMatchObject({ provisioningStatus: 'Success', config: { bucket: 'artifacts', key: 'config' } });
  });

  it.each([[null, 'nothing'], ['text', 'a string'], [[], 'an array'], [{}, 'an object with no members'], [{ config: '' }, 'an object with config'], [{ config: 1 }, 'an object with config'], [{ yaml: 'secret' }, 'an object with yaml']])(
    'peer fault 24: does not store %j as a config',
    async (answer, inWords) => {
      await expect(record(withGenerator(answer))).rejects.toMatchObject({ name: 'InvalidInput', code: 'CONFIG_GENERATOR_BAD_ANSWER', message: expect.stringContaining(inWords) });

      expect(configs).toEqual([]);
      expect(settled).toEqual([]);
    },
  );
});

describe('recording the failure of a core', () => {
  const failed = (given: Partial<CoreRun>): CoreRun => aCoreRun({ certificate: undefined, thing: undefined, policies: undefined, ...given });
  const ownError = (code: string, message: string) => ({ Error: 'Conflict', Cause: JSON.stringify({ errorType: 'Conflict', errorMessage: JSON.stringify({ code, message }), trace: [] }) });

  it('keeps the code and the message of the step', async () => {
    const { event, code, cause } = await recordFailure(failed({ failure: ownError('THING_NOT_OURS', 'a thing named "edge-1" exists') }));

    expect({ code, cause }).toEqual({ code: 'THING_NOT_OURS', cause: 'a thing named "edge-1" exists' });
    expect(event).toEqual({ coreName: 'edge-1', taskId: 'task00001', status: 'failed', message: 'a thing named "edge-1" exists' });
    expect(settled).toEqual([{ fate: expect.objectContaining({ taskStatus: 'Failure', code: 'THING_NOT_OURS', exists: undefined }), core: undefined }]);
    expect(looks).toBe(0);
  });

  it('lists what exists and records it, so that a re-run completes the core', async () => {
    inIot.policies = ['site-core'];

    await recordFailure(failed({ failure: ownError('POLICY_NOT_FOUND', 'no policy'), certificate: aCertificate(), thing: aThing() }));

    expect(settled[0]?.fate.exists).toEqual({ thing: true, certificateId: aCertificate().certificateId, policies: ['site-core'] });
    expect(settled[0]?.core?.set).toMatchObject({ provisioningStatus: 'Failure', certificateId: aCertificate().certificateId, certificateAuthority: 'OWN_CA', ...aThing() });
    expect(settled[0]?.core?.remove).toEqual(['certs', 'activationPending', 'config', 'deletion']);
  });

  it.each([
    ['is not registered yet', undefined, undefined, true],
    ['was left inactive by the run that made it', { status: 'INACTIVE' }, undefined, true],
    ['still waits for it', { status: 'INACTIVE' }, { activationPending: true as const }, true],
    ['is active', {}, undefined, undefined],
    ['was revoked', { status: 'REVOKED' }, undefined, undefined],
    ['has been active, and was switched off', { status: 'INACTIVE' }, {}, undefined],
  ])('records that a certificate may be activated where it %s', async (_what, certificate, row, expected) => {
    inIot.certificate = certificate;
    former = row && aCoreRow({ provisioningStatus: 'Failure', certificateId: aCertificate().certificateId, ...row });

    await recordFailure(failed({ failure: ownError('AWS_THROTTLED', 'too fast'), certificate: aCertificate() }));

    expect(settled[0]?.core?.set.activationPending).toBe(expected);
    expect(settled[0]?.core?.remove.includes('activationPending')).toBe(expected === undefined);
  });

  it('does not call a core broken that was whole before and still is', async () => {
    former = aCoreRow({ certificateId: aCertificate().certificateId });
    await recordFailure(failed({ failure: ownError('AWS_THROTTLED', 'too fast'), certificate: aCertificate() }));

    await recordFailure(failed({ failure: ownError('AWS_THROTTLED', 'too fast') }));

    former = aCoreRow({ certificateId: 'another' });
    await recordFailure(failed({ failure: ownError('AWS_THROTTLED', 'too fast'), certificate: aCertificate() }));

    former = aCoreRow({ certificateId: aCertificate().certificateId });
    inIot.certificate = { status: 'INACTIVE' };
    await recordFailure(failed({ failure: ownError('CERTIFICATE_NOT_ACTIVE', 'off') }));

    inIot = { ...inIot, certificate: {}, thing: false };
    await recordFailure(failed({ failure: ownError('AWS_THROTTLED', 'too fast'), certificate: aCertificate() }));

    expect(settled.map(({ core }) => core?.set.provisioningStatus)).toEqual(['Success', 'Success', 'Failure', 'Failure', 'Failure']);
  });

  it("peer fault 24: fails a core by its generator's own message", async () => {
    const Cause = JSON.stringify({ errorType: 'TypeError', errorMessage: 'site "north" has no proxy', trace: ['at …'] });

    const { code, cause } = await recordFailure(aCoreRun({ item: aCoreItem({ configGenerator: { alias: 'SITE', functionName: 'site' } }), generatorFailure: { Error: 'TypeError', Cause } }));

    expect(code).toBe('CONFIG_GENERATOR_FAILED');
    expect(cause).toBe('installer config generator "SITE" failed: site "north" has no proxy');
  });
});
