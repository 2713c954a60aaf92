import { certsKey } from '../../contracts/artifacts.ts';
import type { Belongings, ItemPlace, ListedCertificate, NameRecord, OrphanPorts, TableRecord, ThingRecord } from '../../lambdas/domain/orphans/orphan-ports.ts';
import type { AdditionalPolicy } from '../../lambdas/domain/provisioning-templates/additional-policies.ts';

export const now = new Date('2026-03-04T12:00:00.000Z');
/** Before anything that counts as young. */
export const longAgo = new Date('2026-03-01T12:00:00.000Z');
export const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

const arnOf = (id: string): string => `arn:aws:iot:us-east-1:111122223333:cert/${id}`;

/** An account and a table in memory: what is in it may be changed at any time. */
export const anAccount = () => {
  const things = new Set<string>();
  const certificates = new Map<string, Omit<ListedCertificate, 'id' | 'arn'>>();
  const principals = new Map<string, string[]>();
  const attachments = new Map<string, string[]>();
  const policies = new Map<string, Date>();
  const groups = new Map<string, { createdAt: Date; owner?: string }>();
  const deployments = new Map<string, { groupName: string; createdAt: Date; isOfThisSystem: boolean }>();
  const associations = new Map<string, string[]>();
  const objects = new Map<string, { thingName: string; modifiedAt: Date; certificateId?: string }>();
  const rules = new Set<string>();
  const templates = new Map<string, readonly AdditionalPolicy[] | undefined>();
  const records: TableRecord[] = [];
  const open: ItemPlace[] = [];
  const withDevices = new Set<string>();
  const calls: string[] = [];
  const afterLists: (() => void)[] = [];

  /** Pages of one entry, so that whoever reads one page only is found out. */
  async function* paged<Entry>(call: string, entries: Iterable<Entry>): AsyncGenerator<readonly Entry[]> {
    calls.push(call);
    for (const entry of [...entries]) yield [entry];
  }
  const called = <Result>(call: string, result: Result): Promise<Result> => {
    calls.push(call);
    return Promise.resolve(result);
  };
  const idIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

  const ports: OrphanPorts = {
    clock: () => now,
    remaining: () => 900_000,
    lists: {
      things: () => paged('things', things),
      certificates: () => paged('certificates', [...certificates].map(([id, rest]) => ({ id, arn: arnOf(id), ...rest }))),
      policies: () => paged('policies', policies.keys()),
      thingGroups: () => paged('groups', groups.keys()),
      deployments: () => paged('deployments', [...deployments].map(([id, { groupName, createdAt }]) => ({ id, groupName, createdAt }))),
      coreDevices: () => paged('coreDevices', associations.keys()),
      clientDevices: (core) => called(`clientDevices ${core}`, associations.get(core) ?? []),
      artifacts: () => paged('artifacts', [...objects].map(([key, { thingName, modifiedAt }]) => ({ key, thingName, modifiedAt }))),
      rules: () => paged('rules', rules),
      templatePolicies: () => called('templates', templates),
    },
    details: {
      thingExists: (name) => called(`thing ${name}`, things.has(name)),
      certificatesOf: (name) => called(`certificatesOf ${name}`, [...principals].flatMap(([id, names]) => (names.includes(name) ? id : []))),
      certificateInBundle: (name) => called(`bundle ${name}`, objects.get(certsKey(name))?.certificateId),
      thingsOf: (arn) => called(`thingsOf ${idIn(arn)}`, principals.get(idIn(arn)) ?? []),
      policiesOf: (arn) => called(`policiesOf ${idIn(arn)}`, attachments.get(idIn(arn)) ?? []),
      targets: (policy) => paged(`targets ${policy}`, [...attachments].flatMap(([id, names]) => (names.includes(policy) ? arnOf(id) : []))),
      policy: (name) => called(`policy ${name}`, policies.has(name) ? { createdAt: policies.get(name) ?? now } : undefined),
      thingGroup: (name) => called(`group ${name}`, groups.get(name)),
      deployment: (id) => called(`deployment ${id}`, deployments.get(id)),
      ruleExists: (name) => called(`rule ${name}`, rules.has(name)),
    },
    records: {
      all: () => {
        for (const change of afterLists.splice(0)) change();
        return paged('records', records);
      },
      openItems: (places) => called('items', places.filter(({ taskId }) => open.some((one) => one.taskId === taskId))),
      coresWithDevices: () => called('coresWithDevices', withDevices),
    },
  };

  const account = {
    ports, things, certificates, principals, attachments, policies, groups, deployments, associations, objects, rules, templates, records, open, withDevices, calls,
    belongings: { environmentName: 'test', thingNamePrefix: 'edge-', ownPolicies: ['stack-core-1'] } satisfies Belongings,
    /** Has something done by others between the last list of the account and the read of the table. */
    beforeRecords: (change: () => void): void => void afterLists.push(change),
    /** A thing with its certificate, which holds the stack's policy. */
    addThing: (name: string, { certificateId = `cert-${name}`, createdAt = longAgo }: { certificateId?: string; createdAt?: Date } = {}): void => {
      things.add(name);
      certificates.set(certificateId, { status: 'ACTIVE', createdAt });
      principals.set(certificateId, [...(principals.get(certificateId) ?? []), name]);
      attachments.set(certificateId, ['stack-core-1']);
    },
    addBundle: (name: string, { modifiedAt = longAgo, certificateId }: { modifiedAt?: Date; certificateId?: string } = {}): void => {
      objects.set(certsKey(name), { thingName: name, modifiedAt, ...(certificateId !== undefined && { certificateId }) });
    },
    record: (name: string, given: Partial<ThingRecord> = {}): void => {
      records.push({ row: 'core', name, thingArn: `arn:aws:iot:us-east-1:111122223333:thing/${name}`, certificateId: `cert-${name}`, ...given }, { row: 'name', name, kind: 'core' });
    },
    remember: (name: string, given: Partial<NameRecord> = { kind: 'core' }): void => void records.push({ row: 'name', name, ...given }),
    hold: (name: string, { since = longAgo, isOpen = true }: { since?: Date; isOpen?: boolean } = {}): void => {
      records.push({ row: 'name', name, holder: { taskId: `task-${name}`, index: 0, since: since.toISOString() } });
      if (isOpen) open.push({ taskId: `task-${name}`, index: 0 });
    },
    /** A core with all its parts, recorded. */
    addCore: (name: string): void => {
      account.addThing(name);
      account.addBundle(name, { certificateId: `cert-${name}` });
      account.record(name);
    },
  };
  return account;
};

export type TestAccount = ReturnType<typeof anAccount>;
