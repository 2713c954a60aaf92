/**
 * The part of the Reflect metadata proposal that tsyringe, a dependency of `@peculiar/x509`, calls as it loads.
 * Import it ahead of `@peculiar/x509`. A fuller implementation that is already there stays.
 */
interface MetadataReflect {
  getMetadata?: (key: string, target: object) => unknown;
  getOwnMetadata?: (key: string, target: object) => unknown;
  defineMetadata?: (key: string, value: unknown, target: object) => void;
}

const metadata = new WeakMap<object, Map<string, unknown>>();
const reflect = Reflect as MetadataReflect;

reflect.getOwnMetadata ??= (key, target) => metadata.get(target)?.get(key);
reflect.getMetadata ??= (key, target) => {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = metadata.get(at);
    if (found?.has(key)) return found.get(key);
  }
  return undefined;
};
reflect.defineMetadata ??= (key, value, target) => {
  metadata.set(target, (metadata.get(target) ?? new Map<string, unknown>()).set(key, value));
};
