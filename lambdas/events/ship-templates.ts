import { answerStack } from '../adapters/stack-answers.ts';
import { templateObjects } from '../adapters/template-objects.ts';
import type { TemplateObjects } from '../adapters/template-objects.ts';
import { templateChanges } from '../domain/provisioning-templates/shipped-templates.ts';
import type { ShippedTemplates } from '../domain/provisioning-templates/shipped-templates.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { stackResource } from '../runtime/stack-resource.ts';
import type { AnswerStack } from '../runtime/stack-resource.ts';

export interface ShippingPorts {
  readonly templates: TemplateObjects;
  readonly answer: AnswerStack;
}

/** Custom resource: keeps the provisioning templates of the stack in the tasks bucket. Safe to repeat. */
export const shipTemplates = ({ templates, answer }: ShippingPorts) =>
  stackResource<ShippedTemplates>(answer, async (request) => {
    const { put, remove } = templateChanges(request);
    for (const { name, text } of put) await templates.put(name, text);
    for (const name of remove) await templates.remove(name);
  });

export const handler = event(shipTemplates({ templates: templateObjects(environment('ShipTemplates').TASKS_BUCKET), answer: answerStack() }));
