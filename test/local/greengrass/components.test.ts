import {
  CreateComponentVersionCommand, DeleteComponentCommand, DescribeComponentCommand, GetComponentCommand, ListComponentsCommand, ListComponentVersionsCommand,
  TagResourceCommand,
} from '@aws-sdk/client-greengrassv2';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { compareVersions, isVersion } from '../../../local/greengrass/component-versions.ts';
import { PUBLIC_COMPONENTS } from '../../../local/greengrass/public-components.ts';
import { refusal } from '../wire/local-cloud.ts';
import { aGreengrass } from './a-greengrass.ts';

let cloud: Awaited<ReturnType<typeof aGreengrass>>;
beforeEach(async () => { cloud = await aGreengrass(); });
afterEach(() => cloud.wire.close());

const ARN = 'arn:aws:greengrass:us-east-1:111122223333:components';
const PUBLIC = 'arn:aws:greengrass:us-east-1:aws:components';

const recipe = (change: object = {}) => ({
  RecipeFormatVersion: '2020-01-25', ComponentName: 'com.acme.App', ComponentVersion: '1.0.0', ComponentDescription: 'an app', ComponentPublisher: 'Acme',
  Manifests: [{ Platform: { os: 'linux' }, Lifecycle: {} }], ...change,
});
const create = (given: object | string, more: { clientToken?: string; tags?: Record<string, string> } = {}) =>
  cloud.client.send(new CreateComponentVersionCommand({ inlineRecipe: Buffer.from(typeof given === 'string' ? given : JSON.stringify(given)), ...more }));
const describeVersion = (arn: string) => cloud.client.send(new DescribeComponentCommand({ arn }));

describe('a component', () => {
  it('is made from a recipe, with what the recipe says of it', async () => {
    const made = await create(recipe(), { tags: { team: 'a' } });

    expect(made).toMatchObject({ arn: `${ARN}:com.acme.App:versions:1.0.0`, componentName: 'com.acme.App', componentVersion: '1.0.0', status: { componentState: 'DEPLOYABLE' } });
    expect(await describeVersion(`${made.arn}`)).toMatchObject({
      componentName: 'com.acme.App', componentVersion: '1.0.0', description: 'an app', publisher: 'Acme', platforms: [{ attributes: { os: 'linux' } }],
      status: { componentState: 'DEPLOYABLE' }, tags: { team: 'a' }, creationTimestamp: expect.any(Date),
    });
    expect(cloud.greengrass.hasComponent('com.acme.App', '1.0.0')).toBe(true);
    expect(cloud.greengrass.hasComponent('com.acme.App', '1.0.1')).toBe(false);
  });

  it('is given back as JSON or YAML', async () => {
    const { arn } = await create('RecipeFormatVersion: "2020-01-25"\nComponentName: com.acme.App\nComponentVersion: 1.0.0\n');
    const get = async (recipeOutputFormat?: 'JSON' | 'YAML') => {
      const answer = await cloud.client.send(new GetComponentCommand({ arn, recipeOutputFormat }));
      return { format: answer.recipeOutputFormat, text: Buffer.from(answer.recipe ?? []).toString() };
    };
    const expected = { RecipeFormatVersion: '2020-01-25', ComponentName: 'com.acme.App', ComponentVersion: '1.0.0' };

    expect((await get()).format).toBe('YAML');
    expect(parse((await get('YAML')).text)).toEqual(expected);
    expect(JSON.parse((await get('JSON')).text)).toEqual(expected);
  });

  it('has immutable versions, listed the newest first', async () => {
    for (const ComponentVersion of ['1.9.0', '1.10.0', '1.10.0-rc.1']) await create(recipe({ ComponentVersion }));

    expect(await refusal(create(recipe({ ComponentVersion: '1.9.0', ComponentDescription: 'other' })))).toMatchObject({ name: 'ConflictException', status: 409 });
    const { componentVersions } = await cloud.client.send(new ListComponentVersionsCommand({ arn: `${ARN}:com.acme.App` }));
    expect(componentVersions?.map(({ componentVersion }) => componentVersion)).toEqual(['1.10.0', '1.10.0-rc.1', '1.9.0']);
    const { components } = await cloud.client.send(new ListComponentsCommand({}));
    expect(components).toMatchObject([{ arn: `${ARN}:com.acme.App`, componentName: 'com.acme.App', latestVersion: { componentVersion: '1.10.0' } }]);
  });

  it('is made once for a client token', async () => {
    const first = await create(recipe(), { clientToken: 'once' });

    expect((await create(recipe(), { clientToken: 'once' })).creationTimestamp).toEqual(first.creationTimestamp);
    expect(await refusal(create(recipe({ ComponentVersion: '2.0.0' }), { clientToken: 'once' }))).toMatchObject({ name: 'ConflictException' });
  });

  it('is gone after it was deleted', async () => {
    const { arn } = await create(recipe());
    const remove = () => cloud.client.send(new DeleteComponentCommand({ arn }));

    await remove();

    expect(await refusal(remove())).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(describeVersion(`${arn}`))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(cloud.client.send(new ListComponentVersionsCommand({ arn: `${ARN}:com.acme.App` })))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(cloud.greengrass.hasComponent('com.acme.App', '1.0.0')).toBe(false);
  });

  it('can be tagged', async () => {
    const { arn } = await create(recipe());

    await cloud.client.send(new TagResourceCommand({ resourceArn: arn, tags: { a: '1' } }));

    expect((await describeVersion(`${arn}`)).tags).toEqual({ a: '1' });
  });

  it.each<[string, object | string]>([
    ['no recipe', '{"a": '], ['no object', '[]'], ['another format', recipe({ RecipeFormatVersion: '2021-01-01' })], ['no name', recipe({ ComponentName: undefined })],
    ['a name with a slash', recipe({ ComponentName: 'a/b' })], ['no semantic version', recipe({ ComponentVersion: '1.0' })], ['manifests that are no list', recipe({ Manifests: {} })],
    ['more than 16 KB', recipe({ ComponentDescription: 'a'.repeat(16 * 1024) })],
  ])('is not made from %s', async (_what, given) => {
    expect(await refusal(create(given))).toMatchObject({ name: 'ValidationException', status: 400, fields: [{ name: 'inlineRecipe' }] });
  });
});

describe('public components', () => {
  it('are there, with versions, and nobody can take them away', async () => {
    const arn = `${PUBLIC}:aws.greengrass.Cli:versions:2.4.0`;

    expect(await describeVersion(arn)).toMatchObject({ arn, componentName: 'aws.greengrass.Cli', componentVersion: '2.4.0', publisher: 'AWS' });
    expect(cloud.greengrass.hasComponent('aws.greengrass.Cli', '2.5.0')).toBe(true);
    expect(await refusal(cloud.client.send(new DeleteComponentCommand({ arn })))).toMatchObject({ name: 'ValidationException' });
    expect(await refusal(create(recipe({ ComponentName: 'aws.greengrass.Cli' })))).toMatchObject({ name: 'ConflictException' });
  });

  it('are found under the owner aws only', async () => {
    expect(await refusal(describeVersion(`${ARN}:aws.greengrass.Cli:versions:2.4.0`))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(cloud.client.send(new ListComponentVersionsCommand({ arn: `${ARN}:aws.greengrass.Cli` })))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(describeVersion('arn:aws:greengrass:us-east-1:aws:components:aws.greengrass.Cli'))).toMatchObject({ name: 'ValidationException' });
  });

  it('are listed in pages, all of them once', async () => {
    const names: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await cloud.client.send(new ListComponentsCommand({ scope: 'PUBLIC', maxResults: 7, nextToken }));
      names.push(...(answer.components ?? []).map(({ componentName }) => componentName));
      nextToken = answer.nextToken;
    } while (nextToken !== undefined);

    expect(names).toEqual([...PUBLIC_COMPONENTS.keys()]);
    expect(names.length).toBeGreaterThanOrEqual(25);
  });

  it('have versions that are semantic, each once, the oldest first', () => {
    for (const [name, versions] of PUBLIC_COMPONENTS) {
      expect({ name, versions: [...new Set(versions)].sort(compareVersions) }).toEqual({ name, versions });
      expect(versions.filter((version) => !isVersion(version))).toEqual([]);
    }
  });
});

describe('versions', () => {
  it('are ordered as semantic versioning has it', () => {
    const ordered = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0', '1.2.0', '1.10.0', '2.0.0'];

    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  });
});
