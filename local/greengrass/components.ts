import type {
  CreateComponentVersionCommandInput, DeleteComponentCommandInput, DescribeComponentCommandInput, GetComponentCommandInput, ListComponentsCommandInput,
  ListComponentVersionsCommandInput,
} from '@aws-sdk/client-greengrassv2';
import { AwsError } from '../wire/service.ts';
import type { Checked, Operations } from '../wire/service.ts';
import { once } from './client-token.ts';
import { componentArn, readComponentArn } from './component-arns.ts';
import { compareVersions } from './component-versions.ts';
import type { Greengrass } from './context.ts';
import { conflict, invalidField, notFound } from './errors.ts';
import { cut } from './paging.ts';
import { PUBLIC_COMPONENTS } from './public-components.ts';
import { publicRecipe, readRecipe, writeRecipe } from './recipes.ts';
import type { ComponentRecord } from './state.ts';
import { checkTags } from './tag-limits.ts';

const keyOf = ({ componentName, componentVersion }: Pick<ComponentRecord, 'componentName' | 'componentVersion'>): string => `${componentName} ${componentVersion}`;

/** When the list of public components was made; when AWS published them is not in it. */
const publishedAt = new Date('2026-11-23T00:00:00Z');

/** A version of a component, public or the account's own. */
export const componentVersionOf = ({ state }: Greengrass, componentName: string, componentVersion: string): ComponentRecord | undefined => {
  if (PUBLIC_COMPONENTS.get(componentName)?.includes(componentVersion)) {
    return { componentName, componentVersion, publisher: 'AWS', platforms: [], creationTimestamp: publishedAt, ...publicRecipe(componentName, componentVersion) };
  }
  return state.components.get(keyOf({ componentName, componentVersion }));
};

/** All versions of a component, the newest first. */
const versionsOf = ({ state }: Greengrass, name: string): string[] => {
  const own = [...state.components.values()].filter(({ componentName }) => componentName === name).map(({ componentVersion }) => componentVersion);
  return [...(PUBLIC_COMPONENTS.get(name) ?? own)].sort(compareVersions).reverse();
};

/** @throws AwsError `ValidationException`, `ResourceNotFoundException` */
const named = (greengrass: Greengrass, arn: string): ComponentRecord => {
  const { name, version } = readComponentArn(arn, 'version');
  const component = componentVersionOf(greengrass, name, version);
  if (!component || componentArn(greengrass, name, version) !== arn) throw notFound('ComponentVersion', arn);
  return component;
};

const make = (greengrass: Greengrass, { inlineRecipe, tags = {} }: CreateComponentVersionCommandInput): ComponentRecord => {
  const { state, cloud } = greengrass;
  if (!inlineRecipe) throw invalidField('inlineRecipe is absent', ['inlineRecipe']);
  checkTags(tags);
  const component: ComponentRecord = { ...readRecipe(inlineRecipe), creationTimestamp: cloud.clock() };
  const { componentName, componentVersion } = component;
  if (PUBLIC_COMPONENTS.has(componentName)) throw conflict('Component', componentName, 'is public; choose another name');
  if (state.components.has(keyOf(component))) throw conflict('ComponentVersion', `${componentName}:${componentVersion}`, 'exists already; choose another version');
  state.components.set(keyOf(component), component);
  if (Object.keys(tags).length > 0) state.tags.set(componentArn(greengrass, componentName, componentVersion), tags);
  return component;
};

const create = (greengrass: Greengrass, input: CreateComponentVersionCommandInput) => {
  if (input.lambdaFunction) throw new AwsError('NotImplementedLocally', 'CreateComponentVersion from a Lambda function is not implemented locally');
  const { componentName, componentVersion, creationTimestamp } = once(greengrass, 'CreateComponentVersion', input, {
    known: (key) => greengrass.state.components.get(key),
    make: () => make(greengrass, input),
    nameOf: keyOf,
  });
  return { arn: componentArn(greengrass, componentName, componentVersion), componentName, componentVersion, creationTimestamp, status: { componentState: 'DEPLOYABLE' } };
};

const describe = (greengrass: Greengrass, arn: string) => {
  const { componentName, componentVersion, creationTimestamp, publisher, description, platforms } = named(greengrass, arn);
  return {
    arn, componentName, componentVersion, creationTimestamp, publisher, description, platforms,
    status: { componentState: 'DEPLOYABLE', message: 'NONE', errors: {} }, tags: greengrass.state.tags.get(arn) ?? {},
  };
};

const summary = (greengrass: Greengrass, name: string) => {
  const [version = ''] = versionsOf(greengrass, name);
  const { creationTimestamp, description, publisher, platforms } = componentVersionOf(greengrass, name, version) ?? {};
  const latestVersion = { arn: componentArn(greengrass, name, version), componentVersion: version, creationTimestamp, description, publisher, platforms };
  return { arn: componentArn(greengrass, name), componentName: name, latestVersion };
};

const list = (greengrass: Greengrass, { scope = 'PRIVATE', ...paging }: ListComponentsCommandInput) => {
  const own = new Set([...greengrass.state.components.values()].map(({ componentName }) => componentName));
  const { items, next } = cut(scope === 'PUBLIC' ? PUBLIC_COMPONENTS.keys() : own, (name) => name, paging);
  return { components: items.map((name) => summary(greengrass, name)), nextToken: next };
};

const listVersions = (greengrass: Greengrass, { arn, ...paging }: Checked<ListComponentVersionsCommandInput>) => {
  const { name } = readComponentArn(arn, 'component');
  const versions = componentArn(greengrass, name) === arn ? versionsOf(greengrass, name) : [];
  if (versions.length === 0) throw notFound('Component', arn);
  const { items, next } = cut(versions, (version) => version, paging);
  const componentVersions = items.map((version) => ({ componentName: name, componentVersion: version, arn: componentArn(greengrass, name, version) }));
  return { componentVersions, nextToken: next };
};

const remove = (greengrass: Greengrass, arn: string): void => {
  if (readComponentArn(arn, 'version').owner === 'aws') throw invalidField(`arn '${arn}' is of a public component, which only AWS can delete`, ['arn']);
  greengrass.state.components.delete(keyOf(named(greengrass, arn)));
  greengrass.state.tags.delete(arn);
};

/** Components: the account's own, made from recipes, and those that AWS publishes. */
export const componentOperations = (greengrass: Greengrass) => ({
  CreateComponentVersion: async (input: CreateComponentVersionCommandInput) => create(greengrass, input),
  DescribeComponent: async ({ arn }: Checked<DescribeComponentCommandInput>) => describe(greengrass, arn),
  GetComponent: async ({ arn, recipeOutputFormat }: Checked<GetComponentCommandInput>) => {
    const component = named(greengrass, arn);
    const format = recipeOutputFormat ?? component.recipeFormat;
    return { recipeOutputFormat: format, recipe: Buffer.from(writeRecipe(component, format)), tags: greengrass.state.tags.get(arn) ?? {} };
  },
  ListComponents: async (input: ListComponentsCommandInput) => list(greengrass, input),
  ListComponentVersions: async (input: Checked<ListComponentVersionsCommandInput>) => listVersions(greengrass, input),
  DeleteComponent: async ({ arn }: Checked<DeleteComponentCommandInput>) => remove(greengrass, arn),
}) satisfies Operations;
