/** Configurations whose synthesized stacks the tests of this folder look at. */
export const variants = {
  default: { environment: 'one' },
  otherEnvironment: { environment: 'two' },
  cognito: { environment: 'one', authorization: 'COGNITO', cognitoUserPoolArn: 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc', corsOrigin: 'https://console.example.com' },
  apiKey: { environment: 'one', authorization: 'API_KEY', corsOrigin: 'https://console.example.com' },
  open: { environment: 'one', authorization: 'NONE', corsOrigin: 'https://console.example.com' },
  longNames: { environment: 'a'.repeat(17), thingNamePrefix: 'p'.repeat(64) },
  shared: {
    environment: 'one',
    eventBusName: 'shared-bus',
    configGenerators: { SITE_A: 'site-a-config', SITE_B: 'arn:aws:lambda:eu-west-1:444455556666:function:site-b-config' },
    caKeyEncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd',
    apiGatewayLogRole: false,
    alarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:operators',
    executionLinkPrefix: 'https://executions.example.com/',
    provisioningConcurrency: 3,
    deploymentConcurrency: '4',
    driftSweepMinutes: '20',
    redeploymentAttempts: '2',
    redeploymentBreakerShare: '0.05',
  },
  passing: { environment: 'one', dataRemoval: 'destroy', publishEvents: false },
} as const satisfies Record<string, Record<string, unknown>>;

export type VariantName = keyof typeof variants;
