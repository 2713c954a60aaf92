import { DeleteRuleCommand, ListTargetsByRuleCommand, RemoveTargetsCommand } from '@aws-sdk/client-eventbridge';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';

const gone = { ResourceNotFoundException: () => undefined };

/** Targets of a page are gone before the next one is asked for. A rule has five of them at most by default: more rounds, and somebody puts them back. */
const rounds = 10;

/**
 * Deletes a rule of the default event bus with all its targets, also those that others gave it: with any left EventBridge
 * keeps the rule. What is gone is deleted.
 */
export const eventRuleRemoval =
  (client: EventBridgeClient) =>
  async (Rule: string): Promise<void> => {
    for (let round = 0, ids = await targetIds(client, Rule); ids.length > 0; round += 1, ids = await targetIds(client, Rule)) {
      if (round === rounds) throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `rule ${Rule} has targets again after ${rounds} calls of events:RemoveTargets: ${ids.join(', ')}; stop whoever gives it these`);
      await removeTargets(client, Rule, ids);
    }
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
