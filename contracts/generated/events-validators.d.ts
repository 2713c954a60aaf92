// Generated from contracts/events.yaml by `npm run generate`.
import type { ValidateFunction } from 'ajv';
import type { components } from './events.ts';
export const CoreCreatedEvent: ValidateFunction<components['schemas']['CoreCreatedEvent']>;
export const CoreDeletedEvent: ValidateFunction<components['schemas']['CoreDeletedEvent']>;
export const DeviceCreatedEvent: ValidateFunction<components['schemas']['DeviceCreatedEvent']>;
export const DeviceDeletedEvent: ValidateFunction<components['schemas']['DeviceDeletedEvent']>;
export const DeploymentTaskCreatedEvent: ValidateFunction<components['schemas']['DeploymentTaskCreatedEvent']>;
export const DeploymentTaskDeletedEvent: ValidateFunction<components['schemas']['DeploymentTaskDeletedEvent']>;
export const CoreTemplateUpdatedEvent: ValidateFunction<components['schemas']['CoreTemplateUpdatedEvent']>;
export const TemplateVersionPublishedEvent: ValidateFunction<components['schemas']['TemplateVersionPublishedEvent']>;
export const RedeploymentBreakerOpenedEvent: ValidateFunction<components['schemas']['RedeploymentBreakerOpenedEvent']>;
export const RedeploymentBreakerResetEvent: ValidateFunction<components['schemas']['RedeploymentBreakerResetEvent']>;
export const CoreDriftDetectedEvent: ValidateFunction<components['schemas']['CoreDriftDetectedEvent']>;
