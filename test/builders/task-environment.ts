/**
 * Variables of the deployed functions. A function reads them when its file is loaded, as at a cold start: import this
 * file before the function's.
 */
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  TABLE_NAME: 'provisioning',
  TASKS_BUCKET: 'tasks',
  CREATE_CORES_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111122223333:stateMachine:create-cores',
  CONFIG_GENERATORS: '{}',
  MAX_CONCURRENCY: '10',
  TASK_RETENTION_DAYS: '30',
  BUNDLE_RETENTION_DAYS: '7',
  SHIPPED_TEMPLATES: '[]',
  THING_NAME_PREFIX: '',
  CORS_ORIGIN: '',
  EXECUTION_LINK_PREFIX: 'https://console.example/executions/',
});
