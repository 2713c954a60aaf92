import { describe, expect, it } from '@jest/globals';
import { synthesis } from './synthesis.ts';
import { variants } from './variants.ts';
import type { VariantName } from './variants.ts';

const names = Object.keys(variants) as VariantName[];

describe('cdk-nag', () => {
  it.each(names)('finds nothing in variant %s that nobody accepted', (variant) => {
    expect(synthesis(variant).findings).toEqual([]);
  });

  it('is told for each accepted finding which resource it is and why', () => {
    for (const { path, data } of synthesis('default').acknowledgements) {
      for (const [finding, reason] of Object.entries(data)) {
        const wildcard = /\[Resource::(.*)\]$/.exec(finding)?.[1];
        const named = wildcard ?? path.split('/').find((segment) => reason.includes(segment));
        expect(`${finding}: ${reason}`).toContain(named ?? `a part of ${path}`);
        expect(reason.length).toBeGreaterThan((wildcard ?? '').length + 20);
      }
    }
  });

  it('is told nothing for a whole stack', () => {
    expect(synthesis('default').acknowledgements.map(({ path }) => path)).not.toContain('Stack');
  });
});

describe('synthesis', () => {
  it('warns of an API that is open to everybody, and of core policies for any thing name', () => {
    expect(synthesis('open').warnings).toEqual([expect.stringContaining('authorization is NONE'), expect.stringContaining('thingNamePrefix is not set')]);
  });

  it('warns of nothing where a prefix is set and requests are signed', () => {
    expect(synthesis('longNames').warnings).toEqual([]);
  });
});
