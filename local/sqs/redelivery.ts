import { armed } from '../wire/armed.ts';
import type { ControlRoutes } from '../wire/control.ts';
import { AwsError } from '../wire/service.ts';

/**
 * How a message is handed out a second time, as a standard queue may do with any of them.
 *
 * - `meanwhile`: while whoever has it is at work, as if that took longer than the visibility time-out
 * - `afterwards`: though it was deleted
 */
export type Redelivery = 'meanwhile' | 'afterwards' | undefined;

/** Decides, message by message; forgotten when the runtime ends. */
export interface Redeliveries {
  next(): Redelivery;
  /** `POST`, `GET` and `DELETE /_local/sqs/redeliver`. */
  readonly control: ControlRoutes;
}

interface Share {
  /** Share of messages that come twice, from 0 to 1, in both ways alike. */
  share: number;
  seed: number;
}

const refuse = (problem: string): AwsError => new AwsError('ValidationException', `${problem}; send {"share": 0 to 1, "seed": <whole number>}`);

const readShare = (body: unknown): Share => {
  const { share = 1, seed = 1, ...unknown } = (body ?? {}) as Record<string, unknown>;
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) throw refuse(`there is no '${stray}'`);
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) throw refuse(`share is ${JSON.stringify(share)}`);
  if (typeof seed !== 'number' || !Number.isInteger(seed)) throw refuse(`seed is ${JSON.stringify(seed)}`);
  return { share, seed };
};

export const redeliveries = (): Redeliveries => {
  const { current, control } = armed('/_local/sqs/redeliver', readShare);
  return {
    next() {
      const now = current();
      if (!now || now.next() >= now.setting.share) return undefined;
      return now.next() < 0.5 ? 'meanwhile' : 'afterwards';
    },
    control,
  };
};
