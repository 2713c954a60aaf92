import { DescribeRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GetDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { DescribeThingCommand, DescribeThingGroupCommand, GetPolicyCommand, IoTClient, paginateListAttachedPolicies, paginateListPrincipalThings, paginateListTargetsForPolicy, paginateListThingPrincipals } from '@aws-sdk/client-iot';
import { S3Client } from '@aws-sdk/client-s3';
import { deploymentTags } from '../domain/deployments/deployment-tags.ts';
import { parseIotArn } from '../domain/iot-arn.ts';
import type { AccountDetails } from '../domain/orphans/orphan-ports.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';
import { coreArtifacts } from './core-artifacts.ts';
import { thingGroupOwner } from './thing-group-ownership.ts';

interface Clients {
  readonly iot?: IoTClient;
  readonly greengrass?: GreengrassV2Client;
  readonly s3?: S3Client;
  readonly events?: EventBridgeClient;
}

const gone = { ResourceNotFoundException: () => undefined };
const nothing = { ResourceNotFoundException: () => [] };

/** Single parts of an account, as IoT, Greengrass and S3 tell of them. */
export const accountDetails = (
  artifactsBucket: string, { iot = new IoTClient({ maxAttempts: 8 }), greengrass = new GreengrassV2Client({ maxAttempts: 8 }), s3 = new S3Client({ maxAttempts: 5 }), events = new EventBridgeClient({ maxAttempts: 5 }) }: Clients = {},
): AccountDetails => {
  const artifacts = coreArtifacts(artifactsBucket, s3);
  return {
    thingExists: async (thingName) => (await awsCall('iot:DescribeThing', () => iot.send(new DescribeThingCommand({ thingName })), gone)) !== undefined,
    certificatesOf: (thingName) =>
      awsCall('iot:ListThingPrincipals', async () => {
        const principals = await entriesOfAll(paginateListThingPrincipals({ client: iot }, { thingName }), (page) => page.principals);
        return principals.flatMap((arn) => certificateIdIn(arn) ?? []);
      }, nothing),
    certificateInBundle: async (thingName) => (await artifacts.bundle(thingName))?.certificateId,
    thingsOf: (principal) => awsCall('iot:ListPrincipalThings', () => entriesOfAll(paginateListPrincipalThings({ client: iot }, { principal }), (page) => page.things), nothing),
    policiesOf: (target) =>
      awsCall('iot:ListAttachedPolicies', async () => {
        const policies = await entriesOfAll(paginateListAttachedPolicies({ client: iot }, { target }), (page) => page.policies);
        return policies.flatMap(({ policyName }) => policyName ?? []);
      }, nothing),
    async *targets(policyName) {
      const pages = paginateListTargetsForPolicy({ client: iot, pageSize: 250 }, { policyName });
      for (;;) {
        const page = await awsCall('iot:ListTargetsForPolicy', async () => (await pages.next()).value, gone);
        if (page === undefined) return;
        yield page.targets ?? [];
      }
    },
    policy: (policyName) =>
      awsCall('iot:GetPolicy', async () => {
        const { creationDate } = await iot.send(new GetPolicyCommand({ policyName }));
        return { ...(creationDate && { createdAt: creationDate }) };
      }, gone),
    thingGroup: (thingGroupName) =>
      awsCall('iot:DescribeThingGroup', async () => {
        const { thingGroupArn = '', thingGroupMetadata } = await iot.send(new DescribeThingGroupCommand({ thingGroupName }));
        const owner = await thingGroupOwner(iot, thingGroupArn);
        return { ...(thingGroupMetadata?.creationDate && { createdAt: thingGroupMetadata.creationDate }), ...(owner !== undefined && { owner }) };
      }, gone),
    ruleExists: async (Name) => (await awsCall('events:DescribeRule', () => events.send(new DescribeRuleCommand({ Name })), gone)) !== undefined,
    deployment: (deploymentId) =>
      awsCall('greengrass:GetDeployment', async () => {
        const { tags = {} } = await greengrass.send(new GetDeploymentCommand({ deploymentId }));
        return { isOfThisSystem: tags[deploymentTags.identity] !== undefined };
      }, gone),
  };
};

const certificateIdIn = (arn: string): string | undefined => {
  const principal = parseIotArn(arn);
  return principal?.kind === 'cert' ? principal.name : undefined;
};
