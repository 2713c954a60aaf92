import { jsonText, physicalName, recorded, text } from '../resource.ts';
import type { Creators } from '../resource.ts';

export const events: Creators = {
  'AWS::Events::EventBus': async ({ logicalId, properties }, site) => {
    const name = text(properties.Name) ?? physicalName(site, logicalId);
    const { EventBusArn } = (await site.cloud.service('events').call('CreateEventBus', { Name: name })) as { EventBusArn: string };
    return { ref: name, attributes: { Arn: EventBusArn, Name: name } };
  },
  'AWS::Events::Rule': async ({ logicalId, properties }, site) => {
    const name = text(properties.Name) ?? physicalName(site, logicalId);
    const EventBusName = text(properties.EventBusName);
    const service = site.cloud.service('events');
    const { RuleArn } = (await service.call('PutRule', {
      Name: name,
      ...(EventBusName !== undefined && { EventBusName }),
      ...(properties.EventPattern !== undefined && { EventPattern: jsonText(properties.EventPattern) }),
      ...(properties.ScheduleExpression !== undefined && { ScheduleExpression: text(properties.ScheduleExpression) }),
      State: text(properties.State) ?? 'ENABLED',
    })) as { RuleArn: string };
    const Targets = (properties.Targets ?? []) as object[];
    if (Targets.length > 0) await service.call('PutTargets', { Rule: name, ...(EventBusName !== undefined && { EventBusName }), Targets });
    return { ref: EventBusName === undefined ? name : `${EventBusName}|${name}`, attributes: { Arn: RuleArn } };
  },
  'AWS::Events::EventBusPolicy': ({ logicalId }) => recorded(logicalId),
};
