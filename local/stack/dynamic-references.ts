import type { Cloud } from '../wire/service.ts';

const reference = /\{\{resolve:([\w-]+):([^}]+)\}\}/g;

const parameter = async (cloud: Cloud, service: string, path: string): Promise<string> => {
  if (service !== 'ssm' && service !== 'ssm-secure') throw new Error(`dynamic reference {{resolve:${service}:${path}}} is not supported locally; ssm and ssm-secure are`);
  const [, Name = path] = /^(.*?)(?::\d+)?$/.exec(path) ?? [];
  const { Parameter } = (await cloud.service('ssm').call('GetParameter', { Name, WithDecryption: service === 'ssm-secure' })) as { Parameter: { Value: string } };
  return Parameter.Value;
};

/** Replaces `{{resolve:ssm:<name>}}` in all texts of a value with what Parameter Store holds now. */
export const withDynamicReferences = async <T>(cloud: Cloud, value: T): Promise<T> => {
  if (!JSON.stringify(value ?? null).includes('{{resolve:')) return value;
  const visit = async (item: unknown): Promise<unknown> => {
    if (typeof item === 'string') {
      let filled = item;
      for (const [whole, service = '', path = ''] of item.matchAll(reference)) filled = filled.replace(whole, await parameter(cloud, service, path));
      return filled;
    }
    if (Array.isArray(item)) return Promise.all(item.map(visit));
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(await Promise.all(Object.entries(item).map(async ([key, inner]) => [key, await visit(inner)] as const)));
  };
  return (await visit(value)) as T;
};
