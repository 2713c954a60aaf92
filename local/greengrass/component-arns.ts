import type { Greengrass } from './context.ts';
import { invalidField } from './errors.ts';
import { PUBLIC_COMPONENTS } from './public-components.ts';

type Place = Pick<Greengrass, 'cloud'>;

/** `arn:aws:greengrass:<region>:<account, or aws for public ones>:components:<name>[:versions:<version>]` */
export const componentArn = ({ cloud: { region, account } }: Place, name: string, version?: string): string => {
  const owner = PUBLIC_COMPONENTS.has(name) ? 'aws' : account;
  return `arn:aws:greengrass:${region}:${owner}:components:${name}${version === undefined ? '' : `:versions:${version}`}`;
};

const ARN = /^arn:[^:]*:greengrass:[^:]*:(?<owner>aws|\d+):components:(?<name>[^:]+)(?::versions:(?<version>[^:]+))?$/;

/** @throws AwsError `ValidationException` for what is no ARN of a component, or of a version of one */
export const readComponentArn = (arn: string, of: 'component' | 'version'): { owner: string; name: string; version: string } => {
  const { owner = '', name = '', version } = ARN.exec(arn)?.groups ?? {};
  if (name === '' || (version === undefined) !== (of === 'component')) {
    throw invalidField(`arn '${arn}' is not the ARN of a component${of === 'version' ? ' version' : ''}`, ['arn']);
  }
  return { owner, name, version: version ?? '' };
};
