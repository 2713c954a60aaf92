import * as iot from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from './local-cloud.ts';
import { aThingMaker } from './thing-maker.ts';

let wire: Wire;
let client: iot.IoTClient;
let created: string[];

beforeEach(async () => ({ wire, client, created } = await aThingMaker()));
afterEach(() => wire.close());

const create = (thingName: string) => client.send(new iot.CreateThingCommand({ thingName }));
const arm = (fault: unknown) => fetch(`${wire.endpoint}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });
const throttle = { service: 'iot', operation: 'CreateThing', error: { name: 'ThrottlingException', statusCode: 400, message: 'Rate exceeded' } };

describe('an armed fault', () => {
  it('refuses the next call before it has any effect, once', async () => {
    await arm(throttle);

    const error = await refusal(create('a'));
    await create('b');

    expect(error).toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded', status: 400 });
    expect(created).toEqual(['b']);
  });

  it('loses the answer of a call that had its effect', async () => {
    await arm({ ...throttle, when: 'after', error: { name: 'InternalFailureException', statusCode: 500 } });

    const error = await refusal(create('a'));

    expect(error).toMatchObject({ name: 'InternalFailureException', status: 500 });
    expect(created).toEqual(['a']);
  });

  it('applies as often as it is told, in process too', async () => {
    await arm({ ...throttle, times: 2 });

    await refusal(create('a'));
    await refusal(wire.service('iot').call('CreateThing', { thingName: 'b' }));
    await create('c');

    expect(created).toEqual(['c']);
  });

  it('applies to matching input only', async () => {
    await arm({ ...throttle, match: { thingName: 'b' } });

    await create('a');
    await refusal(create('b'));

    expect(created).toEqual(['a']);
  });

  it('is shared out to one call only when several come at once', async () => {
    await arm({ ...throttle, when: 'after' });

    const outcomes = await Promise.allSettled([create('a'), create('b'), create('c')]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it.each([['before', []], ['after', ['a']]] as const)('holds a call %s its effect until all are disarmed, and lets it go on', async (when, effect) => {
    await arm({ service: 'iot', operation: 'CreateThing', hold: true, when });

    const held = create('a');
    while (wire.calls()['iot.CreateThing'] !== 1) await nextTurn();
    await create('b');
    const whileHeld = created.filter((name) => name === 'a');
    await fetch(`${wire.endpoint}/_local/faults`, { method: 'DELETE' });

    expect(await held).toMatchObject({ thingName: 'a' });
    expect([whileHeld, created.toSorted()]).toEqual([effect, ['a', 'b']]);
  });

  it('can be seen and disarmed, and still counts the call', async () => {
    await arm({ ...throttle, times: 3 });
    await refusal(create('a'));

    const armed = await (await fetch(`${wire.endpoint}/_local/faults`)).json();
    await fetch(`${wire.endpoint}/_local/faults`, { method: 'DELETE' });
    await create('b');

    expect(armed).toMatchObject([{ operation: 'CreateThing', times: 2, when: 'before' }]);
    expect(wire.calls()).toEqual({ 'iot.CreateThing': 2 });
  });

  it('can be armed in process', async () => {
    wire.fault({ service: 'iot', operation: 'CreateThing', error: { name: 'ServiceUnavailableException', statusCode: 503 } });

    expect(await refusal(create('a'))).toMatchObject({ name: 'ServiceUnavailableException', status: 503 });
  });

  it.each([
    [[], 'expected a JSON object'],
    [{ operation: 'CreateThing', error: { name: 'E' } }, 'service and operation'],
    [{ ...throttle, error: {} }, 'error.name'],
    [{ ...throttle, error: { name: 'E', statusCode: '500' } }, 'error.statusCode'],
    [{ ...throttle, hold: true }, 'a call is held or fails'],
    [{ ...throttle, times: 0 }, 'times'],
    [{ ...throttle, when: 'during' }, "when is 'during'"],
    [{ ...throttle, match: 'a' }, 'match'],
  ])('is refused when it is described as %j', async (fault, problem) => {
    const answer = await arm(fault);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining(problem) });
  });
});
