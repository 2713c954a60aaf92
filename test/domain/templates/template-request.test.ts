import { describe, expect, it } from '@jest/globals';
import { limits } from '../../../contracts/limits.ts';
import { readDeploymentTaskRequest } from '../../../lambdas/domain/requests/deployment-task-request.ts';
import { absentComponents } from '../../../lambdas/domain/templates/component-problems.ts';
import { readNewTemplate, readTemplateUpdate } from '../../../lambdas/domain/templates/template-request.ts';
import { StepFailure } from '../../../lambdas/domain/failure.ts';
import { aComponent, aTemplate, someComponents } from '../../builders/template.ts';

const problemsOf = (template: object) => readNewTemplate(JSON.stringify(template)).problems.map(({ field, problem }) => `${field} ${problem}`);
const withComponent = (given: object) => aTemplate({ components: [{ ...aComponent(), ...given }] });
const withConfig = (configurationUpdate: object) => withComponent({ configurationUpdate });
const rate = (given: object = {}) => ({ baseRatePerMinute: 10, incrementFactor: 1.5, rateIncreaseCriteria: { numberOfNotifiedThings: 5 }, ...given });
const withRate = (exponentialRate: object, more: object = {}) => aTemplate({ jobConfig: { jobExecutionsRolloutConfig: { exponentialRate, ...more } } });
const withAbort = (given: object) => aTemplate({ jobConfig: { abortConfig: { criteriaList: [{ failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 1, ...given }] } } });

describe('a request for a template', () => {
  it('is taken as it is', () => {
    const sent = {
      ...withConfig({ merge: `{"port": ${'['.repeat(99)}${']'.repeat(99)}}`, reset: ['', '/a~1b/0'] }),
      jobConfig: { jobExecutionsRolloutConfig: { maximumPerMinute: 50, exponentialRate: rate() }, timeoutConfig: { inProgressTimeoutInMinutes: 10_080 } },
      deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' },
    };

    const { name, content, problems } = readNewTemplate(JSON.stringify(sent));

    expect(problems).toEqual([]);
    expect({ name, ...content }).toEqual(sent);
  });

  it.each([
    ['plant:1', '"plant:1"'], ['plant 1', '"plant 1"'], ['Zürich', '"Zürich"'], ['a/b', '"a/b"'], ['', '""'], ['a'.repeat(81), `"${'a'.repeat(79)}…`],
  ])('peer faults 5 and 6: is refused at the door where thing groups could not bear its name (%j)', (name, shown) => {
    expect(problemsOf(aTemplate({ name }))).toEqual([`name must be 1 to 80 letters, digits, "_" or "-", not ${shown}`]);
  });

  it('cannot take the name under which cores without a template are counted', () => {
    expect(problemsOf(aTemplate({ name: 'None' }))).toEqual(['name must not be "None", under which cores without a template are counted']);
  });

  it.each([
    [aTemplate({ components: [] }), 'components must have at least 1 entry'],
    [aTemplate({ components: Array.from({ length: 201 }, (_, index) => aComponent({ key: `c${index}` })) }), 'components must have at most 200 entries, not 201'],
    [aTemplate({ components: undefined }), 'components is missing'],
    [aTemplate({ components: [aComponent(), aComponent({ key: 'other' }), aComponent({ version: '2.13.0' })] }), 'components[2].key is given before as components[0]'],
    [withComponent({ version: 2 }), 'components[0].version must be a string, not 2'],
    [withComponent({ version: '2.12' }), 'components[0].version must be a semantic version of three numbers such as 2.12.6, not "2.12"'],
    [withComponent({ version: '^2.12.0' }), 'components[0].version must be a semantic version of three numbers such as 2.12.6, not "^2.12.0"'],
    [withComponent({ key: 'my component' }), 'components[0].key must be the name of a component: 1 to 128 letters, digits, "_", "." or "-", not "my component"'],
    [withConfig({ merge: { port: 443 } }), 'components[0].configurationUpdate.merge must be a string, not an object'],
    [withConfig({ merge: '{"port": }' }), 'components[0].configurationUpdate.merge must be a JSON object as text: line 1, column 10: expected a value, found }'],
    [withConfig({ merge: '[1]' }), 'components[0].configurationUpdate.merge must be a JSON object as text, not an array'],
    [withConfig({ merge: `${'{"a":'.repeat(101)}1${'}'.repeat(101)}` }), 'components[0].configurationUpdate.merge must have at most 100 objects and arrays inside each other'],
    [withConfig({ merge: `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}` }), 'components[0].configurationUpdate.merge must have at most 100 objects and arrays inside each other'],
    [withConfig({ reset: ['port'] }), 'components[0].configurationUpdate.reset[0] must be a JSON pointer such as /mqtt/port, or "" for the whole configuration, not "port"'],
    [withConfig({ reset: ['/a', '/a~2'] }), 'components[0].configurationUpdate.reset[1] must be a JSON pointer such as /mqtt/port, or "" for the whole configuration, not "/a~2"'],
    [withRate(rate({ incrementFactor: 6 })), 'jobConfig.jobExecutionsRolloutConfig.exponentialRate.incrementFactor must be at most 5, not 6'],
    [withRate(rate({ incrementFactor: 1.55 })), 'jobConfig.jobExecutionsRolloutConfig.exponentialRate.incrementFactor must have at most 1 decimal place, not 1.55'],
    [withRate(rate({ rateIncreaseCriteria: {} })), 'jobConfig.jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria must have numberOfNotifiedThings or numberOfSucceededThings, not none'],
    [withRate(rate({ rateIncreaseCriteria: { numberOfNotifiedThings: 1, numberOfSucceededThings: 1 } })), 'jobConfig.jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria must have numberOfNotifiedThings or numberOfSucceededThings, not both'],
    [withRate(rate(), { maximumPerMinute: 9 }), 'jobConfig.jobExecutionsRolloutConfig.exponentialRate.baseRatePerMinute must be at most maximumPerMinute, which is 9, not 10'],
    [withRate(rate(), { maximumPerMinute: 1001 }), 'jobConfig.jobExecutionsRolloutConfig.maximumPerMinute must be at most 1000, not 1001'],
    [withAbort({ thresholdPercentage: 10.999 }), 'jobConfig.abortConfig.criteriaList[0].thresholdPercentage must have at most 2 decimal places, not 10.999'],
    [withAbort({ action: 'PAUSE' }), 'jobConfig.abortConfig.criteriaList[0].action must be CANCEL, not "PAUSE"'],
    [aTemplate({ deploymentPolicies: { failureHandlingPolicy: 'IGNORE' } }), 'deploymentPolicies.failureHandlingPolicy must be one of ROLLBACK, DO_NOTHING, not "IGNORE"'],
  ])('is refused with the field that is wrong: %#', (template, problem) => {
    expect(problemsOf(template)).toEqual([problem]);
  });

  it('is refused with every field that is wrong at once', () => {
    const wrong = aTemplate({ name: 'a b', components: [{ key: 'x', version: '1', configurationUpdate: { merge: 'no' } }, { key: 'x', version: '1.0.0' }], jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 0 } } });

    expect(problemsOf(wrong).map((problem) => problem.split(' ')[0])).toEqual([
      'name', 'components[0].version', 'jobConfig.timeoutConfig.inProgressTimeoutInMinutes', 'components[0].configurationUpdate.merge', 'components[1].key',
    ]);
  });

  it('is refused where a field is given twice, of which a parser would keep the last', () => {
    const { problems } = readNewTemplate('{"name": "line", "name": "other", "components": [{"key": "x", "version": "1.0.0"}]}');

    expect(problems).toEqual([{ field: 'name', problem: 'is given once more at line 1, column 18: an object may have a field once' }]);
  });

  it('is refused by its size alone', () => {
    expect(() => readNewTemplate(JSON.stringify(aTemplate({ name: 'x'.repeat(limits.requestBodyBytes) })))).toThrow(expect.objectContaining({ code: 'TEMPLATE_TOO_LARGE' }));
  });

  it('may be a template as it was told, for its next version', () => {
    const told = { ...aTemplate(), version: 3, createdAt: '2026-01-02T03:04:05.678Z', updatedAt: null };

    expect(readTemplateUpdate(JSON.stringify(told))).toMatchObject({ problems: [], content: { components: [aComponent()] } });
  });
});

describe('a rollout that a deployment task asks for', () => {
  it('is held to the same rules', () => {
    const iotJobConfig = { jobExecutionsRolloutConfig: { exponentialRate: rate({ incrementFactor: 1.55 }) } };
    const { problems } = readDeploymentTaskRequest(JSON.stringify({ template: { name: 'line' }, targets: { thingNames: ['edge-1'] }, iotJobConfig }));

    expect(problems).toEqual([{ field: 'iotJobConfig.jobExecutionsRolloutConfig.exponentialRate.incrementFactor', problem: 'must have at most 1 decimal place, not 1.55' }]);
  });
});

describe('components of a request', () => {
  const requested = (...components: object[]) => readNewTemplate(JSON.stringify(aTemplate({ components }))).components;

  it('that are not there are named, with those that cannot be deployed', async () => {
    const known = someComponents({ gone: { state: 'absent' }, broken: { state: 'failed', why: 'artifact missing' } });

    const problems = await absentComponents(requested(aComponent(), aComponent({ key: 'gone' }), aComponent({ key: 'broken' })), known);

    expect(problems).toEqual([
      { field: 'components[1]', problem: 'there is no component gone in version 2.12.6, neither public nor in this account' },
      { field: 'components[2]', problem: 'component broken in version 2.12.6 cannot be deployed: artifact missing' },
    ]);
  });

  it('are asked for once each, and not at all where they are not well-formed', async () => {
    const known = someComponents();

    await absentComponents(requested(aComponent(), aComponent(), aComponent({ key: 'a b' }), aComponent({ key: 'x', version: '1' })), known);

    expect(known.asked).toEqual(['aws.greengrass.Nucleus 2.12.6']);
  });

  it('peer fault 47: are looked up beside each other, ten at a time', async () => {
    let running = 0;
    let most = 0;
    const slow = { state: async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { state: 'there' } as const;
    } };

    await absentComponents(requested(...Array.from({ length: 25 }, (_, index) => aComponent({ key: `c${index}` }))), slow);

    expect(most).toBe(10);
  });

  it('peer fault 47: are not absent where Greengrass does not tell', async () => {
    const throttled = { state: () => Promise.reject(new StepFailure('Throttled', 'AWS_THROTTLED', 'too fast')) };

    await expect(absentComponents(requested(aComponent()), throttled)).rejects.toMatchObject({ name: 'Throttled' });
  });
});
