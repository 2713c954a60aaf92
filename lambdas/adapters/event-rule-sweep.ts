import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { eventRuleNames } from './event-rule-names.ts';
import { eventRuleRemoval } from './event-rule-removal.ts';

/**
 * Deletes every rule of the default event bus whose name begins so. Safe to repeat.
 *
 * @returns how many there were
 */
export const eventRuleSweep =
  (client: EventBridgeClient = new EventBridgeClient({ maxAttempts: 5 })) =>
  async (namePrefix: string): Promise<number> => {
    const names: string[] = [];
    // All of them first: a list that shrinks while it is read may skip some.
    for await (const page of eventRuleNames(namePrefix, client)) names.push(...page);
    const remove = eventRuleRemoval(client);
    for (const name of names) await remove(name);
    return names.length;
  };
