import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey } from '../../contracts/artifacts.ts';
import type { CoreItem } from '../../lambdas/domain/tasks/task-ports.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const items = (count: number, site = 'north'): CoreItem[] =>
  Array.from({ length: count }, (_, index) => ({ taskId: 'task00001', index, name: `edge-${index}`, coreVersion: '2.12.6', provisioningTemplate: 'own-ca', provisioningParameters: { site }, cdfProvisioningParameters: {}, adopt: false }));

describe('files of a task', () => {
  it('hold text as UTF-8, one item a line', async () => {
    await world.files.write('task00001', items(2, 'Zürich\n東京'));

    const text = await world.object(taskItemsKey('task00001'));
    expect(text.split('\n')).toHaveLength(3);
    expect(text.trimEnd().split('\n').map((line) => (JSON.parse(line) as CoreItem).provisioningParameters)).toEqual(Array(2).fill({ site: 'Zürich\n東京' }));
  });

  it('are completed by a repetition where their writing broke off', async () => {
    world.fail('s3', 'PutObject', { match: { Key: 'tasks/task00001/names/1.json' } });
    await expect(world.files.write('task00001', items(1500))).rejects.toMatchObject({ name: 'Unavailable' });

    await expect(world.files.write('task00001', items(1500))).resolves.toBe('written');
    await expect(world.files.names('task00001', 1)).resolves.toHaveLength(500);
  });

  it('are not written over the items of another', async () => {
    await world.files.write('task00001', items(3));

    await expect(world.files.write('task00001', items(2))).resolves.toBe('id taken');
    await expect(world.files.names('task00001', 0)).resolves.toHaveLength(3);
  });

  it('are removed to the last page', async () => {
    await world.files.write('task00001', items(2001));
    expect(await world.objectKeys()).toHaveLength(4);

    await world.files.remove('task00001', 2001);
    expect(await world.objectKeys()).toEqual([]);
  });

  it('are missed by name, not taken for empty', async () => {
    await expect(world.files.names('task00001', 0)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
