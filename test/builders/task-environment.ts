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
  TASK_MACHINES: JSON.stringify(Object.fromEntries(
    ['create-cores', 'delete-cores', 'deploy-template', 'create-devices', 'delete-devices', 'withdraw-deployment'].map((name) =>
      [name, { stateMachineArn: `arn:aws:states:us-east-1:111122223333:stateMachine:${name}`, maxConcurrency: 10 }]),
  )),
  CONFIG_GENERATORS: '{}',
  TASK_RETENTION_DAYS: '30',
  BUNDLE_RETENTION_DAYS: '7',
  DOWNLOAD_RECORD_DAYS: '365',
  SHIPPED_TEMPLATES: '[]',
  THING_NAME_PREFIX: '',
  CORS_ORIGIN: '',
  RETIRE_DEPLOYMENTS_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111122223333:stateMachine:retire-deployments',
  UNUSED_DEPLOYMENT_DAYS: '7',
  REDEPLOYMENT_BOUNDS: JSON.stringify({ attempts: 3, backoffSeconds: 300, breakerShare: 0.2, breakerMinimum: 10, breakerMinutes: 60 }),
  RULE_ROLE_ARN: 'arn:aws:iam::111122223333:role/rules',
  RULE_NAME_PREFIX: 'greengrass2-provisioning-one-redeploy.',
  DEAD_LETTERS_ARN: 'arn:aws:sqs:us-east-1:111122223333:dead-letters',
  REDEPLOYMENT_RULES: '50',
  REDEPLOY_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111122223333:stateMachine:redeploy',
  COMPONENTS_ARN: 'arn:aws:greengrass:us-east-1:111122223333:components',
  DEPLOYMENT_GROUP_PREFIX: 'cdf_ggv2_deploymentForTemplate_',
  ENVIRONMENT_NAME: 'test',
  ARTIFACTS_BUCKET: 'artifacts',
  EVENT_BUS_NAME: 'fleet',
  POLICY_DELETIONS_ARN: 'arn:aws:states:us-east-1:111122223333:execution:delete-policies:',
  EXECUTION_LINK_PREFIX: 'https://console.example/executions/',
});
