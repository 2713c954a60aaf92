import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { artifactRemoval } from '../../lambdas/adapters/artifact-removal.ts';
import { clientDevices } from '../../lambdas/adapters/client-devices.ts';
import { coreDeviceRecords } from '../../lambdas/adapters/core-device-records.ts';
import { iotRemoval } from '../../lambdas/adapters/iot-removal.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const iot = (answers: Record<string, unknown>) => {
  const { client, sent } = answering(new IoTClient({ region: 'us-east-1' }), answers);
  return { removal: iotRemoval(client), sent };
};
const greengrass = (answers: Record<string, unknown>) => answering(new GreengrassV2Client({ region: 'us-east-1' }), answers);
const notFound = awsError('ResourceNotFoundException', 404);
const denied = awsError('AccessDeniedException', 403);

/** Answers a list in two pages. */
const pages = (token: string, member: string, first: unknown, second: unknown) => (input: Record<string, unknown>) =>
  (input[token] === undefined ? { [member]: first, [token === 'marker' ? 'nextMarker' : token]: 'second' } : { [member]: second });

describe('taking things apart in IoT', () => {
  it('peer fault 57: sees every page of principals, policies and other things', async () => {
    const { removal } = iot({
      ListThingPrincipals: pages('nextToken', 'principals', ['arn:a'], ['arn:b']),
      ListAttachedPolicies: pages('marker', 'policies', [{ policyName: 'a' }], [{ policyName: 'b' }]),
      ListPrincipalThings: pages('nextToken', 'things', ['edge-1'], ['edge-2']),
    });

    expect(await removal.principals('edge-1')).toEqual(['arn:a', 'arn:b']);
    expect(await removal.policies('arn:a')).toEqual(['a', 'b']);
    expect(await removal.otherThing('arn:a', 'edge-1')).toBe('edge-2');
    expect(await removal.otherThing('arn:a', 'edge-3')).toBe('edge-1');
  });

  type Call = readonly [string, (removal: ReturnType<typeof iotRemoval>) => Promise<unknown>, string, unknown];
  const calls: readonly Call[] = [
    ['ListThingPrincipals', (removal) => removal.principals('edge-1'), 'iot:ListThingPrincipals', []],
    ['ListPrincipalThings', (removal) => removal.otherThing('arn:a', 'edge-1'), 'iot:ListPrincipalThings', undefined],
    ['DetachThingPrincipal', (removal) => removal.detachPrincipal('edge-1', 'arn:a'), 'iot:DetachThingPrincipal', undefined],
    ['DescribeThing', (removal) => removal.deleteThing('edge-1'), 'iot:DescribeThing', false],
    ['UpdateCertificate', (removal) => removal.deactivate('c1'), 'iot:UpdateCertificate', undefined],
    ['DeleteCertificate', (removal) => removal.deleteCertificate('c1'), 'iot:DeleteCertificate', undefined],
    ['ListAttachedPolicies', (removal) => removal.policies('arn:a'), 'iot:ListAttachedPolicies', []],
    ['DetachPolicy', (removal) => removal.detachPolicy('p', 'arn:a'), 'iot:DetachPolicy', undefined],
    ['GetPolicy', (removal) => removal.hasPolicy('p'), 'iot:GetPolicy', false],
    ['ListTargetsForPolicy', (removal) => removal.isInUse('p'), 'iot:ListTargetsForPolicy', false],
  ];
  it.each(calls)('peer fault 20: takes what %s does not find for gone, and neither a denial nor a throttle', async (operation, call, action, gone) => {
    await expect(call(iot({ [operation]: notFound }).removal)).resolves.toEqual(gone);
    await expect(call(iot({ [operation]: denied }).removal)).rejects.toMatchObject({ name: 'InvalidInput', code: 'AWS_ACCESS_DENIED', message: expect.stringContaining(action) });
    await expect(call(iot({ [operation]: awsError('ThrottlingException', 429) }).removal)).rejects.toMatchObject({ name: 'Throttled' });
  });

  it.each([
    ['DeleteThing', 'InvalidRequestException', (removal: ReturnType<typeof iotRemoval>) => removal.deleteThing('edge-1')],
    ['DeleteCertificate', 'DeleteConflictException', (removal: ReturnType<typeof iotRemoval>) => removal.deleteCertificate('c1')],
    ['DeleteCertificate', 'CertificateStateException', (removal: ReturnType<typeof iotRemoval>) => removal.deleteCertificate('c1')],
    ['DeletePolicy', 'DeleteConflictException', (removal: ReturnType<typeof iotRemoval>) => removal.deletePolicy('p')],
  ])('is refused for now where %s answers %s', async (operation, name, call) => {
    const { removal } = iot({ DescribeThing: { thingArn: 'arn' }, ListPolicyVersions: {}, [operation]: awsError(name, 409) });

    await expect(call(removal)).rejects.toMatchObject({ name: 'Unavailable', code: 'STILL_ATTACHED' });
  });

  it('deletes the versions of a policy before the policy, but for the one in force', async () => {
    const { removal, sent } = iot({
      ListPolicyVersions: { policyVersions: [{ versionId: '1' }, { versionId: '2', isDefaultVersion: true }, { versionId: '3' }] }, DeletePolicyVersion: {}, DeletePolicy: {},
    });

    await removal.deletePolicy('p');

    expect(sent.map(({ name, input }) => [name, input['policyVersionId']])).toEqual([['ListPolicyVersions', undefined], ['DeletePolicyVersion', '1'], ['DeletePolicyVersion', '3'], ['DeletePolicy', undefined]]);
  });
});

describe('client devices in Greengrass', () => {
  it('are let go of in one call, each told by its own entry; one that was none is fine', async () => {
    const { client, sent } = greengrass({
      BatchDisassociateClientDeviceFromCoreDevice: {
        errorEntries: [{ thingName: 'a', code: 'ResourceNotFoundException', message: 'is not associated' }, { thingName: 'b', code: 'InternalServerException', message: 'later' }],
      },
    });

    const { problems, absent } = await clientDevices(client).disassociate('edge-1', ['a', 'b', 'c']);

    expect([...problems]).toEqual([['b', 'InternalServerException: later']]);
    expect([...absent]).toEqual(['a']);
    expect(sent).toEqual([{ name: 'BatchDisassociateClientDeviceFromCoreDevice', input: { coreDeviceThingName: 'edge-1', entries: [{ thingName: 'a' }, { thingName: 'b' }, { thingName: 'c' }] } }]);
  });

  it('are associated in one call, each told by its own entry, also where its thing is not found', async () => {
    const { client } = greengrass({ BatchAssociateClientDeviceWithCoreDevice: { errorEntries: [{ thingName: 'a', code: 'ResourceNotFoundException', message: 'no thing' }, { thingName: 'b' }] } });

    expect([...(await clientDevices(client).associate('edge-1', ['a', 'b', 'c'])) as ReadonlyMap<string, string>]).toEqual([['a', 'ResourceNotFoundException: no thing'], ['b', 'unknown error']]);
  });

  it('of a core that Greengrass does not know are none', async () => {
    const { client } = greengrass({ BatchAssociateClientDeviceWithCoreDevice: notFound, BatchDisassociateClientDeviceFromCoreDevice: notFound, ListClientDevicesAssociatedWithCoreDevice: notFound });
    const devices = clientDevices(client);

    expect(await devices.associate('edge-1', ['a'])).toBe('no such core');
    expect(await devices.disassociate('edge-1', ['a'])).toEqual({ problems: new Map(), absent: new Set(['a']) });
    expect(await devices.of('edge-1', 100)).toEqual([]);
  });

  it.each(['associate', 'disassociate'] as const)('are neither there nor gone because of a throttle: %s', async (verb) => {
    const throttle = awsError('ThrottlingException', 429);
    const { client } = greengrass({ BatchAssociateClientDeviceWithCoreDevice: throttle, BatchDisassociateClientDeviceFromCoreDevice: throttle });

    await expect(clientDevices(client)[verb]('edge-1', ['a'])).rejects.toMatchObject({ name: 'Throttled' });
  });

  it('peer fault 30: are listed over all pages, and no further than asked for', async () => {
    const page = (names: readonly string[]) => names.map((thingName) => ({ thingName }));
    const { client, sent } = greengrass({ ListClientDevicesAssociatedWithCoreDevice: pages('nextToken', 'associatedClientDevices', page(['a', 'b']), page(['c', 'd'])) });

    expect(await clientDevices(client).of('edge-1', 3)).toEqual(['a', 'b', 'c']);
    expect(await clientDevices(client).of('edge-1', 2)).toEqual(['a', 'b']);
    expect(sent).toHaveLength(3);
  });
});

describe('a core device in Greengrass', () => {
  it('is deleted, or was gone already, or is at work', async () => {
    expect(await coreDeviceRecords(greengrass({ DeleteCoreDevice: {} }).client).delete('edge-1')).toBe(true);
    expect(await coreDeviceRecords(greengrass({ DeleteCoreDevice: notFound }).client).delete('edge-1')).toBe(false);
    await expect(coreDeviceRecords(greengrass({ DeleteCoreDevice: awsError('ConflictException', 409) }).client).delete('edge-1')).rejects.toMatchObject({ name: 'Unavailable' });
  });
});

describe('artifacts', () => {
  it('peer fault 55: are deleted, what there is of them', async () => {
    const { client, sent } = answering(new S3Client({ region: 'us-east-1' }), {
      HeadObject: ({ Key }: { Key: string }) => (Key.endsWith('certs.zip') ? {} : Promise.reject(awsError('NotFound', 404))), DeleteObject: {},
    });

    expect(await artifactRemoval('artifacts', client).delete('edge-1')).toEqual([{ bucket: 'artifacts', key: 'greengrass2/artifacts/edge-1/edge-1/certs.zip' }]);
    expect(sent.map(({ name }) => name)).toEqual(['HeadObject', 'DeleteObject', 'HeadObject']);
  });
});
