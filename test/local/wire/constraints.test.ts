import * as greengrassClient from '@aws-sdk/client-greengrassv2';
import * as iotClient from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import type { NormalizedSchema } from '@smithy/core/schema';
import { CONSTRAINTS as greengrass } from '../../../local/greengrass/constraints.ts';
import { CONSTRAINTS as iot } from '../../../local/iot/constraints.ts';
import { violations, type Constraint, type Constraints } from '../../../local/wire/constraints.ts';
import { readShapes } from '../../../local/wire/operation-schemas.ts';

interface Found {
  readonly operation: string;
  readonly input: NormalizedSchema;
  /** Puts a value where the member is. */
  readonly holding: (value: unknown) => unknown;
}

type Wrap = (value: unknown) => unknown;

/** The first place of each member in the inputs of a service, by the name that the constraints give it. */
const placesIn = (client: object): Map<string, Found> => {
  const places = new Map<string, Found>();
  for (const { name: operation, input } of readShapes(client).operations.values()) {
    const visit = (schema: NormalizedSchema, name: string, wrap: Wrap, depth: number): void => {
      if (depth > 9) return;
      if (name !== '' && !places.has(name)) places.set(name, { operation, input, holding: wrap });
      if (schema.isStructSchema()) for (const [member, of] of schema.structIterator()) visit(of, member, (value) => wrap({ [member]: value }), depth + 1);
      else if (schema.isListSchema()) visit(schema.getValueSchema(), `${name}[]`, (value) => wrap([value]), depth + 1);
      else if (schema.isMapSchema()) {
        visit(schema.getKeySchema(), `${name}{key}`, (value) => wrap({ [String(value)]: 'v' }), depth + 1);
        visit(schema.getValueSchema(), `${name}{value}`, (value) => wrap({ k: value }), depth + 1);
      }
    };
    if (!input.isUnitSchema()) visit(input, '', (value) => value, 0);
  }
  return places;
};

/** Values that a constraint does not allow, of the type that its schema wants. */
const wrongValues = ({ pattern, least, most }: Constraint, schema: Found, name: string): unknown[] => {
  // an item's own type does not matter: it is the list that is measured
  if (['entries', 'tagKeys'].includes(name)) return [[], ...(name === 'entries' ? [] : [Array.from({ length: (most ?? 0) + 1 }, (_, index) => `x${index}`)])];
  const isKind = (probe: unknown): boolean => violations(schema.input, schema.holding(probe), 'native', { [name]: { least: 1e9 } }).length > 0;
  const isNumber = isKind(0) && !isKind('');
  if (/Results|pageSize|Seconds|PerMinute|Factor|Percentage|number|Number|cpus|memory/.test(name) || isNumber) {
    return [...(least === undefined ? [] : [least - 1]), ...(most === undefined ? [] : [most + 1])];
  }
  if (name === 'tags' && least === 1) return [{}];
  return [...(pattern ? ['\u0000 ü'] : []), ...(least === undefined ? [] : ['']), ...(most === undefined ? [] : ['x'.repeat(most + 1)])];
};

const services: readonly (readonly [string, object, Constraints])[] = [['IoT', iotClient, iot], ['Greengrass', greengrassClient, greengrass]];

describe.each(services)('%s refuses what AWS refuses', (_, client, constraints) => {
  const places = placesIn(client);

  it.each(Object.entries(constraints))('as %s', (name, constraint) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`no input has a member ${name}`);
    const values = wrongValues(constraint, place, name);

    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      expect(violations(place.input, place.holding(value), 'native', { [name]: constraint })).not.toEqual([]);
    }
  });
});

describe('a violation', () => {
  it('names the member, the value and what is allowed in AWS\'s words', () => {
    const { input } = placesIn(iotClient).get('thingName') ?? {};

    expect(input && violations(input, { thingName: 'a b' }, 'native', iot)).toEqual([
      { path: 'thingName', problem: "Value 'a b' at 'thingName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9:_-]+" },
    ]);
  });
});
