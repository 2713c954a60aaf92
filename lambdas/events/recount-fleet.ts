import { recountRows } from '../adapters/recount-rows.ts';
import { recountFleet } from '../domain/fleet/recount.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { logger } from '../runtime/logger.ts';

/** What `npm run recount` sends. */
export interface RecountRequest {
  /** Whether differences are mended. */
  readonly fix?: boolean;
}

const wired = () => {
  const ports = recountRows(environment('RecountFleet').TABLE_NAME);
  return async ({ fix = false }: RecountRequest) => {
    const recount = await recountFleet(ports, { fix });
    logger.info('the fleet was recounted', { cores: recount.cores, differences: recount.differences.length, mended: recount.mended });
    return recount;
  };
};

export const handler = event(wired());
