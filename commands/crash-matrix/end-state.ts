/** Everything a run leaves behind, in lines that are the same for every run that ended the same way. */
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { paginateListDeployments } from '@aws-sdk/client-greengrassv2';
import {
  DescribeCertificateCommand, DescribeThingCommand, ListAttachedPoliciesCommand, ListCertificatesCommand, ListPrincipalThingsCommand, ListThingGroupsForThingCommand,
  ListThingPrincipalsCommand, ResourceNotFoundException, paginateListPolicies, paginateListThingGroups, paginateListThings,
} from '@aws-sdk/client-iot';
import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { MatrixStack } from './matrix-stack.ts';
import type { Scenario, World } from './scenario.ts';

/** What there is after a run. */
export interface EndState {
  readonly lines: readonly string[];
  /** Certificates whose answers were lost: INACTIVE, of no thing, without a policy. */
  readonly residue: number;
}

const isAbsent = (error: unknown): boolean => error instanceof ResourceNotFoundException;
const unlessAbsent = <T>(call: Promise<T>): Promise<T | undefined> => call.catch((error: unknown) => {
  if (isAbsent(error)) return undefined;
  throw error;
});

const collected = async <Page, Item>(pages: AsyncIterable<Page>, itemsOf: (page: Page) => readonly Item[] | undefined): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of pages) items.push(...(itemsOf(page) ?? []));
  return items;
};

/** What differs between two runs that ended alike: names, ids and times. */
const normalised = (text: string, { token }: World): string =>
  text.replaceAll(`${token}-`, '').replaceAll(token, '~')
    .replace(/"(taskId|executionArn)":\{"S":"[^"]*"\}/g, '"$1":ID').replace(/"(itemExpiresAt)":\{"N":"\d+"\}/g, '"$1":TIME').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID').replace(/[0-9a-f]{64}/g, 'HASH').replace(/retry_[\w-]+/g, 'retry_ID');

const lastOf = (arn: string): string => arn.split('/').at(-1) ?? arn;

const certificate = async ({ iot }: MatrixStack, principal: string): Promise<string> => {
  const certificateId = lastOf(principal);
  const seen = await unlessAbsent(iot.send(new DescribeCertificateCommand({ certificateId })));
  const { policies = [] } = (await unlessAbsent(iot.send(new ListAttachedPoliciesCommand({ target: principal })))) ?? {};
  return `certificate ${seen?.certificateDescription?.status} with policies ${policies.map(({ policyName }) => policyName).sort().join(', ')}`;
};

const thing = async (stack: MatrixStack, thingName: string): Promise<string[]> => {
  const { iot } = stack;
  const seen = await unlessAbsent(iot.send(new DescribeThingCommand({ thingName })));
  if (!seen) return [`thing ${thingName} is absent`];
  const { principals = [] } = await iot.send(new ListThingPrincipalsCommand({ thingName }));
  const { thingGroups = [] } = await iot.send(new ListThingGroupsForThingCommand({ thingName }));
  const certificates = await Promise.all(principals.map((principal) => certificate(stack, principal)));
  return [
    `thing ${thingName} of type ${seen.thingTypeName} with ${JSON.stringify(seen.attributes ?? {})}`,
    `thing ${thingName} in groups ${thingGroups.map(({ groupName }) => groupName).sort().join(', ')}`,
    ...certificates.map((one) => `thing ${thingName} has ${one}`),
  ];
};

/**
 * Certificates that no thing has.
 *
 * @param known ids that were looked at before; those that are new are added
 */
export const looseCertificates = async (stack: MatrixStack, known: Set<string>): Promise<{ lines: string[]; residue: number }> => {
  const { iot } = stack;
  const { certificates = [] } = await iot.send(new ListCertificatesCommand({ pageSize: 250, ascendingOrder: false }));
  const lines: string[] = [];
  let residue = 0;
  for (const { certificateId = '', certificateArn: principal = '', status } of certificates) {
    if (known.has(certificateId)) continue;
    known.add(certificateId);
    const { things = [] } = await iot.send(new ListPrincipalThingsCommand({ principal }));
    if (things.length > 0) continue;
    const { policies = [] } = await iot.send(new ListAttachedPoliciesCommand({ target: principal }));
    if (status === 'INACTIVE' && policies.length === 0) residue += 1;
    else lines.push(`certificate of no thing: ${await certificate(stack, principal)}`);
  }
  return { lines, residue };
};

/** Members of rows that tell of the way and not of the end. */
const ofTheWay = new Set(['attempts', 'revision', 'executionArn', 'taskId', 'lastTaskId', 'createdAt', 'updatedAt', 'expiresAt']);

const rows = async ({ dynamodb, names }: MatrixStack, { token }: World, ignored: ReadonlySet<string>): Promise<string[]> => {
  const scan = { TableName: names.table, FilterExpression: 'contains(pk, :token)', ExpressionAttributeValues: { ':token': { S: token } } };
  const items = await collected(paginateScan({ client: dynamodb }, scan), ({ Items }) => Items);
  return items.map((item) => {
    const members = Object.entries(item).filter(([name]) => !ignored.has(name)).sort(([one], [other]) => (one < other ? -1 : 1));
    return `row ${item['pk']?.S} ${item['sk']?.S} ${JSON.stringify(Object.fromEntries(members))}`;
  });
};

const objects = async ({ s3, names: { artifactsBucket } }: MatrixStack, { token }: World): Promise<string[]> => {
  const keys = await collected(paginateListObjectsV2({ client: s3 }, { Bucket: artifactsBucket, Prefix: `greengrass2/artifacts/${token}` }), ({ Contents }) => Contents?.map(({ Key = '' }) => Key));
  return keys.map((key) => `object ${key}`);
};

/** Deployments whose targets are of the run, and its thing groups. */
const groups = async ({ iot, greengrass }: MatrixStack, { token }: World): Promise<string[]> => {
  const found = await collected(paginateListThingGroups({ client: iot, pageSize: 250 }, {}), ({ thingGroups }) => thingGroups?.map(({ groupName = '' }) => groupName));
  const deployments = await collected(paginateListDeployments({ client: greengrass, pageSize: 100 }, { historyFilter: 'ALL' }), ({ deployments }) => deployments);
  return [
    ...found.filter((name) => name.includes(token)).map((name) => `thing group ${name}`),
    ...deployments.flatMap(({ targetArn = '', deploymentStatus, deploymentName }) => (targetArn.includes(token) ? [`deployment ${deploymentName} of ${lastOf(targetArn)} is ${deploymentStatus}`] : [])),
  ];
};

const ofToken = (names: readonly string[], { token }: World): string[] => names.filter((name) => name.includes(token));

/**
 * @param known ids of certificates that earlier runs left; those of this run are added
 */
export const endState = async (world: World, { roles, ofTheWay: ownWay = [] }: Scenario, known: Set<string>): Promise<EndState> => {
  const { stack } = world;
  const things = (await Promise.all(roles.map((role) => thing(stack, world.name(role))))).flat();
  const loose = await looseCertificates(stack, known);
  const policies = ofToken(await collected(paginateListPolicies({ client: stack.iot }, { pageSize: 250 }), ({ policies }) => policies?.map(({ policyName = '' }) => policyName)), world);
  const expected = new Set(roles.map(world.name));
  const others = ofToken(await collected(paginateListThings({ client: stack.iot }, { maxResults: 250 }), ({ things }) => things?.map(({ thingName = '' }) => thingName)), world).filter((name) => !expected.has(name));
  const lines = [
    ...things, ...loose.lines, ...policies.map((name) => `policy ${name}`), ...others.map((name) => `another thing ${name}`), ...(await objects(stack, world)), ...(await groups(stack, world)), ...(await rows(stack, world, new Set([...ofTheWay, ...ownWay]))),
  ];
  return { lines: lines.map((line) => normalised(line, world)).sort(), residue: loose.residue };
};

/** What one end has and another has not, in words. */
export const differences = (expected: readonly string[], found: readonly string[]): string[] => [
  ...expected.filter((line) => !found.includes(line)).map((line) => `- ${line}`),
  ...found.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`),
];
