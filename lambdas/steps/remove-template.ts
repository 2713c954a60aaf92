import { RemoveTemplate } from '../../contracts/generated/step-contracts.ts';
import { deletedTemplates } from '../adapters/deleted-templates.ts';
import { table } from '../adapters/table.ts';
import type { DeletedTemplates } from '../domain/retirement/retirement-ports.ts';
import { removeTemplate as work } from '../domain/retirement/template-removal.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Removes a deleted template, whose name is free from then on. Safe to repeat. */
export const removeTemplate =
  (templates: Pick<DeletedTemplates, 'find' | 'remove'>): Step<'RemoveTemplate'> =>
  async ({ template }) => ({ versions: await work(templates)(template) });

export const handler = step(RemoveTemplate, removeTemplate(deletedTemplates(table(environment('RemoveTemplate').TABLE_NAME))));
