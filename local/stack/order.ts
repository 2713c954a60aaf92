import type { Template, TemplateResource } from './assembly.ts';
import { referencesIn } from './intrinsics.ts';

const listed = (dependsOn: string | string[] | undefined): string[] => (dependsOn === undefined ? [] : [dependsOn].flat());

const dependencies = ({ Properties, DependsOn }: TemplateResource): string[] => [...new Set([...referencesIn(Properties), ...listed(DependsOn)])];

/**
 * Logical ids so that each comes after everything it refers to or depends on; otherwise in the template's order.
 *
 * @throws Error naming the resources of a circular dependency
 */
export const creationOrder = (resources: Template['Resources']): string[] => {
  const order: string[] = [];
  const done = new Set<string>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    const resource = resources[logicalId];
    if (!resource || done.has(logicalId)) return;
    if (path.includes(logicalId)) throw new Error(`circular dependency: ${[...path.slice(path.indexOf(logicalId)), logicalId].join(' -> ')}`);
    for (const dependency of dependencies(resource)) visit(dependency, [...path, logicalId]);
    done.add(logicalId);
    order.push(logicalId);
  };
  for (const logicalId of Object.keys(resources)) visit(logicalId, []);
  return order;
};
