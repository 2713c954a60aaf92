import type { ListTagsForResourceCommandInput, TagResourceCommandInput, UntagResourceCommandInput } from '@aws-sdk/client-eventbridge';
import { amend } from '../data/data.ts';
import { AwsError, type Operations } from '../wire/service.ts';
import type { Bus, Buses } from './buses.ts';
import { tagsFrom } from './rules.ts';
import type { Rule } from './rules.ts';

const ruleWithArn = (buses: Buses, arn: string | undefined): { bus: Bus; rule: Rule } => {
  for (const bus of buses.all()) {
    for (const rule of bus.rules.values()) if (rule.arn === arn) return { bus, rule };
  }
  throw new AwsError('ResourceNotFoundException', `Rule ${arn} does not exist.`);
};

/** Tags of rules; buses have none here. */
export const ruleTagOperations = (buses: Buses): Operations => ({
  TagResource: async ({ ResourceARN, Tags }: TagResourceCommandInput) => {
    const { bus, rule } = ruleWithArn(buses, ResourceARN);
    amend(bus.rules, rule.name, { tags: { ...rule.tags, ...tagsFrom(Tags) } });
    return {};
  },
  UntagResource: async ({ ResourceARN, TagKeys = [] }: UntagResourceCommandInput) => {
    const { bus, rule } = ruleWithArn(buses, ResourceARN);
    amend(bus.rules, rule.name, { tags: Object.fromEntries(Object.entries(rule.tags ?? {}).filter(([key]) => !TagKeys.includes(key))) });
    return {};
  },
  ListTagsForResource: async ({ ResourceARN }: ListTagsForResourceCommandInput) => {
    const { rule } = ruleWithArn(buses, ResourceARN);
    return { Tags: Object.entries(rule.tags ?? {}).map(([Key, Value]) => ({ Key, Value })) };
  },
});
