/**
 * The Lambda functions: where each lives and which environment variables it reads. `lib` deploys exactly these and
 * provides exactly that environment; `lambdas` refuses a cold start that misses one.
 */
export interface FunctionContract {
  /** Entry file below `lambdas/`. */
  readonly entry: string;
  readonly environment: readonly string[];
}

/** Steps of state machines. The name is the state's name and, as `${<Name>FunctionArn}`, its ASL substitution. */
export const steps = {
  AcceptTask: {
    entry: 'steps/accept-task.ts',
    environment: [
      'TABLE_NAME', 'TASKS_BUCKET', 'TASK_MACHINES', 'CONFIG_GENERATORS', 'TASK_RETENTION_DAYS', 'SHIPPED_TEMPLATES', 'THING_NAME_PREFIX',
    ],
  },
  CreateCertificate: {
    entry: 'steps/create-certificate.ts',
    environment: ['TABLE_NAME', 'TASKS_BUCKET', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS', 'CERTIFICATE_EXPIRY_DAYS'],
  },
  RegisterThing: { entry: 'steps/register-thing.ts', environment: ['TASKS_BUCKET'] },
  AttachPolicies: { entry: 'steps/attach-policies.ts', environment: ['TASKS_BUCKET', 'ENVIRONMENT_NAME'] },
  RecordCore: { entry: 'steps/record-core.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS'] },
  RecordCoreFailure: { entry: 'steps/record-core-failure.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS'] },
  RecordDevice: { entry: 'steps/record-device.ts', environment: ['TABLE_NAME'] },
  RecordDeviceFailure: { entry: 'steps/record-device-failure.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS'] },
  AssociateDevices: { entry: 'steps/associate-devices.ts', environment: ['TABLE_NAME', 'TASK_RETENTION_DAYS', 'EVENT_BUS_NAME'] },
  BeginDeletion: { entry: 'steps/begin-deletion.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS'] },
  ReleaseClientDevices: { entry: 'steps/release-client-devices.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS', 'EVENT_BUS_NAME'] },
  LeaveFleet: { entry: 'steps/leave-fleet.ts', environment: ['TABLE_NAME', 'DEPLOYMENT_GROUP_PREFIX'] },
  DisassociateDevice: { entry: 'steps/disassociate-device.ts', environment: [] },
  DetachThing: { entry: 'steps/detach-thing.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET'] },
  DeleteThing: { entry: 'steps/delete-thing.ts', environment: [] },
  DeleteArtifacts: { entry: 'steps/delete-artifacts.ts', environment: ['ARTIFACTS_BUCKET'] },
  RecordDeletion: { entry: 'steps/record-deletion.ts', environment: ['TABLE_NAME', 'TASK_RETENTION_DAYS', 'POLICY_DELETIONS_ARN'] },
  RecordDeletionFailure: { entry: 'steps/record-deletion-failure.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'TASK_RETENTION_DAYS'] },
  DeletePolicies: { entry: 'steps/delete-policies.ts', environment: [] },
  EnsureDeployment: { entry: 'steps/ensure-deployment.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'ENVIRONMENT_NAME', 'DEPLOYMENT_GROUP_PREFIX'] },
  RecordDesired: { entry: 'steps/record-desired.ts', environment: ['TABLE_NAME'] },
  MoveCore: { entry: 'steps/move-core.ts', environment: ['TABLE_NAME', 'DEPLOYMENT_GROUP_PREFIX'] },
  RecordTargeted: { entry: 'steps/record-targeted.ts', environment: ['TABLE_NAME'] },
  RecordNotTargeted: { entry: 'steps/record-not-targeted.ts', environment: ['TABLE_NAME'] },
  ResolveTargets: { entry: 'steps/resolve-targets.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET'] },
  NoteTrigger: { entry: 'steps/note-trigger.ts', environment: ['TABLE_NAME', 'REDEPLOYMENT_BOUNDS'] },
  PlanRedeployment: {
    entry: 'steps/plan-redeployment.ts',
    environment: ['TABLE_NAME', 'TASKS_BUCKET', 'TASK_MACHINES', 'TASK_RETENTION_DAYS', 'REDEPLOYMENT_BOUNDS'],
  },
  FindRetirement: { entry: 'steps/find-retirement.ts', environment: ['TABLE_NAME', 'UNUSED_DEPLOYMENT_DAYS'] },
  ReleaseCores: { entry: 'steps/release-cores.ts', environment: ['TABLE_NAME'] },
  CancelDeployments: { entry: 'steps/cancel-deployments.ts', environment: ['ENVIRONMENT_NAME'] },
  DeleteDeployments: { entry: 'steps/delete-deployments.ts', environment: ['ENVIRONMENT_NAME'] },
  DeleteVersionGroup: { entry: 'steps/delete-version-group.ts', environment: ['TABLE_NAME', 'ENVIRONMENT_NAME'] },
  RemoveTemplate: { entry: 'steps/remove-template.ts', environment: ['TABLE_NAME'] },
  CancelTask: { entry: 'steps/cancel-task.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'TASK_MACHINES'] },
  WithdrawCores: { entry: 'steps/withdraw-cores.ts', environment: ['TABLE_NAME', 'DEPLOYMENT_GROUP_PREFIX'] },
  CloseTask: { entry: 'steps/close-task.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'TASK_MACHINES'] },
} as const satisfies Record<string, FunctionContract>;

/** Name of a step that a Lambda does. */
export type StepName = keyof typeof steps;

/** Installer config generators that are part of this project, by alias. Others are registered by configuration. */
export const generators = {
  MANUAL_INSTALL: {
    entry: 'steps/generate-manual-install-config.ts',
    environment: [
      'ROLE_ALIAS', 'DEVICE_ROOT_PATH', 'DEVICE_ROOT_CA_PATH', 'DEVICE_CERTIFICATE_FILE_PATH', 'DEVICE_PRIVATE_KEY_PATH', 'MQTT_PORT', 'GG_DATA_PLANE_PORT',
    ],
  },
} as const satisfies Record<string, FunctionContract>;

/** Functions behind the API and behind events. */
export const doors = {
  /** Answers every GET but those of templates and redeployments, unknown paths (404) and wrong methods (405). */
  ReadApi: { entry: 'api/read-api.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'BUNDLE_RETENTION_DAYS', 'REDEPLOYMENT_BOUNDS', 'CORS_ORIGIN', 'EXECUTION_LINK_PREFIX'] },
  /** Answers every method of templates of components. */
  TemplatesApi: { entry: 'api/templates-api.ts', environment: ['TABLE_NAME', 'COMPONENTS_ARN', 'RETIRE_DEPLOYMENTS_STATE_MACHINE_ARN', 'EVENT_BUS_NAME', 'CORS_ORIGIN'] },
  /** Answers every method of redeployments: the operator's rules, and the breaker. */
  RedeploymentsApi: {
    entry: 'api/redeployments-api.ts',
    environment: [
      'TABLE_NAME', 'EVENT_BUS_NAME', 'REDEPLOY_STATE_MACHINE_ARN', 'RULE_ROLE_ARN', 'RULE_NAME_PREFIX', 'DEAD_LETTERS_ARN', 'REDEPLOYMENT_RULES', 'REDEPLOYMENT_BOUNDS', 'CORS_ORIGIN',
    ],
  },
  /** Gives URLs of artifacts, and records who got them. Nothing else that answers the API may read an artifact. */
  ArtifactsApi: { entry: 'api/artifacts-api.ts', environment: ['TABLE_NAME', 'ARTIFACTS_BUCKET', 'BUNDLE_RETENTION_DAYS', 'DOWNLOAD_RECORD_DAYS', 'CORS_ORIGIN'] },
  /** Rule on executions that ended abnormally. */
  CloseAbandonedTask: { entry: 'events/close-abandoned-task.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'TASK_MACHINES'] },
  /** Schedule: starts what waits without an execution, closes what lost its execution. */
  SweepTasks: { entry: 'events/sweep-tasks.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'TASK_MACHINES'] },
  /** Queue of what Greengrass says of cores. */
  ConsumeReports: { entry: 'events/consume-reports.ts', environment: ['TABLE_NAME', 'EVENT_BUS_NAME'] },
  /** Schedule: corrects what the table says of cores after Greengrass. */
  SweepDeployments: { entry: 'events/sweep-deployments.ts', environment: ['TABLE_NAME', 'EVENT_BUS_NAME', 'DEPLOYMENT_GROUP_PREFIX'] },
  /** Schedule: sees to redeployments whose execution, or event, was lost. */
  SweepRedeployments: { entry: 'events/sweep-redeployments.ts', environment: ['TABLE_NAME', 'REDEPLOY_STATE_MACHINE_ARN'] },
  /** Schedule: finds cores that differ from what they desire although their deployment succeeded. */
  SweepDrift: { entry: 'events/sweep-drift.ts', environment: ['TABLE_NAME', 'EVENT_BUS_NAME'] },
  /** Invoked by people: holds the counters of the fleet against its cores; see `recount.ts`. */
  RecountFleet: { entry: 'events/recount-fleet.ts', environment: ['TABLE_NAME'] },
  /** Schedule, and invoked by people: what there is in the account without a record here, and records without a thing; see `orphans.ts`. */
  FindOrphans: { entry: 'events/find-orphans.ts', environment: ['TABLE_NAME', 'TASKS_BUCKET', 'ARTIFACTS_BUCKET', 'ENVIRONMENT_NAME', 'DEPLOYMENT_GROUP_PREFIX', 'THING_NAME_PREFIX', 'OWN_POLICIES', 'RULE_NAME_PREFIX'] },
  /** Custom resource: gives the account a Greengrass service role where it has none. */
  EnsureServiceRole: { entry: 'events/ensure-service-role.ts', environment: [] },
  /** Custom resource: takes away what rules were made at run time when the stack goes. */
  RemoveRules: { entry: 'events/remove-rules.ts', environment: [] },
  /** Custom resource: keeps the shipped provisioning templates in the tasks bucket. */
  ShipTemplates: { entry: 'events/ship-templates.ts', environment: ['TASKS_BUCKET'] },
} as const satisfies Record<string, FunctionContract>;
