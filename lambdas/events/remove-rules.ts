import { eventRuleSweep } from '../adapters/event-rule-sweep.ts';
import { answerStack } from '../adapters/stack-answers.ts';
import { event } from '../runtime/event.ts';
import { logger } from '../runtime/logger.ts';
import { stackResource } from '../runtime/stack-resource.ts';
import type { AnswerStack } from '../runtime/stack-resource.ts';

/** The rules that the resource stands for. */
export interface RunTimeRules {
  readonly NamePrefix: string;
}

export interface RemovalPorts {
  /** Deletes all rules whose names begin so, and tells how many they were. */
  readonly removeRules: (namePrefix: string) => Promise<number>;
  readonly answer: AnswerStack;
}

/**
 * Custom resource: takes the EventBridge rules away that were made at run time when the stack goes, of which CloudFormation
 * knows nothing. Until then it does nothing. Safe to repeat.
 */
export const removeRules = ({ removeRules: remove, answer }: RemovalPorts) =>
  stackResource<RunTimeRules>(answer, async ({ RequestType, ResourceProperties: { NamePrefix } }) => {
    if (RequestType !== 'Delete') return;
    logger.info('rules that were made at run time are gone', { namePrefix: NamePrefix, rules: await remove(NamePrefix) });
  });

export const handler = event(removeRules({ removeRules: eventRuleSweep(), answer: answerStack() }));
