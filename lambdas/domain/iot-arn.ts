/** Parts of the ARN of an IoT resource, `arn:<partition>:iot:<region>:<account>:<kind>/<name>`. */
export interface IotArn {
  /** Everything ahead of the kind, without the last colon: partition, region and account as AWS itself says them. */
  readonly scope: string;
  /** `thing`, `cert`, `policy` … */
  readonly kind: string;
  readonly name: string;
}

/** Nothing for text that is no ARN of IoT. Thing names may hold colons. */
export const parseIotArn = (arn: string): IotArn | undefined => {
  const [, scope, kind, name] = /^(arn:[^:]+:iot:[^:]+:[^:]+):([a-z]+)\/(.+)$/.exec(arn) ?? [];
  return scope === undefined || kind === undefined || name === undefined ? undefined : { scope, kind, name };
};

/** ARN of another resource of the same account and region. */
export const siblingArn = ({ scope }: IotArn, kind: 'thing' | 'cert' | 'client', name: string): string => `${scope}:${kind}/${name}`;
