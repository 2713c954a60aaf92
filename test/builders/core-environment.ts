/**
 * Variables of the functions that provision one core. A function reads them when its file is loaded, as at a cold start:
 * import this file before the function's.
 */
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  TABLE_NAME: 'provisioning',
  TASKS_BUCKET: 'tasks',
  ARTIFACTS_BUCKET: 'artifacts',
  TASK_RETENTION_DAYS: '30',
  CERTIFICATE_EXPIRY_DAYS: '365',
  ENVIRONMENT_NAME: 'test',
  EVENT_BUS_NAME: 'default',
  ROLE_ALIAS: 'core-role-alias',
  DEVICE_ROOT_PATH: '/greengrass/v2',
  DEVICE_ROOT_CA_PATH: '/greengrass/v2/AmazonRootCA1.pem',
  DEVICE_CERTIFICATE_FILE_PATH: '/greengrass/v2/cert.pem',
  DEVICE_PRIVATE_KEY_PATH: '/greengrass/v2/private.key',
  MQTT_PORT: '',
  GG_DATA_PLANE_PORT: '',
});
