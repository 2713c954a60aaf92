import type { ListTagsForResourceCommandInput, Tag, TagResourceCommandInput, UntagResourceCommandInput } from '@aws-sdk/client-iot';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { notFound } from './errors.ts';

const checkResource = ({ state, arn, jobs }: Iot, resourceArn: string): void => {
  const [kind = '', name = ''] = resourceArn.split(':').slice(5).join(':').split('/');
  const taggable: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    cacert: state.caCertificates, policy: state.policies, rolealias: state.roleAliases, thinggroup: state.thingGroups, thingtype: state.thingTypes,
    job: jobs.store.jobs,
  };
  const known = taggable[kind]?.has(name) ?? false;
  if (!known || resourceArn !== arn(kind as 'policy', name)) throw notFound(`Resource ${resourceArn} not found, or it takes no tags`);
};

const byKey = (tags: readonly Tag[]): Record<string, string> => Object.fromEntries(tags.map(({ Key, Value = '' }) => [Key, Value]));

/** Gives a new resource its tags; those of an earlier one of the same name are gone. */
export const tagNew = ({ state }: Iot, resourceArn: string, tags: readonly Tag[] = []): void => {
  state.tags.delete(resourceArn);
  if (tags.length > 0) state.tags.set(resourceArn, byKey(tags));
};

/** Tags of CA certificates, jobs, policies, role aliases, thing groups and thing types. Things take none, as on AWS. */
export const tagOperations = (iot: Iot) => ({
  TagResource: async ({ resourceArn, tags }: Checked<TagResourceCommandInput>) => {
    checkResource(iot, resourceArn);
    iot.state.tags.set(resourceArn, { ...iot.state.tags.get(resourceArn), ...byKey(tags) });
    return {};
  },
  UntagResource: async ({ resourceArn, tagKeys }: Checked<UntagResourceCommandInput>) => {
    checkResource(iot, resourceArn);
    const kept = Object.entries(iot.state.tags.get(resourceArn) ?? {}).filter(([key]) => !tagKeys.includes(key));
    iot.state.tags.set(resourceArn, Object.fromEntries(kept));
    return {};
  },
  ListTagsForResource: async ({ resourceArn }: Checked<ListTagsForResourceCommandInput>) => {
    checkResource(iot, resourceArn);
    return { tags: Object.entries(iot.state.tags.get(resourceArn) ?? {}).map(([Key, Value]) => ({ Key, Value })) };
  },
}) satisfies Operations;
