import { apiError } from './errors.ts';

type ResourceType = 'stateMachine' | 'execution' | 'mapRun' | 'activity';

/**
 * Makes sure an ARN is one of Step Functions, and of a type that the operation takes.
 *
 * @throws AwsError `InvalidArn`
 */
export const checkedArn = (arn: string, ...types: readonly ResourceType[]): string => {
  const [prefix, , service, region, account, type = '', ...rest] = arn.split(':');
  if (prefix !== 'arn') throw apiError.invalidArn(`Invalid ARN prefix: ${arn}`);
  if (service !== 'states' || !region || !account || rest.join(':') === '') throw apiError.invalidArn(arn);
  if (!(types as readonly string[]).includes(type)) throw apiError.invalidArn(`Resource type not valid in this context: ${type}`);
  return arn;
};

/**
 * The ARN of a machine, which one with the label of a Map state is not.
 *
 * @throws AwsError `InvalidArn`, `ValidationException`
 */
export const checkedMachineArn = (arn: string): string => {
  if (!checkedArn(arn, 'stateMachine').includes('/')) return arn;
  throw apiError.validation(`'${arn}' is a Distributed Map state of a machine; name the machine without '/' and label`);
};
