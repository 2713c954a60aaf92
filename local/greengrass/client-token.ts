import { hash } from 'node:crypto';
import type { Greengrass } from './context.ts';
import { conflict, invalidField } from './errors.ts';
import { LIMITS } from './limits.ts';

/** The same for requests that say the same, in whatever order. */
const canonical = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, canonical(member)]);
};

/**
 * Makes something once for a client token: the same request again gets what it made, as long as that exists.
 *
 * @throws AwsError `ConflictException` when the token was used for another request
 */
export const once = <T>({ state }: Greengrass, operation: string, { clientToken, ...input }: { clientToken?: string }, { known, make, nameOf }: {
  /** What there is of a name. */
  known: (made: string) => T | undefined; make: () => T; nameOf: (made: T) => string;
}): T => {
  if (clientToken === undefined) return make();
  if (!LIMITS.clientToken.test(clientToken)) throw invalidField(`clientToken '${clientToken}' is not 1 to 64 of a-z A-Z 0-9 -`, ['clientToken']);
  const key = `${operation} ${clientToken}`;
  const digest = hash('sha256', JSON.stringify(canonical(input)));
  const answered = state.answered.get(key);
  const there = answered && known(answered.made);
  if (answered && there) {
    if (answered.digest !== digest) throw conflict('ClientToken', clientToken, 'was used for another request; use a new one');
    return there;
  }
  const made = make();
  state.answered.set(key, { digest, made: nameOf(made) });
  return made;
};
