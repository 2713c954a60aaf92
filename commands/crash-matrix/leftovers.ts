import { orphanCount, type OrphanReport, type Recount } from '../../contracts/function-answers.ts';
import { reportLines } from '../orphans/report-lines.ts';
import type { MatrixStack } from './matrix-stack.ts';

/** Orphans and wrong counters of a stack, in words; nothing where there are none. */
export const leftovers = async (stack: MatrixStack): Promise<string[]> => {
  const orphans = await stack.invoke<OrphanReport>('FindOrphans', { minAgeMinutes: 0 });
  const counted = await stack.invoke<Recount>('RecountFleet');
  return [
    ...(orphanCount(orphans) > 0 ? reportLines(orphans) : []),
    ...counted.differences.map((difference) => `a counter is wrong: ${JSON.stringify(difference)}`),
  ];
};
