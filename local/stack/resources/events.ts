import type { Target } from '@aws-sdk/client-eventbridge';
import type { PolicyStatement } from '../../iam/statements.ts';
import { found, isNew } from '../adoption.ts';
import { isUnchanged, jsonText, physicalName, recorded, text } from '../resource.ts';
import type { Creators, NewResource, Properties, Site } from '../resource.ts';

interface RuleName {
  Name: string;
  EventBusName?: string;
}

const targetsOf = (properties: Properties | undefined): Target[] => (properties?.Targets ?? []) as Target[];

/** Targets that the template had and has no longer are taken away; those that somebody else put are not the stack's. */
const putRule = async ({ properties, before }: NewResource, site: Site, { Name, EventBusName }: RuleName): Promise<void> => {
  const service = site.cloud.service('events');
  await service.call('PutRule', {
    Name,
    EventBusName,
    ...(properties.EventPattern !== undefined && { EventPattern: jsonText(properties.EventPattern) }),
    ...(properties.ScheduleExpression !== undefined && { ScheduleExpression: text(properties.ScheduleExpression) }),
    State: text(properties.State) ?? 'ENABLED',
  });
  const Targets = targetsOf(properties);
  const wanted = new Set(Targets.map(({ Id }) => Id));
  const Ids = targetsOf(before?.properties).map(({ Id }) => Id).filter((id) => !wanted.has(id));
  if (Ids.length > 0) await service.call('RemoveTargets', { Rule: Name, EventBusName, Ids });
  if (Targets.length > 0) await service.call('PutTargets', { Rule: Name, EventBusName, Targets });
};

export const events: Creators = {
  'AWS::Events::EventBus': async ({ logicalId, properties }, site) => {
    const name = text(properties.Name) ?? physicalName(site, logicalId);
    const service = site.cloud.service('events');
    await isNew(service.call('CreateEventBus', { Name: name }), 'ResourceAlreadyExistsException');
    const { Arn } = (await service.call('DescribeEventBus', { Name: name })) as { Arn: string };
    return { ref: name, attributes: { Arn, Name: name } };
  },
  'AWS::Events::Rule': async (resource, site) => {
    const { logicalId, properties } = resource;
    const Name = text(properties.Name) ?? physicalName(site, logicalId);
    const EventBusName = text(properties.EventBusName);
    const describe = () => site.cloud.service('events').call('DescribeRule', { Name, EventBusName });
    const isThere = await found(describe(), 'ResourceNotFoundException');
    if (!isThere || !isUnchanged(resource)) await putRule(resource, site, { Name, EventBusName });
    const { Arn } = (await describe()) as { Arn: string };
    for (const { RoleArn } of targetsOf(properties)) if (RoleArn !== undefined) site.iam.identities.assume(RoleArn, Name, { service: 'events.amazonaws.com', sourceArn: Arn });
    return { ref: EventBusName === undefined ? Name : `${EventBusName}|${Name}`, attributes: { Arn } };
  },
  'AWS::Events::EventBusPolicy': ({ logicalId, properties }, site) => {
    const { region, account } = site.cloud;
    const arn = `arn:aws:events:${region}:${account}:event-bus/${text(properties.EventBusName) ?? 'default'}`;
    site.iam.addResourcePolicy(arn, { Statement: properties.Statement as PolicyStatement });
    return recorded(logicalId);
  },
};
