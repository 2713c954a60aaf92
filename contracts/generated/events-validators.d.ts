// Generated from contracts/events.yaml by `npm run generate`.
import type { ValidateFunction } from 'ajv';
import type { components } from './events.ts';
export const CoreCreatedEvent: ValidateFunction<components['schemas']['CoreCreatedEvent']>;
export const CoreDeletedEvent: ValidateFunction<components['schemas']['CoreDeletedEvent']>;
export const DeviceCreatedEvent: ValidateFunction<components['schemas']['DeviceCreatedEvent']>;
export const DeviceDeletedEvent: ValidateFunction<components['schemas']['DeviceDeletedEvent']>;
export const DeploymentTaskCreatedEvent: ValidateFunction<components['schemas']['DeploymentTaskCreatedEvent']>;
export const CoreTemplateUpdatedEvent: ValidateFunction<components['schemas']['CoreTemplateUpdatedEvent']>;
