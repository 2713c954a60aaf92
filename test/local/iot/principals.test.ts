import {
  AttachThingPrincipalCommand, CreateCertificateFromCsrCommand, CreateThingCommand, DeleteCertificateCommand, DeleteThingCommand, DetachThingPrincipalCommand,
  ListPrincipalThingsCommand, ListPrincipalThingsV2Command, ListThingPrincipalsCommand, ListThingPrincipalsV2Command,
} from '@aws-sdk/client-iot';
import type { IoTClient, ThingPrincipalType } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, ARN } from './a-cloud.ts';
import { aCsr } from './x509-material.ts';

let wire: Wire;
let client: IoTClient;
let principal: string;
beforeEach(async () => {
  ({ wire, client } = await anIot());
  for (const thingName of ['a', 'b']) await client.send(new CreateThingCommand({ thingName }));
  principal = (await client.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: await aCsr() }))).certificateArn ?? '';
});
afterEach(() => wire.close());

const attach = (thingName: string, to = principal, thingPrincipalType?: ThingPrincipalType) =>
  client.send(new AttachThingPrincipalCommand({ thingName, principal: to, thingPrincipalType }));

describe('a principal', () => {
  it('is attached to things, readable from both ends', async () => {
    await attach('a');
    await attach('a');
    await attach('b');

    expect((await client.send(new ListThingPrincipalsCommand({ thingName: 'a' }))).principals).toEqual([principal]);
    expect((await client.send(new ListPrincipalThingsCommand({ principal }))).things).toEqual(['a', 'b']);
  });

  it('keeps its thing from being deleted until it is detached', async () => {
    await attach('a');
    const remove = () => client.send(new DeleteThingCommand({ thingName: 'a' }));

    expect(await refusal(remove())).toMatchObject({
      name: 'InvalidRequestException', message: 'Cannot delete. Thing a is still attached to one or more principals', status: 400,
    });
    await client.send(new DetachThingPrincipalCommand({ thingName: 'a', principal }));
    await remove();
    expect((await client.send(new ListPrincipalThingsCommand({ principal }))).things).toEqual([]);
  });

  it('attached exclusively belongs to no other thing', async () => {
    await attach('a', principal, 'EXCLUSIVE_THING');

    expect(await refusal(attach('b'))).toMatchObject({ name: 'InvalidRequestException' });
    expect((await client.send(new ListThingPrincipalsV2Command({ thingName: 'a' }))).thingPrincipalObjects).toEqual([
      { principal, thingPrincipalType: 'EXCLUSIVE_THING' },
    ]);
  });

  it('tells from its own end too whether it is exclusive', async () => {
    await attach('a', principal, 'EXCLUSIVE_THING');
    const things = async (thingPrincipalType?: ThingPrincipalType) =>
      (await client.send(new ListPrincipalThingsV2Command({ principal, thingPrincipalType }))).principalThingObjects;

    expect(await things()).toEqual([{ thingName: 'a', thingPrincipalType: 'EXCLUSIVE_THING' }]);
    expect(await things('NON_EXCLUSIVE_THING')).toEqual([]);
  });

  it('is listed in pages, from either end', async () => {
    const principals = [principal];
    for (let more = 0; more < 2; more += 1) principals.push((await client.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: await aCsr() }))).certificateArn ?? '');
    for (const each of principals) await attach('a', each);
    await attach('b');

    const first = await client.send(new ListThingPrincipalsCommand({ thingName: 'a', maxResults: 2 }));
    const second = await client.send(new ListThingPrincipalsCommand({ thingName: 'a', maxResults: 2, nextToken: first.nextToken }));
    const things = await client.send(new ListPrincipalThingsCommand({ principal, maxResults: 1 }));
    const others = await client.send(new ListPrincipalThingsV2Command({ principal, maxResults: 1, nextToken: things.nextToken }));

    expect([first.principals, second.principals, second.nextToken]).toEqual([principals.slice(0, 2), principals.slice(2), undefined]);
    expect([things.things, others.principalThingObjects?.map(({ thingName }) => thingName)]).toEqual([['a'], ['b']]);
  });

  it('is detached from a thing that does not have it without complaint, and from no thing that is not there', async () => {
    await client.send(new DetachThingPrincipalCommand({ thingName: 'a', principal }));

    expect(await refusal(client.send(new DetachThingPrincipalCommand({ thingName: 'none', principal })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });

  it('whose certificate is gone has no things to list', async () => {
    await client.send(new DeleteCertificateCommand({ certificateId: principal.split('/')[1] }));

    expect(await refusal(client.send(new ListPrincipalThingsCommand({ principal })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });

  it('that has another thing cannot become exclusive', async () => {
    await attach('a');

    expect(await refusal(attach('b', principal, 'EXCLUSIVE_THING'))).toMatchObject({ name: 'InvalidRequestException' });
  });

  it.each([
    ['an unknown thing', 'none', undefined, 'ResourceNotFoundException'],
    ['an unknown certificate', 'a', `${ARN}:cert/${'0'.repeat(64)}`, 'ResourceNotFoundException'],
    ['a principal that is none', 'a', 'edge-1', 'InvalidRequestException'],
  ])('is not attached in the case of %s', async (_, thingName, to, name) => {
    expect(await refusal(attach(thingName, to ?? principal))).toMatchObject({ name });
  });
});
