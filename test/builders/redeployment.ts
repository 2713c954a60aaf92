import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { fleetRows, newCoreWrites } from '../../lambdas/adapters/fleet-rows.ts';
import { redeployedCores, redeploymentBreakers, redeploymentNotes, redeploymentWindows } from '../../lambdas/adapters/redeployment-rows.ts';
import { ruleRows } from '../../lambdas/adapters/rule-rows.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeploymentTaskRow } from '../../contracts/task-rows.ts';
import type { RedeploymentRuleRow } from '../../contracts/redeployment-rows.ts';
import { redeploymentRuleKey } from '../../contracts/table.ts';
import { breakerView, resetBreaker } from '../../lambdas/domain/redeployment/breaker.ts';
import { sweepRedeployments } from '../../lambdas/domain/redeployment/redeployment-sweep.ts';
import type { RedeploymentBounds } from '../../lambdas/domain/redeployment/bounds.ts';
import type { BreakerReset, RedeploymentPlan, RedeploymentTrigger } from '../../lambdas/domain/redeployment/redeployment-ports.ts';
import { desire, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { noteTrigger } from '../../lambdas/steps/note-trigger.ts';
import { planRedeployment } from '../../lambdas/steps/plan-redeployment.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { aCoreRow, aTemplate, someMachines } from './task.ts';
import type { TaskWorld } from './task-world.ts';

export const bounds: RedeploymentBounds = { attempts: 3, backoffSeconds: 300, breakerShare: 0.2, breakerMinimum: 10, breakerMinutes: 60 };

/** Redeployments on a world: what the machine does, step by step. */
export const redeploymentWorld = (world: TaskWorld, given: Partial<RedeploymentBounds> = {}, groups: Readonly<Record<string, readonly string[]>> = {}) => {
  const { rows, clock } = world;
  const told: BreakerReset[] = [];
  const started: { readonly name: string; readonly trigger: RedeploymentTrigger }[] = [];
  const reports: { readonly what: string; readonly error: unknown }[] = [];
  const pause = () => Promise.resolve();
  const fleet = fleetRows(rows, clock);
  const ports = {
    windows: redeploymentWindows(rows), notes: redeploymentNotes(rows, pause), breakers: redeploymentBreakers(rows), cores: redeployedCores(rows, pause), rules: ruleRows(rows, pause),
    directory: fleetDirectoryRows(rows), templates: world.templates, tasks: world.tasks, keys: world.keys, files: world.files, groups: { of: async (name: string) => groups[name] },
    bounds: { ...bounds, ...given }, clock,
  };
  const noteStep = noteTrigger(ports);
  const planStep = planRedeployment(ports, { machines: someMachines, tasksBucket: 'tasks', retentionDays: 90 });
  let events = 0;

  /** What an execution does up to its end, its wait being over at once. Each has an ARN of its own unless told otherwise. */
  const note = (trigger: Partial<RedeploymentTrigger> & Pick<RedeploymentTrigger, 'trigger'>, executionArn = `execution-${(events += 1)}`) =>
    noteStep({ trigger: { eventId: `event-${(events += 1)}`, time: clock().toISOString(), ...trigger }, executionArn });
  const plan = (promised: RedeploymentPlan, executionArn = `execution-${(events += 1)}`): Promise<StepOutput<'PlanRedeployment'>> => planStep({ plan: promised, executionArn });
  const planOf = ({ plan: promised }: StepOutput<'NoteTrigger'>): RedeploymentPlan => {
    if (promised === undefined) throw new Error('nothing is promised');
    return promised;
  };
  const change = async (name: string, compute: (core: CoreRow) => CoreRow): Promise<void> => {
    const core = (await fleet.find(name)) as CoreRow;
    await fleet.change(core, compute(core));
  };
  const deployment = (version: number) => ({ deploymentId: `deployment-${version}`, jobId: `job-${version}`, groupName: `group-${version}` });

  return {
    ...ports, fleet, told, started, reports, note, plan, planOf,
    /** A template whose newest version is 2. */
    template: (more: Parameters<typeof aTemplate>[0] = {}) => rows.put({ put: aTemplate(more) }),
    /** Cores that desire a version, and stand as said. */
    cores: async (names: readonly string[], status?: 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'CANCELED', { version = 2, taskId = 'deploy001' } = {}): Promise<void> => {
      for (const [index, name] of names.entries()) {
        if ((await fleet.find(name)) === undefined) {
          const core = aCoreRow({ name });
          await rows.transact([{ put: core }, ...newCoreWrites(core)]);
        }
        await change(name, (core) => desire(core, { template: { name: 'press-line', version }, taskId, index, itemExpiresAt: 4_000_000_000, deployment: deployment(version), at: clock() }));
        if (status !== undefined) {
          await change(name, (core) => reported(core, { deploymentId: deployment(version).deploymentId, status, at: clock(), ...(status !== 'SUCCEEDED' && { failure: { code: 'S3_ERROR', cause: 'timeout' } }) }));
        }
      }
    },
    change,
    /** The event that a core's failure is told by. */
    failure: (core: string, version = 2): Pick<RedeploymentTrigger, 'trigger' | 'core' | 'template' | 'deploymentId'> =>
      ({ trigger: 'failure', core, template: { name: 'press-line', version }, deploymentId: `deployment-${version}` }),
    rule: async (more: Partial<RedeploymentRuleRow> = {}): Promise<void> => {
      const { name = 'nightly' } = more;
      await rows.put({
        put: {
          ...redeploymentRuleKey(name), name, eventBridgeRule: `rule-${name}`, templateName: 'press-line', targets: { thingNames: ['edge-1', 'edge-2'] }, enabled: true, state: 'Active',
          createdAt: clock().toISOString(), ...more,
        },
      });
    },
    ruleRow: (name = 'nightly') => ports.rules.find(name),
    theTasks: async () => (await world.allTasks()) as DeploymentTaskRow[],
    targetsOf: async (taskId: string) => world.files.targets(taskId),
    breaker: () => breakerView(ports),
    reset: (discard = false) => resetBreaker({ ...ports, bus: { reset: async (event) => void told.push(event) } }, { discard, holder: `request-${(events += 1)}` }),
    sweep: () =>
      sweepRedeployments({
        ...ports, start: async (name, trigger) => void started.push({ name, trigger }), report: (what, error) => void reports.push({ what, error }),
      }),
  };
};

export type RedeploymentWorld = ReturnType<typeof redeploymentWorld>;
