import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptMap } from '../data/data.ts';
import { Iam } from '../iam/iam.ts';
import type { Lambda } from '../lambda/service.ts';
import { AwsError } from '../wire/service.ts';
import type { Assembly, Template } from './assembly.ts';
import { creatorOf, outlivesBoot } from './creators.ts';
import { Intrinsics } from './intrinsics.ts';
import { creationOrder } from './order.ts';
import type { KeptResource, Properties, RestApiDescription, Site } from './resource.ts';
import { withDynamicReferences } from './dynamic-references.ts';

/** A resource that exists, with what it was made from. */
export interface StackResource extends KeptResource {
  logicalId: string;
}

export interface Stack {
  name: string;
  id: string;
  /** In creation order; IAM roles and policies are among them as data. */
  resources: ReadonlyMap<string, StackResource>;
  outputs: Readonly<Record<string, string>>;
  apis: readonly RestApiDescription[];
  /** Resources of an earlier boot that the template no longer has; what they are stays. Told once. */
  left: readonly StackResource[];
  /** Removes scratch files. */
  close(): void;
}

export interface CreateStackOptions {
  cloud: Site['cloud'];
  lambda: Lambda;
  /** Gets to know the roles and policies of the stack. */
  iam?: Iam;
  assembly: Assembly;
  /** Values of template parameters that are not to have their defaults. */
  parameters?: Readonly<Record<string, string>>;
}

interface Scratch {
  directory(): string;
  close(): void;
}

const scratch = (): Scratch => {
  const directories: string[] = [];
  return {
    directory: () => {
      const made = mkdtempSync(join(tmpdir(), 'local-stack-'));
      directories.push(made);
      return made;
    },
    close: () => directories.splice(0).forEach((directory) => rmSync(directory, { recursive: true, force: true })),
  };
};

const present = (template: Template, intrinsics: Intrinsics): Template['Resources'] =>
  Object.fromEntries(Object.entries(template.Resources).filter(([, { Condition }]) => intrinsics.holds(Condition)));

const explained = (logicalId: string, type: string, error: unknown): Error => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const cause = error instanceof AwsError ? `${name}: ${message}` : message;
  return cause.includes(logicalId) ? new Error(cause, { cause: error }) : new Error(`resource ${logicalId} (${type}): ${cause}`, { cause: error });
};

const outputsOf = ({ Outputs = {} }: Template, intrinsics: Intrinsics): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Outputs)
      .filter(([, { Condition }]) => intrinsics.holds(Condition))
      .map(([name, { Value }]) => [name, String(intrinsics.resolve(Value))]),
  );

/** Forgets resources that are no longer wanted. */
const leave = (kept: KeptMap<KeptResource>, wanted: Template['Resources']): StackResource[] => {
  const gone = [...kept].filter(([logicalId, { type }]) => wanted[logicalId]?.Type !== type);
  for (const [logicalId] of gone) kept.delete(logicalId);
  return gone.map(([logicalId, resource]) => ({ logicalId, ...resource })).filter(({ type }) => outlivesBoot(type));
};

/**
 * Creates every resource of a synthesized stack with its stand-in, in dependency order. Over kept state it is an update:
 * what exists is adopted, what the template changed is changed.
 *
 * @throws Error naming the resource that could not be created, and why
 */
export const createStack = async ({ cloud, lambda, iam = new Iam(cloud), assembly, parameters }: CreateStackOptions): Promise<Stack> => {
  const { stackName, template } = assembly;
  const id = `arn:aws:cloudformation:${cloud.region}:${cloud.account}:stack/${stackName}/local`;
  const intrinsics = new Intrinsics(template, { region: cloud.region, account: cloud.account, stackName, stackId: id, parameters });
  const files = scratch();
  const apis = new Map<string, RestApiDescription>();
  const site: Site = { cloud, lambda, iam, stackName, stackId: id, apis, asset: (key) => assembly.asset(key), scratchDirectory: () => files.directory() };
  const resources = new Map<string, StackResource>();
  const wanted = present(template, intrinsics);
  const order = creationOrder(wanted);
  for (const logicalId of order) creatorOf(logicalId, wanted[logicalId]?.Type ?? '');
  const kept = cloud.data.map<KeptResource>('stack.resources');
  const left = leave(kept, wanted);

  for (const logicalId of order) {
    const { Type: type = '', Properties: given = {} } = wanted[logicalId] ?? {};
    try {
      const properties = await withDynamicReferences(cloud, intrinsics.resolve<Properties>(given));
      const identity = await creatorOf(logicalId, type)({ logicalId, type, properties, before: kept.get(logicalId) }, site);
      intrinsics.define(logicalId, identity);
      kept.set(logicalId, { type, properties, ...identity });
      resources.set(logicalId, { logicalId, type, properties, ...identity });
    } catch (error) {
      files.close();
      throw explained(logicalId, type, error);
    }
  }
  return { name: stackName, id, resources, outputs: outputsOf(template, intrinsics), apis: [...apis.values()], left, close: () => files.close() };
};
