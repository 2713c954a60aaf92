import { describe, expect, it } from '@jest/globals';
import { readDeploymentTaskRequest } from '../../lambdas/domain/requests/deployment-task-request.ts';

const request = (given: object = {}): object => ({ template: { name: 'press-line' }, targets: { thingNames: ['edge-1'] }, ...given });
const problemsOf = (given: object) => readDeploymentTaskRequest(JSON.stringify(request(given))).problems;

const rate = { baseRatePerMinute: 10, incrementFactor: 1.55, rateIncreaseCriteria: {} };

describe('the form of a deployment task request', () => {
  it.each<[string, object]>([
    ['a template, without a version', {}],
    ['a version as a number', { template: { name: 'press-line', version: 12 } }],
    ['a version as digits in a text', { template: { name: 'press-line', version: '12' } }],
    ['thing groups by both of their names', { targets: { thingNames: [], thingGroups: ['hall-1'], thingGroupNames: ['hall:2'] } }],
    ['a job configuration, renew and onUnregistered', { iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } }, renew: true, onUnregistered: 'defer' }],
  ])('takes %s', (_, given) => {
    expect(problemsOf(given)).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['no template', { template: undefined }, 'template', 'is missing'],
    ['a template without a name', { template: {} }, 'template.name', 'is missing'],
    ['peer fault 6: a name that no thing group can have', { template: { name: 'press line' } }, 'template.name', 'must be 1 to 80 letters, digits, "_" or "-", not "press line"'],
    ['a version in words', { template: { name: 'a', version: 'latest' } }, 'template.version', 'must be the number of a version from 1 on, as a number or as digits in a text, not "latest"'],
    ['version 0', { template: { name: 'a', version: 0 } }, 'template.version', 'must be the number of a version from 1 on, as a number or as digits in a text, not 0'],
    ['a version that is neither', { template: { name: 'a', version: null } }, 'template.version', 'must be the number of a version from 1 on, as a number or as digits in a text, not null'],
    ['no targets', { targets: undefined }, 'targets', 'is missing'],
    ['targets that name nothing', { targets: {} }, 'targets', 'must name at least one thing in thingNames or one thing group in thingGroups'],
    ['targets whose lists are empty', { targets: { thingNames: [], thingGroups: [] } }, 'targets', 'must name at least one thing in thingNames or one thing group in thingGroups'],
    ['a name that no thing can have', { targets: { thingNames: ['edge-1', 'edge 2'] } }, 'targets.thingNames[1]', 'must be 1 to 128 letters, digits, ":", "_" or "-", not "edge 2"'],
    ['a list that is none', { targets: { thingGroups: 'hall-1' } }, 'targets.thingGroups', 'must be an array, not "hall-1"'],
    ['targets by things unheard of', { targets: { thingNames: ['edge-1'], colours: ['blue'] } }, 'targets.colours', 'is not a known field; known are thingNames, thingGroups, thingGroupNames'],
    ['an unknown word for unregistered cores', { onUnregistered: 'wait' }, 'onUnregistered', 'must be one of fail, defer, not "wait"'],
    ['a timeout out of range', { iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 10_081 } } }, 'iotJobConfig.timeoutConfig.inProgressTimeoutInMinutes', 'must be at most 10080, not 10081'],
    ['a number that Greengrass has no room for', { iotJobConfig: { abortConfig: { criteriaList: [{ failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 50, minNumberOfExecutedThings: 2 ** 31 }] } } },
      'iotJobConfig.abortConfig.criteriaList[0].minNumberOfExecutedThings', 'must be at most 2147483647, not 2147483648'],
    ["the peer's misspelt rollout", { iotJobConfig: { jobExecutionRolloutConfig: {} } }, 'iotJobConfig.jobExecutionRolloutConfig', 'is not a known field; known are jobExecutionsRolloutConfig, abortConfig, timeoutConfig'],
    ['an unknown field', { coreVersion: '2.12.6' }, 'coreVersion', 'is not a known field; known are template, targets, iotJobConfig, renew, onUnregistered'],
  ])('refuses %s', (_, given, field, problem) => {
    expect(problemsOf(given)).toEqual([{ field, problem }]);
  });

  it.each(['assetLibraryDeviceIds', 'assetLibraryGroupPaths', 'assetLibraryQuery'])('says of %s that there is no Asset Library', (kind) => {
    expect(problemsOf({ targets: { [kind]: ['x'] } })).toEqual([
      { field: `targets.${kind}`, problem: 'is not supported, since there is no Asset Library here: name the cores in thingNames, or thing groups in thingGroups' },
    ]);
  });

  it("holds a job configuration of the right form against Greengrass's own rules", () => {
    expect(problemsOf({ iotJobConfig: { jobExecutionsRolloutConfig: { exponentialRate: rate } } }).map(({ field }) => field)).toEqual([
      'iotJobConfig.jobExecutionsRolloutConfig.exponentialRate.incrementFactor', 'iotJobConfig.jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria',
    ]);
  });

  it('tells of fields that are given twice', () => {
    expect(readDeploymentTaskRequest('{"template":{"name":"a"},"targets":{"thingNames":["b"]},"renew":true,"renew":false}').problems.map(({ field }) => field)).toEqual(['renew']);
  });

  it('takes as many names as a body holds', () => {
    expect(problemsOf({ targets: { thingNames: Array.from({ length: 20_000 }, (_, index) => `e${index}`) } })).toEqual([]);
  });
});
