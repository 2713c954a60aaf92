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
  DEPLOY_TEMPLATE_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111122223333:stateMachine:deploy-template',
  CONFIG_GENERATORS: '{}',
  MAX_CONCURRENCY: '10',
  DEPLOYMENT_CONCURRENCY: '20',
  TASK_RETENTION_DAYS: '30',
  BUNDLE_RETENTION_DAYS: '7',
  SHIPPED_TEMPLATES: '[]',
  THING_NAME_PREFIX: '',
  CORS_ORIGIN: '',
  RETIRE_DEPLOYMENTS_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111122223333:stateMachine:retire-deployments',
  UNUSED_DEPLOYMENT_DAYS: '7',
  COMPONENTS_ARN: 'arn:aws:greengrass:us-east-1:111122223333:components',
  DEPLOYMENT_GROUP_PREFIX: 'cdf_ggv2_deploymentForTemplate_',
  ENVIRONMENT_NAME: 'test',
  EXECUTION_LINK_PREFIX: 'https://console.example/executions/',
});
