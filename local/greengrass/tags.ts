import type { ListTagsForResourceCommandInput, TagResourceCommandInput, UntagResourceCommandInput } from '@aws-sdk/client-greengrassv2';
import type { Checked, Operations } from '../wire/service.ts';
import { componentArn } from './component-arns.ts';
import { coreDeviceArn, deploymentArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { invalidField, notFound } from './errors.ts';
import { checkTags } from './tag-limits.ts';

/** Names after the account in the ARN of a resource that there is. */
const isKnown = (greengrass: Greengrass, resourceArn: string): boolean => {
  const { state } = greengrass;
  const [kind, name = '', , version = ''] = resourceArn.split(':').slice(5);
  if (kind === 'coreDevices') return state.coreDevices.has(resourceArn.slice(coreDeviceArn(greengrass, '').length)) && resourceArn.startsWith(coreDeviceArn(greengrass, ''));
  if (kind === 'deployments') return state.deployments.has(name) && resourceArn === deploymentArn(greengrass, name);
  return state.components.has(`${name} ${version}`) && resourceArn === componentArn(greengrass, name, version);
};

const checkResource = (greengrass: Greengrass, resourceArn: string): void => {
  if (!isKnown(greengrass, resourceArn)) throw notFound('Resource', resourceArn);
};

/** Tags of core devices, deployments and the account's own component versions. */
export const tagOperations = (greengrass: Greengrass) => {
  const { tags } = greengrass.state;
  return {
    TagResource: async ({ resourceArn, tags: given }: Checked<TagResourceCommandInput>) => {
      checkResource(greengrass, resourceArn);
      const all = { ...tags.get(resourceArn), ...given };
      checkTags(all);
      tags.set(resourceArn, all);
      return {};
    },
    UntagResource: async ({ resourceArn, tagKeys }: Checked<UntagResourceCommandInput>) => {
      checkResource(greengrass, resourceArn);
      if (tagKeys.length === 0) throw invalidField('tagKeys is empty', ['tagKeys']);
      const kept = Object.entries(tags.get(resourceArn) ?? {}).filter(([key]) => !tagKeys.includes(key));
      tags.set(resourceArn, Object.fromEntries(kept));
      return {};
    },
    ListTagsForResource: async ({ resourceArn }: Checked<ListTagsForResourceCommandInput>) => {
      checkResource(greengrass, resourceArn);
      return { tags: tags.get(resourceArn) ?? {} };
    },
  } satisfies Operations;
};
