import { textOf } from '../needs.ts';
import type { ActionTable, Facts, Input, Need, NeedsOf } from '../needs.ts';

type ResourceOf = (input: Input, facts: Facts) => string;

const coreDevice: ResourceOf = (input, { arn }) => arn('greengrass', `coreDevices:${textOf(input, 'coreDeviceThingName')}`);
const deployment: ResourceOf = (input, { arn }) => arn('greengrass', `deployments:${textOf(input, 'deploymentId')}`);
const anyDeployment: ResourceOf = (_input, { arn }) => arn('greengrass', 'deployments:*');
const inArn: ResourceOf = (input) => textOf(input, 'arn');
const taggable: ResourceOf = (input) => textOf(input, 'resourceArn');
const nothing: ResourceOf = () => '*';

/** What Greengrass does in IoT in its caller's name; `thing` is the one core that the call is about. */
interface Dependents {
  readonly job?: readonly string[];
  readonly thing?: readonly string[];
  readonly group?: readonly string[];
}

const told: Dependents = { job: ['DescribeJob'], thing: ['DescribeThing', 'GetThingShadow'], group: ['DescribeThingGroup'] };

const changed: Dependents = {
  job: [...(told.job ?? []), 'CancelJob', 'UpdateJob'],
  thing: [...(told.thing ?? []), 'DeleteThingShadow', 'UpdateThingShadow'],
  group: told.group,
};

interface Row {
  readonly resource: ResourceOf;
  readonly dependents?: Dependents;
  readonly more?: NeedsOf;
}

const targetOf = (input: Input, kind: 'thing' | 'thinggroup'): string | undefined => {
  const arn = textOf(input, 'targetArn');
  return arn.includes(`:${kind}/`) ? arn : undefined;
};

/** A job is made for things and groups; the reference asks for the right to both, and a request knows its target. */
const createsJob: NeedsOf = (input, { arn }) => [
  { action: 'iot:CreateJob', resource: arn('iot', 'job/*') },
  { action: 'iot:CreateJob', resource: targetOf(input, 'thing') ?? arn('iot', 'thing/*') },
  { action: 'iot:CreateJob', resource: targetOf(input, 'thinggroup') ?? arn('iot', 'thinggroup/*') },
];

const tagsNew = (resource: ResourceOf): NeedsOf => (input, facts) =>
  (Object.keys((input.tags ?? {}) as object).length > 0 ? [{ action: 'greengrass:TagResource', resource: resource(input, facts) }] : []);

const both = (...all: readonly NeedsOf[]): NeedsOf => async (input, facts) => (await Promise.all(all.map(async (each) => each(input, facts)))).flat();

const passesRole: NeedsOf = (input) => [
  { action: 'iam:PassRole', resource: textOf(input, 'roleArn'), context: { 'iam:passedtoservice': 'greengrass.amazonaws.com' } },
];

/**
 * What each operation of Greengrass V2 takes (service authorization reference, read 2026-11-23). Dependent actions are asked of
 * the caller whatever the deployment's target is, as the reference lists them; which job or thing, a call cannot always tell.
 */
const rows: Readonly<Record<string, Row>> = {
  AssociateServiceRoleToAccount: { resource: nothing, more: passesRole },
  BatchAssociateClientDeviceWithCoreDevice: { resource: coreDevice },
  BatchDisassociateClientDeviceFromCoreDevice: { resource: coreDevice },
  CancelDeployment: { resource: deployment, dependents: changed },
  CreateComponentVersion: { resource: (_input, { arn }) => arn('greengrass', 'components:*') },
  CreateDeployment: { resource: nothing, dependents: changed, more: both(createsJob, tagsNew(anyDeployment)) },
  DeleteComponent: { resource: inArn },
  DeleteCoreDevice: { resource: coreDevice, dependents: { job: ['DescribeJobExecution'], thing: ['DescribeJobExecution'] } },
  DeleteDeployment: { resource: deployment, dependents: { job: ['DeleteJob'] } },
  DescribeComponent: { resource: inArn },
  DisassociateServiceRoleFromAccount: { resource: nothing },
  GetComponent: { resource: inArn },
  GetCoreDevice: { resource: coreDevice },
  GetDeployment: { resource: deployment, dependents: told },
  GetServiceRoleForAccount: { resource: nothing },
  ListClientDevicesAssociatedWithCoreDevice: { resource: coreDevice },
  ListComponents: { resource: nothing },
  ListComponentVersions: { resource: inArn },
  ListCoreDevices: { resource: nothing },
  ListDeployments: { resource: nothing, dependents: told },
  ListEffectiveDeployments: {
    resource: coreDevice,
    dependents: { job: ['DescribeJob', 'DescribeJobExecution'], thing: ['DescribeJobExecution', 'DescribeThing', 'GetThingShadow'], group: ['DescribeThingGroup'] },
  },
  ListInstalledComponents: { resource: coreDevice },
  ListTagsForResource: { resource: taggable },
  TagResource: { resource: taggable },
  UntagResource: { resource: taggable },
};

const dependentNeeds = ({ job = [], thing = [], group = [] }: Dependents, input: Input, { arn }: Facts): Need[] => {
  const name = textOf(input, 'coreDeviceThingName');
  const resources = {
    job: arn('iot', 'job/*'),
    thing: targetOf(input, 'thing') ?? arn('iot', `thing/${name === '' ? '*' : name}`),
    group: targetOf(input, 'thinggroup') ?? arn('iot', 'thinggroup/*'),
  };
  const needs = (actions: readonly string[], resource: string): Need[] => actions.map((action) => ({ action: `iot:${action}`, resource }));
  return [...needs(job, resources.job), ...needs(thing, resources.thing), ...needs(group, resources.group)];
};

const needsOf = (operation: string, { resource, dependents = {}, more }: Row): NeedsOf => async (input, facts) => [
  { action: `greengrass:${operation}`, resource: resource(input, facts) },
  ...dependentNeeds(dependents, input, facts),
  ...((await more?.(input, facts)) ?? []),
];

/** What the operations of Greengrass take. */
export const greengrassActions: ActionTable = Object.fromEntries(Object.entries(rows).map(([operation, row]) => [operation, needsOf(operation, row)]));
