import { createHash } from 'node:crypto';
import { idempotencyKey } from '../../../contracts/table.ts';
import type { IdempotencyRow } from '../../../contracts/task-rows.ts';
import type { Problem } from './answer.ts';

/** How long a client's key is remembered. */
const rememberedSeconds = 24 * 60 * 60;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hash of a request body; equal bodies are the same request. */
export const bodyHash = sha256;

/**
 * What is wrong with an Idempotency-Key header, which travels in Base64 because it may hold anything.
 *
 * @param encoded the header in Base64, a blank for an empty one; nothing, or an empty text, where it was not sent
 */
export const idempotencyKeyProblems = (encoded: string | undefined): Problem[] => {
  if (encoded === undefined || encoded === '') return [];
  const key = Buffer.from(encoded, 'base64').toString('utf8');
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return [];
  const found = key.trim() === '' ? 'none' : `${key.length} such as these: ${JSON.stringify(key.slice(0, 40))}`;
  return [{ field: 'Idempotency-Key', problem: `must be 1 to 255 printable ASCII characters without blanks, not ${found}` }];
};

/**
 * Hash under which a key is remembered: keys of different operations, or of different paths, never meet. Nothing where none was sent.
 *
 * @param path values of the path's parameters
 */
export const keyHash = (operation: string, path: readonly string[], encoded: string | undefined): string | undefined =>
  encoded === undefined || encoded === '' ? undefined : sha256(`${[operation, ...path.map((value) => JSON.stringify(value))].join(' ')}\n${encoded}`);

/** The row that remembers which task a key made. */
export const idempotencyRow = (hash: string, { taskId, body, now }: { taskId: string; body: string; now: Date }): IdempotencyRow => ({
  ...idempotencyKey(hash),
  taskId,
  bodyHash: bodyHash(body),
  expiresAt: Math.floor(now.getTime() / 1000) + rememberedSeconds,
});
