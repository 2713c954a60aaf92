import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Core, CoreList } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { componentErrors } from '../../contracts/component-errors.ts';
import { deploymentErrors, deploymentErrorTypes } from '../../contracts/deployment-errors.ts';
import type { RedeploymentMemoryRow } from '../../contracts/redeployment-rows.ts';
import type { Standing } from '../../contracts/core-rows.ts';
import { coreMemoryKey } from '../../contracts/table.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { componentsSeen, groupsSeen, tellingClaimed } from '../../lambdas/domain/drift/drift-transitions.ts';
import { componentsReported } from '../../lambdas/domain/fleet/broken-components.ts';
import { desire, failedToStart, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../lambdas/domain/fleet/core-transitions.ts';
import { deviceEvent } from '../../lambdas/domain/fleet/device-events.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import type { FailureClass } from '../../lambdas/domain/failure.ts';
import { aTarget } from '../builders/fleet.ts';
import { readApiOf } from '../builders/read-api.ts';
import { aCoreRow, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const seconds = (count: number): Date => new Date(Date.parse(createdAt) + count * 1000);
const none = { name: 'None', version: 0 };

describe('a core', () => {
  it('is UNKNOWN to Greengrass until it has connected, and has no template yet', async () => {
    await world.rows.put({ put: aCoreRow() });

    const { status, body } = await readApiOf(world)('/cores/edge-1');

    expect(status).toBe(200);
    expect(Core(body)).toBe(true);
    expect(body).toEqual({
      name: 'edge-1',
      artifacts: {},
      device: { installedComponents: [], effectiveDeployments: [], status: 'UNKNOWN' },
      template: { desired: none, reported: { ...none, deploymentStatus: 'None' } },
      provisioning: { status: 'Success', provisioningTemplate: 'own-ca', coreVersion: '2.12.6' },
      links: { self: '/cores/edge-1', task: '/coreTasks/task00001' },
      createdAt,
      updatedAt: createdAt,
    });
  });

  it('says that it is being deleted, since when and by which task, until it is gone or provisioned anew', async () => {
    await world.rows.put({ put: aCoreRow({ deletion: { taskId: 'task00009', index: 4, since: createdAt } }) });

    const { body } = await readApiOf(world)('/cores/edge-1');

    expect(Core(body)).toBe(true);
    expect(body).toMatchObject({ deletion: { task: '/coreTasks/task00009', since: createdAt } });
  });

  it('is told with its artifacts and how long they are kept, its certificate and what Greengrass says of it', async () => {
    const artifact = (key: string) => ({ bucket: 'artifacts', key, createdAt });
    const expiring = (key: string) => ({ ...artifact(key), expiresAt: '2026-01-09T03:04:05.678Z' });
    await world.rows.put({ put: aCoreRow({ certs: artifact('certs.zip'), config: artifact('installerConfig.yml'), thingArn: 'arn:thing', certificateId: 'id', certificateArn: 'arn:cert' }) });
    const device = { installedComponents: [{ name: 'c', version: '1.0.0' }], effectiveDeployments: [{ deploymentId: 'd' }], status: 'HEALTHY' as const, coreVersion: '2.12.6' };

    const { body } = await readApiOf(world, { device: async () => device })('/cores/edge-1');

    expect(Core(body)).toBe(true);
    expect(body).toMatchObject({
      artifacts: { certs: expiring('certs.zip'), config: expiring('installerConfig.yml') },
      device,
      provisioning: { thingArn: 'arn:thing', certificateId: 'id', certificateArn: 'arn:cert' },
    });
  });

  it('tells why its deployment is not well, since when, and what to do about it', async () => {
    const failed = reported(desire(aCoreRow(), aTarget({ at: seconds(0) })), { deploymentId: 'deployment-1', status: 'FAILED', at: seconds(9), failure: { code: 'DISK_SPACE_CRITICAL', cause: '3 MB are left' } });
    const broken = componentsReported(failed, [{ name: 'com.example.Press', version: '1.0.0', state: 'BROKEN', codes: ['STARTUP_ERROR'], details: 'exit code 1' }], seconds(12));
    await world.rows.put({ put: broken });

    const { body } = await readApiOf(world)('/cores/edge-1');

    expect(Core(body)).toBe(true);
    const { hint, retryable } = deploymentErrors.DISK_SPACE_CRITICAL;
    expect(body).toMatchObject({
      template: {
        desired: { name: 'press', version: 1 },
        reported: {
          name: 'None', version: 0, deploymentStatus: 'FAILED', code: 'DISK_SPACE_CRITICAL', cause: '3 MB are left', deploymentStatusMessage: '3 MB are left',
          hint, retryable, asOf: seconds(9).toISOString(),
        },
      },
      brokenComponents: [{ name: 'com.example.Press', version: '1.0.0', state: 'BROKEN', codes: ['STARTUP_ERROR'], details: 'exit code 1', at: seconds(12).toISOString(), hint: componentErrors.STARTUP_ERROR.hint }],
    });
  });

  it('has no broken component left once all have recovered', async () => {
    const press = { name: 'com.example.Press', version: '1.0.0', codes: ['RUN_ERROR'] };
    const broken = componentsReported(aCoreRow(), [{ ...press, state: 'ERRORED' }], seconds(9));
    await world.rows.put({ put: componentsReported(broken, [{ ...press, state: 'RUNNING', codes: [] }], seconds(12)) });

    const { body } = await readApiOf(world)('/cores/edge-1');

    expect(Core(body)).toBe(true);
    expect(body).not.toHaveProperty('brokenComponents');
  });

  it('tells how it differs from the version it desires, and since when, in its own answer and in the list', async () => {
    const running = reported(desire(aCoreRow(), aTarget({ at: seconds(0) })), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(9) });
    const moved = groupsSeen(running, 'the core is not in thing group group-1 of the version', seconds(60));
    const drifted = tellingClaimed({ before: running, after: componentsSeen(moved, { template: { name: 'press', version: 1 }, updatedAt: seconds(70), cause: 'Press 1.0.0 is to run, and is not installed' }, seconds(70)) }, 'heal', seconds(71));
    await world.rows.put({ put: drifted });

    const { body } = await readApiOf(world)('/cores/edge-1');
    const { body: list } = await readApiOf(world)('/cores');

    const drift = { kinds: ['components', 'group'], details: { components: 'Press 1.0.0 is to run, and is not installed', group: 'the core is not in thing group group-1 of the version' }, since: seconds(60).toISOString() };
    expect(Core(body) && CoreList(list)).toBe(true);
    expect((body as unknown as { drift: object }).drift).toEqual(drift);
    expect((list as unknown as { cores: object[] }).cores).toMatchObject([{ name: 'edge-1', drift }]);
  });

  it('tells how often it was redeployed by itself within a day, and how often it may be', async () => {
    const noted = (hoursAgo: number, slot: number) => ({ cause: `cause-${slot}`, slot: `failure#press#1##${slot}`, at: new Date(world.clock().getTime() - hoursAgo * 3_600_000).toISOString() });
    await world.rows.put({ put: aCoreRow() });
    await world.rows.put({ put: { ...coreMemoryKey('edge-1'), noted: [noted(24.1, 0), noted(23.9, 1), noted(1, 2)], revision: 3, expiresAt: 4_000_000_000 } satisfies RedeploymentMemoryRow });

    const { body } = await readApiOf(world)('/cores/edge-1');

    expect(Core(body)).toBe(true);
    expect(body).toMatchObject({ redeployments: { last24Hours: 2, allowed: 3 } });
  });

  it('tells nothing of redeployments that are longer ago', async () => {
    const at = new Date(world.clock().getTime() - 25 * 3_600_000).toISOString();
    await world.rows.put({ put: aCoreRow() });
    await world.rows.put({ put: { ...coreMemoryKey('edge-1'), noted: [{ cause: 'cause', slot: 'slot', at }], revision: 1, expiresAt: 4_000_000_000 } satisfies RedeploymentMemoryRow });

    expect((await readApiOf(world)('/cores/edge-1')).body).not.toHaveProperty('redeployments');
  });

  it('explains a code that this version does not know by the type that came with it', async () => {
    const said = deviceEvent({
      'detail-type': 'Greengrass V2 Effective Deployment Status Change', time: seconds(9).toISOString(), resources: ['arn:aws:greengrass:us-east-1:111122223333:coreDevices:edge-1'],
      detail: { deploymentId: 'deployment-1', coreDeviceExecutionStatus: 'FAILED', statusDetails: { errorStack: ['DEPLOYMENT_FAILURE', 'CODE_OF_2030'], errorTypes: ['DEVICE_ERROR'] }, reason: 'new' },
    });
    if (said === undefined || !('report' in said)) throw new Error('the event tells of no deployment');
    await world.rows.put({ put: reported(desire(aCoreRow(), aTarget({ at: seconds(0) })), said.report) });

    const { body } = await readApiOf(world)('/cores/edge-1');

    const { hint, retryable } = deploymentErrorTypes.DEVICE_ERROR;
    expect(Core(body)).toBe(true);
    expect(body).toMatchObject({ template: { reported: { code: 'CODE_OF_2030', cause: 'new', hint, retryable } } });
  });

  it('passes a code on that this version does not know', async () => {
    await world.rows.put({ put: reported(desire(aCoreRow(), aTarget({ at: seconds(0) })), { deploymentId: 'deployment-1', status: 'FAILED', at: seconds(9), failure: { code: 'CODE_OF_2030', cause: 'new' } }) });

    const { body } = await readApiOf(world)('/cores/edge-1');

    expect(Core(body)).toBe(true);
    expect(body).toMatchObject({ template: { reported: { code: 'CODE_OF_2030' } } });
    expect(body).not.toHaveProperty('template.reported.hint');
  });

  it.each<[FailureClass, number, string]>([['Throttled', 503, 'UNAVAILABLE'], ['Unavailable', 503, 'UNAVAILABLE'], ['InvalidInput', 500, 'INTERNAL']])('is not called UNKNOWN where Greengrass cannot be asked (%s): the answer is %i', async (failureClass, status, code) => {
    await world.rows.put({ put: aCoreRow() });
    const device = () => Promise.reject(new StepFailure(failureClass, 'AWS_ACCESS_DENIED', 'greengrass:GetCoreDevice: secret detail'));

    const answer = await readApiOf(world, { device })('/cores/edge-1');

    expect(answer).toMatchObject({ status, body: { code, requestId: 'request-1' } });
    expect(JSON.stringify(answer)).not.toContain('secret detail');
    expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
  });

  it('has a name that may come percent-encoded', async () => {
    await world.rows.put({ put: aCoreRow({ name: 'plant:edge-1' }) });

    for (const target of ['/cores/plant:edge-1', '/cores/plant%3Aedge-1']) expect((await readApiOf(world)(target)).body).toMatchObject({ name: 'plant:edge-1' });
  });

  it.each(['/cores/edge-2', '/cores/edge%201', '/cores/CORE%23edge-1', `/cores/${'e'.repeat(129)}`])('is not found at %s', async (target) => {
    await world.rows.put({ put: aCoreRow() });

    await expect(readApiOf(world)(target)).resolves.toMatchObject({ status: 404, body: { code: 'CORE_NOT_FOUND' } });
  });

  it('takes no query', async () => {
    await world.rows.put({ put: aCoreRow() });

    await expect(readApiOf(world)('/cores/edge-1?deep=true')).resolves.toMatchObject({ status: 400, body: { details: [{ field: 'deep', problem: 'is not a query parameter of this path; it has none' }] } });
  });
});

describe('the list of cores', () => {
  it('is by name, in pages, each core once', async () => {
    const names = ['b', 'a', 'C', 'a:1', 'a-1'];
    for (const name of names) await world.rows.put({ put: aCoreRow({ name }) });

    const seen: string[] = [];
    let query = '?count=2';
    for (;;) {
      const { body } = await readApiOf(world)(`/cores${query}`);
      expect(CoreList(body)).toBe(true);
      const { cores, pagination } = body as unknown as components['schemas']['CoreList'];
      seen.push(...cores.map(({ name }) => name));
      if (pagination?.lastEvaluated === undefined) break;
      query = `?count=2&exclusiveStartThingName=${pagination.lastEvaluated.thingName}`;
    }

    expect(seen).toEqual(names.toSorted());
  });

  it('tells cores that are whole from those that a task left half-made', async () => {
    await world.rows.put({ put: aCoreRow() });
    await world.rows.put({ put: aCoreRow({ name: 'edge-2', provisioningStatus: 'Failure' }) });

    expect((await readApiOf(world)('/cores')).body).toMatchObject({ cores: [{ provisioningStatus: 'Success' }, { name: 'edge-2', provisioningStatus: 'Failure' }] });
  });

  it('has no pagination unless asked for or needed', async () => {
    await world.rows.put({ put: aCoreRow() });

    expect((await readApiOf(world)('/cores')).body).toEqual({ cores: [{ name: 'edge-1', provisioningStatus: 'Success', template: { desired: none, reported: { ...none, deploymentStatus: 'None' } }, createdAt, updatedAt: createdAt }] });
  });
});

describe('the list of cores, filtered', () => {
  /** A core that desires a version and stands so with it. */
  const aFleetCore = async (name: string, version: number, standing: Standing): Promise<void> => {
    const fleet = fleetRows(world.rows, world.clock);
    const before = aCoreRow({ name });
    await world.rows.put({ put: before });
    const target = { ...aTarget({ version, at: seconds(0) }), taskId: `task-${name}` };
    const queued = desire(before, target);
    const failure = { code: 'S3_ERROR', cause: 'no' };
    const after = standing === 'None' ? before
      : standing === 'NotStarted' ? failedToStart(queued, { taskId: target.taskId, index: 0, failure, at: seconds(1) })
      : reported(queued, { deploymentId: `deployment-${version}`, status: standing as Report['status'], at: seconds(9), ...(standing !== 'SUCCEEDED' && { failure }) });
    await fleet.change(before, after);
  };
  const fleetOf = async (): Promise<void> => {
    const cores: [string, number, Standing][] = [
      ['a', 1, 'SUCCEEDED'], ['b', 1, 'FAILED'], ['c', 2, 'TIMED_OUT'], ['d', 2, 'NotStarted'], ['e', 2, 'QUEUED'], ['f', 10, 'REJECTED'], ['g', 10, 'REMOVED'], ['h', 1, 'SUCCEEDED'],
    ];
    for (const core of cores) await aFleetCore(...core);
  };
  /** What the sweep for drift found of the core's groups. */
  const drift = async (name: string, cause: string | undefined): Promise<void> => {
    const fleet = fleetRows(world.rows, world.clock);
    const core = await fleet.find(name);
    if (core) await fleet.change(core, groupsSeen(core, cause, seconds(60)));
  };
  const pages = async (query: string, count: number): Promise<string[][]> => {
    const found: string[][] = [];
    let cursor = '';
    for (;;) {
      const { status, body } = await readApiOf(world)(`/cores?${query}&count=${count}${cursor}`);
      expect([status, CoreList(body)]).toEqual([200, true]);
      const { cores, pagination } = body as unknown as components['schemas']['CoreList'];
      found.push(cores.map(({ name }) => name));
      if (pagination?.lastEvaluated === undefined) return found;
      cursor = `&exclusiveStartThingName=${pagination.lastEvaluated.thingName}`;
    }
  };

  it.each([
    ['templateName=press', [['b', 'a', 'h'], ['d', 'c', 'e'], ['f', 'g']]],
    ['templateName=press&templateVersion=2', [['d', 'c', 'e']]],
    ['failedOnly=true', [['b', 'd', 'c'], ['f']]],
    ['failedOnly=TRUE&templateName=press&templateVersion=1', [['b']]],
    ['deploymentStatus=SUCCEEDED', [['a', 'h']]],
    ['deploymentStatus=NotStarted', [['d']]],
    ['deploymentStatus=SUCCEEDED&failedOnly=true', [[]]],
    ['templateName=gone', [[]]],
  ])('holds those of %s, page after page', async (query, expected) => {
    await fleetOf();

    expect(await pages(query, 3)).toEqual(expected);
  });

  it('misses none and repeats none, however small its pages', async () => {
    await fleetOf();

    expect((await pages('templateName=press', 1)).flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  it('peer fault 12: has a core that has recovered no longer among the failed ones', async () => {
    await aFleetCore('edge-1', 1, 'FAILED');
    expect((await pages('failedOnly=true', 9)).flat()).toEqual(['edge-1']);

    const fleet = fleetRows(world.rows, world.clock);
    const failed = await fleet.find('edge-1');
    if (failed) await fleet.change(failed, reported(failed, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(20) }));

    expect((await pages('failedOnly=true', 9)).flat()).toEqual([]);
  });

  it('holds those that drifted, together with the other filters, until they are well again', async () => {
    await fleetOf();
    await drift('a', 'the core is in no thing group of ours');
    await drift('h', 'the core is in no thing group of ours');

    expect(await pages('driftedOnly=true', 1)).toEqual([['a'], ['h']]);
    expect(await pages('driftedOnly=true&templateName=press&templateVersion=1&deploymentStatus=SUCCEEDED', 9)).toEqual([['a', 'h']]);
    expect(await pages('driftedOnly=true&templateName=press&templateVersion=2', 9)).toEqual([[]]);
    expect(await pages('driftedOnly=true&failedOnly=true', 9)).toEqual([[]]);

    await drift('a', undefined);

    expect(await pages('driftedOnly=true', 9)).toEqual([['h']]);
  });

  it.each(['failedOnly=false', 'driftedOnly=false'])('is the whole list with %s', async (query) => {
    await fleetOf();

    expect((await pages(query, 9)).flat()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  it.each([
    ['templateVersion=1', 'templateVersion'], ['templateName=a%23b', 'templateName'], ['templateName=press&templateVersion=one', 'templateVersion'],
    ['failedOnly=maybe', 'failedOnly'], ['driftedOnly=1', 'driftedOnly'], ['deploymentStatus=broken', 'deploymentStatus'], ['failedOnly=true&exclusiveStartThingName=abc', 'exclusiveStartThingName'],
  ])('refuses %s', async (query, field) => {
    await expect(readApiOf(world)(`/cores?${query}`)).resolves.toMatchObject({ status: 400, body: { details: [{ field }] } });
  });

  it('takes no cursor of another filter', async () => {
    await fleetOf();
    const { body } = await readApiOf(world)('/cores?failedOnly=true&count=1');
    const cursor = (body as unknown as components['schemas']['CoreList']).pagination?.lastEvaluated?.thingName ?? '';

    for (const query of ['deploymentStatus=FAILED', 'templateName=press', 'driftedOnly=true', 'count=1']) {
      await expect(readApiOf(world)(`/cores?${query}&exclusiveStartThingName=${cursor}`)).resolves.toMatchObject({ status: 400 });
    }
  });
});
