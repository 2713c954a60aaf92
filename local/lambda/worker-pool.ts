import { Worker } from 'node:worker_threads';
import type { FunctionErrorPayload, InvokeMessage, WorkerMessage, WorkerSetup } from './protocol.ts';
import { limits, sizing } from './limits.ts';

/** How an invocation ended: the function's answer as JSON text, or its error. */
export type Outcome = { text: string } | { error: FunctionErrorPayload };

export interface PoolOptions {
  setup: WorkerSetup;
  environment: Record<string, string>;
  timeoutSeconds: number;
  /** Most workers at a time; further invocations wait. */
  cap: number;
  onLog: (text: string) => void;
}

interface Waiting {
  message: Omit<InvokeMessage, 'deadline'>;
  resolve: (outcome: Outcome) => void;
  /** By the monotonic clock. */
  since: number;
}

interface Environment {
  worker: Worker;
  ready: boolean;
  busy?: { waiting: Waiting; timer: NodeJS.Timeout };
  idle?: NodeJS.Timeout;
}

const timedOut = (requestId: string, seconds: number): FunctionErrorPayload => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
});

const exited = (requestId: string, code: number): FunctionErrorPayload => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: exit status ${code}`,
});

const killed = (requestId: string): FunctionErrorPayload => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`,
});

/** Workers take part in this process's cache of compiled code, where it has one: to compile a bundle costs more than all else that a cold start does. */
const { NODE_COMPILE_CACHE } = process.env;
const compileCache = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/** `Root=<id>`, which all calls of one invocation have in common. */
const rootOf = (traceId: string): string => traceId.split(';')[0] ?? traceId;

/**
 * The execution environments of one function: worker threads, started when needed, one event at a time each,
 * replaced after a timeout or a crash, ended when idle.
 *
 * There is one as long as it, or the services that it calls, have enough to do: a second would share the same CPUs, and
 * would have to compile the same code again and keep it. Where events wait behind one that only waits itself, for a key,
 * a pause or somebody else's answer, there are more.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #environments = new Set<Environment>();
  readonly #idle: Environment[] = [];
  readonly #queue: Waiting[] = [];
  #watch: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  invoke(message: Omit<InvokeMessage, 'deadline'>): Promise<Outcome> {
    if (this.#closed) return Promise.resolve({ error: exited(message.requestId, 0) });
    return new Promise((resolve) => {
      this.#queue.push({ message, resolve, since: performance.now() });
      this.#next();
    });
  }

  /** Ends the environment of the invocation that has this trace id as if it had crashed, or had run out of time; false where there is none. */
  interrupt(traceId: string, how: 'crash' | 'timeout'): boolean {
    const environment = [...this.#environments].find(({ busy }) => busy !== undefined && traceId.startsWith(rootOf(busy.waiting.message.traceId)));
    if (!environment?.busy) return false;
    const { requestId } = environment.busy.waiting.message;
    this.#settle(environment, { error: how === 'crash' ? killed(requestId) : timedOut(requestId, this.#options.timeoutSeconds) });
    void this.#end(environment);
    return true;
  }

  /** Ends the environments that have nothing to do. */
  chill(): void {
    for (const environment of [...this.#idle]) void this.#end(environment);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#watch);
    for (const { message, resolve } of this.#queue.splice(0)) resolve({ error: exited(message.requestId, 0) });
    await Promise.all([...this.#environments].map((environment) => this.#end(environment)));
  }

  #next(): void {
    if (this.#closed || this.#queue.length === 0) return;
    const environment = this.#idle.pop() ?? (this.#environments.size === 0 ? this.#start() : undefined);
    if (environment) this.#giveNext(environment);
    else this.#watchQueue();
  }

  #giveNext(environment: Environment): void {
    const waiting = this.#queue.shift();
    if (waiting) this.#give(environment, waiting);
  }

  /** Looks after a while whether an event waits although nobody computes: neither its environments nor what they call, which is here. */
  #watchQueue(): void {
    if (this.#watch || this.#environments.size >= this.#options.cap) return;
    const own = performance.eventLoopUtilization();
    const before = new Map([...this.#environments].map((environment) => [environment, environment.worker.performance.eventLoopUtilization()]));
    const isWaiting = (environment: Environment): boolean =>
      environment.ready && before.has(environment) && environment.worker.performance.eventLoopUtilization(before.get(environment)).utilization < sizing.computingShare;
    this.#watch = setTimeout(() => {
      this.#watch = undefined;
      const waited = performance.now() - (this.#queue[0]?.since ?? Infinity);
      const isDue = waited >= sizing.patienceMilliseconds && performance.eventLoopUtilization(own).utilization < sizing.computingShare && [...this.#environments].every(isWaiting);
      if (isDue && !this.#closed) this.#giveNext(this.#start());
      this.#next();
    }, sizing.patienceMilliseconds);
    this.#watch.unref();
  }

  #give(environment: Environment, waiting: Waiting): void {
    clearTimeout(environment.idle);
    environment.worker.ref();
    if (environment.ready) this.#begin(environment, waiting);
    else environment.busy = { waiting, timer: this.#timeout(environment, waiting, limits.initSeconds + this.#options.timeoutSeconds) };
  }

  /** The time that loading the code took is not the invocation's. */
  #begin(environment: Environment, waiting: Waiting): void {
    const { timeoutSeconds } = this.#options;
    clearTimeout(environment.busy?.timer);
    environment.busy = { waiting, timer: this.#timeout(environment, waiting, timeoutSeconds) };
    environment.worker.postMessage({ ...waiting.message, deadline: Date.now() + timeoutSeconds * 1000 });
  }

  #timeout(environment: Environment, { message }: Waiting, seconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#settle(environment, { error: timedOut(message.requestId, this.#options.timeoutSeconds) });
      void this.#end(environment);
    }, seconds * 1000);
  }

  #start(): Environment {
    const { setup, environment: env } = this.#options;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: setup,
      env: { ...env, ...compileCache },
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: sizing.youngGenerationMb },
    });
    const environment: Environment = { worker, ready: false };
    this.#environments.add(environment);
    worker.on('message', (message: WorkerMessage) => this.#heard(environment, message));
    worker.on('error', (error: Error) => this.#crashed(environment, { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }));
    worker.on('exit', (code) => {
      const requestId = environment.busy?.waiting.message.requestId ?? '';
      this.#crashed(environment, exited(requestId, code));
    });
    return environment;
  }

  #heard(environment: Environment, message: WorkerMessage): void {
    if (message.kind === 'log') return this.#options.onLog(message.text);
    if (message.kind === 'ready') {
      environment.ready = true;
      return environment.busy && this.#begin(environment, environment.busy.waiting);
    }
    this.#settle(environment, message.kind === 'result' ? { text: message.text } : { error: message.error });
    if (!this.#environments.has(environment)) return;
    // as on AWS, the next invocation starts a fresh environment and tries again
    if (message.kind === 'failure' && message.unusable) return void this.#end(environment);
    environment.worker.unref();
    environment.idle = setTimeout(() => void this.#end(environment), sizing.idleMilliseconds);
    environment.idle.unref();
    this.#idle.push(environment);
    this.#next();
  }

  #settle(environment: Environment, outcome: Outcome): void {
    const { busy } = environment;
    if (!busy) return;
    environment.busy = undefined;
    clearTimeout(busy.timer);
    busy.waiting.resolve(outcome);
  }

  #crashed(environment: Environment, error: FunctionErrorPayload): void {
    this.#forget(environment);
    this.#settle(environment, { error });
    this.#next();
  }

  #forget(environment: Environment): void {
    clearTimeout(environment.idle);
    this.#environments.delete(environment);
    const place = this.#idle.indexOf(environment);
    if (place >= 0) this.#idle.splice(place, 1);
  }

  async #end(environment: Environment): Promise<void> {
    this.#forget(environment);
    await environment.worker.terminate();
    this.#next();
  }
}
