import { answerStack } from '../adapters/stack-answers.ts';
import { templateObjects } from '../adapters/template-objects.ts';
import type { TemplateObjects } from '../adapters/template-objects.ts';
import { templateChanges } from '../domain/provisioning-templates/shipped-templates.ts';
import type { ShippedTemplates } from '../domain/provisioning-templates/shipped-templates.ts';
import { stackAnswer } from '../domain/stack-resource.ts';
import type { StackAnswer, StackRequest } from '../domain/stack-resource.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

export interface ShippingPorts {
  readonly templates: TemplateObjects;
  /** Hands the answer to CloudFormation. */
  readonly answer: (responseUrl: string, answer: StackAnswer) => Promise<void>;
}

/**
 * Custom resource: keeps the provisioning templates of the stack in the tasks bucket. Always answers CloudFormation,
 * which otherwise would wait for an hour. Safe to repeat.
 */
export const shipTemplates =
  ({ templates, answer }: ShippingPorts) =>
  async (request: StackRequest<ShippedTemplates>): Promise<void> => {
    const failure = await carriedOut(templates, request);
    if (failure !== undefined) logger.error('the provisioning templates were not shipped', { error: asError(failure) });
    await answer(request.ResponseURL, stackAnswer(request, failure));
  };

/** Why the request was not carried out; nothing where it was. */
const carriedOut = async (templates: TemplateObjects, request: StackRequest<ShippedTemplates>): Promise<unknown> => {
  try {
    const { put, remove } = templateChanges(request);
    for (const { name, text } of put) await templates.put(name, text);
    for (const name of remove) await templates.remove(name);
    return undefined;
  } catch (error) {
    return error;
  }
};

export const handler = event(shipTemplates({ templates: templateObjects(environment('ShipTemplates').TASKS_BUCKET), answer: answerStack() }));
