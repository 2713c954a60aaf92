import type { CreateEventBusCommandInput, DeleteEventBusCommandInput, DescribeEventBusCommandInput, ListEventBusesCommandInput } from '@aws-sdk/client-eventbridge';
import type { KeptMap } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import { AwsError, type Cloud, type Operations } from '../wire/service.ts';
import type { Rule } from './rules.ts';

export interface Bus {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Date;
  readonly rules: KeptMap<Rule>;
}

/** All event buses. */
export interface Buses {
  get(name: string): Bus | undefined;
  all(): Bus[];
  make(name: string): Bus;
  /** With its rules. */
  delete(name: string): void;
}

type Where = Pick<Cloud, 'region' | 'account' | 'clock' | 'data'>;

/** The buses that were kept; a new account has the default one. */
export const keptBuses = ({ region, account, clock, data }: Where): Buses => {
  const kept = data.map<{ createdAt: Date }>('events.buses');
  const buses = new Map<string, Bus>();
  const add = (name: string, createdAt: Date): Bus => {
    const bus = { name, arn: `arn:aws:events:${region}:${account}:event-bus/${name}`, createdAt, rules: data.map<Rule>(`events.rules.${name}`) };
    buses.set(name, bus);
    return bus;
  };
  const make = (name: string): Bus => {
    const createdAt = clock();
    kept.set(name, { createdAt });
    return add(name, createdAt);
  };
  for (const [name, { createdAt }] of kept) add(name, createdAt);
  if (!buses.has('default')) make('default');
  return {
    make,
    get: (name) => buses.get(name),
    all: () => [...buses.values()],
    delete: (name) => {
      buses.get(name)?.rules.clear();
      kept.delete(name);
      buses.delete(name);
    },
  };
};

/** A bus by name or ARN; the default bus when neither is given. */
export const findBus = (buses: Buses, nameOrArn = 'default'): Bus | undefined =>
  buses.get(nameOrArn.startsWith('arn:') ? nameOrArn.slice(nameOrArn.indexOf('/') + 1) : nameOrArn);

/** @throws AwsError `ResourceNotFoundException` */
export const busNamed = (buses: Buses, nameOrArn?: string): Bus => {
  const bus = findBus(buses, nameOrArn);
  if (!bus) throw new AwsError('ResourceNotFoundException', `Event bus ${nameOrArn} does not exist.`);
  return bus;
};

const describe = ({ name, arn, createdAt }: Bus) => ({ Name: name, Arn: arn, CreationTime: createdAt, LastModifiedTime: createdAt });

const createBus = (buses: Buses) => async ({ Name = '' }: CreateEventBusCommandInput) => {
  if (!/^[\w./-]{1,256}$/.test(Name) || Name === 'default') {
    throw new AwsError('ValidationException', `Event bus name '${Name}' is not valid: it must be 1 to 256 letters, digits or ./_- and not 'default'`);
  }
  if (buses.get(Name)) throw new AwsError('ResourceAlreadyExistsException', `Event bus ${Name} already exists.`);
  return { EventBusArn: buses.make(Name).arn };
};

const deleteBus = (buses: Buses) => async ({ Name = '' }: DeleteEventBusCommandInput) => {
  if (Name === 'default') throw new AwsError('ValidationException', 'Cannot delete event bus default.');
  buses.delete(Name);
  return {};
};

const listBuses = (buses: Buses) => async (input: ListEventBusesCommandInput) => {
  const named = buses.all().filter(({ name }) => name.startsWith(input.NamePrefix ?? '')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const refuse = () => new AwsError('ValidationException', 'Invalid nextToken.');
  const { items, next } = page(named, ({ name }) => name, { size: input.Limit ?? 100, token: input.NextToken }, refuse);
  return { EventBuses: items.map(describe), ...(next ? { NextToken: next } : {}) };
};

/** Event buses. */
export const busOperations = (buses: Buses): Operations => ({
  CreateEventBus: createBus(buses),
  DeleteEventBus: deleteBus(buses),
  DescribeEventBus: async (input: DescribeEventBusCommandInput) => describe(busNamed(buses, input.Name)),
  ListEventBuses: listBuses(buses),
});
