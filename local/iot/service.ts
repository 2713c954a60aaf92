import * as client from '@aws-sdk/client-iot';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Operations, Service } from '../wire/service.ts';
import { caCertificateOperations } from './ca-certificates.ts';
import { certificateOperations } from './certificates.ts';
import type { Iot } from './context.ts';
import { endpointOperations } from './endpoint.ts';
import { invalidRequest } from './errors.ts';
import { certificateIssuer } from './issuer.ts';
import { policyOperations } from './policies.ts';
import { policyAttachmentOperations } from './policy-attachments.ts';
import { principalOperations } from './principals.ts';
import { metered, NO_QUOTAS, tokenBuckets } from './quotas.ts';
import { registerThingOperations } from './register-thing/register-thing.ts';
import { registeredCertificateOperations } from './registered-certificates.ts';
import { roleAliasOperations } from './role-aliases.ts';
import { iotState } from './state.ts';
import { tagOperations } from './tags.ts';
import { thingGroupMemberOperations } from './thing-group-members.ts';
import { thingGroupOperations } from './thing-groups.ts';
import { thingTypeOperations } from './thing-types.ts';
import { thingOperations } from './things.ts';

export interface IotOptions {
  /** Enforces AWS's default request quotas with `ThrottlingException`; a table of requests per second replaces single ones. */
  quotas?: boolean | Readonly<Record<string, number>>;
}

const operationsOf = (iot: Iot): Operations => ({
  ...thingOperations(iot),
  ...thingTypeOperations(iot),
  ...thingGroupOperations(iot),
  ...thingGroupMemberOperations(iot),
  ...certificateOperations(iot),
  ...registeredCertificateOperations(iot),
  ...caCertificateOperations(iot),
  ...policyOperations(iot),
  ...policyAttachmentOperations(iot),
  ...principalOperations(iot),
  ...roleAliasOperations(iot),
  ...endpointOperations(iot),
  ...tagOperations(iot),
  ...registerThingOperations(iot),
});

const quotasOf = (quotas: IotOptions['quotas'], now: () => Date) => {
  if (!quotas) return NO_QUOTAS;
  return quotas === true ? tokenBuckets(now) : tokenBuckets(now, quotas);
};

/** AWS IoT Core: things, certificates, policies, groups, role aliases, endpoints and provisioning. */
export const iotService = ({ region, account, clock, data }: Cloud, options: IotOptions = {}): Service => {
  const quotas = quotasOf(options.quotas, clock);
  const iot: Iot = {
    state: iotState(data),
    region,
    account,
    issuer: certificateIssuer(clock, data.map('iot.account')),
    now: clock,
    arn: (kind, name) => `arn:aws:iot:${region}:${account}:${kind}/${name}`,
    spend: (operation) => quotas.spend(operation),
  };
  const operations = metered(operationsOf(iot), quotas);
  return schemaService({ scope: 'iot', client, protocol: 'restJson1', operations, validationError: invalidRequest });
};
