import {
  AttachThingPrincipalCommand, CreateCertificateFromCsrCommand, CreateThingCommand, DeleteThingCommand, DetachThingPrincipalCommand,
  ListPrincipalThingsCommand, ListThingPrincipalsCommand, ListThingPrincipalsV2Command,
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
