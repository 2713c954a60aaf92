import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoreRow, ItemRow } from '../../contracts/rows.ts';
import { coreKey, itemKey } from '../../contracts/table.ts';
import { coreRows } from '../../lambdas/adapters/core-rows.ts';
import { itemRows } from '../../lambdas/adapters/item-rows.ts';
import type { CoreParts } from '../../lambdas/domain/cores/core-parts.ts';
import { partialCore, wholeCore } from '../../lambdas/domain/cores/core-row.ts';
import type { ItemFate } from '../../lambdas/domain/ports.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { aCertificate, aCoreItem, aCoreRun, aThing, executionArn } from '../builders/core.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const key = (pk: string) => ({ pk, sk: 'x' });
const row = (pk: string, members: object) => ({ ...key(pk), ...members });

describe('a row', () => {
  it('comes back as it was written, without what was absent', async () => {
    const plain = { ...key('plain'), text: 'ü', number: -1.5, yes: true, no: false, none: null, list: ['a', 1, { deep: [] }], map: { empty: '' } };

    expect(await aws.rows.put({ put: row('plain', { ...plain, absent: undefined }) })).toBe(true);

    expect(await aws.rows.get(key('plain'))).toStrictEqual(plain);
    expect(await aws.rows.get(key('another'))).toBeUndefined();
  });

  it('that holds what rows do not hold is refused by the name of its type', async () => {
    await aws.dynamodb.send(new PutItemCommand({ TableName: 'provisioning', Item: { pk: { S: 'set' }, sk: { S: 'x' }, names: { SS: ['a'] } } }));

    await expect(aws.rows.get(key('set'))).rejects.toThrow('SS');
  });
});

describe('an update', () => {
  it('sets, keeps and removes members, whatever DynamoDB calls them', async () => {
    await aws.rows.put({ put: row('update', { name: 'old', size: 1, total: 3 }) });

    await aws.rows.update({ key: key('update'), set: { name: 'new', status: undefined }, setIfAbsent: { size: 9, index: 0 }, remove: ['total'] });

    expect(await aws.rows.get(key('update'))).toEqual({ ...key('update'), name: 'new', size: 1, index: 0 });
  });

  it('whose condition does not hold writes nothing and says so', async () => {
    await aws.rows.put({ put: row('condition', { taskStatus: 'Success' }) });
    const condition = { expression: 'taskStatus = :open', values: { open: 'Waiting' } };

    expect(await aws.rows.update({ key: key('condition'), set: { taskStatus: 'Failure' }, condition })).toBe(false);
    expect(await aws.rows.put({ put: { ...key('condition') }, condition })).toBe(false);

    expect(await aws.rows.get(key('condition'))).toMatchObject({ taskStatus: 'Success' });
  });

  it('may have a condition on members that are called by reserved words', async () => {
    await aws.rows.put({ put: row('reserved', { state: 'Active', lease: { until: 'noon' } }) });
    const until = (value: string) => ({ expression: '#state = :active AND lease.#until = :until', names: ['state', 'until'], values: { active: 'Active', until: value } });

    expect(await aws.rows.update({ key: key('reserved'), set: { size: 1 }, condition: until('midnight') })).toBe(false);
    expect(await aws.rows.update({ key: key('reserved'), set: { size: 2 }, condition: until('noon') })).toBe(true);
    expect(await aws.rows.put({ put: row('reserved', { size: 3 }), condition: until('midnight') })).toBe(false);

    expect(await aws.rows.get(key('reserved'))).toMatchObject({ size: 2 });
  });
});

describe('a transaction', () => {
  it('happens only where what it checks holds, and leaves that as it is', async () => {
    await aws.rows.put({ put: row('checked', { state: 'there' }) });
    const check = (state: string) => ({ check: key('checked'), condition: { expression: '#state = :state', names: ['state'], values: { state } } });

    expect(await aws.rows.transact([{ put: row('checking', {}) }, check('gone')])).toEqual([1]);
    expect(await aws.rows.get(key('checking'))).toBeUndefined();
    expect(await aws.rows.transact([{ put: row('checking', {}) }, check('there')])).toEqual([]);

    expect(await aws.rows.get(key('checking'))).toEqual(key('checking'));
    expect(await aws.rows.get(key('checked'))).toEqual({ ...key('checked'), state: 'there' });
  });

  it('names the writes whose condition does not hold, and writes nothing', async () => {
    await aws.rows.put({ put: key('taken') });
    const condition = { expression: 'attribute_not_exists(pk)' };

    expect(await aws.rows.transact([{ put: key('free'), condition }, { put: key('taken'), condition }])).toEqual([1]);
    expect(await aws.rows.get(key('free'))).toBeUndefined();
    expect(await aws.rows.transact([{ put: key('free'), condition }, { key: key('taken'), set: { seen: true } }])).toEqual([]);
    expect(await aws.rows.get(key('taken'))).toMatchObject({ seen: true });
  });

  it.each([
    ['meets another', 'TransactionConflict', { name: 'Throttled', code: 'AWS_THROTTLED' }],
    ['is throttled', 'ThrottlingError', { name: 'Throttled', code: 'AWS_THROTTLED' }],
    ['is wrong', 'ValidationError', { name: 'TransactionCanceledException' }],
  ])('that %s is no refused condition', async (_, Code, failure) => {
    aws.wire.fault({ service: 'dynamodb', operation: 'TransactWriteItems', error: { name: 'TransactionCanceledException', statusCode: 400, members: { CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code }] } } });

    await expect(aws.rows.transact([{ put: key('a') }, { put: key('b') }])).rejects.toMatchObject(failure);
  });
});

describe('a page of rows', () => {
  it('goes on where the last one ended, in both directions', async () => {
    for (const sk of ['1', '2', '3']) await aws.rows.put({ put: { pk: 'page', sk } });
    const sks = (rows: readonly { sk: string }[]): string[] => rows.map(({ sk }) => sk);

    const first = await aws.rows.page({ partition: 'page', limit: 2 });
    const second = await aws.rows.page({ partition: 'page', limit: 2, after: first.next });
    const between = await aws.rows.page({ partition: 'page', between: { from: '2', to: '3' }, newestFirst: true });

    expect([sks(first.rows), sks(second.rows), sks(between.rows)]).toEqual([['1', '2'], ['3'], ['3', '2']]);
    expect(second.next).toBeUndefined();
  });
});

describe('the rows of an item and its core', () => {
  const began = new Date('2026-01-02T03:04:05.678Z');
  const later = new Date('2026-01-02T03:05:00.000Z');
  const rowsOf = async (index: number, name: string) => ({
    item: await aws.rows.get<ItemRow>(itemKey('task00001', index)),
    core: await coreRows(aws.rows).find(name),
  });
  const anItem = (index: number) => aCoreItem({ index, name: `edge-${index}` });
  const fate = (index: number, given: Partial<ItemFate> = {}): ItemFate => ({ item: anItem(index), executionArn, taskStatus: 'Success', at: later, ...given });
  const run = (index: number) => aCoreRun({ item: anItem(index) });
  const items = () => itemRows(aws.rows, 30);

  it('are settled together, and again by the same execution without a change', async () => {
    await items().begin(anItem(1), executionArn, began);
    await items().settle(fate(1), wholeCore(run(1), undefined, later));
    const settled = await rowsOf(1, 'edge-1');
    await items().begin(anItem(1), executionArn, later);
    await items().settle(fate(1), wholeCore(run(1), undefined, later));

    expect(await rowsOf(1, 'edge-1')).toEqual(settled);
    expect(settled.item).toEqual({
      ...itemKey('task00001', 1), taskId: 'task00001', index: 1, name: 'edge-1', taskStatus: 'Success', executionArn,
      createdAt: began.toISOString(), updatedAt: later.toISOString(), expiresAt: Math.floor(began.getTime() / 1000) + 30 * 86_400,
    });
    expect(settled.core).toMatchObject({ name: 'edge-1', provisioningStatus: 'Success', ...aThing(), desiredTemplateName: 'None', deploymentStatus: 'None' });
  });

  it('do not change each other: an item that was closed as abandoned stays so, and its core is recorded all the same', async () => {
    await items().settle(fate(2, { taskStatus: 'Failure', code: 'ITEM_ABANDONED', executionArn: 'the closing' }));

    await items().settle(fate(2), wholeCore(run(2), undefined, later));

    expect(await rowsOf(2, 'edge-2')).toMatchObject({ item: { taskStatus: 'Failure', code: 'ITEM_ABANDONED' }, core: { provisioningStatus: 'Success' } });
  });

  it('keep the final word: a failure after the success of another execution changes no item', async () => {
    await items().settle(fate(3), wholeCore(run(3), undefined, later));

    await items().settle(fate(3, { taskStatus: 'Failure', code: 'STEP_DEFECT', executionArn: 'another' }), undefined);

    expect((await rowsOf(3, 'edge-3')).item?.taskStatus).toBe('Success');
  });

  it('lose no artifact of an earlier run, and nothing of what was deployed, when a re-run makes none', async () => {
    const config = { bucket: 'artifacts', key: 'config', createdAt: began.toISOString() };
    await items().settle(fate(4), wholeCore(run(4), config, began));
    await aws.rows.update({ key: coreKey('edge-4'), set: { desiredTemplateName: 'site', desiredTemplateVersion: 3, deploymentStatus: 'SUCCEEDED' } });

    await items().settle(fate(4), wholeCore(run(4), undefined, later));

    expect((await rowsOf(4, 'edge-4')).core).toMatchObject({
      config, certs: aCertificate().certs, desiredTemplateName: 'site', desiredTemplateVersion: 3, deploymentStatus: 'SUCCEEDED',
      createdAt: began.toISOString(), updatedAt: later.toISOString(),
    });
  });

  it('tell no longer of a bundle that is gone', async () => {
    await items().settle(fate(6), wholeCore(run(6), undefined, began));

    await items().settle(fate(6), wholeCore(aCoreRun({ item: anItem(6), certificate: aCertificate({ certs: undefined }) }), undefined, later));

    expect((await rowsOf(6, 'edge-6')).core).not.toHaveProperty('certs');
  });

  it('keep a success of the same execution whose answer was lost: the failure that follows changes neither item nor core', async () => {
    await items().settle(fate(7), wholeCore(run(7), undefined, began));
    const settled = await rowsOf(7, 'edge-7');
    const failure = fate(7, { taskStatus: 'Failure', code: 'AWS_UNAVAILABLE' });

    const words = [
      await items().settle(failure, { set: { provisioningStatus: 'Failure' }, setIfAbsent: {}, remove: ['thingArn'] }),
      await items().settle(failure),
      await items().settle({ ...failure, executionArn: 'another' }),
    ];

    expect(words).toEqual(['Success', 'Success', 'Failure']);
    expect(await rowsOf(7, 'edge-7')).toEqual(settled);
  });

  it('of a failed core tell what exists', async () => {
    const failed: Partial<ItemFate> = { taskStatus: 'Failure', code: 'POLICY_NOT_FOUND', statusMessage: 'no policy', exists: { thing: true } };
    const parts: CoreParts = { bundle: undefined, config: undefined, certificate: undefined, policies: undefined, thing: aThing('edge-5') };
    await items().settle(fate(5, failed), partialCore(aCoreRun({ item: anItem(5), policies: undefined }), parts, undefined, later));

    expect(await rowsOf(5, 'edge-5')).toMatchObject({ item: { ...failed }, core: { provisioningStatus: 'Failure', certificateId: aCertificate().certificateId } satisfies Partial<CoreRow> });
  });
});
