import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey } from '../../contracts/artifacts.ts';
import { itemsObject, namesObjects } from '../../lambdas/domain/tasks/task-order.ts';
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

const create = (count: number, site?: string) => world.files.create(itemsObject('task00001', items(count, site)));

describe('objects of a task', () => {
  it('hold text as UTF-8, one item a line, and are read as they were written', async () => {
    await create(2, 'Zürich\n東京');

    const text = await world.object(taskItemsKey('task00001'));
    expect(text.split('\n')).toHaveLength(3);
    await expect(world.files.items('task00001')).resolves.toEqual(items(2, 'Zürich\n東京'));
  });

  it('are created again without harm, also after the answer was lost', async () => {
    world.fail('s3', 'PutObject', { when: 'after' });
    await expect(create(3)).rejects.toMatchObject({ name: 'Unavailable' });

    await expect(create(3)).resolves.toBe('written');
  });

  it('are not created over another one', async () => {
    await create(3);

    await expect(create(2)).resolves.toBe('taken');
    await expect(world.files.items('task00001')).resolves.toHaveLength(3);
  });

  it('are put over what lies there', async () => {
    await world.files.put(namesObjects('task00001', items(1500)));
    await world.files.put(namesObjects('task00001', items(2)));

    await expect(world.files.names('task00001', 0)).resolves.toEqual(['edge-0', 'edge-1']);
    await expect(world.files.names('task00001', 1)).resolves.toHaveLength(500);
  });

  it('of no items are an empty list', async () => {
    await create(0);

    await expect(world.files.items('task00001')).resolves.toEqual([]);
    expect(namesObjects('task00001', [])).toEqual([]);
  });

  it('are removed to the last', async () => {
    const objects = [itemsObject('task00001', items(2001)), ...namesObjects('task00001', items(2001))];
    await world.files.put(objects);
    expect(await world.objectKeys()).toHaveLength(4);

    await world.files.remove(objects);
    expect(await world.objectKeys()).toEqual([]);
  });

  it('are missed by name, not taken for empty', async () => {
    await expect(world.files.names('task00001', 0)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
