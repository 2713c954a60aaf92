import { describe, expect, it, jest } from '@jest/globals';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { parseProvisioningTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { readCoreTaskRequest } from '../../lambdas/domain/requests/core-task-request.ts';
import { requestLookups } from '../../lambdas/domain/requests/request-lookups.ts';
import { thingTaskProblems } from '../../lambdas/domain/requests/thing-task-problems.ts';
import type { RequestLookups, RequestSettings } from '../../lambdas/domain/requests/creation-rules.ts';
import { ownCaTemplate } from '../builders/core.ts';
import { aCoreToCreate, aRequest, caId } from '../builders/task.ts';

const texts: Record<string, string> = {
  'own-ca': ownCaTemplate(),
  'of-another-name': ownCaTemplate({ resources: { thing: { Type: 'AWS::IoT::Thing', Properties: { ThingName: { 'Fn::Join': ['', ['gw-', { Ref: 'ThingName' }]] } } } } }),
  'of-a-site': ownCaTemplate({ parameters: { Site: { Type: 'String' } } }),
  'not-json': '{"Resources": ',
  acmpca: ownCaTemplate({ cdf: { createDeviceCertificate: false, acmpca: { mode: 'REGISTER_WITH_CA' } } }),
  shipped: ownCaTemplate(),
};

const known: RequestLookups = {
  template: async (name) => (texts[name] === undefined ? undefined : parseProvisioningTemplate(texts[name])),
  templateNames: async (most) => Object.keys(texts).sort().slice(0, most),
  certificateAuthority: async (id) => (id === caId ? { active: true } : id.startsWith('d') ? { active: false } : undefined),
};

const settings: RequestSettings = { tasksBucket: 'tasks-bucket', generators: { MANUAL_INSTALL: 'manual', FLEET: 'fleet' }, shippedTemplates: ['shipped'], thingNamePrefix: 'acme-' };

const problemsOf = (request: unknown, lookups = known) => thingTaskProblems(readCoreTaskRequest(JSON.stringify(request)), lookups, settings);

describe('the rules of a core task request', () => {
  it('find nothing wrong with a request that can be done', async () => {
    await expect(problemsOf(aRequest([aCoreToCreate(), aCoreToCreate({ name: 'edge:2', configFileGenerator: undefined })]))).resolves.toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['an unknown template', { provisioningTemplate: 'nowhere' }, 'provisioningTemplate', 'there is no provisioning template "nowhere": s3://tasks-bucket/templates/nowhere.json is not there; there are acmpca, not-json, of-a-site'],
    ['a template that is not JSON', { provisioningTemplate: 'not-json' }, 'provisioningTemplate', 'cannot be used: provisioning template "not-json": it is not JSON'],
    ['a template with an option that is not supported', { provisioningTemplate: 'acmpca' }, 'provisioningTemplate', 'CDF.acmpca is not supported'],
    ['a parameter the template needs', { provisioningTemplate: 'of-a-site' }, 'provisioningParameters.Site', 'is missing'],
    ['a thing name that is not the core name', { provisioningParameters: { ThingName: 'edge-7' } }, 'provisioningParameters.ThingName', 'but it must be "edge-1"'],
    ['a template that makes another name', { provisioningTemplate: 'of-another-name' }, 'provisioningTemplate', '"gw-edge-1"'],
    ['a CA the template needs', { cdfProvisioningParameters: {} }, 'cdfProvisioningParameters.caId', 'is missing'],
    ['an unknown CA', { cdfProvisioningParameters: { caId: 'e'.repeat(64) } }, 'cdfProvisioningParameters.caId', 'no CA certificate'],
    ['an inactive CA', { cdfProvisioningParameters: { caId: 'd'.repeat(64) } }, 'cdfProvisioningParameters.caId', 'is inactive'],
    ['an unknown generator', { configFileGenerator: 'MANUAL' }, 'configFileGenerator', 'no installer config generator is registered as "MANUAL"; known are MANUAL_INSTALL, FLEET'],
    ['a generator named like a member of every object', { configFileGenerator: 'constructor' }, 'configFileGenerator', 'no installer config generator'],
    ['a name outside the prefix of a shipped template', { provisioningTemplate: 'shipped' }, 'name', 'must begin with "acme-"'],
  ])('name %s', async (_, given, field, problem) => {
    const problems = await problemsOf(aRequest([aCoreToCreate(given as object)]));

    expect(problems).toEqual([{ field: `cores[0].${field}`, problem: expect.stringContaining(problem) }]);
  });

  const flaws: readonly [field: string, flaw: object][] = [
    ['name', { name: 'bad name' }],
    ['provisioningTemplate', { provisioningTemplate: '../nope' }],
    ['configFileGenerator', { configFileGenerator: 7 }],
    ['cdfProvisioningParameters.certInfo.daysExpiry', { cdfProvisioningParameters: { caId: 'e'.repeat(64), certInfo: { daysExpiry: 0 } } }],
    ['unknown', { unknown: true }],
  ];
  const misfits: readonly [field: string, misfit: object][] = [
    ['provisioningTemplate', { provisioningTemplate: 'nowhere' }],
    ['provisioningParameters.Site', { provisioningTemplate: 'of-a-site' }],
    ['configFileGenerator', { configFileGenerator: 'MANUAL' }],
    ['cdfProvisioningParameters.caId', { cdfProvisioningParameters: { caId: 'e'.repeat(64) } }],
  ];
  const pairs = flaws.flatMap(([flawed, flaw]) => misfits.flatMap(([unfit, misfit]) => (flawed === unfit ? [] : [{ flawed, unfit, core: { ...misfit, ...flaw } }])))
    .filter(({ flawed, unfit }) => !(flawed === 'provisioningTemplate' && unfit === 'provisioningParameters.Site'));

  it.each(pairs)('tell a flaw of $flawed and what does not fit in $unfit in one answer', async ({ flawed, unfit, core }) => {
    const problems = await problemsOf(aRequest([{ ...aCoreToCreate(), ...core } as ReturnType<typeof aCoreToCreate>]));

    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining([`cores[0].${flawed}`, `cores[0].${unfit}`]));
  });

  it.each(flaws)('read nothing into a flawed %s', async (flawed, flaw) => {
    const core = { ...aCoreToCreate(), ...flaw, ...(flawed.startsWith('cdf') && { cdfProvisioningParameters: { caId, certInfo: { daysExpiry: 0 } } }) };

    const problems = await problemsOf(aRequest([core as ReturnType<typeof aCoreToCreate>]));

    expect(problems.map(({ field }) => field)).toEqual([`cores[0].${flawed}`]);
  });

  it('name an EC key that the nucleus cannot read', async () => {
    const core = aCoreToCreate({ cdfProvisioningParameters: { caId, keyAlgorithm: 'EC_P256' } });

    await expect(problemsOf(aRequest([core], { coreVersion: '2.4.0' }))).resolves.toEqual([{ field: 'cores[0].cdfProvisioningParameters.keyAlgorithm', problem: expect.stringContaining('RSA_2048') }]);
    await expect(problemsOf(aRequest([core], { coreVersion: '2.5.0' }))).resolves.toEqual([]);
  });

  it('name both places of a name that is there twice, however often', async () => {
    const problems = await problemsOf(aRequest([aCoreToCreate(), aCoreToCreate({ name: 'edge-2' }), aCoreToCreate(), aCoreToCreate()]));

    expect(problems).toEqual([
      { field: 'cores[2].name', problem: 'is "edge-1" like cores[0].name: a request may name a core once' },
      { field: 'cores[3].name', problem: 'is "edge-1" like cores[0].name: a request may name a core once' },
    ]);
  });

  it('limit what one core may take', async () => {
    const parameters = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`P${index}`, 'x'.repeat(4000)]));
    const problems = await problemsOf(aRequest([aCoreToCreate({ provisioningParameters: { ThingName: 'edge-1', ...parameters } })]));

    expect(problems).toEqual([{ field: 'cores[0]', problem: expect.stringMatching(/takes \d+ bytes, one core may take 65536/) }]);
  });

  it('are told together with problems of form', async () => {
    const problems = await problemsOf(aRequest([{ name: 'edge 1' }, aCoreToCreate({ name: 'edge-2', provisioningTemplate: 'nowhere' })], { coreVersion: 'new' }));

    expect(problems.map(({ field }) => field)).toEqual(['coreVersion', 'cores[0].provisioningTemplate', 'cores[0].name', 'cores[1].provisioningTemplate']);
  });

  it('look each template and CA up once', async () => {
    const lookups = { ...known, template: jest.fn(known.template), certificateAuthority: jest.fn(known.certificateAuthority) };

    await problemsOf(aRequest(Array.from({ length: 50 }, (_, index) => aCoreToCreate({ name: `edge-${index}` }))), lookups);

    expect(lookups.template).toHaveBeenCalledTimes(1);
    expect(lookups.certificateAuthority).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['none', [], 'is not there; there is none'],
    ['twenty', Array.from({ length: 20 }, (_, index) => `t${index}`), 't18, t19'],
    ['more', Array.from({ length: 30 }, (_, index) => `t${index}`), 't18, t19 and more'],
  ])('tell where a template was looked for and which there are: %s', async (_, names, told) => {
    const [problem] = await problemsOf(aRequest([aCoreToCreate({ provisioningTemplate: 'nowhere' })]), { ...known, templateNames: async (most) => names.slice(0, most) });

    expect(problem?.problem).toMatch(new RegExp(`${told}$`));
  });

  it('ask which templates there are only where one is not, and once', async () => {
    const templateNames = jest.fn(known.templateNames);
    const two = ['edge-1', 'edge-2'].map((name) => aCoreToCreate({ name, provisioningTemplate: 'nowhere', provisioningParameters: {} }));

    await problemsOf(aRequest(), { ...known, templateNames });
    expect(templateNames).not.toHaveBeenCalled();
    await problemsOf(aRequest(two), { ...known, templateNames });
    expect(templateNames).toHaveBeenCalledTimes(1);
  });

  it.each(['template', 'certificateAuthority'] as const)('do not take a throttled lookup (%s) for an answer', async (lookup) => {
    const throttle = new StepFailure('Throttled', 'AWS_THROTTLED', 'slow down');
    const lookups = { ...known, [lookup]: () => Promise.reject(throttle) };

    await expect(problemsOf(aRequest(), lookups)).rejects.toBe(throttle);
  });
});

describe('the lookups of a request', () => {
  const failing = (code: 'CA_NOT_FOUND' | 'CA_NOT_ACTIVE' | 'AWS_ACCESS_DENIED') =>
    requestLookups({ templateText: async () => undefined, templateNames: async () => [], caCertificates: { activePem: () => Promise.reject(new StepFailure('InvalidInput', code, 'no')) } });

  it('tell an unknown CA, an inactive one and an active one apart', async () => {
    const active = requestLookups({ templateText: async () => undefined, templateNames: async () => [], caCertificates: { activePem: async () => 'PEM' } });

    await expect(failing('CA_NOT_FOUND').certificateAuthority(caId)).resolves.toBeUndefined();
    await expect(failing('CA_NOT_ACTIVE').certificateAuthority(caId)).resolves.toEqual({ active: false });
    await expect(active.certificateAuthority(caId)).resolves.toEqual({ active: true });
  });

  it('do not take a denial for an absent CA', async () => {
    await expect(failing('AWS_ACCESS_DENIED').certificateAuthority(caId)).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED' });
  });

  it('do without the names of templates where they cannot be listed: the answer is the same but for them', async () => {
    const lookups = requestLookups({
      templateText: async () => undefined,
      templateNames: () => Promise.reject(new StepFailure('InvalidInput', 'AWS_ACCESS_DENIED', 's3:ListBucket was denied')),
      caCertificates: { activePem: async () => 'PEM' },
    });

    expect((await problemsOf(aRequest(), lookups)).map(({ problem }) => problem)).toEqual([expect.stringMatching(/templates\/own-ca\.json is not there$/)]);
  });

  it('find a template by its text, and nothing where there is none', async () => {
    const lookups = requestLookups({ templateText: async (name) => texts[name], templateNames: async () => [], caCertificates: { activePem: async () => 'PEM' } });

    await expect(lookups.template('nowhere')).resolves.toBeUndefined();
    await expect(lookups.template('own-ca')).resolves.toMatchObject({ problems: [], template: { authority: 'OWN_CA' } });
  });
});
