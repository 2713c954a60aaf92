import { DeleteRuleCommand, ListTargetsByRuleCommand, RemoveTargetsCommand } from '@aws-sdk/client-eventbridge';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';

const gone = { ResourceNotFoundException: () => undefined };

/**
 * Deletes a rule of the default event bus with all its targets, also those that others gave it: with any left EventBridge
 * keeps the rule. What is gone is deleted.
 */
export const eventRuleRemoval =
  (client: EventBridgeClient) =>
  async (Rule: string): Promise<void> => {
    // Targets of a page are gone before the next one is asked for: a rule has five of them at most by default.
    for (let ids = await targetIds(client, Rule); ids.length > 0; ids = await targetIds(client, Rule)) await removeTargets(client, Rule, ids);
    await awsCall('events:DeleteRule', async () => void (await client.send(new DeleteRuleCommand({ Name: Rule }))), gone);
  };

const targetIds = async (client: EventBridgeClient, Rule: string): Promise<string[]> => {
  const listed = await awsCall('events:ListTargetsByRule', () => client.send(new ListTargetsByRuleCommand({ Rule })), gone);
  return (listed?.Targets ?? []).flatMap(({ Id }) => Id ?? []);
};

const removeTargets = async (client: EventBridgeClient, Rule: string, Ids: string[]): Promise<void> => {
  const removed = await awsCall('events:RemoveTargets', () => client.send(new RemoveTargetsCommand({ Rule, Ids })), gone);
  const failed = (removed?.FailedEntries ?? []).find(({ ErrorCode }) => ErrorCode !== 'ResourceNotFoundException');
  if (failed !== undefined) throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `events:RemoveTargets left target ${failed.TargetId} of rule ${Rule}: ${failed.ErrorCode}: ${failed.ErrorMessage}`);
};
