import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { arn, localEvents, type LocalEvents } from './events-over-http.ts';

let local: LocalEvents;
beforeEach(async () => {
  local = await localEvents();
  await local.rule('all', { source: ['cdf'] }, [{ Id: 'f', Arn: arn('lambda', 'function:on-core') }]);
});
afterEach(() => local.close());

const disorder = (body: object) => local.control('POST', '/_local/events/disorder', body);
/** What arrives of events that are put one after the other, by their numbers. */
const arrivals = async (count: number): Promise<number[]> => {
  const from = local.lambda.calls.length;
  for (let n = 1; n <= count; n += 1) await local.put({ Source: 'cdf', DetailType: 'Core Created Event', Detail: JSON.stringify({ n }) });
  await local.service.settled();
  return local.lambda.calls.slice(from).map(({ input }) => (JSON.parse(Buffer.from(input.Payload as Uint8Array).toString()) as { detail: { n: number } }).detail.n);
};
const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('deliveries in disorder', () => {
  it('come twice, each of them at most, and none is lost', async () => {
    await disorder({ duplicate: 0.5, seed: 7 });

    const numbers = await arrivals(20);

    expect([...new Set(inOrder(numbers))]).toEqual(upTo(20));
    expect(numbers.length).toBeGreaterThan(22);
    expect(numbers.length).toBeLessThan(38);
  });

  it('let later ones go first, and come all the same where no later one follows', async () => {
    await disorder({ reorder: 0.5, seed: 7 });

    const numbers = await arrivals(12);

    expect(numbers).not.toEqual(upTo(12));
    expect(inOrder(numbers)).toEqual(upTo(12));
  });

  it('come late, and settle only then', async () => {
    await disorder({ delay: { share: 1, milliseconds: 40 }, seed: 7 });
    const begun = Date.now();

    const numbers = await arrivals(6);

    expect(inOrder(numbers)).toEqual(upTo(6));
    expect(Date.now() - begun).toBeGreaterThan(20);
  });

  it('go on in their order when told so', async () => {
    await disorder({ duplicate: 1, reorder: 1, seed: 7 });
    expect(await local.control('GET', '/_local/events/disorder')).toEqual({ seed: 7, duplicate: 1, reorder: 1, delay: { share: 0, milliseconds: 1000 } });

    await local.control('DELETE', '/_local/events/disorder');

    expect(await arrivals(5)).toEqual(upTo(5));
  });

  it.each<[object, string]>([
    [{ duplicate: 2 }, 'duplicate is 2'], [{ reorder: 'yes' }, 'reorder is "yes"'], [{ seed: 1.5 }, 'seed is 1.5'], [{ delay: 3 }, 'delay is 3'],
    [{ delay: { share: -1 } }, 'delay.share is -1'], [{ shuffle: true }, "there is no 'shuffle'"],
  ])('are not %j', async (body, message) => {
    expect(await disorder(body)).toMatchObject({ message: expect.stringContaining(message) as unknown });
  });
});
