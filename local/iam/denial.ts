import { AwsError } from '../wire/service.ts';

interface Refusal {
  principal: string;
  action: string;
  resource: string;
  reason: string;
}

/** Name and status of what a service answers to one whom no policy allows a call; `AccessDeniedException`, 400, where not named. */
const errors: Readonly<Record<string, { name: string; statusCode: number }>> = {
  greengrass: { name: 'AccessDeniedException', statusCode: 403 },
  iot: { name: 'AccessDeniedException', statusCode: 403 },
  lambda: { name: 'AccessDeniedException', statusCode: 403 },
  s3: { name: 'AccessDenied', statusCode: 403 },
  sqs: { name: 'AccessDenied', statusCode: 403 },
  sts: { name: 'AccessDenied', statusCode: 403 },
};

/** The refusal of a call as its service words it. */
export const accessDenied = (scope: string, { principal, action, resource, reason }: Refusal): AwsError => {
  const { name, statusCode } = errors[scope] ?? { name: 'AccessDeniedException', statusCode: 400 };
  return new AwsError(name, `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ${reason}`, statusCode);
};
