import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { detailTypes } from '../../contracts/events.ts';
import { StepFailure } from '../domain/failure.ts';
import type { RedeploymentBus } from '../domain/redeployment/redeployment-ports.ts';
import { eventBus } from './event-bus.ts';

/** The bus on which redeployments wait for the reset of their breaker. */
export const redeploymentBus = (eventBusName: string, client?: EventBridgeClient): RedeploymentBus => {
  const put = eventBus(eventBusName, client);
  return {
    reset: async (detail) => {
      const left = await put([{ detailType: detailTypes.RedeploymentBreakerResetEvent, detail }]);
      if (left.size > 0) throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', 'events:PutEvents did not take the event of a reset breaker');
    },
  };
};
