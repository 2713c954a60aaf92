import { DescribeThingCommand, IoTClient } from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import { awsCall } from '../../lambdas/adapters/aws-failure.ts';
import { iotThings } from '../../lambdas/adapters/iot-things.ts';

type Answer = { statusCode: number; name?: string; body?: object } | Error;

/** A client whose network gives these answers; the last one over and over. */
const clientOf = (answer: Answer): IoTClient =>
  new IoTClient({
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: {
      handle: async () => {
        if (answer instanceof Error) throw answer;
        const { statusCode, name, body = { message: 'because' } } = answer;
        return { response: { statusCode, headers: { 'content-type': 'application/json', ...(name !== undefined && { 'x-amzn-errortype': name }) }, body: Buffer.from(JSON.stringify(body)) } as never };
      },
    },
  });

const connectionError = (code: string): Error => Object.assign(new Error(code), { code });

describe('peer fault 17: an answer to "does this thing exist?"', () => {
  it('means absent only where it is not-found', async () => {
    expect(await iotThings(clientOf({ statusCode: 404, name: 'ResourceNotFoundException' })).find('edge-1')).toBeUndefined();
    expect(await iotThings(clientOf({ statusCode: 200, body: { thingName: 'edge-1', thingArn: 'arn' } })).find('edge-1')).toEqual({ thingArn: 'arn' });
  });

  it.each<[string, Answer, object]>([
    ['a throttle', { statusCode: 400, name: 'ThrottlingException' }, { name: 'Throttled', code: 'AWS_THROTTLED' }],
    ['a throttle by status', { statusCode: 429, name: 'SomethingNew' }, { name: 'Throttled', code: 'AWS_THROTTLED' }],
    ['an internal failure', { statusCode: 500, name: 'InternalFailureException' }, { name: 'Unavailable', code: 'AWS_UNAVAILABLE' }],
    ['an outage', { statusCode: 503, name: 'ServiceUnavailableException' }, { name: 'Unavailable', code: 'AWS_UNAVAILABLE' }],
    ['a race inside IoT', { statusCode: 409, name: 'ConflictingResourceUpdateException' }, { name: 'Unavailable', code: 'AWS_UNAVAILABLE' }],
    ['a refused connection', connectionError('ECONNREFUSED'), { name: 'Unavailable', code: 'AWS_UNAVAILABLE' }],
    ['a broken connection', connectionError('ECONNRESET'), { name: 'Unavailable', code: 'AWS_UNAVAILABLE' }],
    ['a timeout', Object.assign(new Error('slow'), { name: 'TimeoutError' }), { name: 'Unavailable', code: 'AWS_UNAVAILABLE' }],
    ['a denial', { statusCode: 403, name: 'AccessDeniedException' }, { name: 'InvalidInput', code: 'AWS_ACCESS_DENIED', message: expect.stringContaining('iot:DescribeThing') }],
    ['a denial in the words of IoT', { statusCode: 401, name: 'UnauthorizedException' }, { name: 'InvalidInput', code: 'AWS_ACCESS_DENIED' }],
    ['an error that nobody foresaw', { statusCode: 400, name: 'InvalidRequestException' }, { name: 'InvalidRequestException' }],
  ])('is not given by %s', async (_, answer, failure) => {
    await expect(iotThings(clientOf(answer)).find('edge-1')).rejects.toMatchObject(failure);
  });
});

describe('an answer of IoT to a provisioning template', () => {
  const register = (name: string, statusCode: number) => iotThings(clientOf({ statusCode, name })).register('{}', {});

  it.each([
    ['ConflictingResourceUpdateException', 409], ['ResourceConflictsException', 409], ['ResourceConflictException', 400],
  ])('%s is a conflict, by an override of FAIL or by another update', async (name, status) => {
    await expect(register(name, status)).resolves.toEqual({ refusal: 'because', conflict: true });
  });

  it.each([['ResourceRegistrationFailureException', 400], ['InvalidRequestException', 400]])('%s is a refusal', async (name, status) => {
    await expect(register(name, status)).resolves.toEqual({ refusal: 'because', conflict: false });
  });

  it.each([
    ['ThrottlingException', 400, 'Throttled'], ['InternalFailureException', 500, 'Unavailable'], ['UnauthorizedException', 401, 'InvalidInput'],
  ])('%s is none', async (name, status, failureClass) => {
    await expect(register(name, status)).rejects.toMatchObject({ name: failureClass });
  });
});

describe('an AWS call', () => {
  it('does not take a hard quota for a throttle', async () => {
    const client = clientOf({ statusCode: 410, name: 'LimitExceededException' });

    await expect(awsCall('iot:AttachPolicy', () => client.send(new DescribeThingCommand({ thingName: 'x' })))).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it('keeps the error of AWS as the cause', async () => {
    const client = clientOf({ statusCode: 400, name: 'ThrottlingException' });

    await expect(awsCall('iot:DescribeThing', () => client.send(new DescribeThingCommand({ thingName: 'x' })))).rejects.toMatchObject({ cause: { name: 'ThrottlingException' } });
  });
});
