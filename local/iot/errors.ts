import { AwsError } from '../wire/service.ts';

/** HTTP statuses of the errors AWS IoT answers with, from the error schemas of `@aws-sdk/client-iot` (3.1169). */
export const ERROR_STATUS = {
  CertificateConflictException: 409,
  CertificateStateException: 406,
  CertificateValidationException: 400,
  ConflictingResourceUpdateException: 409,
  DeleteConflictException: 409,
  InvalidRequestException: 400,
  InvalidStateTransitionException: 409,
  LimitExceededException: 410,
  MalformedPolicyException: 400,
  RegistrationCodeValidationException: 400,
  ResourceAlreadyExistsException: 409,
  ResourceNotFoundException: 404,
  ResourceRegistrationFailureException: 400,
  ThrottlingException: 400,
  VersionConflictException: 409,
  VersionsLimitExceededException: 409,
} as const;

export type IotErrorName = keyof typeof ERROR_STATUS;

/** An error of AWS IoT with the status AWS gives it. */
export const iotError = (name: IotErrorName, message: string, members?: Record<string, unknown>): AwsError =>
  new AwsError(name, message, ERROR_STATUS[name], members);

export const invalidRequest = (message: string): AwsError => iotError('InvalidRequestException', message);

export const notFound = (message: string): AwsError => iotError('ResourceNotFoundException', message);

export const alreadyExists = (message: string, resourceId: string, resourceArn: string): AwsError =>
  iotError('ResourceAlreadyExistsException', message, { resourceId, resourceArn });
