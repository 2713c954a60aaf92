import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apiOperations } from '../../contracts/api-contract.ts';
import * as validators from '../../contracts/generated/openapi-validators.js';
import { templateKey } from '../../contracts/table.ts';
import { templateRows } from '../../lambdas/adapters/template-rows.ts';
import { templatesApi } from '../../lambdas/api/templates-api.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { aComponent, aContent, aTemplate, someComponents } from '../builders/template.ts';
import { templatesApiOf } from '../builders/templates-api.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
let ask: ReturnType<typeof templatesApiOf>;
beforeEach(async () => {
  world = await taskWorld();
  ask = templatesApiOf(world);
});
afterEach(() => world.close());

/** What a template does by itself unless somebody says otherwise. */
const asNobodySaid = { autoDeploy: false, onFailure: 'retry', onDrift: 'report' };

/** A content that differs from others by a number. */
const content = (minutes: number) => aContent({ jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: minutes } } });
const versions = async (name: string, query = ''): Promise<number[]> => {
  const { body } = await ask('GET', `/templates/${name}/versions${query}`);
  return (body as unknown as { templates: { version: number }[] }).templates.map(({ version }) => version);
};

describe('the API of templates', () => {
  it('has a route for each operation of the contract and no other', () => {
    const declared = apiOperations.filter(({ path }) => path.startsWith('/templates')).map(({ path, method }) => `${method} ${path}`);

    const routes = Object.entries(templatesApi({} as never)).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

    expect(routes.sort()).toEqual(declared.sort());
  });

  it('creates a template in version 1, and says where it is', async () => {
    const { status, headers, body } = await ask('POST', '/templates', aTemplate());

    expect({ status, body }).toEqual({ status: 201, body: undefined });
    expect(headers).toMatchObject({ location: '/templates/line', 'x-name': 'line', 'x-version': '1' });
    expect((await ask('GET', '/templates/line')).body).toEqual({ ...aTemplate(), version: 1, ...asNobodySaid, createdAt: '2026-01-02T03:04:05.678Z', updatedAt: null });
  });

  it('does not create what is there', async () => {
    await ask('POST', '/templates', aTemplate());

    const { status, body } = await ask('POST', '/templates', aTemplate(content(7)));

    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'TEMPLATE_EXISTS' })]);
    expect((await ask('GET', '/templates/line')).body).not.toHaveProperty('jobConfig');
  });

  it.each([['GET', ''], ['PUT', ''], ['GET', '/versions'], ['GET', '/versions/1'], ['GET', '/diff']])('knows no template that is not there: %s %s', async (method, rest) => {
    const { status, body } = await ask(method, `/templates/line${rest}`, method === 'PUT' ? aContent() : undefined);

    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'TEMPLATE_NOT_FOUND' })]);
  });

  it.each(['/templates/plant:1', '/templates/None', '/templates/%2f', `/templates/${'a'.repeat(300)}`])('knows no template that cannot be (%s)', async (target) => {
    expect((await ask('GET', target)).status).toBe(404);
    expect((await ask('PUT', target, aContent())).status).toBe(404);
  });

  it('peer fault 62: makes the next version and tells its number, whatever name the body has', async () => {
    await ask('POST', '/templates', aTemplate());
    world.setClock('2026-01-02T04:00:00.000Z');

    const { status, headers, body } = await ask('PUT', '/templates/line', { ...content(7), name: 'other' });

    expect({ status, body }).toEqual({ status: 204, body: undefined });
    expect(headers).toMatchObject({ location: '/templates/line', 'x-name': 'line', 'x-version': '2' });
    expect((await ask('GET', '/templates/line')).body).toEqual({
      name: 'line', version: 2, ...content(7), ...asNobodySaid, createdAt: '2026-01-02T03:04:05.678Z', updatedAt: '2026-01-02T04:00:00.000Z',
    });
  });

  it('makes no version of what the newest says already', async () => {
    await ask('POST', '/templates', aTemplate({ components: [aComponent(), aComponent({ key: 'b' })] }));

    const { status, headers } = await ask('PUT', '/templates/line', { components: [aComponent({ key: 'b' }), aComponent()] });

    expect([status, headers['x-version']]).toEqual([204, '1']);
    expect(await versions('line')).toEqual([1]);
  });

  it('makes a version of what an older one says', async () => {
    await ask('POST', '/templates', aTemplate(content(1)));
    await ask('PUT', '/templates/line', content(2));

    expect((await ask('PUT', '/templates/line', content(1))).headers['x-version']).toBe('3');
  });

  it('peer fault 36: leaves out of a version what its request left out', async () => {
    await ask('POST', '/templates', aTemplate({ ...content(5), deploymentPolicies: { failureHandlingPolicy: 'ROLLBACK' }, components: [aComponent(), aComponent({ key: 'b' })] }));

    await ask('PUT', '/templates/line', { components: [aComponent({ key: 'b' })] });

    const newest = { name: 'line', version: 2, ...asNobodySaid, createdAt: expect.any(String), updatedAt: expect.any(String) };
    expect((await ask('GET', '/templates/line')).body).toEqual({ ...newest, components: [aComponent({ key: 'b' })] });
    expect((await ask('GET', '/templates')).body).toEqual({ templates: [newest] });
    expect((await ask('GET', '/templates/line/versions/1')).body).toMatchObject({ components: [aComponent(), aComponent({ key: 'b' })], ...content(5).jobConfig && { jobConfig: content(5).jobConfig } });
  });

  describe('what is done by itself', () => {
    const told: object[] = [];
    const announcing = () => {
      told.length = 0;
      return templatesApiOf(world, { announce: async (version) => void told.push(version) });
    };
    const rowOf = (name = 'line') => templateRows(world.rows).find(name);

    it('is told of a template and in lists, and not of a version', async () => {
      await ask('POST', '/templates', aTemplate({ autoDeploy: true, onFailure: 'report', onDrift: 'heal' }));

      const automation = { autoDeploy: true, onFailure: 'report', onDrift: 'heal' };
      expect((await ask('GET', '/templates/line')).body).toMatchObject(automation);
      expect((await ask('GET', '/templates')).body).toEqual({ templates: [expect.objectContaining(automation)] });
      for (const member of Object.keys(automation)) expect((await ask('GET', '/templates/line/versions/1')).body).not.toHaveProperty(member);
    });

    it('changes without a version, and stays where a body does not mention it', async () => {
      await ask('POST', '/templates', aTemplate({ onFailure: 'report' }));

      const { headers } = await ask('PUT', '/templates/line', { ...aContent(), onDrift: 'heal' });
      await ask('PUT', '/templates/line', content(7));

      expect(headers['x-version']).toBe('1');
      expect((await ask('GET', '/templates/line')).body).toMatchObject({ version: 2, autoDeploy: false, onFailure: 'report', onDrift: 'heal' });
    });

    it('takes a template as it was told, and changes nothing', async () => {
      await ask('POST', '/templates', aTemplate());
      const { body } = await ask('GET', '/templates/line');

      expect((await ask('PUT', '/templates/line', body)).headers['x-version']).toBe('1');
      expect((await ask('GET', '/templates/line')).body).toEqual(body);
    });

    it.each([[{ autoDeploy: 'yes' }, 'autoDeploy'], [{ onFailure: 'heal' }, 'onFailure'], [{ onDrift: 'retry' }, 'onDrift']])('must be well-formed: %j', async (wrong, field) => {
      const { status, body } = await ask('POST', '/templates', aTemplate(wrong));

      expect([status, body]).toEqual([400, expect.objectContaining({ details: [expect.objectContaining({ field })] })]);
    });

    it('has each version that is published under autoDeploy marked and told, and no other', async () => {
      const request = announcing();
      await request('POST', '/templates', aTemplate({ autoDeploy: true }));
      await request('PUT', '/templates/line', content(2));
      await request('PUT', '/templates/line', content(2));
      await request('POST', '/templates', aTemplate({ name: 'other' }));
      await request('PUT', '/templates/other', content(2));

      expect(told).toEqual([{ name: 'line', version: 1 }, { name: 'line', version: 2 }]);
      expect(await rowOf()).toMatchObject({ publishing: { version: 2, at: world.clock().toISOString() } });
      expect(await rowOf('other')).not.toHaveProperty('publishing');
    });

    it('publishes nothing where it is switched on later, and no more where it is switched off', async () => {
      const request = announcing();
      await request('POST', '/templates', aTemplate());
      await request('PUT', '/templates/line', { ...aContent(), autoDeploy: true });
      expect(told).toEqual([]);
      expect(await rowOf()).not.toHaveProperty('publishing');

      await request('PUT', '/templates/line', content(2));
      await request('PUT', '/templates/line', { ...content(2), autoDeploy: false });
      expect(told).toHaveLength(1);
      expect(await rowOf()).not.toHaveProperty('publishing');
    });
  });

  it('peer fault 35: makes a version of each of many requests at once', async () => {
    await ask('POST', '/templates', aTemplate());
    const minutes = Array.from({ length: 20 }, (_, index) => index + 1);

    const answers = await Promise.all(minutes.map((each) => ask('PUT', '/templates/line', content(each))));

    const numbers = answers.map(({ headers }) => Number(headers['x-version']));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(minutes.map((each) => each + 1));
    for (const [index, number] of numbers.entries()) {
      expect((await ask('GET', `/templates/line/versions/${number}`)).body).toMatchObject(content(minutes[index] ?? 0));
    }
    expect((await ask('GET', '/templates/line')).body).toMatchObject({ version: 21 });
  });

  it('creates one template of many requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => ask('POST', '/templates', aTemplate(content(index + 1)))));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('makes no second version where the answer of the table is lost', async () => {
    await ask('POST', '/templates', aTemplate());
    world.fail('dynamodb', 'TransactWriteItems', { when: 'after' });

    expect((await ask('PUT', '/templates/line', content(2))).status).toBe(503);
    expect((await ask('PUT', '/templates/line', content(2))).headers['x-version']).toBe('2');
  });

  it('peer fault 44: lists versions by number, in true pages', async () => {
    await ask('POST', '/templates', aTemplate({ components: [aComponent(), aComponent({ key: 'b' }), aComponent({ key: 'c' })] }));
    for (let minutes = 1; minutes <= 11; minutes += 1) await ask('PUT', '/templates/line', content(minutes));

    const pages: unknown[] = [];
    let query = '?count=5';
    for (let more = true; more;) {
      const { body } = await ask('GET', `/templates/line/versions${query}`);
      const { templates, pagination } = body as unknown as { templates: { version: number; components: object[] }[]; pagination: { lastEvaluated?: { version: string } } };
      pages.push(templates.map(({ version, components }) => `${version}:${components.length}`));
      more = pagination.lastEvaluated !== undefined;
      query = `?count=5&exclusiveStartVersion=${pagination.lastEvaluated?.version}`;
    }

    expect(pages).toEqual([['1:3', '2:1', '3:1', '4:1', '5:1'], ['6:1', '7:1', '8:1', '9:1', '10:1'], ['11:1', '12:1']]);
  });

  it('lists templates by name, in true pages, each in its newest version', async () => {
    for (const name of ['c', 'a', 'd', 'b', 'e']) await ask('POST', '/templates', aTemplate({ name }));
    await ask('PUT', '/templates/b', content(3));

    const first = (await ask('GET', '/templates?count=3')).body as unknown as { templates: { name: string; version: number }[]; pagination: { lastEvaluated: { name: string } } };
    const second = await ask('GET', `/templates?count=3&exclusiveStartName=${first.pagination.lastEvaluated.name}`);

    expect(first.templates.map(({ name, version }) => `${name}${version}`)).toEqual(['a1', 'b2', 'c1']);
    expect(second.body).toMatchObject({ templates: [{ name: 'd' }, { name: 'e' }], pagination: { count: '3' } });
    expect(second.body).not.toHaveProperty('pagination.lastEvaluated');
  });

  it('tells a page of no other list', async () => {
    await ask('POST', '/templates', aTemplate());
    await ask('POST', '/templates', aTemplate({ name: 'other' }));
    await ask('PUT', '/templates/line', content(2));
    const { body } = await ask('GET', '/templates/line/versions?count=1');
    const { pagination } = body as unknown as { pagination: { lastEvaluated: { version: string } } };

    expect((await ask('GET', `/templates/other/versions?exclusiveStartVersion=${pagination.lastEvaluated.version}`)).status).toBe(400);
    expect((await ask('GET', `/templates?exclusiveStartName=${pagination.lastEvaluated.version}`)).status).toBe(400);
  });

  it.each([['1', 1], ['current', 2]])('tells version %s', async (version, number) => {
    await ask('POST', '/templates', aTemplate());
    await ask('PUT', '/templates/line', content(2));

    expect((await ask('GET', `/templates/line/versions/${version}`)).body).toMatchObject({ name: 'line', version: number });
  });

  it.each(['0', '3', '-1', '1.0', 'latest', '01', '9999999999999'])('knows no version %s', async (version) => {
    await ask('POST', '/templates', aTemplate());

    const { status, body } = await ask('GET', `/templates/line/versions/${version}`);

    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'TEMPLATE_VERSION_NOT_FOUND' })]);
  });

  it('tells the difference of the newest version to the one before, unless asked for others', async () => {
    await ask('POST', '/templates', aTemplate(content(1)));
    await ask('PUT', '/templates/line', content(2));
    await ask('PUT', '/templates/line', content(3));

    const change = (from: number, to: number) => ({ jobConfig: [{ path: '/timeoutConfig/inProgressTimeoutInMinutes', from, to }] });
    expect((await ask('GET', '/templates/line/diff')).body).toMatchObject({ from: 2, to: 3, ...change(2, 3) });
    expect((await ask('GET', '/templates/line/diff?from=1&to=current')).body).toMatchObject({ from: 1, to: 3, ...change(1, 3) });
    expect((await ask('GET', '/templates/line/diff?from=3&to=2')).body).toMatchObject({ from: 3, to: 2, ...change(3, 2) });
    expect((await ask('GET', '/templates/line/diff?to=1')).body).toMatchObject({ code: 'VALIDATION_FAILED', details: [{ field: 'from', problem: 'is missing: there is no version before version 1' }] });
    expect((await ask('GET', '/templates/line/diff?from=9')).status).toBe(404);
  });

  it('refuses components that are not there, and makes nothing', async () => {
    const { status, body } = await templatesApiOf(world, { components: someComponents({ gone: { state: 'absent' } }) })('POST', '/templates', aTemplate({ components: [aComponent({ key: 'gone' })] }));

    expect([status, body]).toMatchObject([400, { code: 'VALIDATION_FAILED', details: [{ field: 'components[0]' }] }]);
    expect(validators.Error(body)).toBe(true);
    expect(await world.allRows()).toEqual([]);
  });

  it('peer fault 47: asks to be asked again where Greengrass does not tell', async () => {
    const unavailable = { state: () => Promise.reject(new StepFailure('Throttled', 'AWS_THROTTLED', 'too fast')) };

    const { status, body } = await templatesApiOf(world, { components: unavailable })('POST', '/templates', aTemplate());

    expect([status, body]).toMatchObject([503, { code: 'UNAVAILABLE' }]);
    expect(await world.allRows()).toEqual([]);
  });

  it('does not show a template that is being taken apart, nor gives its name away', async () => {
    await ask('POST', '/templates', aTemplate());
    await world.rows.update({ key: templateKey('line'), set: { deletedAt: '2026-01-03T00:00:00.000Z' } });

    expect((await ask('GET', '/templates')).body).toEqual({ templates: [] });
    expect((await ask('GET', '/templates/line/versions/1')).status).toBe(404);
    expect((await ask('PUT', '/templates/line', content(2))).status).toBe(404);
    expect(await ask('POST', '/templates', aTemplate())).toMatchObject({ status: 409, body: { code: 'TEMPLATE_BEING_DELETED', } });
  });

  it.each([
    ['application/xml', 415], ['application/json; charset=utf-8', 201], ['application/vnd.aws-cdf-v1.0+json', 201], ['', 201],
  ])('takes a body of media type %j with %i', async (type, status) => {
    expect((await ask('POST', '/templates', aTemplate(), { 'Content-Type': type })).status).toBe(status);
  });

  it.each([['', 'MALFORMED_JSON'], ['{"name":', 'MALFORMED_JSON'], ['[]', 'MALFORMED_JSON']])('refuses a body that is no object: %j', async (body, code) => {
    expect(await ask('POST', '/templates', body)).toMatchObject({ status: 400, body: { code } });
  });

  it('has no parameters where it knows none', async () => {
    expect(await ask('POST', '/templates?force=1', aTemplate())).toMatchObject({ status: 400, body: { details: [{ field: 'force' }] } });
    expect((await ask('GET', '/templates/line?expand=1')).status).toBe(400);
  });
});
