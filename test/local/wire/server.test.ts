import * as iot from '@aws-sdk/client-iot';
import { afterEach, describe, expect, it } from '@jest/globals';
import { schemaService } from '../../../local/wire/schema-service.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, reaching, refusal } from './local-cloud.ts';

let wire: Wire;
afterEach(() => wire.close());

const things = () => schemaService({
  scope: 'iot', client: iot, protocol: 'restJson1', operations: { DescribeThing: async ({ thingName }: { thingName: string }) => ({ thingName }) },
});
const SCOPE = 'AWS4-HMAC-SHA256 Credential=k/20261123/us-east-1';

describe('the wire', () => {
  it.each([
    ['the header', '/things/t', `${SCOPE}/iot/aws4_request, SignedHeaders=host, Signature=0`, 200],
    ['a presigned query', '/things/t?X-Amz-Credential=k%2F20261123%2Fus-east-1%2Fiot%2Faws4_request', '', 200],
    ['a scope without region (SigV4A)', '/things/t', 'AWS4-ECDSA-P256-SHA256 Credential=k/20261123/iot/aws4_request', 200],
    ['the name old SDKs sign IoT with', '/things/t', `${SCOPE}/execute-api/aws4_request`, 200],
    ['an unsigned request', '/things/t', '', 403],
    ['a scope that is none', '/things/t', 'AWS4-HMAC-SHA256 Credential=nonsense', 403],
    ['a service that is not there', '/things/t', `${SCOPE}/braket/aws4_request`, 400],
  ])('tells services apart by %s', async (_, path, authorization, status) => {
    wire = await aWire(things);

    const answer = await fetch(wire.endpoint + path, { headers: authorization ? { authorization } : {} });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names the service it does not have, and those it has', async () => {
    wire = await aWire(things);

    const answer = await fetch(wire.endpoint, { headers: { authorization: `${SCOPE}/braket/aws4_request` } });

    expect(await answer.json()).toMatchObject({ __type: 'UnknownService', message: "service 'braket' is not implemented locally; there are iot" });
    expect(() => wire.service('braket')).toThrow("service 'braket' is not implemented locally; there are iot");
  });

  it('binds to the loopback address only, and says when its port is taken', async () => {
    wire = await aWire();

    expect(wire.endpoint).toBe(`http://127.0.0.1:${wire.port}`);
    await expect(startWire({ port: wire.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('counts calls from HTTP and in process by service and operation', async () => {
    wire = await aWire(things);
    const client = new iot.IoTClient(reaching(wire));

    await client.send(new iot.DescribeThingCommand({ thingName: 'a' }));
    await wire.service('iot').call('DescribeThing', { thingName: 'b' });
    await refusal(client.send(new iot.ListThingsCommand({})));

    expect(wire.calls()).toEqual({ 'iot.DescribeThing': 2, 'iot.ListThings': 1 });
    expect(await (await fetch(`${wire.endpoint}/_local/calls`)).json()).toEqual({ 'iot.DescribeThing': 2, 'iot.ListThings': 1 });
    await fetch(`${wire.endpoint}/_local/calls`, { method: 'DELETE' });
    expect(wire.calls()).toEqual({});
  });

  it('serves the control routes it is given, then and later', async () => {
    wire = await startWire({ port: 0, control: { 'POST /_local/echo': async (body) => ({ body }) } });
    wire.control('GET /_local/asked', async (query) => query);

    const posted = await fetch(`${wire.endpoint}/_local/echo`, { method: 'POST', body: '{"a":1}' });
    const asked = await fetch(`${wire.endpoint}/_local/asked?b=2`);

    expect(await posted.json()).toEqual({ body: { a: 1 } });
    expect(await asked.json()).toEqual({ b: '2' });
  });

  it('says what is wrong with a control request', async () => {
    wire = await startWire({ port: 0, control: { 'POST /_local/fails': async () => { throw new Error('nothing to power on'); } } });
    const post = (path: string, body: string) => fetch(wire.endpoint + path, { method: 'POST', body });

    const [unknown, malformed, failed] = await Promise.all([post('/_local/none', ''), post('/_local/fails', '{'), post('/_local/fails', '{}')]);

    expect([unknown.status, malformed.status, failed.status]).toEqual([404, 400, 500]);
    expect(await unknown.json()).toMatchObject({ message: expect.stringContaining('no such route: POST /_local/none') });
    expect(await failed.json()).toMatchObject({ message: 'nothing to power on' });
  });
});
