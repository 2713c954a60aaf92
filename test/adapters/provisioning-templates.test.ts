import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { provisioningTemplateNames } from '../../lambdas/adapters/provisioning-templates.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('names of provisioning templates', () => {
  it('are those of the JSON files beside each other, in their order, and as many as were asked for', async () => {
    for (const key of ['templates/site.json', 'templates/plant-1.v2.json', 'templates/notes.txt', 'templates/old/site.json', 'tasks/a/items.jsonl']) await world.put(key, '{}');

    await expect(provisioningTemplateNames('tasks', world.s3)(20)).resolves.toEqual(['plant-1.v2', 'site']);
    await expect(provisioningTemplateNames('tasks', world.s3)(1)).resolves.toEqual([]);
  });

  it('are not told where S3 denies the list', async () => {
    world.wire.fault({ service: 's3', operation: 'ListObjectsV2', error: { name: 'AccessDenied', statusCode: 403 } });

    await expect(provisioningTemplateNames('tasks', world.s3)(20)).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED', message: expect.stringContaining('s3:ListBucket') });
  });
});
