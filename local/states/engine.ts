import type { Cloud } from '../wire/service.ts';
import { continuationOf } from './continuation.ts';
import { EventLog } from './event-log.ts';
import { Execution } from './execution.ts';
import type { StartRequest } from './execution.ts';
import type { Json } from './json.ts';
import { labelOf } from './labels.ts';
import type { Definition } from './lowering.ts';
import type { Ending, ExecutionRecord, ExecutionSummary, Machine } from './machine.ts';
import { move } from './map-run.ts';
import type { StatusEvents } from './status-events.ts';
import type { Store } from './store.ts';

/** An execution that was just started or gone on with. */
export interface Started {
  summary: ExecutionSummary;
  record: ExecutionRecord;
  stop(): void;
  /** Never rejects. */
  ending: Promise<Ending>;
}

const childrenOf = ({ maps }: Definition, label: string): Definition | undefined => {
  for (const { label: its, children } of maps) {
    const found = its === label ? children : childrenOf(children, label);
    if (found) return found;
  }
  return undefined;
};

const requestOf = (machine: Machine, summary: ExecutionSummary, inputText: string): StartRequest | undefined => {
  const label = labelOf(summary.machineArn);
  const definition = label === undefined ? machine.definition : childrenOf(machine.definition, label);
  if (!definition) return undefined;
  const machineName = label === undefined ? machine.name : `${machine.name}/${label}`;
  return { ...summary, machine, definition, machineName, input: JSON.parse(inputText) as Json, inputText };
};

/** Runs executions: starts them, goes on with those of an earlier process, settles them and tells EventBridge. */
export class Engine {
  readonly cloud: Cloud;
  readonly store: Store;
  readonly #statusEvents: StatusEvents;

  constructor(cloud: Cloud, store: Store, statusEvents: StatusEvents) {
    this.cloud = cloud;
    this.store = store;
    this.#statusEvents = statusEvents;
  }

  start(request: StartRequest): Started {
    const { arn, name, machineArn, mapRunArn, index, type, traceHeader, machine } = request;
    const summary: ExecutionSummary = {
      arn, name, machineArn, revision: machine.revision, mapRunArn, index, type, status: 'RUNNING', startedAt: this.cloud.clock().getTime(), traceHeader,
    };
    const execution = new Execution(this, request, summary, []);
    this.store.add(execution);
    execution.history.started(request.inputText, machine.roleArn);
    // whoever is told of the execution must find its input after a restart too
    this.store.journal?.flush(arn);
    this.#tell(summary, execution.record);
    execution.begin();
    return execution;
  }

  /** Goes on with an execution that an earlier process left running; one with which that cannot be done ends as ABORTED. */
  goOn(summary: ExecutionSummary): Started {
    const events = this.store.journal?.eventsOf(summary.arn) ?? [];
    const machine = this.store.runnableOf(summary);
    const request = machine && requestOf(machine, summary, String(events[0]?.details?.input ?? 'null'));
    if (!request) return this.abandon(summary, 'its state machine, or the Map state in it, is gone');
    const continuation = continuationOf(events, request.definition.places);
    if (continuation.at === 'nowhere') return this.abandon(summary, continuation.reason);
    this.#abortMapRuns(summary, continuation.at === 'state' ? continuation.state.mapRun?.arn : undefined);
    const execution = new Execution(this, request, summary, events);
    this.store.takeUp(execution);
    if (continuation.at === 'start') execution.begin();
    else execution.goOn(continuation.state);
    return execution;
  }

  /** Ends an execution of an earlier process, so that whoever waits for it hears of it. */
  abandon(summary: ExecutionSummary, reason: string): Started {
    const ending: Ending = { status: 'ABORTED', error: 'Local.Restarted', cause: `the local stack was restarted while this execution ran, and it could not be continued: ${reason}; start it again` };
    const events = this.store.journal?.eventsOf(summary.arn) ?? [];
    const now = (): number => this.cloud.clock().getTime();
    const log = new EventLog({ events, now, onFull: () => undefined, keep: true });
    if (this.#abortMapRuns(summary)) log.add('MapRunAborted', events.length);
    log.add('ExecutionAborted', 0, { error: ending.error, cause: ending.cause });
    const record: ExecutionRecord = { input: String(events[0]?.details?.input ?? 'null'), events };
    this.settle(summary, record, ending);
    return { summary, record, stop: () => undefined, ending: Promise.resolve(ending) };
  }

  /** The same of a child that its Map Run does not wait for. */
  abandonChild(child: ExecutionSummary, reason: string): void {
    this.abandon(child, reason);
    const mapRun = this.store.findMapRun(child.mapRunArn ?? '');
    if (!mapRun) return;
    move(mapRun, child.index ?? 0, 'RUNNING', 'ABORTED');
    this.store.keepMapRun(mapRun);
  }

  /** Called once for each execution, when it has ended. */
  settle(summary: ExecutionSummary, record: ExecutionRecord, { status, output, error, cause }: Ending): void {
    Object.assign(summary, { status, stoppedAt: this.cloud.clock().getTime() });
    Object.assign(record, { output, error, cause });
    this.store.settle(summary, record);
    this.#tell(summary, record);
  }

  /** Tells EventBridge of what ended too late for an earlier process to tell of it. */
  retell(): void {
    for (const arn of this.#statusEvents.untold()) {
      const summary = this.store.execution(arn);
      const record = summary && this.store.recordFor(summary);
      if (record) this.#tell(summary, record);
    }
  }

  /** Those of an execution that nobody goes on with; their children are orphans. */
  #abortMapRuns({ arn }: ExecutionSummary, except?: string): boolean {
    const lost = this.store.mapRunsOf(arn).filter((run) => run.status === 'RUNNING' && run.arn !== except);
    for (const run of lost) this.store.closeMapRun(run, 'ABORTED', this.cloud.clock());
    return lost.length > 0;
  }

  #tell(summary: ExecutionSummary, record: ExecutionRecord): void {
    if (summary.type === 'STANDARD') this.#statusEvents.emit(summary, record);
  }
}
