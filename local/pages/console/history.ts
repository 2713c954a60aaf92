import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** One call of what a Task integrates with. */
export interface Attempt {
  startedAt: number;
  endedAt?: number;
  status: 'running' | 'succeeded' | 'failed' | 'timedOut';
  error?: string;
  cause?: string;
}

/** `caught`: it failed, and a Catch took over; `retrying`: its last attempt failed and another one is to come. */
export type VisitStatus = 'running' | 'retrying' | 'succeeded' | 'caught' | 'failed' | 'timedOut' | 'aborted';

/** Statuses of executions, Map Runs, states and deployments, which share words, colours and signs. */
export type Shown = 'pending' | VisitStatus;

/** One pass of an execution through a state. Times are milliseconds since the epoch. */
export interface Visit {
  name: string;
  /** Id of the event that entered it. */
  id: number;
  type: string;
  status: VisitStatus;
  startedAt: number;
  endedAt?: number;
  input?: string;
  output?: string;
  error?: string;
  cause?: string;
  attempts: Attempt[];
  /** Of a distributed Map. */
  mapRunArn?: string;
}

/** What the history of an execution says of its states. */
export interface Course {
  /** In the order of entering. */
  visits: Visit[];
  /** Name of the state that each event belongs to, by event id. */
  stateOfEvent: Map<number, string>;
  /** Ways taken: `wayKey(from, to, caught)`. */
  ways: Set<string>;
}

export const wayKey = (from: string, to: string, isCatch: boolean): string => `${from}\0${to}\0${isCatch}`;

interface Details {
  name?: string;
  input?: string;
  output?: string;
  error?: string;
  cause?: string;
  mapRunArn?: string;
}

/** The one member of an event that carries its details, whatever its type. */
export const detailsOf = (event: HistoryEvent): Details => {
  for (const [member, value] of Object.entries(event)) {
    if (member.endsWith('EventDetails') && value) return value as Details;
  }
  return {};
};

const attemptBegins = /^(Task|LambdaFunction|Activity)Scheduled$/;
const attemptSucceeds = /^(Task|LambdaFunction|Activity)Succeeded$/;
const attemptTimesOut = /^(Task|LambdaFunction|Activity)TimedOut$/;
const attemptFails = /^(Task|LambdaFunction|Activity)(Schedule|Start|Submit)?Failed$/;
const insideFails = /^(MapIteration|MapState|ParallelState)Failed$/;
const partFails = /^(MapState|ParallelState|MapRun)Failed$/;
const partBegins = /^(Map|Parallel)StateStarted$/;
const partAborts = /^(Task|Map|Parallel|Wait)StateAborted$/;
const executionEnds = /^Execution(Failed|TimedOut|Aborted)$/;

const timeOf = (event: HistoryEvent): number => event.timestamp?.getTime() ?? 0;

/** Reads events one by one; which visit an event belongs to follows from the chain of previous events. */
class Reader {
  readonly course: Course = { visits: [], stateOfEvent: new Map(), ways: new Set() };
  readonly #visitOfEvent = new Map<number, Visit>();
  readonly #exits = new Map<number, Visit>();
  readonly #open = new Set<Visit>();
  /** The Map or Parallel that a visit is inside of. */
  readonly #around = new Map<Visit, Visit>();

  read(event: HistoryEvent): void {
    const type = event.type ?? '';
    const before = this.#visitOfEvent.get(event.previousEventId ?? 0);
    const visit = type.endsWith('StateEntered') ? this.#enter(event, type, before) : this.#visitOf(event, type, before);
    if (visit) {
      this.#visitOfEvent.set(event.id ?? 0, visit);
      if (!type.startsWith('Execution')) this.course.stateOfEvent.set(event.id ?? 0, visit.name);
      this.#note(visit, event, type);
      if (insideFails.test(type)) this.#failInside(visit, before, event);
    }
    if (executionEnds.test(type)) this.#end(event, type, before);
  }

  #enter(event: HistoryEvent, type: string, before: Visit | undefined): Visit {
    const { name = '', input } = detailsOf(event);
    const kind = type.replace('StateEntered', '');
    const startedAt = timeOf(event);
    const isFail = kind === 'Fail';
    const visit: Visit = {
      name, id: event.id ?? 0, type: kind, status: isFail ? 'failed' : 'running', startedAt, ...(isFail && { endedAt: startedAt }), input, attempts: [],
    };
    this.course.visits.push(visit);
    if (!isFail) this.#open.add(visit);
    const left = this.#exits.get(event.previousEventId ?? 0);
    if (left) this.course.ways.add(wayKey(left.name, name, left.status === 'caught'));
    const around = left ? this.#around.get(left) : before;
    if (around) this.#around.set(visit, around);
    return visit;
  }

  /** A Map or Parallel goes on after events of the states inside it, from which the chain then comes. */
  #visitOf(event: HistoryEvent, type: string, before: Visit | undefined): Visit | undefined {
    const { name } = detailsOf(event);
    const whole = /^(Map|Parallel)(State|Iteration|Run)/.exec(type)?.[1];
    if (!whole && !type.endsWith('StateExited')) return before;
    const fits = (visit: Visit): boolean => (name === undefined ? visit.type === whole : visit.name === name);
    for (let visit = before; visit; visit = this.#around.get(visit)) {
      if (fits(visit)) return visit;
    }
    return [...this.#open].find(fits) ?? before;
  }

  #note(visit: Visit, event: HistoryEvent, type: string): void {
    const { error, cause, mapRunArn } = detailsOf(event);
    if (mapRunArn !== undefined) visit.mapRunArn = mapRunArn;
    if (attemptBegins.test(type)) {
      visit.attempts.push({ startedAt: timeOf(event), status: 'running' });
      visit.status = 'running';
    } else if (attemptSucceeds.test(type)) {
      this.#settle(visit, event, 'succeeded');
    } else if (attemptTimesOut.test(type)) {
      this.#settle(visit, event, 'timedOut');
      Object.assign(visit, { status: 'retrying', error: error ?? 'States.Timeout', cause });
    } else if (attemptFails.test(type)) {
      this.#settle(visit, event, 'failed');
      Object.assign(visit, { status: 'retrying', error, cause });
    } else if (partBegins.test(type)) {
      // what an earlier attempt left under way came to nothing
      for (const inner of this.#open) if (this.#around.get(inner) === visit) this.#close(inner, 'aborted', event);
      visit.status = 'running';
    } else if (partFails.test(type)) {
      Object.assign(visit, { status: 'retrying', error: error ?? visit.error, cause: cause ?? visit.cause });
    } else if (partAborts.test(type)) {
      this.#close(visit, 'aborted', event);
    } else if (type.endsWith('StateExited')) {
      this.#exit(visit, event);
    }
  }

  /** A task that could not even be scheduled has no attempt under way. */
  #settle(visit: Visit, event: HistoryEvent, status: Attempt['status']): void {
    const { error, cause } = detailsOf(event);
    const endedAt = timeOf(event);
    const attempt = visit.attempts.at(-1);
    if (attempt?.status === 'running') Object.assign(attempt, { status, endedAt, error, cause });
    else visit.attempts.push({ startedAt: endedAt, endedAt, status, error, cause });
  }

  #exit(visit: Visit, event: HistoryEvent): void {
    const succeeded = visit.status === 'running';
    visit.output = detailsOf(event).output;
    if (succeeded) Object.assign(visit, { error: undefined, cause: undefined });
    this.#close(visit, succeeded ? 'succeeded' : 'caught', event);
    this.#exits.set(event.id ?? 0, visit);
  }

  #failInside(whole: Visit, before: Visit | undefined, event: HistoryEvent): void {
    for (let visit = before; visit && visit !== whole; visit = this.#around.get(visit)) {
      if (visit.status === 'retrying') this.#close(visit, 'failed', event);
    }
  }

  #close(visit: Visit, status: VisitStatus, event: HistoryEvent): void {
    Object.assign(visit, { status, endedAt: timeOf(event) });
    this.#open.delete(visit);
  }

  /** What was under way ends with the execution; what made it fail is the state that the last event follows. */
  #end(event: HistoryEvent, type: string, before: Visit | undefined): void {
    const guilty = before ?? this.course.visits.at(-1);
    const { error, cause } = detailsOf(event);
    const others = type === 'ExecutionTimedOut' ? 'timedOut' : 'aborted';
    for (const visit of [...this.#open]) {
      const failed = type === 'ExecutionFailed' && (visit === guilty || visit.status === 'retrying');
      this.#close(visit, failed ? 'failed' : others, event);
    }
    if (guilty?.status === 'failed') Object.assign(guilty, { error: guilty.error ?? error, cause: guilty.cause ?? cause });
  }
}

/** @param events in the order of their ids */
export const courseOf = (events: readonly HistoryEvent[]): Course => {
  const reader = new Reader();
  for (const event of events) reader.read(event);
  return reader.course;
};

/** Joins pages of history that may overlap; events never change. Where nothing is newer it is the same array. */
export const withNewer = (known: readonly HistoryEvent[], read: readonly HistoryEvent[]): readonly HistoryEvent[] => {
  const last = known.at(-1)?.id ?? 0;
  const newer = read.filter(({ id = 0 }) => id > last).sort((a, b) => (a.id ?? 0) - (b.id ?? 0));
  return newer.length === 0 ? known : [...known, ...newer];
};
