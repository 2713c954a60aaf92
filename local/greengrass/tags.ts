import type { ListTagsForResourceCommandInput, TagResourceCommandInput, UntagResourceCommandInput } from '@aws-sdk/client-greengrassv2';
import type { Checked, Operations } from '../wire/service.ts';
import { coreDeviceArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { notFound } from './errors.ts';

const checkResource = (greengrass: Greengrass, resourceArn: string): void => {
  const thingName = /:coreDevices:(.+)$/.exec(resourceArn)?.[1];
  const known = thingName !== undefined && greengrass.state.coreDevices.has(thingName) && coreDeviceArn(greengrass, thingName) === resourceArn;
  if (!known) throw notFound('Resource', resourceArn);
};

/** Tags of core devices. */
export const tagOperations = (greengrass: Greengrass) => {
  const { tags } = greengrass.state;
  return {
    TagResource: async ({ resourceArn, tags: given }: Checked<TagResourceCommandInput>) => {
      checkResource(greengrass, resourceArn);
      tags.set(resourceArn, { ...tags.get(resourceArn), ...given });
      return {};
    },
    UntagResource: async ({ resourceArn, tagKeys }: Checked<UntagResourceCommandInput>) => {
      checkResource(greengrass, resourceArn);
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
