import * as iot from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { aThingMaker } from './thing-maker.ts';

let wire: Wire;
let client: iot.IoTClient;
let created: string[];

beforeEach(async () => ({ wire, client, created } = await aThingMaker()));
afterEach(() => wire.close());

const create = (thingName: string) => client.send(new iot.CreateThingCommand({ thingName }));
const control = (method: string, path: string, body?: unknown) =>
  fetch(`${wire.endpoint}/_local${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }).then((response) => response.json() as Promise<unknown>);
const fault = { service: 'iot', operation: 'CreateThing' };
const executionArn = 'arn:aws:states:us-east-1:111122223333:execution:make-things/each:run-1';

describe('a fault that breaks a call', () => {
  it.each([['before', []], ['after', ['a']]] as const)('resets its connection %s the effect', async (when, effect) => {
    await control('POST', '/faults', { ...fault, break: 'reset', when });

    const broken = create('a');

    await expect(broken).rejects.toThrow(/ECONNRESET|EPIPE|socket hang up/);
    expect(created).toEqual(effect);
  });

  it('goes by the calls that it is told to skip', async () => {
    await control('POST', '/faults', { ...fault, break: 'reset', skip: 1 });

    await create('a');
    const broken = create('b');

    await expect(broken).rejects.toThrow();
    await create('c');
    expect(created).toEqual(['a', 'c']);
  });

  it('is seen by a state as the SDK of Step Functions would see it, and by no other machine', async () => {
    await control('POST', '/faults', { ...fault, break: 'reset', caller: 'make-things' });

    await wire.service('iot').call('CreateThing', { thingName: 'a' }, { executionArn: executionArn.replace('make-things', 'others') });
    const broken = wire.service('iot').call('CreateThing', { thingName: 'b' }, { executionArn });

    await expect(broken).rejects.toMatchObject({ name: 'SdkClientException', isLate: false });
    expect(created).toEqual(['a']);
  });

  it('that no answer comes to in time is late', async () => {
    await control('POST', '/faults', { ...fault, break: 'timeout', when: 'after' });

    await expect(wire.service('iot').call('CreateThing', { thingName: 'a' }, { executionArn })).rejects.toMatchObject({ isLate: true });
    expect(created).toEqual(['a']);
  });

  it.each([
    [{ ...fault, break: 'burn' }, 'reset, timeout, kill, stop'], [{ ...fault, break: 'reset', error: { name: 'X' } }, 'stand alone'],
    [{ ...fault, break: 'reset', skip: -1 }, 'skip'], [{ ...fault, break: 'reset', caller: 1 }, 'caller'],
  ])('is refused where it is described as %j', async (given, message) => {
    expect(await control('POST', '/faults', given)).toMatchObject({ name: 'ValidationException', message: expect.stringContaining(message) as unknown });
  });
});

describe('a recording', () => {
  it('has the calls of state machines since it began, in their order', async () => {
    const call = (thingName: string) => wire.service('iot').call('CreateThing', { thingName }, { executionArn });
    await call('before');

    await control('POST', '/calls/recording');
    await call('a');
    await create('of nobody who has a name');
    await call('b');

    const one = { caller: 'make-things', ...fault };
    expect(await control('DELETE', '/calls/recording')).toEqual([one, one]);
    expect(await control('DELETE', '/calls/recording')).toEqual([]);
  });
});
