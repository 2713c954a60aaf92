import { isDeleted } from './find-retirement.ts';
import type { DeletedTemplates, RetiredTemplate } from './retirement-ports.ts';

/**
 * Removes a deleted template whose cores and deployments are gone; its name is free from then on. Safe to repeat.
 *
 * @returns how many versions were removed
 */
export const removeTemplate =
  (templates: Pick<DeletedTemplates, 'find' | 'remove'>) =>
  async (template: RetiredTemplate): Promise<number> => {
    const row = await templates.find(template);
    return isDeleted(row) ? templates.remove(row) : 0;
  };
