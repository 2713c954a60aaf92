/** Source of every event this system publishes; the name the peer's subscribers match on. */
export const eventSource = 'com.aws.cdf.greengrass2-provisioning';

/** Detail types published, by the schema of their detail in `events.yaml`. */
export const detailTypes = {
  CoreCreatedEvent: 'Core Created Event',
  CoreDeletedEvent: 'Core Deleted Event',
  DeviceCreatedEvent: 'Device Created Event',
  DeviceDeletedEvent: 'Device Deleted Event',
  DeploymentTaskCreatedEvent: 'DeploymentTask Created Event',
  DeploymentTaskDeletedEvent: 'DeploymentTask Deleted Event',
  CoreTemplateUpdatedEvent: 'Core Template Updated Event',
  TemplateVersionPublishedEvent: 'Template Version Published Event',
  RedeploymentBreakerOpenedEvent: 'Redeployment Breaker Opened Event',
  RedeploymentBreakerResetEvent: 'Redeployment Breaker Reset Event',
  CoreDriftDetectedEvent: 'Core Drift Detected Event',
} as const;
