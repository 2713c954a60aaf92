import { flag, fraction, generatorMap, oneOf, optional, otherwise, pattern, required, wholeNumber } from './setting.ts';
import type { Setting } from './setting.ts';

const absolutePath = pattern(/^(\/|[A-Za-z]:[\\/]).*$/, 'an absolute path on the device');
const port = wholeNumber(1, 65_535);

/** The numbers of days that CloudWatch Logs can keep logs for (API reference of PutRetentionPolicy). */
const logRetention = oneOf(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

/** Every key of the configuration, read from CDK context: `-c key=value`, or `context` in cdk.json. */
export const settings = {
  /** Part of the name of everything this stack owns, so that two environments in one account never touch. */
  environment: required(pattern(/^[a-z0-9-]{1,17}$/, '1 to 17 of a-z, 0-9 and -')),
  /** Who may call the API. `NONE` opens it to everybody who can reach it, and must be asked for by name. */
  authorization: otherwise('IAM', oneOf('IAM', 'COGNITO', 'API_KEY', 'NONE')),
  cognitoUserPoolArn: optional(pattern(/^arn:aws[a-z-]*:cognito-idp:[a-z0-9-]+:\d{12}:userpool\/[\w-]+$/, 'the ARN of a Cognito user pool')),
  /** Origin whose pages may call the API; without it the API sends no CORS headers. */
  corsOrigin: optional(pattern(/^(\*|https?:\/\/[^\s/'"]+)$/, '* or an origin such as https://console.example.com')),
  /**
   * Things whose names begin so may use the shipped provisioning templates, and the shipped core policies let a core act
   * under such names only. Empty means any name of this account; synthesis then warns.
   */
  thingNamePrefix: otherwise('', pattern(/^[a-zA-Z0-9:_-]{0,64}$/, 'up to 64 of a-z, A-Z, 0-9 and : _ -')),
  /** Cores of one task provisioned at a time. 10 is the default quota of iot:RegisterThing per second. */
  provisioningConcurrency: otherwise(10, wholeNumber(1, 10_000)),
  /** Cores of one deployment task moved to their version at a time. IoT takes 100 changes of thing groups a second by default. */
  deploymentConcurrency: otherwise(20, wholeNumber(1, 10_000)),
  /**
   * Beginning of the names of the thing groups that get the deployments of template versions. Environments of one account
   * that deploy templates of the same name need one each. With the longest name of a template it fits the 128 characters
   * that names of thing groups may have.
   */
  deploymentGroupPrefix: otherwise('cdf_ggv2_deploymentForTemplate_', pattern(/^[a-zA-Z0-9:_-]{1,31}$/, '1 to 31 of a-z, A-Z, 0-9 and : _ -')),
  /** Days that the Greengrass deployment and the thing group of a template version are kept while no core desires it. */
  unusedDeploymentDays: otherwise(7, wholeNumber(1, 3_650)),
  /** Minutes between two searches for cores that differ from the version they desire. */
  driftSweepMinutes: otherwise(60, wholeNumber(5, 1440)),
  /** Rules of the operator that redeploy; EventBridge takes 300 rules on a bus by default, of everybody together. */
  redeploymentRules: otherwise(50, wholeNumber(1, 1_000)),
  /** Times within a day that a core gets a version again by itself. */
  redeploymentAttempts: otherwise(3, wholeNumber(0, 10)),
  /** Seconds before the first of them; four times as long before each further one, six hours at most. */
  redeploymentBackoffSeconds: otherwise(300, wholeNumber(30, 21_600)),
  /** Part of all cores that may be redeployed within so many minutes, and number of cores that always may. */
  redeploymentBreakerShare: otherwise(0.2, fraction),
  redeploymentBreakerMinimum: otherwise(10, wholeNumber(0, 100_000)),
  redeploymentBreakerMinutes: otherwise(60, wholeNumber(5, 1440)),
  certificateExpiryDays: otherwise(365, wholeNumber(1, 36_500)),
  /** Days that key bundles and installer configs wait in S3 to be fetched. */
  bundleRetentionDays: otherwise(7, wholeNumber(1, 3_650)),
  /** Days that it is told who was given URLs of a bundle. */
  downloadRecordDays: otherwise(365, wholeNumber(1, 3_650)),
  taskRetentionDays: otherwise(90, wholeNumber(1, 3_650)),
  logRetentionDays: otherwise(90, logRetention),
  publishEvents: otherwise(true, flag),
  /** An existing event bus of this account; without it the stack makes its own. */
  eventBusName: optional(pattern(/^[\w./-]{1,256}$/, 'the name of an event bus in this account')),
  /** Installer config generators beside the built-in one. */
  configGenerators: otherwise({}, generatorMap(['MANUAL_INSTALL'])),
  deviceRootPath: otherwise('/greengrass/v2', absolutePath),
  deviceRootCaPath: otherwise('/greengrass/v2/AmazonRootCA1.pem', absolutePath),
  deviceCertificateFilePath: otherwise('/greengrass/v2/cert.pem', absolutePath),
  devicePrivateKeyPath: otherwise('/greengrass/v2/private.key', absolutePath),
  mqttPort: optional(port),
  greengrassDataPlanePort: optional(port),
  /** Topic that CloudWatch tells of the stack's alarms. It must let CloudWatch publish, with its KMS key if it has one. */
  alarmTopicArn: optional(pattern(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'the ARN of an SNS topic')),
  /**
   * What makes a link of an execution's ARN when put before it; without it the AWS console of the stack's region. A path
   * is one of the API's own origin.
   */
  executionLinkPrefix: optional(pattern(/^(https?:\/\/|\/(?!\/))[^\s'"]+$/, 'an http or https URL, or an absolute path')),
  /** KMS key of the SSM parameters that hold CA keys, where it is not the AWS managed one. */
  caKeyEncryptionKeyArn: optional(pattern(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/, 'the ARN of a KMS key')),
  /** What becomes of the table, the buckets and their key when the stack is deleted. A bucket must be emptied first. */
  dataRemoval: otherwise('retain', oneOf('retain', 'destroy')),
  /**
   * Whether the stack sets the role by which API Gateway writes logs: one setting per account and region, without which
   * no API may log. It outlives the stack, since other APIs may lean on it. Switch it off where somebody else owns it.
   */
  apiGatewayLogRole: otherwise(true, flag),
} satisfies Record<string, Setting<unknown>>;

/** The checked configuration of one deployment; `undefined` where an optional key is not set. */
export type Configuration = { readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never };

/** The configuration cannot be used; the message lists every problem, each naming key, value and cure. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * The configuration in CDK context.
 *
 * @throws ConfigurationError
 */
export const readConfiguration = (context: Readonly<Record<string, unknown>>): Configuration => {
  const problems: string[] = unknownKeys(context);
  const entries = Object.entries<Setting<unknown>>(settings).map(([key, setting]) => {
    const raw = context[key];
    const value = raw === undefined ? setting.fallback?.value : setting.read(raw);
    const isMissing = raw === undefined && setting.fallback === undefined;
    if (isMissing || (raw !== undefined && value === undefined)) problems.push(problemWith(key, raw, setting.allowed));
    return [key, value] as const;
  });
  const configuration = Object.fromEntries(entries) as unknown as Configuration;
  problems.push(...contradictions(configuration));
  if (problems.length > 0) throw new ConfigurationError(['the configuration cannot be used:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
  return configuration;
};

const problemWith = (key: string, raw: unknown, allowed: string): string =>
  `${key} ${raw === undefined ? 'is not set' : `is ${JSON.stringify(raw)}`}: it must be ${allowed}; pass -c ${key}=<value> or set it under context in cdk.json`;

/** A misspelt key would otherwise be a default in disguise. Keys of CDK itself hold a `:`, `/` or `-`. */
const unknownKeys = (context: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(context)
    .filter((key) => /^\w+$/.test(key) && !Object.hasOwn(settings, key))
    .map((key) => `${key} is not a key of the configuration: take it away, or use one of ${Object.keys(settings).join(', ')}`);

const contradictions = ({ authorization, cognitoUserPoolArn, publishEvents, eventBusName }: Configuration): string[] => [
  ...(authorization === 'COGNITO' && cognitoUserPoolArn === undefined
    ? ['authorization is "COGNITO" but cognitoUserPoolArn is not set: pass -c cognitoUserPoolArn=<ARN of the user pool>'] : []),
  ...(authorization !== undefined && authorization !== 'COGNITO' && cognitoUserPoolArn !== undefined
    ? [`cognitoUserPoolArn is set but authorization is "${authorization}": pass -c authorization=COGNITO or take cognitoUserPoolArn away`] : []),
  ...(publishEvents === false && eventBusName !== undefined
    ? ['eventBusName is set but publishEvents is false: pass -c publishEvents=true or take eventBusName away'] : []),
];
