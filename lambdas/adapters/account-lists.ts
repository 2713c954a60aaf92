import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GreengrassV2Client, paginateListCoreDevices, paginateListDeployments } from '@aws-sdk/client-greengrassv2';
import { IoTClient, paginateListCertificates, paginateListPolicies, paginateListThingGroups, paginateListThings } from '@aws-sdk/client-iot';
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { artifactsPrefix, provisioningTemplatesPrefix } from '../../contracts/artifacts.ts';
import { bounded } from '../domain/bounded.ts';
import { parseIotArn } from '../domain/iot-arn.ts';
import type { AccountLists } from '../domain/orphans/orphan-ports.ts';
import { additionalPoliciesIn } from '../domain/provisioning-templates/additional-policies.ts';
import type { AdditionalPolicy } from '../domain/provisioning-templates/additional-policies.ts';
import { parseJson } from '../domain/requests/json-text.ts';
import { awsCall } from './aws-failure.ts';
import { clientDevices } from './client-devices.ts';
import { eventRuleNames } from './event-rule-names.ts';
import { provisioningTemplateTexts } from './provisioning-templates.ts';

/** Largest pages, by the API references. */
const pageSizes = { iot: 250, greengrass: 100 } as const;

/** Provisioning templates read at a time. */
const concurrency = 5;

export interface AccountListsOptions {
  readonly groupPrefix: string;
  readonly tasksBucket: string;
  readonly artifactsBucket: string;
  /** Beginning of the names of the EventBridge rules of redeployment rules. */
  readonly ruleNamePrefix: string;
}

interface Clients {
  readonly iot?: IoTClient;
  readonly greengrass?: GreengrassV2Client;
  readonly s3?: S3Client;
  readonly events?: EventBridgeClient;
}

/** Lists of an account that may have a hundred thousand of everything: what is throttled is asked for again, later and later. */
export const accountLists = (
  { groupPrefix, tasksBucket, artifactsBucket, ruleNamePrefix }: AccountListsOptions,
  { iot = new IoTClient({ maxAttempts: 8 }), greengrass = new GreengrassV2Client({ maxAttempts: 8 }), s3 = new S3Client({ maxAttempts: 5 }), events }: Clients = {},
): AccountLists => {
  const iotPages = { client: iot, pageSize: pageSizes.iot };
  const greengrassPages = { client: greengrass, pageSize: pageSizes.greengrass };
  const devices = clientDevices(greengrass);
  return {
    things: () => listed('iot:ListThings', paginateListThings(iotPages, {}), ({ things = [] }) => things.flatMap(({ thingName }) => thingName ?? [])),
    certificates: () =>
      listed('iot:ListCertificates', paginateListCertificates(iotPages, {}), ({ certificates = [] }) =>
        certificates.flatMap(({ certificateId: id, certificateArn: arn, status = '', creationDate }) =>
          id === undefined || arn === undefined ? [] : [{ id, arn, status, ...(creationDate && { createdAt: creationDate }) }],
        ),
      ),
    policies: () => listed('iot:ListPolicies', paginateListPolicies(iotPages, {}), ({ policies = [] }) => policies.flatMap(({ policyName }) => policyName ?? [])),
    thingGroups: () =>
      listed('iot:ListThingGroups', paginateListThingGroups(iotPages, { namePrefixFilter: groupPrefix }), ({ thingGroups = [] }) => thingGroups.flatMap(({ groupName }) => groupName ?? [])),
    deployments: () =>
      listed('greengrass:ListDeployments', paginateListDeployments(greengrassPages, { historyFilter: 'ALL' }), ({ deployments = [] }) =>
        deployments.flatMap(({ deploymentId: id, targetArn = '', creationTimestamp: createdAt }) => {
          const { kind, name: groupName = '' } = parseIotArn(targetArn) ?? {};
          return id === undefined || kind !== 'thinggroup' || !groupName.startsWith(groupPrefix) ? [] : [{ id, groupName, ...(createdAt && { createdAt }) }];
        }),
      ),
    coreDevices: () =>
      listed('greengrass:ListCoreDevices', paginateListCoreDevices(greengrassPages, {}), ({ coreDevices = [] }) => coreDevices.flatMap(({ coreDeviceThingName }) => coreDeviceThingName ?? [])),
    clientDevices: (coreName) => devices.of(coreName, Infinity),
    artifacts: () =>
      listed('s3:ListBucket', paginateListObjectsV2({ client: s3 }, { Bucket: artifactsBucket, Prefix: artifactsPrefix }), ({ Contents = [] }) =>
        Contents.flatMap(({ Key: key = '', LastModified: modifiedAt }) => {
          const thingName = thingNameIn(key);
          return thingName === undefined || modifiedAt === undefined ? [] : [{ thingName, key, modifiedAt }];
        }),
      ),
    rules: () => eventRuleNames(ruleNamePrefix, events),
    templatePolicies: async () => {
      const text = provisioningTemplateTexts(tasksBucket, s3);
      const names: string[] = [];
      for await (const page of listed('s3:ListBucket', paginateListObjectsV2({ client: s3 }, { Bucket: tasksBucket, Prefix: provisioningTemplatesPrefix }), templateNames)) names.push(...page);
      return new Map(await bounded(concurrency, names, async (name) => [name, policiesIn(await text(name))] as const));
    },
  };
};

async function* listed<Page, Entry>(action: string, pages: AsyncGenerator<Page>, entriesOf: (page: Page) => readonly Entry[]): AsyncGenerator<readonly Entry[]> {
  for (;;) {
    const { value, done } = await awsCall(action, () => pages.next());
    if (done === true) return;
    yield entriesOf(value as Page);
  }
}

/** Key as `certsKey` makes it: the name twice, percent-encoded. */
const thingNameIn = (key: string): string | undefined => {
  const [, name, repeated] = /^([^/]+)\/([^/]+)\/[^/]+$/.exec(key.slice(artifactsPrefix.length)) ?? [];
  if (name === undefined || name !== repeated) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
};

const templateNames = ({ Contents = [] }: { readonly Contents?: readonly { readonly Key?: string }[] }): string[] =>
  Contents.flatMap(({ Key = '' }) => /^([^/]+)\.json$/.exec(Key.slice(provisioningTemplatesPrefix.length))?.[1] ?? []);

/** Of a template that is gone by now, none; of one that is no JSON, nobody knows. Other flaws of a template do not hide its policies. */
const policiesIn = (text: string | undefined): readonly AdditionalPolicy[] | undefined => {
  if (text === undefined) return [];
  const json = parseJson(text);
  if (!('value' in json)) return undefined;
  const { CDF: options } = (json.value ?? {}) as { readonly CDF?: { readonly attachAdditionalPolicies?: unknown } | null };
  return additionalPoliciesIn(options?.attachAdditionalPolicies);
};
