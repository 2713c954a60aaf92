import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import * as stepContracts from '../../contracts/generated/step-contracts.ts';

const file = fileURLToPath(new URL('../../contracts/generated/step-contracts.ts', import.meta.url));

const bundled = async (names: readonly string[]): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(', ')} } from ${JSON.stringify(file)};`, resolveDir: import.meta.dirname }, bundle: true, format: 'esm', platform: 'node', write: false,
  });
  return outputFiles[0]?.text ?? '';
};

const names = Object.keys(stepContracts);

describe('the contract of a step', () => {
  it.each(names)('bears the name of the step: %s', (name) => {
    expect(stepContracts[name as keyof typeof stepContracts].name).toBe(name);
  });

  it('is bundled without that of any other', async () => {
    const [closeTask, registerThing] = await Promise.all([bundled(['CloseTask']), bundled(['RegisterThing'])]);

    expect([closeTask, registerThing].map((text) => text.includes('certificatePem'))).toEqual([false, true]);
    expect([closeTask, registerThing].map((text) => text.includes('mapRunArn'))).toEqual([true, false]);
  });

  it.each(names)('tells of a wrong payload by its path, never by its value: %s', (name) => {
    const { input } = stepContracts[name as keyof typeof stepContracts];

    expect(input('PRIVATE')).toBe(false);
    expect(JSON.stringify(input.errors)).not.toContain('PRIVATE');
  });
});
