import type { AdditionalPolicy } from '../provisioning-templates/additional-policies.ts';
import { asked } from './asking.ts';
import type { ListedArtifact, ListedCertificate, ListedDeployment, OrphanPorts, Pages } from './orphan-ports.ts';

/** A client device of a core, as Greengrass has it. */
export interface Association {
  readonly coreName: string;
  readonly deviceName: string;
}

/** What there is in the account. */
export interface Account {
  readonly things: ReadonlySet<string>;
  readonly certificates: ReadonlyMap<string, ListedCertificate>;
  readonly policies: readonly string[];
  readonly thingGroups: ReadonlySet<string>;
  readonly deployments: readonly ListedDeployment[];
  readonly coreDevices: readonly string[];
  readonly associations: readonly Association[];
  /** Cores whose client devices there was no time to list. */
  readonly unlistedCores: number;
  /** By the thing whose name they bear. */
  readonly artifacts: ReadonlyMap<string, readonly ListedArtifact[]>;
  /** Names of EventBridge rules. */
  readonly rules: ReadonlySet<string>;
  readonly templatePolicies: ReadonlyMap<string, readonly AdditionalPolicy[] | undefined>;
}

/** With so few cores all are asked for their client devices. */
const fewCores = 100;

/**
 * Lists the account, each service in a lane of its own: that is about as many calls a second as AWS IoT answers to lists, and
 * leaves room for others. Client devices are listed by core only, so that of many cores those are asked that may have some of ours.
 */
export const listedAccount = async (ports: Pick<OrphanPorts, 'lists' | 'records' | 'remaining'>): Promise<Account> => {
  const { lists } = ports;
  const [iot, greengrass, s3, rules] = await Promise.all([listedIot(ports), listedGreengrass(ports), listedObjects(lists.artifacts()), everything(lists.rules())]);
  return { ...iot, ...greengrass, artifacts: s3, rules: new Set(rules), templatePolicies: await lists.templatePolicies() };
};

const listedIot = async ({ lists }: Pick<OrphanPorts, 'lists'>) => {
  const things = new Set(await everything(lists.things()));
  const certificates = new Map((await everything(lists.certificates())).map((certificate) => [certificate.id, certificate]));
  const policies = await everything(lists.policies());
  return { things, certificates, policies, thingGroups: new Set(await everything(lists.thingGroups())) };
};

const listedGreengrass = async (ports: Pick<OrphanPorts, 'lists' | 'records' | 'remaining'>) => {
  const { lists, records } = ports;
  const deployments = await everything(lists.deployments());
  const coreDevices = await everything(lists.coreDevices());
  const withDevices = await records.coresWithDevices();
  const candidates = coreDevices.length <= fewCores ? coreDevices : coreDevices.filter((name) => withDevices.has(name));
  const { answers, unasked } = await asked(ports, candidates, { ask: lists.clientDevices });
  const associations = [...answers].flatMap(([coreName, devices]) => devices.map((deviceName) => ({ coreName, deviceName })));
  return { deployments, coreDevices, associations, unlistedCores: unasked.length };
};

const listedObjects = async (pages: Pages<ListedArtifact>): Promise<Map<string, ListedArtifact[]>> => {
  const byThing = new Map<string, ListedArtifact[]>();
  for await (const page of pages) {
    for (const artifact of page) byThing.set(artifact.thingName, [...(byThing.get(artifact.thingName) ?? []), artifact]);
  }
  return byThing;
};

const everything = async <Entry>(pages: Pages<Entry>): Promise<Entry[]> => {
  const found: Entry[] = [];
  for await (const page of pages) found.push(...page);
  return found;
};
