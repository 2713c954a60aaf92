import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { awsCall } from './aws-failure.ts';

/** Names of the rules of the default event bus that begin so, page by page. */
export async function* eventRuleNames(NamePrefix: string, client: EventBridgeClient = new EventBridgeClient({ maxAttempts: 5 })): AsyncGenerator<readonly string[]> {
  let NextToken: string | undefined;
  do {
    const request = { NamePrefix, NextToken };
    const page = await awsCall('events:ListRules', () => client.send(new ListRulesCommand(request)));
    yield (page.Rules ?? []).flatMap(({ Name }) => Name ?? []);
    ({ NextToken } = page);
  } while (NextToken !== undefined);
}
