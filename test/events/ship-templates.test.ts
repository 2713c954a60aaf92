import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { templateObjects } from '../../lambdas/adapters/template-objects.ts';
import type { ShippedTemplates } from '../../lambdas/domain/provisioning-templates/shipped-templates.ts';
import type { StackAnswer, StackRequest } from '../../lambdas/domain/stack-resource.ts';
import { shipTemplates } from '../../lambdas/events/ship-templates.ts';
import { ownCaTemplate } from '../builders/core.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const ship = async (given: Partial<StackRequest<ShippedTemplates>>): Promise<StackAnswer> => {
  const answers: [string, StackAnswer][] = [];
  const work = shipTemplates({ templates: templateObjects('tasks', world.s3), answer: async (...answer) => void answers.push(answer) });
  await work({ RequestType: 'Create', ResponseURL: 'https://answer.example', StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Templates', ResourceProperties: {}, ...given });
  expect(answers).toEqual([['https://answer.example', expect.objectContaining({ StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Templates' })]]);
  return (answers[0] as [string, StackAnswer])[1];
};

const templates = (...names: readonly string[]): ShippedTemplates => ({ Templates: Object.fromEntries(names.map((name) => [name, ownCaTemplate()])) });

describe('the shipped provisioning templates', () => {
  it('are put where requests find them', async () => {
    await expect(ship({ ResourceProperties: templates('greengrass-core', 'other') })).resolves.toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'Templates' });

    expect(await world.objectKeys()).toEqual(['templates/greengrass-core.json', 'templates/other.json']);
    await expect(world.object('templates/other.json')).resolves.toBe(ownCaTemplate());
  });

  it('follow an update: changed, added and dropped ones, and none of the users', async () => {
    await ship({ ResourceProperties: templates('one', 'two') });
    await world.put('templates/of-a-user.json', '{}');
    const changed = { Templates: { one: ownCaTemplate({ parameters: { Site: { Type: 'String', Default: 'north' } } }), three: ownCaTemplate() } };

    const answer = await ship({ RequestType: 'Update', PhysicalResourceId: 'Templates', ResourceProperties: changed, OldResourceProperties: templates('one', 'two') });

    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'Templates' });
    expect(await world.objectKeys()).toEqual(['templates/of-a-user.json', 'templates/one.json', 'templates/three.json']);
    await expect(world.object('templates/one.json')).resolves.toContain('"Site"');
  });

  it('go with the stack, however often it is asked', async () => {
    await ship({ ResourceProperties: templates('one', 'two') });
    await world.put('templates/of-a-user.json', '{}');

    for (let time = 0; time < 2; time += 1) {
      await expect(ship({ RequestType: 'Delete', PhysicalResourceId: 'Templates', ResourceProperties: templates('one', 'two') })).resolves.toMatchObject({ Status: 'SUCCESS' });
    }

    expect(await world.objectKeys()).toEqual(['templates/of-a-user.json']);
  });

  it('are refused as a whole where one of them could not be used, with the reason', async () => {
    const answer = await ship({ ResourceProperties: { Templates: { one: ownCaTemplate(), two: '{"Resources": ' } } });

    expect(answer).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'Templates', Reason: expect.stringContaining('"two": is not JSON') });
    expect(await world.objectKeys()).toEqual([]);
  });

  it('tell CloudFormation of a failure of S3 instead of leaving it waiting', async () => {
    world.fail('s3', 'PutObject');

    await expect(ship({ ResourceProperties: templates('one') })).resolves.toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('s3:PutObject') });
  });
});
