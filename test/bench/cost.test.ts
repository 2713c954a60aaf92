import { describe, expect, it } from '@jest/globals';
import { costOf, totalOf } from '../../commands/bench/cost.ts';
import { prices } from '../../commands/bench/prices.ts';
import type { Unit } from '../../commands/bench/prices.ts';
import { usageOf } from '../../commands/bench/usage.ts';
import type { Work } from '../../commands/bench/usage.ts';

const work = (over: Partial<Work> = {}): Work => ({
  run: 'provisioning',
  cores: 1000,
  postMilliseconds: [],
  calls: {},
  children: { transitions: 0, lambdaInvocations: 0, integrations: {} },
  parents: { transitions: 0, lambdaInvocations: 0, integrations: {} },
  announced: 0,
  rowBytes: { item: 500, core: 1500 },
  functionMemoryMb: 512,
  loggedBytes: 0,
  ...over,
});

const nothing = Object.fromEntries(Object.keys(prices).map((unit) => [unit, 0])) as Record<Unit, number>;

describe('what is charged for', () => {
  it('is one transition more for each child than its states: its start', () => {
    const { transitions } = usageOf(work({ children: { transitions: 9000, lambdaInvocations: 0, integrations: {} }, parents: { transitions: 5, lambdaInvocations: 0, integrations: {} } }));

    expect(transitions).toBe(10_005);
  });

  it('is a write unit for each begun KiB, twice in a transaction, and once more for each index entry', () => {
    const item = usageOf(work({ calls: { 'dynamodb.UpdateItem': 10 } }));
    const transaction = usageOf(work({ calls: { 'dynamodb.TransactWriteItems': 10 } }));

    expect(item.writeUnits).toBe(10);
    expect(transaction.writeUnits).toBe(10 * (2 * 1 + 2 * 2 + 2 * 1 + 2 * 2));
  });

  it('is what the three transactions of a deployment write: core, item and three counters twice, and the core once more', () => {
    const { writeUnits } = usageOf(work({ run: 'moving', calls: { 'dynamodb.TransactWriteItems': 30, 'dynamodb.UpdateItem': 10 } }));
    const counted = 2 * (2 + 3) + 1 * (2 + 1) + 3 * 2;

    expect(writeUnits).toBe(10 * (2 * counted + 2 * (2 + 2)) + 10 * 2);
  });

  it('is a read unit for each begun 4 KiB', () => {
    expect(usageOf(work({ calls: { 'dynamodb.GetItem': 10 } })).readUnits).toBe(10);
    expect(usageOf(work({ calls: { 'dynamodb.GetItem': 10 }, rowBytes: { item: 500, core: 5000 } })).readUnits).toBe(20);
  });

  it('is the registry in IoT, with the calls that RegisterThing makes, and not certificates or policies', () => {
    const calls = { 'iot.DescribeThing': 3, 'iot.RegisterThing': 3, 'iot.CreateCertificateFromCsr': 3, 'iot.UpdateCertificate': 3, 'iot.AttachPolicy': 3 };

    expect(usageOf(work({ calls })).registryOperations).toBe(9);
  });

  it('is the time of each POST in an EXPRESS execution, in steps of 100 ms of 64 MB', () => {
    const { expressRequests, expressGbSeconds, apiRequests } = usageOf(work({ postMilliseconds: [101, 200] }));

    expect({ expressRequests, apiRequests }).toEqual({ expressRequests: 2, apiRequests: 2 });
    expect(expressGbSeconds).toBeCloseTo(0.4 / 16);
  });

  it('is an event that a state puts, and not one that a service tells by itself', () => {
    const events = { 'events:putEvents': 1000 };

    expect(usageOf(work({ calls: { 'events.PutEvents': 5000 }, children: { transitions: 0, lambdaInvocations: 0, integrations: events } })).customEvents).toBe(1000);
  });

  it('is an announcement that a function makes', () => {
    expect(usageOf(work({ announced: 1000, children: { transitions: 0, lambdaInvocations: 0, integrations: { 'events:putEvents': 1000 } } })).customEvents).toBe(2000);
  });

  it('is a batch of messages as an invocation, and what it takes to send, fetch and delete them', () => {
    const { lambdaRequests, queueRequests } = usageOf(work({ calls: { 'lambda.Invoke': 3000, 'sqs.SendMessage': 1000, 'sqs.ReceiveMessage': 110, 'sqs.DeleteMessageBatch': 100 } }));

    expect({ lambdaRequests, queueRequests }).toEqual({ lambdaRequests: 3100, queueRequests: 1210 });
  });

  it('is the log that Lambda writes around each invocation, beside what the function writes', () => {
    expect(usageOf(work({ calls: { 'lambda.Invoke': 1000 }, loggedBytes: 500_000 })).logGigabytes).toBeCloseTo(0.0015);
  });
});

describe('the bill', () => {
  it('is for 1,000 cores, however many were measured', () => {
    const [line] = costOf({ ...nothing, transitions: 1000 }, 100);

    expect(line).toEqual({ service: 'Step Functions', unit: 'state transitions (STANDARD)', quantity: 10_000, dollars: 0.25 });
  });

  it('begins with what is dearest and leaves out what was not used', () => {
    const lines = costOf({ ...nothing, customEvents: 1000, transitions: 1000, lambdaRequests: 1000 }, 1000);

    expect(lines.map(({ service }) => service)).toEqual(['Step Functions', 'EventBridge', 'Lambda']);
    expect(totalOf(lines)).toBeCloseTo(0.025 + 0.001 + 0.0002);
  });

  it('has a source for every price', () => {
    for (const { source, per, dollars } of Object.values(prices)) {
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.*pricing/);
      expect(dollars / per).toBeGreaterThan(0);
    }
  });
});
