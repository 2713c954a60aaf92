import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localAssembly } from '../../commands/assembly.ts';
import { reportLines } from '../../commands/fuzz/report-lines.ts';
import { fuzz, isClean } from '../../commands/fuzz/run.ts';
import { startLocalStack, type OwnStack } from '../../commands/local-stack.ts';
import { sized } from '../builders/test-size.ts';

const seed = Number(process.env['TEST_SEED'] ?? 1);

describe('whatever is sent', () => {
  let stack: OwnStack;
  // a stack of its own: everything in it must be accounted for by what was sent
  beforeAll(async () => {
    stack = await startLocalStack({ assembly: localAssembly, pauseScale: 0.1 });
  });
  afterAll(() => stack.stop());

  it('is answered by the contract, and what is refused leaves nothing behind', async () => {
    const report = await fuzz(stack, { requests: sized(60, 3_000), seed, beside: { templates: sized(4, 200) } });

    expect(isClean(report) ? [] : reportLines(stack.apiUrl, report)).toEqual([]);
    expect(report.requests).toBeGreaterThanOrEqual(sized(45, 2_900));
    expect(stack.complaints()).toBe('');
  });
});
