import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../../lib/configuration.ts';

const problemsOf = (context: Record<string, unknown>): string => {
  try {
    readConfiguration(context);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a configuration', () => {
  it('needs nothing but the name of the environment', () => {
    expect(readConfiguration({ environment: 'dev' })).toEqual({
      environment: 'dev',
      authorization: 'IAM',
      cognitoUserPoolArn: undefined,
      corsOrigin: undefined,
      thingNamePrefix: '',
      provisioningConcurrency: 10,
      unusedDeploymentDays: 7,
      driftSweepMinutes: 60,
      redeploymentAttempts: 3,
      redeploymentBackoffSeconds: 300,
      redeploymentBreakerShare: 0.2,
      redeploymentBreakerMinimum: 10,
      redeploymentBreakerMinutes: 60,
      redeploymentRules: 50,
      deploymentConcurrency: 20,
      deploymentGroupPrefix: 'cdf_ggv2_deploymentForTemplate_',
      certificateExpiryDays: 365,
      bundleRetentionDays: 7,
      downloadRecordDays: 365,
      taskRetentionDays: 90,
      logRetentionDays: 90,
      publishEvents: true,
      eventBusName: undefined,
      configGenerators: {},
      deviceRootPath: '/greengrass/v2',
      deviceRootCaPath: '/greengrass/v2/AmazonRootCA1.pem',
      deviceCertificateFilePath: '/greengrass/v2/cert.pem',
      devicePrivateKeyPath: '/greengrass/v2/private.key',
      mqttPort: undefined,
      greengrassDataPlanePort: undefined,
      alarmTopicArn: undefined,
      executionLinkPrefix: undefined,
      caKeyEncryptionKeyArn: undefined,
      dataRemoval: 'retain',
      apiGatewayLogRole: true,
    });
  });

  it('means the same whether it comes as text from the command line or as JSON from cdk.json', () => {
    const fromCommandLine = readConfiguration({ environment: 'dev', provisioningConcurrency: '40', publishEvents: 'false', logRetentionDays: '30', mqttPort: '443', configGenerators: '{"SITE":"site-config"}' });
    const fromFile = readConfiguration({ environment: 'dev', provisioningConcurrency: 40, publishEvents: false, logRetentionDays: 30, mqttPort: 443, configGenerators: { SITE: 'site-config' } });

    expect(fromCommandLine).toEqual(fromFile);
  });

  it('leaves the context that is of CDK itself alone', () => {
    expect(problemsOf({ environment: 'dev', '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:bundling-stacks': ['**'], 'availability-zones:account=1:region=2': [] })).toBe('');
  });

  it.each([
    ['environment', undefined, '1 to 17 of a-z, 0-9 and -'],
    ['environment', 'Production', '1 to 17 of a-z, 0-9 and -'],
    ['environment', 'a'.repeat(18), '1 to 17 of a-z, 0-9 and -'],
    ['authorization', 'none', 'one of IAM, COGNITO, API_KEY, NONE'],
    ['authorization', '', 'one of IAM, COGNITO, API_KEY, NONE'],
    ['cognitoUserPoolArn', 'eu-west-1_abc', 'the ARN of a Cognito user pool'],
    ['corsOrigin', "https://a.example'", '* or an origin'],
    ['corsOrigin', 'https://a.example/path', '* or an origin'],
    ['thingNamePrefix', 'gg device', 'up to 64 of'],
    ['provisioningConcurrency', '0', 'a whole number from 1 to 10000'],
    ['provisioningConcurrency', '10.5', 'a whole number from 1 to 10000'],
    ['redeploymentAttempts', '11', 'a whole number from 0 to 10'],
    ['redeploymentBackoffSeconds', '29', 'a whole number from 30 to 21600'],
    ['redeploymentBreakerShare', '1.1', 'a number from 0 to 1'],
    ['redeploymentBreakerShare', 'a fifth', 'a number from 0 to 1'],
    ['redeploymentBreakerMinimum', '-1', 'a whole number from 0 to 100000'],
    ['redeploymentBreakerMinutes', '4', 'a whole number from 5 to 1440'],
    ['certificateExpiryDays', 'a year', 'a whole number from 1 to 36500'],
    ['bundleRetentionDays', '0', 'a whole number from 1 to 3650'],
    ['taskRetentionDays', '-1', 'a whole number from 1 to 3650'],
    ['logRetentionDays', '31', 'one of 1, 3, 5, 7, 14, 30'],
    ['publishEvents', 'yes', 'true or false'],
    ['eventBusName', 'arn:aws:events:eu-west-1:111122223333:event-bus/x', 'the name of an event bus'],
    ['configGenerators', '{"SITE":', 'a JSON object'],
    ['configGenerators', '["site-config"]', 'a JSON object'],
    ['configGenerators', { MANUAL_INSTALL: 'mine' }, 'not MANUAL_INSTALL'],
    ['configGenerators', { SITE: 'not a function' }, 'names or ARNs of Lambda functions'],
    ['deviceRootPath', 'greengrass', 'an absolute path'],
    ['mqttPort', '70000', 'a whole number from 1 to 65535'],
    ['alarmTopicArn', 'operators', 'the ARN of an SNS topic'],
    ['executionLinkPrefix', 'localhost:3000', 'an http or https URL, or an absolute path'],
    ['executionLinkPrefix', '//elsewhere.example/executions/', 'an http or https URL, or an absolute path'],
    ['caKeyEncryptionKeyArn', 'alias/mine', 'the ARN of a KMS key'],
    ['dataRemoval', 'delete', 'one of retain, destroy'],
  ] as const)('with %s = %j is refused, naming key, value and cure', (key, value, allowed) => {
    const problem = problemsOf({ environment: 'dev', [key]: value });

    expect(problem).toContain(value === undefined ? `${key} is not set` : `${key} is ${JSON.stringify(value)}`);
    expect(problem).toContain(allowed);
    expect(problem).toContain(`pass -c ${key}=<value>`);
  });

  it.each([
    [{ authorization: 'COGNITO' }, 'authorization is "COGNITO" but cognitoUserPoolArn is not set'],
    [{ cognitoUserPoolArn: 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc' }, 'cognitoUserPoolArn is set but authorization is "IAM"'],
    [{ publishEvents: false, eventBusName: 'bus' }, 'eventBusName is set but publishEvents is false'],
  ])('that contradicts itself is refused: %j', (context, problem) => {
    expect(problemsOf({ environment: 'dev', ...context })).toContain(problem);
  });

  it('tells all its problems at once', () => {
    const problems = problemsOf({ environment: 'DEV', authorization: 'basic', mqttPort: 'no', thingNamePrefx: 'gg' });

    expect(problems).toMatch(/^the configuration cannot be used:(\n- .+){4}$/);
    for (const key of ['environment', 'authorization', 'mqttPort', 'thingNamePrefx']) expect(problems).toContain(`- ${key} is `);
  });

  it('with a misspelt key is refused rather than taken for the default', () => {
    expect(problemsOf({ environment: 'dev', autorization: 'NONE' })).toContain('autorization is not a key of the configuration');
  });
});
