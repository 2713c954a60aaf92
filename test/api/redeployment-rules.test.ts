import '../builders/task-environment.ts';
import { PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apiOperations } from '../../contracts/api-contract.ts';
import * as validators from '../../contracts/generated/openapi-validators.js';
import { redeploymentBreakerKey, redeploymentRuleKey } from '../../contracts/table.ts';
import { ruleRows } from '../../lambdas/adapters/rule-rows.ts';
import { redeploymentsApi } from '../../lambdas/api/redeployments-api.ts';
import { redeploymentsApiOf, ruleNamePrefix, ruleTarget } from '../builders/redeployments-api.ts';
import { aTemplate } from '../builders/template.ts';
import { templatesApiOf } from '../builders/templates-api.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

type Api = ReturnType<typeof redeploymentsApiOf>;

let world: TaskWorld;
let api: Api;
beforeEach(async () => {
  world = await taskWorld();
  api = redeploymentsApiOf(world);
  await templatesApiOf(world)('POST', '/templates', aTemplate());
});
afterEach(async () => {
  api.close();
  await world.close();
});

const eventPattern = { source: ['com.example.build'], 'detail-type': ['Artifact Published'] };
const targets = { thingGroups: ['hall'] };
const aRule = (change: object = {}) => ({ name: 'new-artifact', eventPattern, template: 'line', targets, ...change });
const { name: _name, ...anUpdate } = aRule();
const outcome = async (answer: Promise<{ status: number; body: object | undefined }>): Promise<unknown[]> => {
  const { status, body } = await answer;
  return [status, (body as { code?: string } | undefined)?.code];
};
const fieldsOf = async (body: object): Promise<string[]> => {
  const { details = [] } = (await api.ask('POST', '/redeploymentRules', body)).body as { details?: { field: string }[] };
  return details.map(({ field }) => field);
};
const stateOf = async (name = 'new-artifact') => ((await api.ask('GET', `/redeploymentRules/${name}`)).body as { state?: string }).state;
const names = async (query = '') => {
  const { body } = await api.ask('GET', `/redeploymentRules${query}`);
  return (body as unknown as { rules: { name: string }[] }).rules.map(({ name }) => name);
};

describe('the API of redeployments', () => {
  it('has a route for each operation of the contract and no other', () => {
    const declared = apiOperations.filter(({ path }) => path.startsWith('/redeployment')).map(({ path, method }) => `${method} ${path}`);

    const routes = Object.entries(redeploymentsApi({} as never, {} as never)).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

    expect(routes.sort()).toEqual(declared.sort());
  });
});

describe('a rule that is made', () => {
  it('becomes a rule of EventBridge that starts a redeployment and says which rule and event it is for', async () => {
    const { status, headers, body } = await api.ask('POST', '/redeploymentRules', aRule({ schedule: 'rate(1 day)' }));

    expect({ status, body }).toEqual({ status: 201, body: undefined });
    expect(headers).toMatchObject({ location: '/redeploymentRules/new-artifact', 'x-name': 'new-artifact' });
    expect(await api.eventBridge()).toEqual([{
      Name: `${ruleNamePrefix}new-artifact`, State: 'ENABLED', EventPattern: JSON.stringify(eventPattern), ScheduleExpression: 'rate(1 day)', Description: expect.stringContaining('new-artifact'),
      targets: [{
        Id: 'redeploy', Arn: ruleTarget.machineArn, RoleArn: ruleTarget.roleArn, DeadLetterConfig: { Arn: ruleTarget.deadLettersArn }, RetryPolicy: { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 10 },
        InputTransformer: { InputPathsMap: { id: '$.id', time: '$.time' }, InputTemplate: '{"trigger":"rule","rule":"new-artifact","eventId":<id>,"time":<time>}' },
      }],
    }]);
  });

  it('is told as it was sent', async () => {
    await api.ask('POST', '/redeploymentRules', aRule({ version: '1', enabled: false }));

    const { body } = await api.ask('GET', '/redeploymentRules/new-artifact');

    expect(body).toEqual({
      name: 'new-artifact', eventPattern, template: 'line', version: 1, targets, enabled: false, state: 'Active', eventBridgeRule: `${ruleNamePrefix}new-artifact`,
      createdAt: '2026-01-02T03:04:05.678Z', updatedAt: null,
    });
    expect(validators.RedeploymentRule(body)).toBe(true);
    expect((await api.eventBridge())[0]?.State).toBe('DISABLED');
  });

  it('tells what became of its last event', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());
    const rules = ruleRows(world.rows);
    await rules.noted('new-artifact', { at: '2026-01-02T04:00:00.000Z', taskId: 'd4Tk8_qLm', outcome: 'deployed' });
    const first = await api.ask('GET', '/redeploymentRules/new-artifact');
    await rules.noted('new-artifact', { at: '2026-01-02T05:00:00.000Z', outcome: 'the template is gone' });
    await rules.noted('no-such-rule', { at: '2026-01-02T05:00:00.000Z', outcome: 'deployed' });

    expect(first.body).toMatchObject({ last: { at: '2026-01-02T04:00:00.000Z', taskId: 'd4Tk8_qLm', outcome: 'deployed' } });
    expect((await api.ask('GET', '/redeploymentRules')).body).toMatchObject({ rules: [{ name: 'new-artifact', last: { at: '2026-01-02T05:00:00.000Z', outcome: 'the template is gone' } }] });
    expect(await world.rows.get(redeploymentRuleKey('no-such-rule'))).toBeUndefined();
  });

  it('may have any name, however long: EventBridge gets one that it can have', async () => {
    const long = ['a', 'b'].map((last) => `${'n'.repeat(79)}${last}`);
    for (const name of long) await api.ask('POST', '/redeploymentRules', aRule({ name }));

    const made = (await api.eventBridge()).map(({ Name = '' }) => Name);

    expect(new Set(made).size).toBe(2);
    for (const name of made) expect(name).toMatch(/^greengrass2-provisioning-one-redeploy\.n+\.[0-9a-f]{10}$/);
    for (const name of made) expect(name).toHaveLength(64);
    expect(await names()).toEqual(long);
  });

  it.each([
    ['a name that is none', { name: 'new.artifact' }, ['name']],
    ['neither event nor time', { eventPattern: undefined }, ['eventPattern']],
    ['a schedule that comes too often', { schedule: 'rate(1 minute)' }, ['schedule']],
    ['a schedule that is none', { schedule: 'daily' }, ['schedule']],
    ['no target', { targets: {} }, ['targets']],
    ['a version that is none', { version: 0 }, ['version']],
    ['a field that is unknown', { pattern: {} }, ['pattern']],
    ['a pattern that is text', { eventPattern: '{}' }, ['eventPattern']],
    ['a pattern that EventBridge does not know', { eventPattern: { source: 'com.example' } }, ['eventPattern']],
    ['a pattern that could match its own work', { eventPattern: { source: ['aws.states'] } }, ['eventPattern.source']],
    ['a pattern that is too long', { eventPattern: { source: Array.from({ length: 300 }, (_, index) => `source-${index}`) } }, ['eventPattern']],
    ['several problems', { name: '', schedule: 'x', targets: {}, eventPattern: { source: ['aws.s3'] } }, ['name', 'schedule', 'targets', 'eventPattern["detail-type"]']],
  ])('has not %s', async (_what, change, fields) => {
    expect(await fieldsOf(aRule(change))).toEqual(fields);
    expect([await names(), await api.eventBridge()]).toEqual([[], []]);
  });

  it('gives each field once: of two patterns nobody could tell which one EventBridge takes', async () => {
    const twice = '{"name": "r", "eventPattern": {"source": ["aws.states"], "source": ["com.example"]}, "template": "line", "targets": {"thingNames": ["a"]}}';

    expect(await fieldsOf(twice as never)).toEqual(['eventPattern.source']);
  });

  it.each([[{ template: 'other' }, 'TEMPLATE_NOT_FOUND'], [{ version: 2 }, 'TEMPLATE_VERSION_NOT_FOUND']])('deploys what there is (%j)', async (change, code) => {
    expect(await outcome(api.ask('POST', '/redeploymentRules', aRule(change)))).toEqual([404, code]);
    expect(await names()).toEqual([]);
  });

  it('takes no name that is taken', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());

    expect(await outcome(api.ask('POST', '/redeploymentRules', aRule()))).toEqual([409, 'REDEPLOYMENT_RULE_EXISTS']);
  });

  it('is one of as many as there may be, however many are asked for at once', async () => {
    const few = redeploymentsApiOf(world, { most: 3 });
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => outcome(few.ask('POST', '/redeploymentRules', aRule({ name })))));

    expect(answers.map(([status]) => status).sort()).toEqual([201, 201, 201, 409, 409]);
    expect(answers.filter(([status]) => status === 409)).toEqual([[409, 'REDEPLOYMENT_RULES_EXHAUSTED'], [409, 'REDEPLOYMENT_RULES_EXHAUSTED']]);
    const [first = ''] = await names();
    await few.ask('DELETE', `/redeploymentRules/${first}`);
    expect((await few.ask('POST', '/redeploymentRules', aRule({ name: 'f' }))).status).toBe(201);
    few.close();
  });

  it('is taken back where EventBridge does not take it', async () => {
    const one = redeploymentsApiOf(world, { most: 1 });
    one.fail('PutRule', { error: { name: 'LimitExceededException', statusCode: 400 } });

    expect(await outcome(one.ask('POST', '/redeploymentRules', aRule()))).toEqual([409, 'REDEPLOYMENT_RULE_REFUSED']);
    expect(await names()).toEqual([]);
    expect((await one.ask('POST', '/redeploymentRules', aRule())).status).toBe(201);
    one.close();
  });
});

describe('a rule that a request was cut off at', () => {
  it('is listed as half-made, and finished by the same request', async () => {
    api.fail('PutTargets');
    expect(await outcome(api.ask('POST', '/redeploymentRules', aRule()))).toEqual([503, 'UNAVAILABLE']);
    expect(await stateOf()).toBe('Creating');

    expect(await outcome(api.ask('POST', '/redeploymentRules', aRule({ version: 1 })))).toEqual([409, 'REDEPLOYMENT_RULE_EXISTS']);
    expect((await api.ask('POST', '/redeploymentRules', aRule())).status).toBe(201);

    expect([await stateOf(), (await api.eventBridge()).map((rule) => rule.targets.length)]).toEqual(['Active', [1]]);
  });

  it('is what the next request says, once the other one is over for certain', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());
    await world.rows.update({ key: redeploymentRuleKey('new-artifact'), set: { state: 'Updating', lease: { holder: 'cut off', until: '2026-01-02T03:04:35.678Z' } } });

    expect(await outcome(api.ask('PUT', '/redeploymentRules/new-artifact', anUpdate))).toEqual([409, 'REDEPLOYMENT_RULE_BUSY']);
    expect(await outcome(api.ask('DELETE', '/redeploymentRules/new-artifact'))).toEqual([409, 'REDEPLOYMENT_RULE_BUSY']);
    world.setClock('2026-01-02T03:04:36.000Z');

    expect((await api.ask('PUT', '/redeploymentRules/new-artifact', anUpdate)).status).toBe(204);
    expect(await stateOf()).toBe('Active');
  });

  it('may be deleted', async () => {
    api.fail('PutTargets');
    await api.ask('POST', '/redeploymentRules', aRule());

    expect((await api.ask('DELETE', '/redeploymentRules/new-artifact')).status).toBe(204);
    expect([await names(), await api.eventBridge()]).toEqual([[], []]);
  });

  const calls = [
    ['dynamodb', 'TransactWriteItems'], ['dynamodb', 'UpdateItem'], ['dynamodb', 'GetItem'], ['events', 'TestEventPattern'], ['events', 'PutRule'], ['events', 'PutTargets'],
    ['events', 'ListTargetsByRule'], ['events', 'RemoveTargets'], ['events', 'DeleteRule'],
  ] as const;
  const failures = calls.flatMap(([service, operation]) => (['before', 'after'] as const).map((when) => [when, `${service}:${operation}`, service, operation] as const));
  /** As a client does that is told to repeat: later than anybody works on the rule. */
  const untilDone = async (method: string, target: string, body?: unknown): Promise<unknown> => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { status } = await api.ask(method, target, body);
      if (status < 300 || (attempt > 0 && [404, 409].includes(status))) return status;
      world.setClock(new Date(world.clock().getTime() + 31_000).toISOString());
    }
    return 'never';
  };

  it.each(failures)('is made, changed and deleted all the same by requests that are repeated: %s %s', async (when, _call, service, operation) => {
    const failing = () => world.wire.fault({ service, operation, when, error: { name: 'InternalServerError', statusCode: 500 } });

    failing();
    await untilDone('POST', '/redeploymentRules', aRule());
    expect([await stateOf(), (await api.eventBridge()).map(({ targets: all }) => all.length)]).toEqual(['Active', [1]]);
    failing();
    await untilDone('PUT', '/redeploymentRules/new-artifact', { ...anUpdate, eventPattern: undefined, schedule: 'rate(1 day)' });
    expect([await stateOf(), (await api.eventBridge()).map(({ EventPattern, ScheduleExpression }) => [EventPattern, ScheduleExpression])]).toEqual(['Active', [[undefined, 'rate(1 day)']]]);
    failing();
    await untilDone('DELETE', '/redeploymentRules/new-artifact');
    expect([await names(), await api.eventBridge()]).toEqual([[], []]);
  });
});

describe('a rule that is changed', () => {
  it('is what is sent, and no longer what it was', async () => {
    await api.ask('POST', '/redeploymentRules', aRule({ version: 1, enabled: false }));
    await ruleRows(world.rows).noted('new-artifact', { at: '2026-01-02T03:30:00.000Z', outcome: 'deployed' });
    world.setClock('2026-01-02T04:00:00.000Z');

    const { status, headers } = await api.ask('PUT', '/redeploymentRules/new-artifact', { schedule: 'rate(1 day)', template: 'line', targets: { thingNames: ['press-1'] } });

    expect([status, headers['location']]).toEqual([204, '/redeploymentRules/new-artifact']);
    expect((await api.ask('GET', '/redeploymentRules/new-artifact')).body).toEqual({
      name: 'new-artifact', schedule: 'rate(1 day)', template: 'line', targets: { thingNames: ['press-1'] }, enabled: true, state: 'Active', eventBridgeRule: `${ruleNamePrefix}new-artifact`,
      last: { at: '2026-01-02T03:30:00.000Z', outcome: 'deployed' }, createdAt: '2026-01-02T03:04:05.678Z', updatedAt: '2026-01-02T04:00:00.000Z',
    });
    expect(await api.eventBridge()).toEqual([expect.objectContaining({ State: 'ENABLED', ScheduleExpression: 'rate(1 day)' })]);
    expect((await api.eventBridge())[0]).not.toHaveProperty('EventPattern');
  });

  it('may be sent as it was told', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());
    const { body } = await api.ask('GET', '/redeploymentRules/new-artifact');

    expect((await api.ask('PUT', '/redeploymentRules/new-artifact', { ...body, enabled: false })).status).toBe(204);
    expect((await api.eventBridge())[0]?.State).toBe('DISABLED');
  });

  it('stays as it was where EventBridge does not take it', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());
    const before = await api.ask('GET', '/redeploymentRules/new-artifact');
    api.fail('PutRule', { error: { name: 'ValidationException', statusCode: 400 } });

    expect(await outcome(api.ask('PUT', '/redeploymentRules/new-artifact', { ...anUpdate, version: 1 }))).toEqual([409, 'REDEPLOYMENT_RULE_REFUSED']);
    expect((await api.ask('GET', '/redeploymentRules/new-artifact')).body).toEqual(before.body);
  });

  it('keeps to one request at a time', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());

    const answers = await Promise.all([1, 2, 3, 4].map((day) => outcome(api.ask('PUT', '/redeploymentRules/new-artifact', { ...anUpdate, schedule: `rate(${day + 1} days)` }))));
    const { body } = await api.ask('GET', '/redeploymentRules/new-artifact');

    expect(answers.every(([status, code]) => status === 204 || code === 'REDEPLOYMENT_RULE_BUSY')).toBe(true);
    expect(answers.some(([status]) => status === 204)).toBe(true);
    expect([body['state'], (await api.eventBridge())[0]?.ScheduleExpression]).toEqual(['Active', body['schedule']]);
  });

  it.each([['PUT', anUpdate], ['GET', undefined], ['DELETE', undefined]])('must be there: %s', async (method, body) => {
    expect(await outcome(api.ask(method, '/redeploymentRules/new-artifact', body))).toEqual([404, 'REDEPLOYMENT_RULE_NOT_FOUND']);
    expect(await outcome(api.ask(method, '/redeploymentRules/new.artifact', body))).toEqual([404, 'REDEPLOYMENT_RULE_NOT_FOUND']);
  });

  it('is checked as one that is made', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());

    const { status, body } = await api.ask('PUT', '/redeploymentRules/new-artifact', { ...anUpdate, eventPattern: { source: [{ prefix: 'aws.' }] } });

    expect([status, body]).toEqual([400, expect.objectContaining({ details: [expect.objectContaining({ field: 'eventPattern.source' })] })]);
    expect(await stateOf()).toBe('Active');
  });
});

describe('a rule that is deleted', () => {
  it('does nothing any more from then on, and tells how far its deletion is', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());
    api.fail('DeleteRule');

    expect(await outcome(api.ask('DELETE', '/redeploymentRules/new-artifact'))).toEqual([503, 'UNAVAILABLE']);

    expect((await api.ask('GET', '/redeploymentRules/new-artifact')).body).toMatchObject({ state: 'Deleting', enabled: false });
    expect((await api.ask('DELETE', '/redeploymentRules/new-artifact')).status).toBe(204);
  });

  it('takes its EventBridge rule along, with targets that others gave it, and is deleted once', async () => {
    await api.ask('POST', '/redeploymentRules', aRule());
    await api.client.send(new PutTargetsCommand({ Rule: `${ruleNamePrefix}new-artifact`, Targets: [{ Id: 'log', Arn: 'arn:aws:sqs:us-east-1:111122223333:mine' }] }));

    const { status, headers } = await api.ask('DELETE', '/redeploymentRules/new-artifact');

    expect([status, headers['x-name']]).toEqual([204, 'new-artifact']);
    expect([await names(), await api.eventBridge()]).toEqual([[], []]);
    expect(await outcome(api.ask('DELETE', '/redeploymentRules/new-artifact'))).toEqual([404, 'REDEPLOYMENT_RULE_NOT_FOUND']);
  });
});

describe('the list of rules', () => {
  it('is in the order of names, in pages', async () => {
    for (const name of ['b', 'C', 'a_1', 'a-1']) await api.ask('POST', '/redeploymentRules', aRule({ name }));
    const page = async (query: string) => (await api.ask('GET', `/redeploymentRules${query}`)).body as unknown as { rules: { name: string }[]; pagination?: { lastEvaluated?: { name: string } } };

    const first = await page('?count=3');
    const second = await page(`?count=3&exclusiveStartName=${first.pagination?.lastEvaluated?.name}`);

    expect(first.rules.map(({ name }) => name)).toEqual(['C', 'a-1', 'a_1']);
    expect(second.rules.map(({ name }) => name)).toEqual(['b']);
    expect(second.pagination).toEqual({ count: '3' });
    expect(await names()).toEqual(['C', 'a-1', 'a_1', 'b']);
    expect((await api.ask('GET', '/redeploymentRules')).body).not.toHaveProperty('pagination');
    expect(validators.RedeploymentRuleList(first)).toBe(true);
  });

  it('takes no cursor of another list', async () => {
    const cursor = Buffer.from(JSON.stringify({ v: 1, list: 'templates', position: { name: 'line' } })).toString('base64url');

    expect(await outcome(api.ask('GET', `/redeploymentRules?exclusiveStartName=${cursor}`))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('the breaker', () => {
  it('is told, closed where nothing has opened it', async () => {
    const { status, body } = await api.ask('GET', '/redeploymentBreaker');

    expect([status, body]).toEqual([200, { state: 'Closed', waiting: 0, recently: 0, limit: 10, minutes: 60 }]);
    expect(validators.RedeploymentBreaker(body)).toBe(true);
  });

  it.each([[undefined, false], ['', false], [{}, false], [{ discard: true }, true]])('is reset by %j', async (body, discarded) => {
    const openedAt = '2026-01-02T03:00:00.000Z';
    await world.rows.put({ put: { ...redeploymentBreakerKey, state: 'Open', targeted: [], openedAt, openedBy: { trigger: 'failure', cores: 40, recently: 0, limit: 10 } } });
    const open = await api.ask('GET', '/redeploymentBreaker');

    const answer = await api.ask('POST', '/redeploymentBreaker/reset', body);

    expect(open.body).toMatchObject({ state: 'Open', openedAt, openedBy: { cores: 40 } });
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ state: 'Closed', resetAt: '2026-01-02T03:04:05.678Z' })]);
    expect(api.resets).toEqual([{ discarded, cores: 0, resetAt: '2026-01-02T03:04:05.678Z' }]);
  });

  it('stays as it is where it is closed: nothing waits for a reset, and nobody is told of one', async () => {
    const answer = await api.ask('POST', '/redeploymentBreaker/reset', {});

    expect([answer.status, answer.body]).toEqual([200, { state: 'Closed', waiting: 0, recently: 0, limit: 10, minutes: 60 }]);
    expect(api.resets).toEqual([]);
  });

  it.each([[{ discard: 'all' }, 'VALIDATION_FAILED'], [{ keep: true }, 'VALIDATION_FAILED'], ['no', 'MALFORMED_JSON'], ['[]', 'MALFORMED_JSON'], ['{"discard": true, "discard": false}', 'VALIDATION_FAILED']])('is not reset by %j', async (body, code) => {
    expect(await outcome(api.ask('POST', '/redeploymentBreaker/reset', body))).toEqual([400, code]);
    expect(api.resets).toEqual([]);
  });
});
