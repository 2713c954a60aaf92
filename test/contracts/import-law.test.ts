import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult, type ICruiseOptions } from 'dependency-cruiser';

const fixture = join(import.meta.dirname, 'fixtures', 'import-law');

const violations = async (): Promise<string[]> => {
  const law = (await import('../../.dependency-cruiser.mjs')) as { default: { forbidden: object[]; options: object } };
  const options = { ...law.default.options, tsConfig: undefined, exclude: undefined, baseDir: fixture, validate: true, ruleSet: { forbidden: law.default.forbidden } };
  const { output } = await cruise(['lambdas', 'lib', 'local', 'commands', 'contracts'], options as unknown as ICruiseOptions);
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to.replace(/.*node_modules\/((@[^/]+\/)?[^/]+).*/, '$1')}`);
};

describe('the import law', () => {
  it('refuses every crossing that the architecture forbids and nothing else', async () => {
    const found = await violations();

    expect(found.sort()).toEqual([
        'cdk-only-in-lib: lambdas/steps/breaks.ts -> aws-cdk-lib',
        'commands-read-contracts: commands/breaks.ts -> lambdas/adapters/certificates.ts',
        'domain-is-deterministic: lambdas/domain/breaks.ts -> fs',
        'domain-is-pure: lambdas/domain/breaks.ts -> lambdas/adapters/certificates.ts',
        'doors: lambdas/steps/breaks.ts -> local/breaks.ts',
        'lib-reads-contracts: lib/breaks.ts -> lambdas/adapters/certificates.ts',
        'lib-reads-contracts: lib/breaks.ts -> test/promise.ts',
        'local-stands-alone: local/breaks.ts -> contracts/keys.ts',
        'no-import-of-tests: lib/breaks.ts -> test/promise.ts',
        'one-room-imports-the-sdk: lambdas/domain/breaks.ts -> @aws-sdk/client-iot',
        'one-room-imports-the-sdk: lambdas/steps/breaks.ts -> @aws-sdk/client-iot',
        'pages-are-for-browsers: local/pages/breaks.ts -> fs',
        'pages-are-only-served: local/serves.ts -> local/pages/breaks.ts',
        'pages-stand-alone: local/pages/breaks.ts -> local/breaks.ts',
    ]);
  });
});
