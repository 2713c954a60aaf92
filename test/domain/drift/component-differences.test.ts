import { describe, expect, it } from '@jest/globals';
import { difference, versionRunning } from '../../../lambdas/domain/drift/component-differences.ts';
import type { InstalledComponent } from '../../../lambdas/domain/drift/drift-ports.ts';
import { aVersionRow } from '../../builders/template.ts';

const version = (number: number, components: Readonly<Record<string, string>>) => aVersionRow({ version: number, components: Object.entries(components).map(([key, of]) => ({ key, version: of })) });
const having = (components: Readonly<Record<string, string>>, local: readonly string[] = []): InstalledComponent[] => Object.entries(components).map(([name, of]) => ({ name, version: of, isLocal: local.includes(name) }));
const numberOf = (found: { readonly version: number } | undefined) => found?.version;

describe('the difference of a core to its version', () => {
  it('is none where the core has all of it, whatever else it has', () => {
    expect(difference(version(1, { a: '1.0.0' }), having({ a: '1.0.0', other: '9.0.0' }))).toBeUndefined();
  });

  it('names what is missing, what is another version, and what a local deployment brought', () => {
    expect(difference(version(1, { a: '1.0.0', b: '1.0.0', c: '1.0.0', d: '1.0.0' }), having({ b: '2.0.0', c: '3.0.0', d: '1.0.0' }, ['c']))).toBe(
      'a 1.0.0 is to run, and is not installed; b 1.0.0 is to run, 2.0.0 is installed; c 1.0.0 is to run, 3.0.0 is installed by a local deployment',
    );
  });

  it('names ten at most', () => {
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`c${index}`, '1.0.0']));

    expect(difference(version(1, many), [])?.split('; ')).toHaveLength(11);
    expect(difference(version(1, many), [])).toMatch(/; 3 more$/);
  });
});

describe('the version that a core runs', () => {
  const versions = [version(1, { a: '1.0.0' }), version(2, { a: '1.0.0', b: '1.0.0' }), version(3, { a: '2.0.0', b: '1.0.0' }), version(4, { a: '2.0.0', b: '1.0.0' }), version(5, { a: '3.0.0', b: '2.0.0' })];
  const desired = versions[4] as (typeof versions)[number];

  it.each([
    ['the one that asks for exactly this', { a: '1.0.0', b: '1.0.0' }, 2],
    ['the newest of those that ask for the same', { a: '2.0.0', b: '1.0.0' }, 4],
    ['one that asks for less, where the core has no more of it', { a: '1.0.0' }, 1],
    ['none, where parts of two are mixed', { a: '1.0.0', b: '2.0.0' }, undefined],
    ['none, where it has nothing', {}, undefined],
  ] as const)('is %s', (_, components, expected) => {
    expect(numberOf(versionRunning(versions, having({ ...components, other: '9.0.0' }), desired))).toBe(expected);
  });
});
