import { BatchAssociateClientDeviceWithCoreDeviceCommand, GreengrassV2Client, ListCoreDevicesCommand, paginateListClientDevicesAssociatedWithCoreDevice } from '@aws-sdk/client-greengrassv2';
import {
  AttachPolicyCommand, AttachThingPrincipalCommand, CreatePolicyCommand, CreateThingCommand, IoTClient, paginateListCertificates, paginateListPolicies, paginateListThings,
} from '@aws-sdk/client-iot';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, paginateListObjectsV2, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow, NameRow } from '../../contracts/thing-rows.ts';
import { itemKey, nameKey } from '../../contracts/table.ts';
import { artifactRemoval } from '../../lambdas/adapters/artifact-removal.ts';
import { fromAttributes } from '../../lambdas/adapters/attribute-values.ts';
import { bundleMetadata } from '../../lambdas/adapters/bundle-metadata.ts';
import { cancellationRows } from '../../lambdas/adapters/cancellation-rows.ts';
import { clientDevices } from '../../lambdas/adapters/client-devices.ts';
import { coreArtifacts } from '../../lambdas/adapters/core-artifacts.ts';
import { coreDeviceRecords } from '../../lambdas/adapters/core-device-records.ts';
import { deletionRows, thingRows } from '../../lambdas/adapters/deletion-rows.ts';
import { deploymentItemRows } from '../../lambdas/adapters/deployment-item-rows.ts';
import { deviceKeys } from '../../lambdas/adapters/device-keys.ts';
import { deviceRecords } from '../../lambdas/adapters/device-records.ts';
import { deviceRowsRead } from '../../lambdas/adapters/device-rows-read.ts';
import { fleetRows, newCoreWrites } from '../../lambdas/adapters/fleet-rows.ts';
import { iotCertificates } from '../../lambdas/adapters/iot-certificates.ts';
import { iotPolicies } from '../../lambdas/adapters/iot-policies.ts';
import { iotRemoval } from '../../lambdas/adapters/iot-removal.ts';
import { iotThings } from '../../lambdas/adapters/iot-things.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import { table } from '../../lambdas/adapters/table.ts';
import { thingMemberships } from '../../lambdas/adapters/thing-memberships.ts';
import { versionDeploymentRows } from '../../lambdas/adapters/version-deployment-rows.ts';
import type { DeletionItem, DeletionRun, PolicyFollowUp, ReleasedDevices } from '../../lambdas/domain/deletion/deletion-item.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import type { Bundle } from '../../lambdas/domain/ports.ts';
import { borderError } from '../../lambdas/runtime/failure-mapping.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { beginDeletion } from '../../lambdas/steps/begin-deletion.ts';
import { deleteArtifacts } from '../../lambdas/steps/delete-artifacts.ts';
import { deletePolicies } from '../../lambdas/steps/delete-policies.ts';
import { deleteThing } from '../../lambdas/steps/delete-thing.ts';
import { detachThing } from '../../lambdas/steps/detach-thing.ts';
import { disassociateDevice } from '../../lambdas/steps/disassociate-device.ts';
import { leaveFleet } from '../../lambdas/steps/leave-fleet.ts';
import { recordDeletion } from '../../lambdas/steps/record-deletion.ts';
import { recordDeletionFailure } from '../../lambdas/steps/record-deletion-failure.ts';
import { releaseClientDevices } from '../../lambdas/steps/release-client-devices.ts';
import { dynamodbService } from '../../local/dynamodb/service.ts';
import { ensureTableFromTemplate } from '../../local/dynamodb/template.ts';
import { greengrassService } from '../../local/greengrass/service.ts';
import { iotService } from '../../local/iot/service.ts';
import { s3Service } from '../../local/s3/service.ts';
import { startWire } from '../../local/wire/server.ts';
import { aDeviceRow, noRound, ownPolicy, policyDeletionsArn, sharedPolicy } from './deletion.ts';
import { groupPrefix } from './deployment-wire.ts';
import { aCoreRow, createdAt } from './task.ts';
import { tableTemplate } from './task-world.ts';

const document = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: '*' }] });
const times = { detachmentMilliseconds: 3000, policyReleaseMilliseconds: 300_000 };
const retentionDays = 30;


/** The end of a run at a point that no code foresees. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** What a thing is made with. */
interface MadeThing {
  readonly name: string;
  /** Makes it a client device of that core, associated where Greengrass knows the core. */
  readonly coreName?: string;
  /** The certificate of another thing. */
  readonly certificateId?: string;
}

/**
 * The steps of deletion over the local table, S3, IoT and Greengrass, through clients that repeat no call by themselves.
 *
 * @param reading what the functions take for the time; AWS has the right one
 */
export const deletionWire = async ({ reading = (now) => now }: { readonly reading?: (now: Date) => Date } = {}) => {
  // Names that are looked up expire by the clock of the machine.
  let now = new Date();
  const clock = (): Date => now;
  const read = (): Date => reading(now);
  const pass = (seconds: number): void => { now = new Date(now.getTime() + seconds * 1000); };
  const wire = await startWire({ port: 0, clock });
  const engine = dynamodbService(wire);
  const iotLocal = iotService(wire, { propagation: times });
  const greengrassLocal = greengrassService(wire, iotLocal);
  for (const service of [engine, iotLocal, greengrassLocal, s3Service(wire)]) wire.register(service);
  await ensureTableFromTemplate(engine, tableTemplate);
  const settings = { endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
  const clients = { dynamodb: new DynamoDBClient(settings), iot: new IoTClient(settings), greengrass: new GreengrassV2Client(settings), s3: new S3Client({ ...settings, forcePathStyle: true }) };
  await clients.s3.send(new CreateBucketCommand({ Bucket: 'artifacts' }));
  await clients.iot.send(new CreatePolicyCommand({ policyName: sharedPolicy, policyDocument: document }));
  const rows = table('provisioning', clients.dynamodb);
  const interruption = interruptible(Object.values(clients));

  type Entry = { readonly thingName?: string; readonly code?: string; readonly message?: string };
  let refusing: ((entries: readonly Entry[]) => Entry[] | undefined) | undefined;
  clients.greengrass.middlewareStack.add((next, { commandName }) => async (call) => {
    const input = call.input as { entries?: Entry[] };
    const refused = commandName?.startsWith('BatchDisassociate') === true ? refusing?.(input.entries ?? []) : undefined;
    if (refused === undefined) return next(call);
    const entries = input.entries?.filter(({ thingName }) => !refused.some((entry) => entry.thingName === thingName)) ?? [];
    if (entries.length > 0) await next({ ...call, input: { ...call.input, entries } as typeof call.input });
    return { output: { $metadata: {}, errorEntries: refused } as never, response: {} };
  }, { step: 'initialize' });

  const names = nameRows(rows, retentionDays);
  const records = deletionRows(rows, retentionDays);
  const removal = iotRemoval(clients.iot);
  const certificates = iotCertificates(clients.iot, clients.iot);
  const things = iotThings(clients.iot);
  const artifacts = coreArtifacts('artifacts', clients.s3);
  const objects = artifactRemoval('artifacts', clients.s3);
  const coreDevices = coreDeviceRecords(clients.greengrass);
  const devices = clientDevices(clients.greengrass);
  const steps = {
    begin: beginDeletion({ cancellations: cancellationRows(rows), names, rows: thingRows(rows), fleet: fleetRows(rows, read), items: deploymentItemRows(rows), artifacts, clock: read }),
    release: releaseClientDevices({
      devices, directory: deviceRowsRead(rows), names, records: deviceRecords(rows, retentionDays), removal, things, certificates, artifacts, objects, clock: read,
      pause: async (milliseconds) => pass(milliseconds / 1000),
    }, 'fleet'),
    leave: leaveFleet({ memberships: thingMemberships(clients.iot), deployments: versionDeploymentRows(rows, groupPrefix), coreDevices }),
    disassociate: disassociateDevice({ devices }),
    detach: detachThing({ rows: thingRows(rows), removal, things, certificates, artifacts }),
    remove: deleteThing({ removal, certificates, coreDevices }),
    artifacts: deleteArtifacts({ artifacts: objects }),
    record: recordDeletion({ records, names, clock: read }, policyDeletionsArn),
    recordFailure: recordDeletionFailure({ records, artifacts, things, certificates, policies: iotPolicies(clients.iot), clock: read }),
    policies: deletePolicies({ removal }),
  };

  const followUps = new Map<string, readonly string[]>();
  /** As the machine's retrier: what passes is repeated while time goes by. A killed step is repeated as well. */
  const retried = async <Output>(work: () => Promise<Output>): Promise<Output> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        interruption.recover();
        const passes = error instanceof Crash || (error instanceof StepFailure && ['Throttled', 'Unavailable'].includes(error.name));
        if (!passes || attempt === 8) throw error;
        pass(10);
      }
    }
  };
  const follow = (followUp: PolicyFollowUp | undefined): void => void (followUp && followUps.set(followUp.name, followUp.policies));

  const released = async (run: DeletionRun, executionArn: string): Promise<void> => {
    let former: ReleasedDevices = noRound;
    do {
      const round = await retried(() => steps.release({ item: run.item, executionArn, former }));
      former = round;
      run.released = round;
      follow(round.followUp);
      events.push(...round.events.flatMap(({ entries }) => entries.map(({ Detail }) => JSON.parse(Detail) as object)));
    } while (former.more !== 'none');
  };
  const events: object[] = [];

  /** What `delete-cores` and `delete-devices` do with an item, step by step. */
  const run = async (item: DeletionItem): Promise<StepOutput<'RecordDeletionFailure'>> => {
    const executionArn = `arn:aws:states:us-east-1:111122223333:execution:delete/things:${item.taskId}-${item.index}`;
    const state: DeletionRun = { thingName: item.name, item };
    try {
      const begun = await retried(() => steps.begin({ item, executionArn }));
      state.begun = begun;
      if (begun.standing === 'Found') {
        if (item.kind === 'core') {
          await released(state, executionArn);
          state.left = await retried(() => steps.leave({ item }));
        } else {
          state.disassociated = await retried(() => steps.disassociate({ item, ...(begun.coreName !== undefined && { coreName: begun.coreName }) }));
        }
        if (item.deprovision) {
          const detached = await retried(() => steps.detach({ item }));
          state.detached = detached;
          state.deleted = await retried(() => steps.remove({ item, detached }));
          state.artifacts = await retried(() => steps.artifacts({ item }));
          follow(detached.followUp);
        }
      }
      return await retried(() => steps.record({ run: state, executionArn }));
    } catch (error) {
      return retried(() => steps.recordFailure({ run: { ...state, failure: caught(error) }, executionArn }));
    }
  };

  const registerCore = (thingName: string): void => greengrassLocal.registerCoreDevice({ thingName, coreVersion: '2.12.6', platform: 'linux', architecture: 'amd64', status: 'HEALTHY' });
  const certificate = async () => {
    const { privateKey } = await deviceKeys.make('EC_P256');
    const { certificateId, certificatePem } = await certificates.sign(await deviceKeys.request(privateKey, [['CN', 'thing']]));
    await certificates.activate(certificateId);
    return { privateKey, certificateId, certificatePem };
  };
  const put = async (Key: string, Metadata: Record<string, string> = {}) => {
    await clients.s3.send(new PutObjectCommand({ Bucket: 'artifacts', Key, Body: Key, Metadata }));
    return { bucket: 'artifacts', key: Key, createdAt };
  };

  /** A thing of ours with certificate, policies, artifacts and record, as its provisioning leaves it. */
  const make = async ({ name, coreName, certificateId: shared }: MadeThing) => {
    const made = shared === undefined ? await certificate() : undefined;
    const certificateId = shared ?? made?.certificateId ?? '';
    const certificateArn = `arn:aws:iot:us-east-1:111122223333:cert/${certificateId}`;
    const { thingArn = '' } = await clients.iot.send(new CreateThingCommand({ thingName: name }));
    await clients.iot.send(new AttachThingPrincipalCommand({ thingName: name, principal: certificateArn }));
    await clients.iot.send(new CreatePolicyCommand({ policyName: ownPolicy(name), policyDocument: document }));
    for (const policyName of [sharedPolicy, ownPolicy(name)]) await clients.iot.send(new AttachPolicyCommand({ policyName, target: certificateArn }));
    const metadata = made && bundleMetadata({ authority: 'AWS', ...made } satisfies Bundle);
    const parts = { thingArn, certificateId, certificateArn, certificateAuthority: 'AWS' as const, certs: await put(certsKey(name), metadata) };
    if (coreName === undefined) {
      const row = aCoreRow({ name, ...parts, config: await put(installerConfigKey(name)) });
      await rows.transact([{ put: row }, { put: { ...nameKey(name), kind: 'core' } satisfies NameRow }, ...newCoreWrites(row)]);
    } else {
      await clients.greengrass.send(new BatchAssociateClientDeviceWithCoreDeviceCommand({ coreDeviceThingName: coreName, entries: [{ thingName: name }] }));
      await rows.transact([{ put: aDeviceRow({ name, coreName, ...parts }) }, { put: { ...nameKey(name), kind: 'device' } satisfies NameRow }]);
    }
    return { certificateId, certificateArn };
  };

  return {
    wire, rows, ...clients, steps, run, names, removal, certificates, events, pass, clock, followUps,
    ...interruption,
    make,
    item: (taskId = 'delete001', index = 0) => rows.get<ItemRow>(itemKey(taskId, index)),
    name: (name: string) => rows.get<NameRow>(nameKey(name)),
    row: (name: string, kind: 'core' | 'device' = 'core') => thingRows(rows).find({ name, kind }) as Promise<(CoreRow & DeviceRow) | undefined>,
    /** A core of ours that Greengrass knows. */
    core: async (name = 'edge-1') => {
      registerCore(name);
      return make({ name });
    },
    registerCore,
    /** IoT has issued a certificate for the key in the thing's bundle, and the answer was lost. */
    unansweredRequest: async (name: string) => {
      const { privateKey } = await deviceKeys.make('EC_P256');
      const requestPem = await deviceKeys.request(privateKey, [['CN', name]]);
      await put(certsKey(name), bundleMetadata({ authority: 'AWS', privateKey, requestPem }));
      await certificates.sign(requestPem);
    },
    /** Client devices of a core. */
    devices: async (coreName: string, ...names: readonly string[]) => {
      for (const name of names) await make({ name, coreName });
    },
    /** Lets calls of an operation fail, as often as said. */
    fail: (service: string, operation: string, { match, error = { name: 'AccessDeniedException', statusCode: 403 }, times: number = 1 }: { match?: Record<string, unknown>; error?: { name: string; statusCode: number }; times?: number } = {}) =>
      wire.fault({ service, operation, error: { message: 'injected', ...error }, times: number, ...(match && { match }) }),
    /** Greengrass takes a batch, and refuses the entry of one device. */
    refuse: (thingName: string, times = 1, code = 'InternalServerException'): void => {
      let left = times;
      refusing = (entries) => {
        if (left === 0 || !entries.some((entry) => entry.thingName === thingName)) return undefined;
        left -= 1;
        return [{ thingName, code, message: 'injected' }];
      };
    },
    /** Greengrass tells of no entry that it was not associated. */
    accept: (): void => {
      clients.greengrass.middlewareStack.add((next, { commandName }) => async (call) => {
        const answer = await next(call);
        return commandName?.startsWith('BatchDisassociate') === true ? { ...answer, output: { $metadata: {}, errorEntries: [] } as never } : answer;
      }, { step: 'initialize' });
    },
    /** The executions that delete policies, some minutes later. */
    deletePolicies: async () => {
      pass(600);
      for (const policies of followUps.values()) await steps.policies({ policies: [...policies] });
    },
    /** Everything there is, by what it is called; tombstones, items and empty counters count for nothing. */
    left: async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const { things: page = [] } of paginateListThings({ client: clients.iot }, {})) found.push(...page.map(({ thingName }) => `thing ${thingName}`));
      for await (const { certificates: page = [] } of paginateListCertificates({ client: clients.iot }, {})) found.push(...page.map(({ certificateId }) => `certificate ${certificateId}`));
      for await (const { policies = [] } of paginateListPolicies({ client: clients.iot }, {})) found.push(...policies.map(({ policyName }) => `policy ${policyName}`));
      for await (const { Contents = [] } of paginateListObjectsV2({ client: clients.s3 }, { Bucket: 'artifacts' })) found.push(...Contents.map(({ Key }) => `object ${Key}`));
      for (const { coreDeviceThingName = '' } of (await clients.greengrass.send(new ListCoreDevicesCommand({}))).coreDevices ?? []) {
        found.push(`core device ${coreDeviceThingName}`);
        const pages = paginateListClientDevicesAssociatedWithCoreDevice({ client: clients.greengrass }, { coreDeviceThingName });
        for await (const { associatedClientDevices = [] } of pages) found.push(...associatedClientDevices.map(({ thingName }) => `association ${coreDeviceThingName} ${thingName}`));
      }
      for await (const { Items = [] } of paginateScan({ client: clients.dynamodb }, { TableName: 'provisioning' })) found.push(...Items.map(fromAttributes).filter(isLeft).map(({ pk, sk }) => `row ${String(pk)} ${String(sk)}`));
      return found.filter((what) => what !== `policy ${sharedPolicy}`).sort();
    },
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      engine.close();
      await wire.close();
    },
  };
};

export type DeletionWire = Awaited<ReturnType<typeof deletionWire>>;

const isLeft = ({ pk, sk, holder, kind, ...members }: Record<string, unknown>): boolean => {
  if (sk === 'NAME') return holder !== undefined || kind !== undefined;
  if (String(pk).startsWith('FLEET#')) return Object.entries(members).some(([name, count]) => typeof count === 'number' && count !== 0 && !['changes', 'templateVersion'].includes(name));
  return !String(sk).startsWith('ITEM#');
};

/** What a Catch leaves of an error. */
const caught = (error: unknown): NonNullable<DeletionRun['failure']> => {
  if (!(error instanceof Error)) throw error;
  const { name, message } = error instanceof StepFailure ? borderError(error) : error;
  return { Error: name, Cause: JSON.stringify({ errorType: name, errorMessage: message }) };
};

/** Lets the n-th call of any of the clients fail, before its effect or after it. */
const interruptible = (clients: readonly Pick<IoTClient, 'middlewareStack'>[] | readonly unknown[]) => {
  let remaining = Infinity;
  let plan: { when: 'before' | 'after'; error: Error; lasting: boolean } | undefined;
  const made: string[] = [];
  let eachCall = (): void => undefined;
  const happenings = new Map<string, () => Promise<unknown>>();
  for (const client of clients as readonly Pick<IoTClient, 'middlewareStack'>[]) {
    client.middlewareStack.add((next, { commandName }) => async (call) => {
      const happening = happenings.get(commandName ?? '');
      happenings.delete(commandName ?? '');
      await happening?.();
      eachCall();
      made.push((commandName ?? '').replace(/Command$/, ''));
      remaining -= 1;
      const isDue = plan !== undefined && (remaining === 0 || (plan.lasting && remaining < 0));
      if (isDue && plan?.when === 'before') throw plan.error;
      // What follows the call that ended a run does not happen.
      if (isDue && plan !== undefined && remaining < 0) throw plan.error;
      const answer = await next(call);
      if (isDue && plan !== undefined) throw plan.error;
      return answer;
    }, { step: 'initialize' });
  }
  return {
    /** Kills the step at its n-th call from here: nothing that it calls afterwards happens. */
    killAt: (call: number, when: 'before' | 'after'): void => {
      remaining = call;
      plan = { when, error: new Crash(`call ${call}`), lasting: true };
    },
    /** The n-th call from here is denied, or done and answered as denied. */
    denyAt: (call: number, when: 'before' | 'after'): void => {
      remaining = call;
      plan = { when, error: Object.assign(new Error('injected'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }), lasting: false };
    },
    /** Has something happen right before the next call of an operation is sent. */
    before: (operation: string, happening: () => Promise<unknown>): void => void happenings.set(`${operation}Command`, happening),
    /** Has something happen right before each call. */
    everyCall: (happening: () => void): void => {
      eachCall = happening;
    },
    recover: (): void => {
      if (plan === undefined || remaining > 0) return;
      plan = undefined;
    },
    /** Operations called so far. */
    made: (): readonly string[] => [...made],
  };
};
