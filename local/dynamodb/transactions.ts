import { createHash } from 'node:crypto';
import db from 'dynalite/db/index.js';
import { AwsError } from '../wire/service.ts';
import { parse, perform, storedItem, tableNamed } from './engine.ts';
import type { EngineOperation, Json } from './engine.ts';
import { checkCondition, lockName } from './writes.ts';
import type { Writer } from './writes.ts';

/** DynamoDB developer guide, "Amazon DynamoDB transactions: how it works". */
const maxItems = 100;
const maxBytes = 4 * 1024 * 1024;
const tokenLifeMs = 10 * 60_000;

/** A condition check takes what a delete takes, and leaves the item. */
const engineOperation: Readonly<Record<string, EngineOperation>> = {
  Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'DeleteItem', Get: 'GetItem',
};

interface Step {
  verb: string;
  data: Json;
  table: DynaliteTable;
  key: DynaliteItem;
  returnsOldItem: boolean;
}

interface CancellationReason {
  Code: string;
  Message?: string;
  Item?: DynaliteItem;
}

const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

const stepsOf = async (store: DynaliteStore, input: Json, verbs: readonly string[]): Promise<Step[]> => {
  const items = input.TransactItems;
  if (!Array.isArray(items) || items.length < 1 || items.length > maxItems) {
    throw invalid(`1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length between 1 and ${maxItems}`);
  }
  const steps: Step[] = [];
  for (const item of items as Json[]) {
    const [verb, ...others] = Object.keys(item).filter((name) => item[name] !== undefined && item[name] !== null);
    if (verb === undefined || others.length > 0 || !verbs.includes(verb)) {
      throw invalid(`TransactItems can only contain one of ${verbs.join(', ')}`);
    }
    const request = item[verb] as Json;
    if (verb === 'ConditionCheck' && !request.ConditionExpression) throw invalid('The ConditionExpression of a ConditionCheck must not be null');
    const returnsOldItem = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
    const data = parse(store, engineOperation[verb] as EngineOperation, request);
    const key = (verb === 'Put' ? data.Item : data.Key) as DynaliteItem;
    steps.push({ verb, data, key, returnsOldItem, table: await tableNamed(store, String(data.TableName)) });
  }
  return steps;
};

const lockNames = (steps: readonly Step[]): string[] => {
  const names = steps.map(({ table, key }) => lockName(table, key));
  if (new Set(names).size < names.length) throw invalid('Transaction request cannot include multiple operations on one item');
  return names;
};

const checkSize = (steps: readonly Step[]): void => {
  const size = steps.reduce((sum, { verb, key }) => sum + (verb === 'Put' ? db.itemSize(key) : 0), 0);
  if (size > maxBytes) throw invalid('Transaction request exceeds the maximum size of 4 MB');
};

const reasonOf = async (store: DynaliteStore, { table, key, returnsOldItem }: Step, error: unknown): Promise<CancellationReason> => {
  if (!(error instanceof AwsError)) throw error;
  if (error.name === 'ValidationException') return { Code: 'ValidationError', Message: error.message };
  if (error.name !== 'ConditionalCheckFailedException') throw error;
  const Item = returnsOldItem ? await storedItem(store, table, key) : undefined;
  return { Code: 'ConditionalCheckFailed', Message: error.message, ...(Item ? { Item } : {}) };
};

const attempt = async ({ store, buffer }: Writer, steps: readonly Step[]): Promise<void> => {
  const writes = buffer();
  const reasons: CancellationReason[] = [];
  for (const step of steps) {
    const { verb, table, data } = step;
    const work = verb === 'ConditionCheck' ? checkCondition(store, table, data) : perform(writes.store, engineOperation[verb] as EngineOperation, data);
    reasons.push(await work.then(() => ({ Code: 'None' }), (error: unknown) => reasonOf(store, step, error)));
  }
  const codes = reasons.map(({ Code }) => Code);
  if (codes.some((code) => code !== 'None')) {
    throw new AwsError('TransactionCanceledException', `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`, 400, {
      CancellationReasons: reasons,
    });
  }
  await writes.commit();
};

interface Spent {
  fingerprint: string;
  expires: number;
  done: boolean;
}

/** Remembers for ten minutes which transactions were done under which token. */
const tokens = (clock: () => Date) => {
  const spent = new Map<string, Spent>();

  const forgetOld = (now: number): void => {
    for (const [token, { expires }] of spent) {
      // insertion order is order of expiry
      if (expires > now) return;
      spent.delete(token);
    }
  };

  return async (token: string, fingerprint: string, work: () => Promise<void>): Promise<void> => {
    const now = clock().getTime();
    forgetOld(now);
    const earlier = spent.get(token);
    if (earlier && earlier.fingerprint !== fingerprint) {
      throw new AwsError('IdempotentParameterMismatchException', 'The request uses the same client token as a previous, but non-identical request. Do not reuse a client token with different requests, unless the requests are identical');
    }
    if (earlier?.done) return;
    if (earlier) throw new AwsError('TransactionInProgressException', 'The transaction with the given request token is already in progress.');

    const mine: Spent = { fingerprint, expires: now + tokenLifeMs, done: false };
    spent.set(token, mine);
    try {
      await work();
      mine.done = true;
    } finally {
      if (!mine.done) spent.delete(token);
    }
  };
};

const writeVerbs = ['ConditionCheck', 'Delete', 'Put', 'Update'] as const;

/**
 * TransactWriteItems: all or nothing, one after the other per item. Two transactions on one item wait for each other here,
 * where AWS cancels one of them; that conflict can be injected as a fault.
 */
export const transactWrite = (writer: Writer, clock: () => Date) => {
  const { store, locks } = writer;
  const once = tokens(clock);
  return async (input: Json): Promise<Json> => {
    const { ClientRequestToken: token, ...request } = input;
    if (token !== undefined && !(typeof token === 'string' && token.length >= 1 && token.length <= 36)) {
      throw invalid('ClientRequestToken must be a string of 1 to 36 characters');
    }
    const fingerprint = token === undefined ? '' : createHash('sha256').update(JSON.stringify(request)).digest('base64');
    const steps = await stepsOf(store, request, writeVerbs);
    checkSize(steps);
    const names = lockNames(steps);

    const work = () => locks(names, () => attempt(writer, steps));
    await (token === undefined ? work() : once(token, fingerprint, work));
    return {};
  };
};

/** TransactGetItems: all items as of one moment. */
export const transactGet = ({ store, locks }: Writer) => async (input: Json): Promise<Json> => {
  const steps = await stepsOf(store, input, ['Get']);
  return locks(lockNames(steps), async () => ({
    Responses: await Promise.all(steps.map(async ({ data }) => {
      const { Item } = await perform(store, 'GetItem', data);
      return Item ? { Item } : {};
    })),
  }));
};
