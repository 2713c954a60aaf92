import { AwsError } from '../wire/service.ts';
import type { Cloud } from '../wire/service.ts';
import type { ControlRoutes } from '../wire/control.ts';
import { chance, NO_LOSS } from './event-loss.ts';
import type { EventLoss } from './event-loss.ts';

/** What Greengrass says of a core. */
export interface GreengrassEvent {
  detailType: string;
  /** ARN of the core device. */
  resource: string;
  detail: object;
}

/** Takes events to the default bus: in order, at most once, without waiting for it; or as {@link EventLoss} has it. */
export interface EventOutbox {
  put(event: GreengrassEvent): void;
  /** Resolves when the bus has everything that was put and not held. */
  settled(): Promise<void>;
  /** `POST`, `GET /_local/greengrass/events` and `POST /_local/greengrass/events/flush`. */
  readonly control: ControlRoutes;
}

interface Entry { Source: string; DetailType: string; Resources: string[]; Time: Date; Detail: string }

/** Entries of one PutEvents call. */
const batchSize = 10;

const refuse = (problem: string): AwsError =>
  new AwsError('ValidationException', `${problem}; send {"drop": 0 to 1, "duplicate": 0 to 1, "shuffle": true or false, "seed": <whole number>}`);

const readLoss = (body: unknown): EventLoss => {
  const { drop = 0, duplicate = 0, shuffle = false, seed = 1, ...unknown } = (body ?? {}) as Record<string, unknown>;
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) throw refuse(`there is no '${stray}'`);
  for (const [name, share] of Object.entries({ drop, duplicate })) {
    if (typeof share !== 'number' || !(share >= 0 && share <= 1)) throw refuse(`${name} is ${JSON.stringify(share)}`);
  }
  if (typeof shuffle !== 'boolean') throw refuse(`shuffle is ${JSON.stringify(shuffle)}`);
  if (!Number.isInteger(seed)) throw refuse(`seed is ${JSON.stringify(seed)}`);
  return { drop: drop as number, duplicate: duplicate as number, shuffle, seed: seed as number };
};

class Outbox implements EventOutbox {
  readonly #cloud: Pick<Cloud, 'clock' | 'service'>;
  #loss = NO_LOSS;
  #chance = chance(NO_LOSS);
  #counts = { put: 0, dropped: 0, duplicated: 0, sent: 0 };
  #held: Entry[] = [];
  #queue: Entry[] = [];
  #sending: Promise<void> | undefined;

  constructor(cloud: Pick<Cloud, 'clock' | 'service'>) {
    this.#cloud = cloud;
  }

  get control(): ControlRoutes {
    return {
      'GET /_local/greengrass/events': async () => this.#told(),
      'POST /_local/greengrass/events': async (body) => {
        this.#loss = readLoss(body);
        this.#chance = chance(this.#loss);
        this.#counts = { put: 0, dropped: 0, duplicated: 0, sent: 0 };
        if (!this.#loss.shuffle) this.#release();
        await this.settled();
        return this.#told();
      },
      'POST /_local/greengrass/events/flush': async () => {
        this.#release();
        await this.settled();
        return this.#told();
      },
    };
  }

  put({ detailType, resource, detail }: GreengrassEvent): void {
    const entry = { Source: 'aws.greengrass', DetailType: detailType, Resources: [resource], Time: this.#cloud.clock(), Detail: JSON.stringify(detail) };
    const copies = this.#chance.copies();
    this.#counts.put += 1;
    if (copies === 0) this.#counts.dropped += 1;
    if (copies === 2) this.#counts.duplicated += 1;
    (this.#loss.shuffle ? this.#held : this.#queue).push(...Array.from({ length: copies }, () => entry));
    this.#send();
  }

  async settled(): Promise<void> {
    while (this.#sending) await this.#sending;
  }

  #told() {
    return { ...this.#loss, ...this.#counts, held: this.#held.length };
  }

  #release(): void {
    this.#queue.push(...(this.#loss.shuffle ? this.#chance.shuffled(this.#held) : this.#held));
    this.#held = [];
    this.#send();
  }

  #send(): void {
    if (this.#sending || this.#queue.length === 0) return;
    this.#sending = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#drain()).finally(() => {
      this.#sending = undefined;
      this.#send();
    });
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const Entries = this.#queue.splice(0, batchSize);
      // What the bus does not take is lost, as on AWS; cores must not wait for it.
      await Promise.resolve().then(() => this.#cloud.service('events').call('PutEvents', { Entries })).then(
        () => { this.#counts.sent += Entries.length; },
        () => undefined,
      );
    }
  }
}

export const eventOutbox = (cloud: Pick<Cloud, 'clock' | 'service'>): EventOutbox => new Outbox(cloud);
