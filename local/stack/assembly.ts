import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  Condition?: string;
}

/** A CloudFormation template, as far as it is read here. */
export interface Template {
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Record<string, unknown>;
  Resources: Record<string, TemplateResource>;
  Outputs?: Record<string, { Value: unknown; Condition?: string; Description?: string; Export?: { Name: unknown } }>;
}

/** One synthesized stack. */
export interface Assembly {
  stackName: string;
  template: Template;
  /** Absolute path of a file asset, by the object key under which `cdk deploy` would upload it. */
  asset(objectKey: string): string | undefined;
}

interface Manifest {
  artifacts?: Record<string, { type: string; displayName?: string; properties?: { templateFile?: string; stackName?: string } }>;
}

interface Assets {
  files?: Record<string, { source?: { path?: string }; destinations?: Record<string, { objectKey?: string }> }>;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const assetPaths = (directory: string, templateFile: string): Map<string, string> => {
  const file = join(directory, templateFile.replace(/\.template\.json$/, '.assets.json'));
  const paths = new Map<string, string>();
  if (!existsSync(file)) return paths;
  for (const { source, destinations } of Object.values(readJson<Assets>(file).files ?? {})) {
    for (const { objectKey } of Object.values(destinations ?? {})) {
      if (objectKey && source?.path) paths.set(objectKey, resolve(directory, source.path));
    }
  }
  return paths;
};

/**
 * Reads the stack of a cloud assembly (`cdk.out`).
 *
 * @throws Error when there is none, or more than one
 */
export const readAssembly = (directory: string): Assembly => {
  const manifestFile = join(directory, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`there is no synthesized app in '${directory}' (no manifest.json); make it with: npm run synth`);
  const stacks = Object.entries(readJson<Manifest>(manifestFile).artifacts ?? {}).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const [stack] = stacks;
  if (!stack || stacks.length > 1) {
    const found = stacks.map(([name]) => name).join(', ') || 'none';
    throw new Error(`'${directory}' must hold exactly one stack, found ${found}; make it anew with: npm run synth`);
  }
  const [id, { properties = {}, displayName }] = stack;
  const templateFile = properties.templateFile ?? `${id}.template.json`;
  const paths = assetPaths(directory, templateFile);
  return {
    stackName: properties.stackName ?? displayName ?? id,
    template: readJson<Template>(join(directory, templateFile)),
    asset: (objectKey) => paths.get(objectKey),
  };
};
