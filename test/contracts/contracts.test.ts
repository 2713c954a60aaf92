import { describe, expect, it } from '@jest/globals';
import { apiContract, apiOperations, responsesOf } from '../../contracts/api-contract.ts';
import { failures, type FailureKind } from '../../contracts/failures.ts';
import { limits } from '../../contracts/limits.ts';
import { mediaTypes } from '../../contracts/media-types.ts';
import { coreListSk, itemKey, taskListSk } from '../../contracts/table.ts';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import { eventSource, detailTypes } from '../../contracts/events.ts';

/** Successes that are told by their headers. */
const bodiless: readonly string[] = ['201', '202', '204'];

describe('the API contract', () => {
  it('answers every operation in both media types with one and the same schema', () => {
    const bodies = apiOperations.flatMap(({ operation }) =>
      Object.entries(responsesOf(operation)).map(([status, { content = {} }]) => ({
        operation: operation.operationId, status, types: Object.keys(content).sort(), schemas: new Set(Object.values(content).map(({ schema }) => JSON.stringify(schema))).size,
      })),
    );

    expect(bodies.filter(({ status }) => !bodiless.includes(status)).filter(({ types, schemas }) => types.join() !== [...mediaTypes].sort().join() || schemas !== 1)).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = apiOperations.map(({ operation }) => operation.operationId);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets every operation be refused as unacceptable, failing or unavailable', () => {
    const missing = apiOperations.flatMap(({ operation }) => ['415', '500', '503'].filter((status) => !(status in operation.responses)).map((status) => `${operation.operationId} ${status}`));

    expect(missing).toEqual([]);
  });
});

describe('the limits', () => {
  it('are those that the API contract tells', () => {
    const { Count } = apiContract.components.parameters as unknown as { Count: { schema: { maximum: number } } };
    const { description = '' } = apiOperations.find(({ operation }) => operation.operationId === 'createCoreTask')?.operation ?? {};

    expect(Count.schema.maximum).toBe(limits.pageEntries);
    expect(description).toContain(`up to ${limits.requestBodyBytes / 1024} KiB`);
  });

  it('leave room in the input of an execution beside a request body', () => {
    expect(limits.requestBodyBytes).toBeLessThan(limits.payloadBytes);
  });
});

describe('the failure registry', () => {
  it.each(Object.entries<FailureKind>(failures))('tells for %s what to do, in lower case without a full stop', (_code, { hint }) => {
    expect(hint).toMatch(/^[^A-Z.].*[^.]$/);
  });
});

describe('keys', () => {
  it('sort items by their position, also past a power of ten', () => {
    const sorted = [10, 9, 100_000, 99_999].map((index) => itemKey('a', index).sk).sort();

    expect(sorted).toEqual([9, 10, 99_999, 100_000].map((index) => itemKey('a', index).sk));
  });

  it('sort tasks by time and keep equal instants apart', () => {
    const at = '2026-01-01T00:00:00.000Z';

    expect(taskListSk(at, 'a') < taskListSk('2026-01-01T00:00:00.001Z', 'a')).toBe(true);
    expect(taskListSk(at, 'a')).not.toBe(taskListSk(at, 'b'));
  });

  it('sort cores by name', () => {
    expect(coreListSk('a') < coreListSk('b')).toBe(true);
  });

  it('keep the artifact layout of the peer', () => {
    expect(certsKey('edge-1')).toBe('greengrass2/artifacts/edge-1/edge-1/certs.zip');
    expect(installerConfigKey('edge-1')).toBe('greengrass2/artifacts/edge-1/edge-1/installerConfig.yml');
  });

  it('peer fault 60: a thing name is escaped in object keys', () => {
    expect(certsKey('plant:1')).toBe('greengrass2/artifacts/plant%3A1/plant%3A1/certs.zip');
  });
});

describe('events', () => {
  it('keep the source and detail types that subscribers of the peer match on', () => {
    expect(eventSource).toBe('com.aws.cdf.greengrass2-provisioning');
    expect(detailTypes.CoreCreatedEvent).toBe('Core Created Event');
  });
});
