import { Aws } from 'aws-cdk-lib';
import { CfnPolicy } from 'aws-cdk-lib/aws-iot';
import { Construct } from 'constructs';
import { clientDevicePolicyDocument } from './client-device-policy.ts';
import { ownName } from './names.ts';

export interface ClientDeviceIdentityProps {
  readonly environmentName: string;
  readonly thingNamePrefix: string;
}

/** What client devices are in this account: the policy of their certificates. */
export class ClientDeviceIdentity extends Construct {
  readonly policyNames: readonly string[];

  constructor(scope: Construct, id: string, { environmentName, thingNamePrefix }: ClientDeviceIdentityProps) {
    super(scope, id);
    const policyName = ownName(environmentName, 'client-device');
    const place = { partition: Aws.PARTITION, region: Aws.REGION, account: Aws.ACCOUNT_ID };
    new CfnPolicy(this, 'Policy', { policyName, policyDocument: clientDevicePolicyDocument({ ...place, thingNamePrefix }) });
    this.policyNames = [policyName];
  }
}
