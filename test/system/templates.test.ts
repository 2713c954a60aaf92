import { CreateComponentVersionCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Template = components['schemas']['TemplateRequest'];

describe('a template of components', () => {
  let stack: SystemStack;
  beforeAll(async () => {
    stack = await borrowStack();
  });
  afterAll(() => stack.giveBack());

  const content = (minutes = 60): Omit<Template, 'name'> => ({
    components: [{ key: 'aws.greengrass.Nucleus', version: '2.12.6' }], jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: minutes } },
  });
  const created = async (noun: string, template = content()): Promise<string> => {
    const name = stack.ownName(noun);
    const { response } = await stack.api.POST('/templates', { body: { name, ...template } });
    expect(response.status).toBe(201);
    return name;
  };
  const put = (templateName: string, minutes: number) => stack.api.PUT('/templates/{templateName}', { params: { path: { templateName } }, body: content(minutes) });

  it('is created, told, and made anew in another version', async () => {
    const name = await created('line');

    const { response } = await put(name, 90);

    expect([response.status, response.headers.get('x-version'), response.headers.get('location')]).toEqual([204, '2', `/templates/${name}`]);
    expect(await succeeded(stack.api.GET('/templates/{templateName}', { params: { path: { templateName: name } } }))).toMatchObject({ name, version: 2, ...content(90) });
    expect(await succeeded(stack.api.GET('/templates/{templateName}/diff', { params: { path: { templateName: name } } }))).toMatchObject({
      jobConfig: [{ path: '/timeoutConfig/inProgressTimeoutInMinutes', from: 60, to: 90 }],
    });
  });

  it('peer fault 35: gets a version of each of many requests at once, and lists them by number', async () => {
    const name = await created('contended');
    const minutes = Array.from({ length: 20 }, (_, index) => index + 1);

    const answers = await Promise.all(minutes.map((each) => put(name, each)));

    const numbers = answers.map(({ response }) => Number(response.headers.get('x-version')));
    const { templates } = await succeeded(stack.api.GET('/templates/{templateName}/versions', { params: { path: { templateName: name } } }));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(minutes.map((each) => each + 1));
    expect(templates.map(({ version }) => version)).toEqual([1, ...minutes.map((each) => each + 1)]);
    for (const [index, number] of numbers.entries()) expect(templates[number - 1]?.jobConfig?.timeoutConfig?.inProgressTimeoutInMinutes).toBe(minutes[index]);
  });

  it('may name components of the account, once they are there', async () => {
    const greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } });
    const key = `com.example.${stack.ownName('Reader')}`;
    const template = { components: [{ key, version: '1.0.0' }] };

    const before = await stack.api.POST('/templates', { body: { name: stack.ownName('own'), ...template } });
    const recipe = { RecipeFormatVersion: '2020-01-25', ComponentName: key, ComponentVersion: '1.0.0', Manifests: [{ Platform: { os: 'linux' }, Lifecycle: { run: 'true' } }] };
    await greengrass.send(new CreateComponentVersionCommand({ inlineRecipe: Buffer.from(JSON.stringify(recipe)) }));
    await created('own', template);
    greengrass.destroy();

    expect([before.response.status, before.error?.details]).toEqual([400, [{ field: 'components[0]', problem: `there is no component ${key} in version 1.0.0, neither public nor in this account` }]]);
  });

  it('peer fault 47: is not refused because Greengrass is throttling', async () => {
    await stack.fault({ service: 'greengrass', operation: 'DescribeComponent', error: { name: 'ThrottlingException', statusCode: 429 }, times: 2 });

    await created('throttled');
  });

  it('peer fault 47: is asked for again where Greengrass does not answer', async () => {
    await stack.fault({ service: 'greengrass', operation: 'DescribeComponent', error: { name: 'InternalServerException', statusCode: 500 }, times: 50 });

    const { response, error } = await stack.api.POST('/templates', { body: { name: stack.ownName('unanswered'), ...content() } });
    await stack.clearFaults();

    expect([response.status, error?.code]).toEqual([503, 'UNAVAILABLE']);
    expect((await stack.api.GET('/templates/{templateName}', { params: { path: { templateName: stack.ownName('unanswered') } } })).response.status).toBe(404);
  });
});
