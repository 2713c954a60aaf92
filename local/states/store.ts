import { Archive } from './archive.ts';
import { apiError } from './errors.ts';
import { limits } from './limits.ts';
import type { ExecutionRecord, ExecutionStatus, ExecutionSummary, Machine } from './machine.ts';
import type { MapRun } from './map-run.ts';

/** An execution that is under way. */
export interface LiveExecution {
  summary: ExecutionSummary;
  record: ExecutionRecord;
  /** Ends it as StopExecution does; without effect once it has ended. */
  stop(error?: string, cause?: string): void;
}

export interface Page<T> {
  items: T[];
  nextToken?: string;
}

interface PageRequest {
  maxResults?: number;
  nextToken?: string;
}

const tokenOf = (position: number): string => Buffer.from(String(position)).toString('base64url');

const positionOf = (token: string): number => {
  const position = Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(position) || position < 0) throw apiError.invalidToken();
  return position;
};

const pageSize = (maxResults: number | undefined): number =>
  !maxResults ? limits.defaultPageSize : Math.min(maxResults, limits.pageSize);

/** A page of a list whose positions never change; `nextToken` names the first position of the next page. */
export const pageFromStart = <T>(all: readonly T[], { maxResults, nextToken }: PageRequest): Page<T> => {
  const start = nextToken === undefined ? 0 : positionOf(nextToken);
  const end = start + pageSize(maxResults);
  return { items: all.slice(start, end), nextToken: end < all.length ? tokenOf(end) : undefined };
};

/** Machines, executions and map runs of one cloud, in memory; what ended executions leave behind is in the archive. */
export class Store {
  readonly machines = new Map<string, Machine>();
  readonly mapRuns = new Map<string, MapRun>();
  readonly live = new Map<string, LiveExecution>();
  readonly #archive = new Archive();
  readonly #executions = new Map<string, ExecutionSummary>();
  /** Key: machine ARN for top-level executions, Map Run ARN for children. */
  readonly #lists = new Map<string, ExecutionSummary[]>();
  readonly #mapRunsOf = new Map<string, MapRun[]>();

  /** @throws AwsError `StateMachineDoesNotExist` */
  machine(arn: string): Machine {
    const machine = this.machines.get(arn);
    if (!machine) throw apiError.noMachine(arn);
    return machine;
  }

  add(execution: LiveExecution): void {
    const { summary } = execution;
    this.live.set(summary.arn, execution);
    this.#executions.set(summary.arn, summary);
    const key = summary.mapRunArn ?? summary.machineArn;
    const list = this.#lists.get(key);
    if (list) list.push(summary);
    else this.#lists.set(key, [summary]);
  }

  /** The execution has ended; an EXPRESS one leaves nothing behind, as on AWS. */
  settle({ summary, record }: LiveExecution): void {
    this.live.delete(summary.arn);
    if (summary.type === 'STANDARD') this.#archive.keep(summary.arn, record);
    else this.#forget(summary);
  }

  execution(arn: string): ExecutionSummary | undefined {
    return this.#executions.get(arn);
  }

  /** @throws AwsError `ExecutionDoesNotExist`, which is also what EXPRESS executions answer */
  recordOf(arn: string): { summary: ExecutionSummary; record: ExecutionRecord } {
    const summary = this.#executions.get(arn);
    const record = this.live.get(arn)?.record ?? this.#archive.find(arn);
    if (!summary || !record || summary.type === 'EXPRESS') throw apiError.noExecution(arn);
    return { summary, record };
  }

  /** Newest first. */
  list(key: string, statusFilter: ExecutionStatus | undefined, request: PageRequest): Page<ExecutionSummary> {
    const all = this.#lists.get(key) ?? [];
    const size = pageSize(request.maxResults);
    const items: ExecutionSummary[] = [];
    let position = request.nextToken === undefined ? all.length - 1 : positionOf(request.nextToken);
    for (; position >= 0 && items.length < size; position -= 1) {
      const summary = all[position];
      if (summary && (!statusFilter || summary.status === statusFilter)) items.push(summary);
    }
    return { items, nextToken: position >= 0 ? tokenOf(position) : undefined };
  }

  addMapRun(mapRun: MapRun): void {
    this.mapRuns.set(mapRun.arn, mapRun);
    this.#mapRunsOf.set(mapRun.executionArn, [...(this.#mapRunsOf.get(mapRun.executionArn) ?? []), mapRun]);
  }

  mapRunsOf(executionArn: string): readonly MapRun[] {
    return this.#mapRunsOf.get(executionArn) ?? [];
  }

  close(): void {
    for (const execution of [...this.live.values()]) execution.stop();
    this.#archive.close();
  }

  #forget(summary: ExecutionSummary): void {
    this.#executions.delete(summary.arn);
    const list = this.#lists.get(summary.mapRunArn ?? summary.machineArn);
    list?.splice(list.indexOf(summary), 1);
  }
}
