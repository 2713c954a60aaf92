import { Validations } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { Configuration } from './configuration.ts';

/** Warns of choices that are legal, and let in more than most mean to. */
export const warnOfOpenDoors = (stack: Stack, { authorization, thingNamePrefix }: Pick<Configuration, 'authorization' | 'thingNamePrefix'>): void => {
  const warn = (id: string, message: string) => Validations.of(stack).addWarning(id, message);
  if (authorization === 'NONE') {
    warn('OpenApi', 'authorization is NONE: everybody who can reach the API may provision cores; set it to IAM, COGNITO or API_KEY');
  }
  if (thingNamePrefix === '') {
    const cure = 'set the prefix that the names of your cores and client devices have';
    warn('AnyThingName', `thingNamePrefix is not set: the shipped policies let a core act, and a client device discover, under any thing name of this account; ${cure}`);
  }
};
