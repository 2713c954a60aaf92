import { describe, expect, it } from '@jest/globals';
import { readCoreTaskRequest } from '../../lambdas/domain/requests/core-task-request.ts';

const problemsOf = (given: object) => readCoreTaskRequest(JSON.stringify({ type: 'Delete', cores: [{ name: 'edge-1' }], options: { deprovisionCores: true }, ...given })).problems;

describe('the form of a request to delete cores', () => {
  it.each<[string, object]>([
    ['names and options alone', {}],
    ['what clients of the peer have to send beside them', { coreVersion: '2.12.6', cores: [{ name: 'edge-1', provisioningTemplate: 'own-ca' }] }],
    ['what they sent to create the cores, whatever it was', { coreVersion: 'latest', cores: [{ name: 'edge-1', provisioningTemplate: '../x', provisioningParameters: { Site: 7 }, cdfProvisioningParameters: { any: 1 }, configFileGenerator: '', adopt: true }] }],
    ['only client devices to be deprovisioned', { options: { deprovisionClientDevices: true } }],
    ['nothing to be deprovisioned, said so', { options: { deprovisionCores: false, deprovisionClientDevices: false } }],
  ])('takes %s', (_, given) => {
    expect(problemsOf(given)).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['options that are missing', { options: undefined }, 'options', 'is missing, and must have at least one of deprovisionCores, deprovisionClientDevices'],
    ['options that say nothing', { options: {} }, 'options', 'must have at least one of deprovisionCores, deprovisionClientDevices'],
    ['an option in words', { options: { deprovisionCores: 'no' } }, 'options.deprovisionCores', 'must be a boolean, not "no"'],
    ['a name that can be none', { cores: [{ name: 'edge 1' }] }, 'cores[0].name', 'must be 1 to 128 letters, digits, ":", "_" or "-", not "edge 1"'],
    ['no cores', { cores: [] }, 'cores', 'must have at least 1 entry'],
    ['an unknown field', { force: true }, 'force', 'is not a known field; known are type, coreVersion, cores, options'],
  ])('names %s', (_, given, field, problem) => {
    expect(problemsOf(given)).toContainEqual({ field, problem });
  });
});
