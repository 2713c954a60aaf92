import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';

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
