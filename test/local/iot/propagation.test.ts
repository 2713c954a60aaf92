import {
  AttachPolicyCommand, AttachThingPrincipalCommand, CreateCertificateFromCsrCommand, CreatePolicyCommand, CreateThingCommand, CreateThingGroupCommand,
  DeleteCertificateCommand, DeletePolicyCommand, DeleteThingCommand, DeleteThingGroupCommand, DetachPolicyCommand, DetachThingPrincipalCommand,
  ListPrincipalThingsCommand, ListTargetsForPolicyCommand, ListThingPrincipalsCommand,
} from '@aws-sdk/client-iot';
import type { IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, aPolicyDocument, ARN } from './a-cloud.ts';
import { aCsr } from './x509-material.ts';

const propagation = { detachmentMilliseconds: 3_000, policyReleaseMilliseconds: 300_000 };
let time: number;
const clock = (): Date => new Date(time);
let wire: Wire;
let client: IoTClient;
beforeEach(async () => {
  time = Date.parse('2026-11-23T10:00:00Z');
  ({ wire, client } = await anIot({ clock, propagation }));
});
afterEach(() => wire.close());

const aCertificate = async () => {
  const { certificateId = '', certificateArn = '' } = await client.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: await aCsr() }));
  return { certificateId, arn: certificateArn };
};
const attach = (thingName: string, principal: string) => client.send(new AttachThingPrincipalCommand({ thingName, principal }));
const detach = (thingName: string, principal: string) => client.send(new DetachThingPrincipalCommand({ thingName, principal }));
const principalsOf = async (thingName: string) => (await client.send(new ListThingPrincipalsCommand({ thingName }))).principals;
const thingsOf = async (principal: string) => (await client.send(new ListPrincipalThingsCommand({ principal }))).things;

const control = async (method: string, body?: unknown) => {
  const response = await fetch(`${wire.endpoint}/_local/iot/propagation`, { method, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

/** A thing `t` with a certificate. */
const aThingWithCertificate = async () => {
  const certificate = await aCertificate();
  await client.send(new CreateThingCommand({ thingName: 't' }));
  await attach('t', certificate.arn);
  return certificate;
};

describe('DetachThingPrincipal, where it takes time', () => {
  it('leaves the principal attached until then, and neither of both can be deleted', async () => {
    const { certificateId, arn } = await aThingWithCertificate();
    const deleteThing = () => client.send(new DeleteThingCommand({ thingName: 't' }));
    const deleteCertificate = () => client.send(new DeleteCertificateCommand({ certificateId, forceDelete: true }));

    await detach('t', arn);
    time += 2_999;
    expect([await principalsOf('t'), await thingsOf(arn)]).toEqual([[arn], ['t']]);
    expect(await refusal(deleteThing())).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(await refusal(deleteCertificate())).toMatchObject({ name: 'DeleteConflictException', status: 409 });

    time += 1;
    expect([await principalsOf('t'), await thingsOf(arn)]).toEqual([[], []]);
    await deleteCertificate();
    await deleteThing();
  });

  it('does not begin anew when it is asked again', async () => {
    const { arn } = await aThingWithCertificate();
    await detach('t', arn);
    time += 2_000;

    await detach('t', arn);
    time += 1_000;

    expect(await principalsOf('t')).toEqual([]);
  });

  it('does not take away what was attached again meanwhile', async () => {
    const { arn } = await aThingWithCertificate();
    await detach('t', arn);

    await attach('t', arn);
    time += 3_000;

    expect(await principalsOf('t')).toEqual([arn]);
  });

  it('is held to over a restart', async () => {
    const { arn } = await aThingWithCertificate();
    await detach('t', arn);
    await wire.close();
    ({ wire, client } = await anIot({ data: wire.data, clock, propagation }));

    const before = await principalsOf('t');
    time += 3_000;

    expect(before).toEqual([arn]);
    expect(await principalsOf('t')).toEqual([]);
  });
});

describe('a policy that was detached', () => {
  const create = () => client.send(new CreatePolicyCommand({ policyName: 'p', policyDocument: aPolicyDocument() }));
  const remove = () => client.send(new DeletePolicyCommand({ policyName: 'p' }));
  const attached = async (target: string) => client.send(new AttachPolicyCommand({ policyName: 'p', target }));
  const targets = async () => (await client.send(new ListTargetsForPolicyCommand({ policyName: 'p' }))).targets;
  const ways: [string, () => Promise<void>][] = [
    ['by DetachPolicy', async () => {
      const { arn } = await aCertificate();
      await attached(arn);
      await client.send(new DetachPolicyCommand({ policyName: 'p', target: arn }));
    }],
    ['with its certificate, by force', async () => {
      const { arn, certificateId } = await aCertificate();
      await attached(arn);
      await client.send(new DeleteCertificateCommand({ certificateId, forceDelete: true }));
    }],
    ['with its thing group', async () => {
      await client.send(new CreateThingGroupCommand({ thingGroupName: 'g' }));
      await attached(`${ARN}:thinggroup/g`);
      await client.send(new DeleteThingGroupCommand({ thingGroupName: 'g' }));
    }],
  ];

  it.each(ways)('%s has no targets, but can be deleted only after its time', async (_, detachIt) => {
    await create();
    await detachIt();

    time += 299_999;
    expect(await targets()).toEqual([]);
    expect(await refusal(remove())).toMatchObject({ name: 'DeleteConflictException', status: 409 });

    time += 1;
    await remove();
  });

  it('twice is held back from the latest time on', async () => {
    const [first, second] = [await aCertificate(), await aCertificate()];
    await create();
    for (const { arn } of [first, second]) await attached(arn);
    await client.send(new DetachPolicyCommand({ policyName: 'p', target: first.arn }));
    time += 200_000;
    await client.send(new DetachPolicyCommand({ policyName: 'p', target: second.arn }));
    time += 100_000;

    expect(await refusal(remove())).toMatchObject({ name: 'DeleteConflictException' });
  });

  it('hands no waiting to a later policy of its name', async () => {
    const { arn } = await aCertificate();
    await create();
    await attached(arn);
    await client.send(new DetachPolicyCommand({ policyName: 'p', target: arn }));
    time += 300_000;
    await remove();
    await control('POST', { policyReleaseMilliseconds: 600_000 });
    await create();

    await remove();

    expect(await refusal(targets())).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('/_local/iot/propagation', () => {
  it('sets times, each for itself, for what is under way too', async () => {
    const { arn } = await aThingWithCertificate();
    await detach('t', arn);

    const set = await control('POST', { detachmentMilliseconds: 0 });

    expect(set).toEqual({ status: 200, body: { ...propagation, detachmentMilliseconds: 0 } });
    expect(await control('GET')).toEqual(set);
    expect(await principalsOf('t')).toEqual([]);
  });

  it.each([
    [{ detachmentSeconds: 1 }, "there is no 'detachmentSeconds'"],
    [{ detachmentMilliseconds: -1 }, 'detachmentMilliseconds is -1'],
    [{ policyReleaseMilliseconds: '5' }, 'policyReleaseMilliseconds is "5"'],
  ])('refuses %j and says what it takes', async (body, problem) => {
    const answer = await control('POST', body);

    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(problem) } });
    expect((await control('GET')).body).toEqual(propagation);
  });
});
