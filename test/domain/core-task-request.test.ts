import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { failures } from '../../contracts/failures.ts';
import { Refusal } from '../../lambdas/domain/requests/answer.ts';
import { readCoreTaskRequest } from '../../lambdas/domain/requests/core-task-request.ts';
import { patternsInWords } from '../../lambdas/domain/requests/request-problems.ts';
import { aCoreToCreate, aRequest } from '../builders/task.ts';

const read = (request: unknown) => readCoreTaskRequest(JSON.stringify(request));
const problemsOf = (request: unknown) => read(request).problems;
const ofCore = (given: object) => problemsOf(aRequest([aCoreToCreate(), { ...aCoreToCreate({ name: 'edge-2' }), ...given }]));

const refusalOf = (body: string): Refusal => {
  try {
    readCoreTaskRequest(body);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('the body was not refused');
};

describe('the form of a core task request', () => {
  it('takes a whole request', () => {
    const { problems, things, coreVersion } = read(aRequest());

    expect(problems).toEqual([]);
    expect(things.map(({ index, thing }) => [index, thing.name])).toEqual([[0, 'edge-1']]);
    expect(coreVersion).toBe('2.12.6');
  });

  it.each<[string, object, string, string]>([
    ['an unknown type', { type: 'Destroy' }, 'type', 'must be one of Create, Delete, not "Destroy"'],
    ['a type of the wrong type', { type: 7 }, 'type', 'must be one of Create, Delete, not 7'],
    ['no type', { type: undefined }, 'type', 'is missing, and must be one of Create, Delete'],
    ['a version without its parts', { coreVersion: '2.12' }, 'coreVersion', 'must be a nucleus version from 2.0.0 on, of three numbers such as 2.12.6, not "2.12"'],
    ['a version before the first', { coreVersion: '1.11.6' }, 'coreVersion', 'must be a nucleus version from 2.0.0 on, of three numbers such as 2.12.6, not "1.11.6"'],
    ['no version at all in three numbers', { coreVersion: '0.0.0' }, 'coreVersion', 'must be a nucleus version from 2.0.0 on, of three numbers such as 2.12.6, not "0.0.0"'],
    ['no cores', { cores: [] }, 'cores', 'must have at least 1 entry'],
    ['cores that are no array', { cores: { name: 'edge-1' } }, 'cores', 'must be an array, not an object'],
    ['cores that are null', { cores: null }, 'cores', 'must be an array, not null'],
    ['an unknown field', { core: [] }, 'core', 'is not a known field; known are type, coreVersion, cores, options'],
    ['an unknown option', { options: { force: true } }, 'options.force', 'is not a known field; known are deprovisionCores, deprovisionClientDevices'],
    ['an option of the wrong type', { options: { deprovisionCores: 'yes' } }, 'options.deprovisionCores', 'must be a boolean, not "yes"'],
    ['an entry that is no object', { cores: [aCoreToCreate(), 'edge-2'] }, 'cores[1]', 'must be an object, not "edge-2"'],
  ])('names %s', (_, given, field, problem) => {
    expect(problemsOf(aRequest(undefined, given))).toContainEqual({ field, problem });
  });

  it.each(['2.0.0', '2.12.6', '3.0.0', '10.0.0', '9999.9.9'])('takes nucleus version %s, known or not', (coreVersion) => {
    expect(problemsOf(aRequest(undefined, { coreVersion }))).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['a name with a blank', { name: 'edge 2' }, 'cores[1].name', 'must be 1 to 128 letters, digits, ":", "_" or "-", not "edge 2"'],
    ['an empty name', { name: '' }, 'cores[1].name', 'must be 1 to 128 letters, digits, ":", "_" or "-", not ""'],
    ['a name with an umlaut', { name: 'kühler' }, 'cores[1].name', 'must be 1 to 128 letters, digits, ":", "_" or "-", not "kühler"'],
    ['a name that is too long', { name: 'e'.repeat(129) }, 'cores[1].name', `must be 1 to 128 letters, digits, ":", "_" or "-", not "${'e'.repeat(79)}…`],
    ['a missing name', { name: undefined }, 'cores[1].name', 'is missing'],
    ['a missing template', { provisioningTemplate: undefined }, 'cores[1].provisioningTemplate', 'is missing'],
    ['a template name that is a path', { provisioningTemplate: '../keys' }, 'cores[1].provisioningTemplate', 'must be 1 to 128 letters, digits, "_", "." or "-", not "../keys"'],
    ['a parameter that is no text', { provisioningParameters: { 'Serial No.': 7 } }, 'cores[1].provisioningParameters["Serial No."]', 'must be a string, not 7'],
    ['a parameter that is too long', { provisioningParameters: { Site: 'x'.repeat(4097) } }, 'cores[1].provisioningParameters.Site', 'must have at most 4096 characters, not 4097'],
    ['a CA id that is none', { cdfProvisioningParameters: { caId: 'my-ca' } }, 'cores[1].cdfProvisioningParameters.caId', 'must be the id of a CA certificate in IoT: 64 hexadecimal digits, not "my-ca"'],
    ['an unknown key algorithm', { cdfProvisioningParameters: { keyAlgorithm: 'RSA_1024' } }, 'cores[1].cdfProvisioningParameters.keyAlgorithm', 'must be one of EC_P256, RSA_2048, not "RSA_1024"'],
    ['an expiry of no days', { cdfProvisioningParameters: { certInfo: { daysExpiry: 0 } } }, 'cores[1].cdfProvisioningParameters.certInfo.daysExpiry', 'must be at least 1, not 0'],
    ['an expiry beyond a century', { cdfProvisioningParameters: { certInfo: { daysExpiry: 36501 } } }, 'cores[1].cdfProvisioningParameters.certInfo.daysExpiry', 'must be at most 36500, not 36501'],
    ['half days', { cdfProvisioningParameters: { certInfo: { daysExpiry: 1.5 } } }, 'cores[1].cdfProvisioningParameters.certInfo.daysExpiry', 'must be an integer, not 1.5'],
    ['a country in full', { cdfProvisioningParameters: { certInfo: { country: 'Germany' } } }, 'cores[1].cdfProvisioningParameters.certInfo.country', 'must be a country code of two letters such as DE, not "Germany"'],
    ['an address without its host', { cdfProvisioningParameters: { certInfo: { emailAddress: 'ops' } } }, 'cores[1].cdfProvisioningParameters.certInfo.emailAddress', 'must be an e-mail address of ASCII characters, not "ops"'],
    ['an empty common name', { cdfProvisioningParameters: { certInfo: { commonName: '' } } }, 'cores[1].cdfProvisioningParameters.certInfo.commonName', 'must have at least 1 character'],
    ['an empty generator alias', { configFileGenerator: '' }, 'cores[1].configFileGenerator', 'must have at least 1 character'],
    ['adopt in words', { adopt: 'true' }, 'cores[1].adopt', 'must be a boolean, not "true"'],
    ['a key of a prototype', { constructor: {} }, 'cores[1].constructor', 'is not a known field; known are name, provisioningTemplate, provisioningParameters, cdfProvisioningParameters, configFileGenerator, adopt'],
  ])('names %s by its core and field', (_, given, field, problem) => {
    expect(ofCore(given)).toEqual([{ field, problem }]);
  });

  it('tells every problem of a request at once and which fields of which core they are in', () => {
    const { problems, things } = read({ coreVersion: 2, cores: [{ name: 'a b' }, aCoreToCreate(), { name: 'edge-3', provisioningTemplate: 'own-ca', site: 'north' }], option: {} });

    expect(problems.map(({ field }) => field).sort()).toEqual(['coreVersion', 'cores[0].name', 'cores[0].provisioningTemplate', 'cores[2].site', 'option', 'type']);
    expect(things.map(({ index, flawed }) => [index, ['name', 'provisioningTemplate', 'site', 'configFileGenerator'].filter(flawed)])).toEqual([[0, ['name', 'provisioningTemplate']], [1, []], [2, ['site']]]);
  });

  it('takes a flaw inside a field for one of the field, and one of a field for one of what is inside', () => {
    const [core] = read(aRequest([aCoreToCreate({ cdfProvisioningParameters: { certInfo: { daysExpiry: 0 } } })])).things;
    const [other] = read(aRequest([{ ...aCoreToCreate(), cdfProvisioningParameters: 7 } as never])).things;

    expect(['cdfProvisioningParameters', 'cdfProvisioningParameters.certInfo', 'cdfProvisioningParameters.caId'].filter((path) => core?.flawed(path))).toEqual(['cdfProvisioningParameters', 'cdfProvisioningParameters.certInfo']);
    expect(other?.flawed('cdfProvisioningParameters.caId')).toBe(true);
  });

  it.each(['null', '[]', '"Create"', '7', 'true'])('refuses %s: a request is a JSON object', (body) => {
    expect(refusalOf(body)).toMatchObject({ code: 'MALFORMED_JSON', status: 400 });
  });

  it('says of malformed JSON where it fails', () => {
    expect(refusalOf('{"type": "Create",\n "cores": [}')).toMatchObject({ code: 'MALFORMED_JSON', details: [{ field: 'body', problem: 'line 2, column 12: expected a value or "]", found }' }] });
  });

  it('names a field that is given twice, beside everything else, instead of taking the last', () => {
    const { problems, things } = readCoreTaskRequest('{"type":"Delete","type":"Create","coreVersion":"2.12.6","cores":[\n{"name":"a","name":"b","provisioningTemplate":"own-ca"}]}');

    expect(problems).toEqual([
      { field: 'type', problem: 'is given once more at line 1, column 18: an object may have a field once' },
      { field: 'cores[0].name', problem: 'is given once more at line 2, column 13: an object may have a field once' },
    ]);
    expect(things.map(({ flawed }) => flawed('name'))).toEqual([true]);
  });

  it('reads a body that begins with a byte order mark', () => {
    expect(readCoreTaskRequest(`\uFEFF${JSON.stringify(aRequest())}`).problems).toEqual([]);
  });

  it('says of an empty body that it is empty', () => {
    expect(refusalOf('  ')).toMatchObject({ code: 'MALFORMED_JSON', message: 'the request body is empty', details: [{ field: 'body', problem: 'is empty' }] });
  });

  it('takes a body of 255 KiB, counted in bytes, and refuses one of a byte more', () => {
    const body = (bytes: number): string => `${JSON.stringify(aRequest([aCoreToCreate({ provisioningParameters: { ThingName: 'edge-1', Site: 'Zürich' } })]))}`.padEnd(bytes - 1);
    const refusal = refusalOf(body(255 * 1024 + 1));

    expect(readCoreTaskRequest(body(255 * 1024)).problems).toEqual([]);
    expect(refusal).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', status: 413, message: 'the request body has 261121 bytes, 261120 are allowed' });
  });

  it('takes as many cores with every field set as the hint of its refusal tells', () => {
    const subject = { organization: 'Example Works', organizationalUnit: 'Hall 3', locality: 'Zürich', stateName: 'Zürich', country: 'CH', emailAddress: 'ops@example.com', daysExpiry: 730 };
    const cores = Array.from({ length: 500 }, (_, index) => {
      const name = `edge-${String(index).padStart(4, '0')}`;
      const certInfo = { commonName: name, ...subject };
      return { ...aCoreToCreate({ name, cdfProvisioningParameters: { caId: 'c'.repeat(64), certInfo, keyAlgorithm: 'EC_P256' } }), adopt: false };
    });

    expect(read(aRequest(cores)).problems).toEqual([]);
    expect(failures.PAYLOAD_TOO_LARGE.hint).toContain('255 KiB, about 500 entries with every field set');
  });

  it('has words for every pattern of the contract', async () => {
    const document = parse(await readFile(new URL('../../contracts/openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 }) as { components: { schemas: Record<string, object> } };
    const reachable = (name: string): unknown[] => {
      const schema = JSON.stringify(document.components.schemas[name]);
      return [document.components.schemas[name], ...[...schema.matchAll(/#\/components\/schemas\/(\w+)/g)].flatMap(([, next = '']) => reachable(next))];
    };
    const patterns = [...JSON.stringify(reachable('CoreTaskRequest')).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) => JSON.parse(text) as string);

    expect(patterns.length).toBeGreaterThan(4);
    expect(patterns.filter((pattern) => !Object.hasOwn(patternsInWords, pattern))).toEqual([]);
  });
});
