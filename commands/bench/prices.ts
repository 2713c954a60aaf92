/**
 * List prices of what a task uses. Nothing else in the project knows a price. Free tiers, volume tiers, savings plans
 * and taxes are left out; so is what is paid by the month whether or not anything is provisioned (the KMS key,
 * storage), and what devices use once they connect.
 */

/** Day on which the sources were looked at. */
export const priceDate = '2026-11-23';
export const priceRegion = 'us-east-1';

export interface Price {
  readonly service: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly dollars: number;
  /** So many units cost `dollars`. */
  readonly per: number;
  /** Page that states the price, or the rule by which it is charged. */
  readonly source: string;
  /** `copied`: from a copy of AWS's own page; `second-hand`: from somebody else's text about it. */
  readonly certainty: 'copied' | 'second-hand';
}

const million = 1_000_000;

export const prices = {
  transitions: { service: 'Step Functions', unit: 'state transitions (STANDARD)', dollars: 0.025, per: 1_000, source: 'https://aws.amazon.com/step-functions/pricing/', certainty: 'copied' },
  expressRequests: { service: 'Step Functions', unit: 'requests (EXPRESS)', dollars: 1, per: million, source: 'https://aws.amazon.com/step-functions/pricing/', certainty: 'second-hand' },
  expressGbSeconds: { service: 'Step Functions', unit: 'GB-seconds (EXPRESS)', dollars: 0.000_016_67, per: 1, source: 'https://aws.amazon.com/step-functions/pricing/', certainty: 'second-hand' },
  lambdaRequests: { service: 'Lambda', unit: 'requests', dollars: 0.2, per: million, source: 'https://aws.amazon.com/lambda/pricing/', certainty: 'second-hand' },
  lambdaGbSeconds: { service: 'Lambda', unit: 'GB-seconds (arm64)', dollars: 0.000_013_333_4, per: 1, source: 'https://aws.amazon.com/lambda/pricing/', certainty: 'second-hand' },
  writeUnits: { service: 'DynamoDB', unit: 'write request units', dollars: 0.625, per: million, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/', certainty: 'second-hand' },
  readUnits: { service: 'DynamoDB', unit: 'read request units', dollars: 0.125, per: million, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/', certainty: 'second-hand' },
  putRequests: { service: 'S3', unit: 'PUT, COPY, POST and LIST requests', dollars: 0.005, per: 1_000, source: 'https://aws.amazon.com/s3/pricing/', certainty: 'second-hand' },
  getRequests: { service: 'S3', unit: 'GET and other requests', dollars: 0.000_4, per: 1_000, source: 'https://aws.amazon.com/s3/pricing/', certainty: 'second-hand' },
  registryOperations: { service: 'IoT Core', unit: 'registry operations', dollars: 1.25, per: million, source: 'https://aws.amazon.com/iot-core/pricing/', certainty: 'second-hand' },
  customEvents: { service: 'EventBridge', unit: 'custom events', dollars: 1, per: million, source: 'https://aws.amazon.com/eventbridge/pricing/', certainty: 'second-hand' },
  queueRequests: { service: 'SQS', unit: 'requests', dollars: 0.4, per: million, source: 'https://aws.amazon.com/sqs/pricing/', certainty: 'second-hand' },
  apiRequests: { service: 'API Gateway', unit: 'REST requests', dollars: 3.5, per: million, source: 'https://aws.amazon.com/api-gateway/pricing/', certainty: 'second-hand' },
  keyRequests: { service: 'KMS', unit: 'requests', dollars: 0.03, per: 10_000, source: 'https://aws.amazon.com/kms/pricing/', certainty: 'second-hand' },
  logGigabytes: { service: 'CloudWatch Logs', unit: 'GB of logs taken in', dollars: 0.5, per: 1, source: 'https://aws.amazon.com/cloudwatch/pricing/', certainty: 'second-hand' },
  traces: { service: 'X-Ray', unit: 'traces recorded', dollars: 5, per: million, source: 'https://aws.amazon.com/xray/pricing/', certainty: 'copied' },
} as const satisfies Record<string, Price>;

/** What is paid for by its number. Parameters of SSM's standard tier cost nothing. */
export type Unit = keyof typeof prices;
