import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absurdBody } from '../../commands/fuzz/absurd-values.ts';
import type { Json } from '../../commands/fuzz/json-places.ts';
import { damaged, nearly } from '../../commands/fuzz/requests.ts';
import { parseProvisioningTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { awsTemplate, ownCaTemplate } from '../builders/core.ts';
import { sized } from '../builders/test-size.ts';

const right = fc.constantFrom(awsTemplate(), ownCaTemplate()).map((text) => JSON.parse(text) as Json);
const hostile = fc.oneof(nearly(right).map(({ text }) => text), damaged(right).map(({ text }) => text), absurdBody);

describe('a provisioning template, whatever it says', () => {
  it('is taken, or told what is wrong with it', () => {
    fc.assert(fc.property(hostile, (text) => {
      const { template, problems } = parseProvisioningTemplate(text);

      expect(template === undefined).toBe(problems.length > 0);
    }), { numRuns: sized(300, 10_000) });
  });

  it('that is taken is read alike each time, and nothing in it reaches what all objects have', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(parseProvisioningTemplate(text)).toEqual(parseProvisioningTemplate(text));
      expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    }), { numRuns: sized(100, 3_000) });
  });
});
