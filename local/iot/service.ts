import * as client from '@aws-sdk/client-iot';
import { schemaService } from '../wire/schema-service.ts';
import type { ControlRoutes } from '../wire/control.ts';
import type { Cloud, Operations, Service } from '../wire/service.ts';
import { caCertificateOperations } from './ca-certificates.ts';
import { certificateOperations } from './certificates.ts';
import { connectionsOf } from './connections.ts';
import type { Connections } from './connections.ts';
import { CONSTRAINTS } from './constraints.ts';
import type { Iot } from './context.ts';
import { endpointOperations } from './endpoint.ts';
import { fleetOf } from './fleet.ts';
import type { Fleet } from './fleet.ts';
import { invalidRequest } from './errors.ts';
import { certificateIssuer } from './issuer.ts';
import { jobExecutionOperations } from './jobs/job-execution-operations.ts';
import { jobOperations } from './jobs/job-operations.ts';
import { JobStore } from './jobs/job-store.ts';
import { Jobs } from './jobs/jobs.ts';
import { policyOperations } from './policies.ts';
import { policyAttachmentOperations } from './policy-attachments.ts';
import { principalOperations } from './principals.ts';
import { AT_ONCE, propagationOf, settling } from './propagation.ts';
import type { PropagationTimes } from './propagation.ts';
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
  /** How long detachments take to hold; no time when not given. */
  propagation?: PropagationTimes;
  /** Milliseconds that a minute of a job's timeout takes; a minute when not given. */
  timeoutMinuteMs?: number;
}

/** AWS IoT, with what Greengrass builds on and no operation offers. */
export interface IotService extends Service {
  readonly fleet: Fleet;
  readonly jobs: Jobs;
  readonly connections: Pick<Connections, 'standing' | 'onChange'>;
  readonly control: ControlRoutes;
  /** Ends the waiting for times to come. */
  close(): void;
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
  ...jobOperations(iot),
  ...jobExecutionOperations(iot),
});

const quotasOf = (quotas: IotOptions['quotas'], now: () => Date) => {
  if (!quotas) return NO_QUOTAS;
  return quotas === true ? tokenBuckets(now) : tokenBuckets(now, quotas);
};

/** AWS IoT Core: things, certificates, policies, groups, role aliases, endpoints, provisioning and the jobs that Greengrass makes. */
export const iotService = ({ region, account, clock, data }: Cloud, options: IotOptions = {}): IotService => {
  const quotas = quotasOf(options.quotas, clock);
  const state = iotState(data);
  const fleet = fleetOf(state);
  const arn: Iot['arn'] = (kind, name) => `arn:aws:iot:${region}:${account}:${kind}/${name}`;
  const propagation = propagationOf(state, clock, options.propagation ?? AT_ONCE);
  const connections = connectionsOf(state, propagation, arn);
  fleet.onChange(({ kind, thingName }) => { if (kind === 'deleted') connections.tell({ thingName }); });
  const jobs = new Jobs({ store: new JobStore(data), fleet, now: clock, arn, timeoutMinuteMs: options.timeoutMinuteMs });
  const iot: Iot = {
    state,
    fleet,
    jobs,
    connections,
    propagation,
    arn,
    region,
    account,
    issuer: certificateIssuer(clock, data.map('iot.account')),
    now: clock,
    spend: (operation) => quotas.spend(operation),
  };
  const operations = metered(settling(operationsOf(iot), propagation), quotas);
  const service = schemaService({ scope: 'iot', client, protocol: 'restJson1', operations, constraints: CONSTRAINTS, validationError: invalidRequest });
  return { ...service, fleet, jobs, connections, control: propagation.control, close: () => jobs.close() };
};
