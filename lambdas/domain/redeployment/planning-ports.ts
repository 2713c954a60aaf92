import type { TaskMachines, TaskStart } from '../tasks/task-execution.ts';
import type { AcceptancePorts, AcceptanceSettings } from '../tasks/task-acceptance.ts';
import type { TaskFiles } from '../tasks/task-ports.ts';
import type { ThingGroupMembers } from '../targets/target-ports.ts';
import type { Templates } from '../templates/template-ports.ts';
import type { BreakerPorts } from './breaker.ts';
import type { RedeploymentOrder } from './redeployment-order.ts';
import type { BreakerOpened, CoresByName, RedeploymentNotes, RedeploymentRules, RedeploymentWindows } from './redeployment-ports.ts';

export interface PlanningPorts extends BreakerPorts, AcceptancePorts {
  readonly windows: RedeploymentWindows;
  readonly notes: RedeploymentNotes;
  readonly files: AcceptancePorts['files'] & Pick<TaskFiles, 'targets'>;
  readonly cores: CoresByName;
  readonly groups: ThingGroupMembers;
  readonly rules: RedeploymentRules;
  readonly templates: Pick<Templates, 'find' | 'published'>;
}

export interface PlanningSettings extends AcceptanceSettings {
  readonly machines: TaskMachines;
  readonly tasksBucket: string;
}

/** What came of a plan. `more`: other windows may be planned right after it. */
export type Planned =
  | { readonly what: 'task'; readonly start: TaskStart; readonly more: boolean }
  | { readonly what: 'opened'; readonly event: BreakerOpened; readonly more: false }
  | { readonly what: 'nothing'; readonly why: string; readonly more: boolean };

export const nothing = (why: string): Planned => ({ what: 'nothing', why, more: false });

/** Records the task of an order; or says why there is none: its template, or the version, is not there any more. */
export type RecordOrder = (order: RedeploymentOrder) => Promise<{ readonly taskId: string; readonly start: TaskStart } | { readonly refused: string }>;
