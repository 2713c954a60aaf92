/** Versions of a template of components. */
import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { Transcript } from '../transcript.ts';
import type { Chapter } from './chapter.ts';

type Component = components['schemas']['Component'];

export const templateName = 'walkthrough-line';

const cli: Component = { key: 'aws.greengrass.Cli', version: '2.5.0' };

const logManager = (version: string): Component => ({
  key: 'aws.greengrass.LogManager',
  version,
  configurationUpdate: { merge: JSON.stringify({ periodicUploadIntervalSec: 300 }) },
});

const path = { templateName };

export const createTemplate: Chapter = async (_stack, { api, step, expect }) => {
  step('Define a template of components');
  const { response: { status, headers } } = await api.POST('/templates', { body: { name: templateName, components: [cli] } });
  expect('status of POST /templates', status, 201);
  expect('location', headers.get('location'), `/templates/${templateName}`);
  expect('x-version', headers.get('x-version'), '1');

  step('Look at it');
  const { name, version, components: parts, updatedAt } = await succeeded(api.GET('/templates/{templateName}', { params: { path } }));
  expect('the template', { name, version, components: parts, updatedAt }, { name: templateName, version: 1, components: [cli], updatedAt: null });
};

/** Sends what the template is to be from now on, of which `version` has to come. */
export const updateTemplate = async ({ api, expect }: Transcript, version: number, body: components['schemas']['TemplateUpdate']): Promise<void> => {
  const { response: { status, headers } } = await api.PUT('/templates/{templateName}', { params: { path }, body });
  expect('status of PUT /templates', status, 204);
  expect('x-version', headers.get('x-version'), String(version));
};

const compare = async ({ api, expect }: Transcript, [from, to]: readonly [number, number], expected: components['schemas']['TemplateDiff']['components']): Promise<void> => {
  const diff = await succeeded(api.GET('/templates/{templateName}/diff', { params: { path, query: { from: String(from), to: String(to) } } }));
  expect(`what differs between versions ${from} and ${to}`, diff, { name: templateName, from, to, components: expected, jobConfig: [], deploymentPolicies: [] });
};

export const addComponent: Chapter = async (_stack, told) => {
  told.step('Make a second version, with one component more');
  await updateTemplate(told, 2, { components: [logManager('2.2.1'), cli] });
  told.step('What differs from the first');
  await compare(told, [1, 2], { added: [logManager('2.2.1')], removed: [], changed: [] });
};

export const mendComponent: Chapter = async (_stack, told) => {
  told.step('Make a third version, with a mended component');
  await updateTemplate(told, 3, { components: [logManager('2.2.8'), cli] });
  told.step('What differs from the second');
  await compare(told, [2, 3], { added: [], removed: [], changed: [{ key: 'aws.greengrass.LogManager', changes: [{ path: '/version', from: '2.2.1', to: '2.2.8' }] }] });
};
