import { describe, expect, it } from '@jest/globals';
import { readDeviceTaskRequest } from '../../lambdas/domain/requests/device-task-request.ts';
import { thingTaskProblems } from '../../lambdas/domain/requests/thing-task-problems.ts';
import { someLookups, someSettings } from '../builders/lookups.ts';
import { aDeviceRequest, aDeviceToCreate, caId } from '../builders/task.ts';

const problemsOf = (request: object, coreName = 'edge-1') => readDeviceTaskRequest(JSON.stringify(request), coreName).problems;
const aDeletion = (given: object = {}): object => ({ type: 'Delete', devices: [{ name: 'sensor-1' }], options: { deprovisionClientDevices: true }, ...given });

describe('the form of a device task request', () => {
  it('takes whole requests of both types', () => {
    expect(problemsOf(aDeviceRequest())).toEqual([]);
    expect(problemsOf(aDeletion())).toEqual([]);
  });

  it.each(['Create', 'Delete'])('takes `types` for `type` (%s), which is what the README of the peer has clients send', (type) => {
    const { type: _, ...request } = { ...aDeletion(), ...(type === 'Create' && aDeviceRequest()) } as Record<string, unknown>;
    const { problems, request: read } = readDeviceTaskRequest(JSON.stringify({ ...request, types: type, ...(type === 'Create' && { options: undefined }) }), 'edge-1');

    expect(problems).toEqual([]);
    expect(read.type).toBe(type);
    expect(read).not.toHaveProperty('types');
  });

  it('takes both where they say the same, and refuses to guess where they do not', () => {
    expect(problemsOf(aDeletion({ types: 'Delete' }))).toEqual([]);
    expect(problemsOf(aDeletion({ types: 'Create' }))).toEqual([{ field: 'types', problem: 'is "Create", and type is "Delete": they are two names of one field, of which one is enough' }]);
  });

  it.each<[string, object, string, string]>([
    ['an unknown type', { type: 'Update' }, 'type', 'must be one of Create, Delete, not "Update"'],
    ['an unknown type under its other name', { type: undefined, types: 'Update' }, 'type', 'must be one of Create, Delete, not "Update"'],
    ['no type', { type: undefined }, 'type', 'is missing, and must be one of Create, Delete'],
    ['no devices', { devices: [] }, 'devices', 'must have at least 1 entry'],
    ['a version of the nucleus, which devices do not have', { coreVersion: '2.12.6' }, 'coreVersion', 'is not a known field; known are type, devices, options'],
    ['a config generator, which devices do not have', { devices: [{ ...aDeviceToCreate(), configFileGenerator: 'MANUAL_INSTALL' }] }, 'devices[0].configFileGenerator', 'is not a known field; known are name, provisioningTemplate, provisioningParameters, cdfProvisioningParameters, adopt'],
    ['the name the peer\'s OpenAPI document has', { devices: [{ thingName: 'sensor-1', provisioningTemplate: 'own-ca' }] }, 'devices[0].name', 'is missing'],
    ['the core itself', { devices: [aDeviceToCreate({ name: 'edge-1' })] }, 'devices[0].name', 'is "edge-1", the core itself: a client device needs a name of its own'],
  ])('names %s', (_, given, field, problem) => {
    expect(problemsOf(aDeviceRequest(undefined, given))).toContainEqual({ field, problem });
  });

  it.each<[string, object, string, string]>([
    ['options that are missing', { options: undefined }, 'options', 'is missing, and must have deprovisionClientDevices'],
    ['options that say nothing', { options: {} }, 'options', 'must have deprovisionClientDevices'],
    ['an option of cores', { options: { deprovisionCores: true } }, 'options.deprovisionCores', 'is not a known field; known are deprovisionClientDevices'],
    ['a boolean in words', { options: { deprovisionClientDevices: 'false' } }, 'options.deprovisionClientDevices', 'must be a boolean, not "false"'],
  ])('names %s of a deletion', (_, given, field, problem) => {
    expect(problemsOf(aDeletion(given))).toContainEqual({ field, problem });
  });

  it('names a core of the path that can be none', () => {
    expect(problemsOf(aDeviceRequest(), 'edge 1')).toEqual([{ field: 'coreName', problem: 'must be 1 to 128 letters, digits, ":", "_" or "-", not "edge 1"' }]);
  });
});

describe('the rules of a device task request', () => {
  const allProblemsOf = (devices: readonly object[], settings = someSettings) =>
    thingTaskProblems(readDeviceTaskRequest(JSON.stringify(aDeviceRequest(devices)), 'edge-1'), someLookups, settings);

  it.each<[string, object, string, string]>([
    ['an unknown template', { provisioningTemplate: 'nowhere' }, 'provisioningTemplate', 'there is no provisioning template "nowhere"'],
    ['a CA the template needs', { cdfProvisioningParameters: {} }, 'cdfProvisioningParameters.caId', 'is missing'],
    ['an unknown CA', { cdfProvisioningParameters: { caId: 'e'.repeat(64) } }, 'cdfProvisioningParameters.caId', 'no CA certificate'],
    ['a thing name that is another', { provisioningParameters: { ThingName: 'sensor-7' } }, 'provisioningParameters.ThingName', 'makes the thing\'s name "sensor-7"'],
  ])('are those of cores: they name %s', async (_, given, field, problem) => {
    await expect(allProblemsOf([aDeviceToCreate(given)])).resolves.toEqual([{ field: `devices[0].${field}`, problem: expect.stringContaining(problem) }]);
  });

  it.each(['EC_P256', 'RSA_2048', undefined])('take key algorithm %s: a device has no nucleus that could not read it', async (keyAlgorithm) => {
    await expect(allProblemsOf([aDeviceToCreate({ cdfProvisioningParameters: { caId, ...(keyAlgorithm && { keyAlgorithm }) } as never })])).resolves.toEqual([]);
  });

  it('name a device that is there twice, and one that is too large', async () => {
    const large = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Site${index}`, 'x'.repeat(4000)]));

    await expect(allProblemsOf([aDeviceToCreate(), aDeviceToCreate(), aDeviceToCreate({ name: 'sensor-2', provisioningParameters: large })])).resolves.toEqual([
      { field: 'devices[1].name', problem: 'is "sensor-1" like devices[0].name: a request may name a client device once' },
      { field: 'devices[2]', problem: expect.stringMatching(/^takes \d+ bytes, one client device may take 65536$/) },
    ]);
  });

  it('name a device outside the prefix of a shipped template', async () => {
    const shipping = { ...someSettings, shippedTemplates: ['own-ca'], thingNamePrefix: 'acme-' };

    await expect(allProblemsOf([aDeviceToCreate()], shipping)).resolves.toEqual([{ field: 'devices[0].name', problem: expect.stringContaining('must begin with "acme-"') }]);
  });
});
