import { armed } from '../wire/armed.ts';
import { AwsError } from '../wire/service.ts';
import type { ControlRoutes } from '../wire/control.ts';

/** What befalls deliveries to targets: EventBridge promises neither an order, nor that an event comes only once, nor when. */
export interface Disorder {
  /** The same seed decides the same of a sequence of deliveries. */
  seed: number;
  /** Share of deliveries that come twice, from 0 to 1. */
  duplicate: number;
  /** Share of deliveries that come late, and by how many milliseconds at most. */
  delay: { share: number; milliseconds: number };
  /** Share of deliveries that let a later one go first, from 0 to 1. */
  reorder: number;
}

/** How one copy of a delivery goes. */
export interface Course {
  delayMs: number;
  /** It waits until a later delivery has arrived, or for some time where none follows. */
  isBehind: boolean;
}

/** Decides, delivery by delivery; forgotten when the runtime ends. */
export interface Disorders {
  /** A course for each copy. */
  courses(): readonly Course[];
  /** `POST`, `GET` and `DELETE /_local/events/disorder`. */
  readonly control: ControlRoutes;
}

const straight: Course = { delayMs: 0, isBehind: false };

const refuse = (problem: string): AwsError =>
  new AwsError('ValidationException', `${problem}; send {"seed": <whole number>, "duplicate": 0 to 1, "delay": {"share": 0 to 1, "milliseconds": 0 to 60000}, "reorder": 0 to 1}, all optional`);

const numberOf = (name: string, value: unknown, most: number): number => {
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw refuse(`${name} is ${JSON.stringify(value)}`);
};

const members = (value: unknown, name: string, known: readonly string[]): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(`${name} is ${JSON.stringify(value)}`);
  const stray = Object.keys(value).find((member) => !known.includes(member));
  if (stray !== undefined) throw refuse(`there is no '${stray}'`);
  return value as Record<string, unknown>;
};

const readDisorder = (body: unknown): Disorder => {
  const { seed = 1, duplicate = 0, delay = {}, reorder = 0 } = members(body ?? {}, 'the body', ['seed', 'duplicate', 'delay', 'reorder']);
  const { share = 0, milliseconds = 1000 } = members(delay, 'delay', ['share', 'milliseconds']);
  if (!Number.isInteger(seed)) throw refuse(`seed is ${JSON.stringify(seed)}`);
  return {
    seed: seed as number, duplicate: numberOf('duplicate', duplicate, 1), reorder: numberOf('reorder', reorder, 1),
    delay: { share: numberOf('delay.share', share, 1), milliseconds: numberOf('delay.milliseconds', milliseconds, 60_000) },
  };
};

/** All is drawn each time, so that a changed share of one kind leaves the others as they are. */
const courseOf = ({ delay, reorder }: Disorder, next: () => number): Course => {
  const [isLate, lateBy, isBehind] = [next() < delay.share, next() * delay.milliseconds, next() < reorder];
  return { delayMs: isLate ? lateBy : 0, isBehind };
};

export const disorders = (): Disorders => {
  const { current, control } = armed('/_local/events/disorder', readDisorder);
  return {
    courses() {
      const now = current();
      if (!now) return [straight];
      const { setting, next } = now;
      const isTwice = next() < setting.duplicate;
      const [first, second] = [courseOf(setting, next), courseOf(setting, next)];
      return isTwice ? [first, second] : [first];
    },
    control,
  };
};
