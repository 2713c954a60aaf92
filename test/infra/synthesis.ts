import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VariantName } from './variants.ts';

/** One resource of a synthesized template. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy?: string;
  /** Logical ids, of those that are named for the order alone. */
  readonly dependsOn: readonly string[];
}

/** What one variant of the stack was synthesized to. */
export interface Synthesis {
  readonly resources: readonly Resource[];
  readonly outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly mappings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  /** What cdk-nag finds and nobody acknowledged. */
  readonly findings: readonly { readonly rule: string; readonly paths: readonly string[] }[];
  readonly acknowledgements: readonly { readonly path: string; readonly data: Readonly<Record<string, string>> }[];
  readonly warnings: readonly string[];
}

interface RawResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}
type RawSynthesis = Omit<Synthesis, 'resources' | 'outputs' | 'mappings'> & {
  readonly template: { readonly Resources: Record<string, RawResource>; readonly Outputs?: Synthesis['outputs']; readonly Mappings?: Synthesis['mappings'] };
};

const root = join(import.meta.dirname, '../..');
const inputs = ['lib', 'contracts', 'statemachines', 'test/infra/variants.ts', 'test/infra/synthesize.ts', 'cdk.json', 'package-lock.json'];

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((entry) => filesOf(join(path, entry))) : [path];

/** All variants, synthesized once for the same inputs whichever test comes first. */
const syntheses = (): Record<VariantName, RawSynthesis> => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(join(root, input)))) hash.update(file).update(readFileSync(file));
  const cache = join(root, 'build/infra', `${hash.digest('hex')}.json`);
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as Record<VariantName, RawSynthesis>;
  } catch {
    const text = execFileSync(process.execPath, [join(import.meta.dirname, 'synthesize.ts')], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
    mkdirSync(join(root, 'build/infra'), { recursive: true });
    writeFileSync(`${cache}.${process.pid}`, text);
    renameSync(`${cache}.${process.pid}`, cache);
    return JSON.parse(text) as Record<VariantName, RawSynthesis>;
  }
};

const all = syntheses();

export const synthesis = (variant: VariantName): Synthesis => {
  const { template, ...rest } = all[variant];
  const resources = Object.entries(template.Resources).map(([logicalId, { Type, Properties = {}, DeletionPolicy, DependsOn = [] }]) => ({
    logicalId, type: Type, properties: Properties, dependsOn: DependsOn, ...(DeletionPolicy !== undefined && { deletionPolicy: DeletionPolicy }),
  }));
  return { ...rest, resources, outputs: template.Outputs ?? {}, mappings: template.Mappings ?? {} };
};

export const ofType = ({ resources }: Synthesis, type: string): readonly Resource[] => resources.filter((resource) => resource.type === type);

/** The value with Ref, Fn::GetAtt, Fn::FindInMap and Fn::Join written out as text: `<LogicalId.Attribute>`. */
export const flat = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('Ref' in value) return `<${String(value.Ref)}>`;
  if ('Fn::GetAtt' in value) return `<${(value['Fn::GetAtt'] as string[]).join('.')}>`;
  if ('Fn::FindInMap' in value) return `<${(value['Fn::FindInMap'] as unknown[]).map(flat).join('.')}>`;
  if ('Fn::Join' in value) {
    const [separator, parts] = value['Fn::Join'] as [string, unknown[]];
    return parts.map(flat).join(separator);
  }
  throw new Error(`no text can be made of ${JSON.stringify(value)}`);
};

export interface Statement {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: unknown;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Statements of the policies of a role, resources written out. */
export const statementsOf = (of: Synthesis, roleLogicalId: string): readonly Statement[] =>
  ofType(of, 'AWS::IAM::Policy')
    .filter(({ properties }) => (properties['Roles'] as { Ref: string }[]).some(({ Ref }) => Ref === roleLogicalId))
    .flatMap(({ properties }) => (properties['PolicyDocument'] as { Statement: { Effect: string; Action: unknown; Resource: unknown; Condition?: unknown }[] }).Statement)
    .map((statement) => ({ ...statement, Action: list(statement.Action).map(String), Resource: list(statement.Resource).map(flat) }));

/** Logical id in a reference to an attribute, such as a role's ARN. */
export const referenced = (value: unknown): string => flat(value).replace(/^<([^.>]+).*$/, '$1');
