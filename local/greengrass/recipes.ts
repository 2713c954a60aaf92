import type { ComponentPlatform } from '@aws-sdk/client-greengrassv2';
import { parse, stringify } from 'yaml';
import { isVersion } from './component-versions.ts';
import { invalidField } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { ComponentRecord } from './state.ts';

/** The one format there is. */
const formatVersion = '2020-01-25';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (problem: string) => invalidField(`the recipe ${problem}`, ['inlineRecipe']);

const parsed = (text: string): { recipe: unknown; recipeFormat: 'JSON' | 'YAML' } => {
  try {
    return { recipe: JSON.parse(text), recipeFormat: 'JSON' };
  } catch {
    try {
      return { recipe: parse(text), recipeFormat: 'YAML' };
    } catch (error) {
      throw refuse(`is neither JSON nor YAML: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
};

const textOf = (recipe: Record<string, unknown>, key: string): string | undefined => (typeof recipe[key] === 'string' ? recipe[key] : undefined);

const platformOf = (manifest: unknown): ComponentPlatform => {
  if (!isRecord(manifest)) throw refuse('has a manifest that is no object');
  const { Name, Platform } = manifest;
  const attributes = isRecord(Platform) ? Object.fromEntries(Object.entries(Platform).map(([key, value]) => [key, String(value)])) : {};
  return { ...(typeof Name === 'string' && { name: Name }), attributes };
};

/** What a recipe says of its component. @throws AwsError `ValidationException` for one that is not valid */
export const readRecipe = (bytes: Uint8Array): Omit<ComponentRecord, 'creationTimestamp'> => {
  if (bytes.length > LIMITS.recipeBytes) throw refuse(`has ${bytes.length} bytes; at most ${LIMITS.recipeBytes} are allowed`);
  const text = Buffer.from(bytes).toString();
  const { recipe, recipeFormat } = parsed(text);
  if (!isRecord(recipe)) throw refuse('is no object');
  if (recipe.RecipeFormatVersion !== formatVersion) throw refuse(`has RecipeFormatVersion ${JSON.stringify(recipe.RecipeFormatVersion)}; allowed is '${formatVersion}'`);
  const [componentName = '', componentVersion = ''] = [textOf(recipe, 'ComponentName'), textOf(recipe, 'ComponentVersion')];
  if (!/^[a-zA-Z0-9._-]{1,128}$/.test(componentName)) throw refuse(`has ComponentName '${componentName}'; allowed are 1 to 128 of a-z A-Z 0-9 . _ -`);
  if (!isVersion(componentVersion)) throw refuse(`has ComponentVersion '${componentVersion}', which is no semantic version`);
  const manifests = recipe.Manifests ?? [];
  if (!Array.isArray(manifests)) throw refuse('has Manifests that are no list');
  return {
    componentName, componentVersion, recipe: text, recipeFormat, platforms: manifests.map(platformOf),
    description: textOf(recipe, 'ComponentDescription'), publisher: textOf(recipe, 'ComponentPublisher'),
  };
};

/** A recipe in the format asked for. */
export const writeRecipe = ({ recipe, recipeFormat }: Pick<ComponentRecord, 'recipe' | 'recipeFormat'>, asked: 'JSON' | 'YAML'): string => {
  if (asked === recipeFormat) return recipe;
  return asked === 'JSON' ? JSON.stringify(parse(recipe), undefined, 2) : stringify(JSON.parse(recipe));
};

/** A recipe of a public component, as far as there is one locally: its name, without dependencies and lifecycle. */
export const publicRecipe = (componentName: string, componentVersion: string): Pick<ComponentRecord, 'recipe' | 'recipeFormat'> => ({
  recipe: JSON.stringify({ RecipeFormatVersion: formatVersion, ComponentName: componentName, ComponentVersion: componentVersion, ComponentPublisher: 'AWS', Manifests: [] }),
  recipeFormat: 'JSON',
});
