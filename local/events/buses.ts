import type { CreateEventBusCommandInput, DeleteEventBusCommandInput, DescribeEventBusCommandInput, ListEventBusesCommandInput } from '@aws-sdk/client-eventbridge';
import { page } from '../wire/paging.ts';
import { AwsError, type Cloud, type Operations } from '../wire/service.ts';
import type { Rule } from './rules.ts';

export interface Bus {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Date;
  readonly rules: Map<string, Rule>;
}

/** All event buses by name; plain data, in memory. */
export type Buses = Map<string, Bus>;

type Where = Pick<Cloud, 'region' | 'account' | 'clock'>;

const makeBus = (name: string, { region, account, clock }: Where): Bus =>
  ({ name, arn: `arn:aws:events:${region}:${account}:event-bus/${name}`, createdAt: clock(), rules: new Map() });

/** The buses of a new account: the default one. */
export const newBuses = (where: Where): Buses => new Map([['default', makeBus('default', where)]]);

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

const createBus = (buses: Buses, where: Where) => async ({ Name = '' }: CreateEventBusCommandInput) => {
  if (!/^[\w./-]{1,256}$/.test(Name) || Name === 'default') {
    throw new AwsError('ValidationException', `Event bus name '${Name}' is not valid: it must be 1 to 256 letters, digits or ./_- and not 'default'`);
  }
  if (buses.has(Name)) throw new AwsError('ResourceAlreadyExistsException', `Event bus ${Name} already exists.`);
  const bus = makeBus(Name, where);
  buses.set(Name, bus);
  return { EventBusArn: bus.arn };
};

const deleteBus = (buses: Buses) => async ({ Name = '' }: DeleteEventBusCommandInput) => {
  if (Name === 'default') throw new AwsError('ValidationException', 'Cannot delete event bus default.');
  buses.delete(Name);
  return {};
};

const listBuses = (buses: Buses) => async (input: ListEventBusesCommandInput) => {
  const named = [...buses.values()].filter(({ name }) => name.startsWith(input.NamePrefix ?? '')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const refuse = () => new AwsError('ValidationException', 'Invalid nextToken.');
  const { items, next } = page(named, ({ name }) => name, { size: input.Limit ?? 100, token: input.NextToken }, refuse);
  return { EventBuses: items.map(describe), ...(next ? { NextToken: next } : {}) };
};

/** Event buses. */
export const busOperations = (buses: Buses, where: Where): Operations => ({
  CreateEventBus: createBus(buses, where),
  DeleteEventBus: deleteBus(buses),
  DescribeEventBus: async (input: DescribeEventBusCommandInput) => describe(busNamed(buses, input.Name)),
  ListEventBuses: listBuses(buses),
});
