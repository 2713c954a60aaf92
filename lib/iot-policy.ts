/** Where the resources of an IoT policy are. */
export interface PolicyPlace {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

export interface PolicyStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

export const allow = (Action: readonly string[], Resource: readonly string[]): PolicyStatement => ({ Effect: 'Allow', Action, Resource });

export const policyDocument = (...Statement: readonly PolicyStatement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });

/** ARNs of a service's resources in that place. */
export const arnsIn =
  ({ partition, region, account }: PolicyPlace) =>
  (service: string, resource: string): string =>
    `arn:${partition}:${service}:${region}:${account}:${resource}`;
