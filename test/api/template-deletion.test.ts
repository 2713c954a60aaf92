import '../builders/task-environment.ts';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { table } from '../../lambdas/adapters/table.ts';
import { retirementWorld } from '../builders/retirement.ts';
import { aDeploymentTask } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';
import { templatesApiOf } from '../builders/templates-api.ts';

let world: TaskWorld;
let fleet: ReturnType<typeof retirementWorld>;
let started: string[];
let ask: ReturnType<typeof templatesApiOf>;
beforeEach(async () => {
  world = await taskWorld();
  fleet = retirementWorld(world);
  started = [];
  ask = templatesApiOf(world, { retirements: { start: async (name) => void started.push(name) } });
  await fleet.create('line', 3);
});
afterEach(() => world.close());

describe('deleting a template', () => {
  it('makes it disappear at once, and starts to take it apart', async () => {
    const { status, headers, body } = await ask('DELETE', '/templates/line');

    expect([status, headers['x-name'], body]).toEqual([204, 'line', undefined]);
    expect((await ask('GET', '/templates/line')).status).toBe(404);
    expect((await ask('GET', '/templates')).body).toEqual({ templates: [] });
    expect(started).toEqual(['incarnation-1']);
  });

  it.each(['unknown', 'None', 'a b'])('knows no template that is not there (%s)', async (name) => {
    expect(await ask('DELETE', `/templates/${name}`)).toMatchObject({ status: 404, body: { code: 'TEMPLATE_NOT_FOUND' } });
  });

  it('is done once', async () => {
    const answers = await Promise.all([ask('DELETE', '/templates/line'), ask('DELETE', '/templates/line')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect((await ask('DELETE', '/templates/line')).status).toBe(404);
  });

  it('is told as done though the answer of the table is lost', async () => {
    const { wire: { endpoint, region } } = world;
    const repeating = new DynamoDBClient({ endpoint, region, maxAttempts: 3, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } });
    world.fail('dynamodb', 'TransactWriteItems', { when: 'after' });

    const { status } = await templatesApiOf({ ...world, rows: table('provisioning', repeating) })('DELETE', '/templates/line');
    repeating.destroy();

    expect(status).toBe(204);
  });

  it('is refused while cores desire it, which are named', async () => {
    await fleet.target('edge-2', 'line', 3);
    await fleet.target('edge-1', 'line', 3);
    await fleet.target('edge-0', 'line', 2);
    await fleet.target('edge-9', 'other', 1);

    const { status, body } = await ask('DELETE', '/templates/line');

    expect([status, body]).toMatchObject([409, { code: 'TEMPLATE_IN_USE', message: expect.stringMatching(/^3 cores are to run template "line"; /) }]);
    expect(body).toMatchObject({ details: ['edge-0 is to run version 2', 'edge-1 is to run version 3', 'edge-2 is to run version 3'].map((problem) => ({ field: 'core', problem })) });
    expect((await ask('GET', '/templates/line')).status).toBe(200);
    expect(started).toEqual([]);
  });

  it('names some of very many cores, and tells how many more there are', async () => {
    await Promise.all(Array.from({ length: 103 }, (_, index) => fleet.target(`edge-${index}`)));

    const { body } = await ask('DELETE', '/templates/line');

    const { details } = body as unknown as { details: { problem: string }[] };
    expect(details).toHaveLength(100);
    expect(details.at(-1)).toEqual({ field: 'core', problem: '4 more cores are to run it' });
  });

  it('is done in spite of cores where that is asked for', async () => {
    await fleet.target('edge-1');

    expect((await ask('DELETE', '/templates/line?force=false')).status).toBe(409);
    expect((await ask('DELETE', '/templates/line?force=true')).status).toBe(204);
    expect((await ask('DELETE', '/templates/line?force=yes')).status).toBe(400);
  });

  it.each(['', '?force=true'])('is refused while a task deploys it, in any case (%s)', async (query) => {
    await world.tasks.accept(aDeploymentTask({ templateName: 'line', taskId: 'deploy007' }));
    await world.tasks.accept(aDeploymentTask({ templateName: 'other', taskId: 'deploy008' }));

    expect(await ask('DELETE', `/templates/line${query}`)).toMatchObject({
      status: 409, body: { code: 'TEMPLATE_BEING_DEPLOYED', details: [{ field: 'deploymentTask', problem: 'task deploy007 deploys the template and has not ended' }] },
    });
  });

  it('is not undone by a machine that cannot be started: the schedule starts one, too', async () => {
    const failing = templatesApiOf(world, { retirements: { start: () => Promise.reject(new Error('no such machine')) } });

    expect((await failing('DELETE', '/templates/line')).status).toBe(204);
    expect((await fleet.templates.all()).map(({ name }) => name)).toEqual(['line']);
  });
});
