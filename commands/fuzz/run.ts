/** Runs requests of every operation against a stack, and looks at what is left. */
import fc from 'fast-check';
import type { OwnStack } from '../local-stack.ts';
import { accountant, note, nothingAccepted, type Accepted } from './accounting.ts';
import { problemsOf } from './judgement.ts';
import { operations, requestsOf, type FuzzRequest, type Operation } from './requests.ts';
import { seed, senseOf, type Seeded } from './seeded.ts';
import { sender } from './sending.ts';
import { untilTasksEnd } from './settling.ts';
import { tryTemplates, type TemplateFailure } from './template-cases.ts';
import { wireProblems } from './wire-cases.ts';

export interface FuzzPlan {
  readonly requests: number;
  readonly seed: number;
  /** Only these; all without. */
  readonly operations?: readonly string[];
  /** Provisioning templates in S3, and bytes on sockets, beside the requests; not where single operations are asked for. */
  readonly beside?: { readonly templates: number };
  /** Of a failure that was told before: begins there. */
  readonly path?: string | undefined;
}

/** A request that was answered wrongly, as small as it could be made. */
export interface Failure {
  readonly request: FuzzRequest;
  readonly problems: readonly string[];
  readonly seed: number;
  readonly path: string;
}

export interface FuzzReport {
  readonly seed: number;
  readonly requests: number;
  /** By operation and status. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly slowestMilliseconds: number;
  readonly failures: readonly Failure[];
  readonly templates: number;
  readonly templateFailures: readonly TemplateFailure[];
  /** Answers to bytes that no client sends. */
  readonly wire: readonly string[];
  /** What is there that nothing accepted accounts for, and what did not end. */
  readonly remains: readonly string[];
}

/** Operations at a time. */
const connections = 6;

/** What makes something costs more than what reads, and has more to go wrong. */
const weightOf = ({ method, operation }: Operation): number => (operation.requestBody === undefined ? 1 : method === 'POST' ? 4 : 3);

/** Whether nothing at all is wrong. */
export const isClean = ({ failures, templateFailures, wire, remains }: FuzzReport): boolean => failures.length + templateFailures.length + wire.length + remains.length === 0;

/** One operation after the other, several at a time. */
const pooled = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  }));
};

/** Sends, judges and counts. */
class Session {
  readonly answers: Record<string, Record<string, number>> = {};
  readonly failures: Failure[] = [];
  requests = 0;
  slowestMilliseconds = 0;
  readonly #send: ReturnType<typeof sender>['send'];
  readonly #accepted: Accepted;

  constructor(send: ReturnType<typeof sender>['send'], accepted: Accepted) {
    this.#send = send;
    this.#accepted = accepted;
  }

  async #problems(request: FuzzRequest): Promise<string[]> {
    const began = performance.now();
    const answer = await this.#send(request).catch((error: unknown) => (error as Error).message);
    this.requests += 1;
    this.slowestMilliseconds = Math.max(this.slowestMilliseconds, performance.now() - began);
    const counts = (this.answers[request.operationId] ??= {});
    const status = typeof answer === 'string' ? 'none' : String(answer.status);
    counts[status] = (counts[status] ?? 0) + 1;
    if (typeof answer === 'string') return [answer];
    note(this.#accepted, request, answer);
    return problemsOf(request, answer);
  }

  /** Requests of an operation until one fails, which is then made small. */
  async try(declared: Operation, seeded: Seeded, { numRuns, seed, path }: { numRuns: number; seed: number; path?: string | undefined }): Promise<void> {
    const property = fc.asyncProperty(requestsOf(declared, seeded, senseOf(seeded)), async (request) => {
      const problems = await this.#problems(request);
      if (problems.length > 0) throw new Error(problems.join('; '));
    });
    const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, { numRuns, seed, ...(path !== undefined && { path }), maxSkipsPerRun: 10 });
    const request = counterexample?.[0];
    if (failed && request) this.failures.push({ request, problems: [(errorInstance as Error).message], seed, path: counterexamplePath ?? '' });
  }
}

/**
 * Sends a plan's requests to a stack that nobody else uses.
 *
 * @throws Error for an operation that the contract does not have
 */
export const fuzz = async (stack: OwnStack, plan: FuzzPlan): Promise<FuzzReport> => {
  const chosen = operations.filter(({ operation }) => plan.operations === undefined || plan.operations.includes(operation.operationId));
  if (chosen.length === 0) throw new Error(`the contract has none of ${plan.operations?.join(', ') ?? ''}; it has ${operations.map(({ operation }) => operation.operationId).join(', ')}`);
  const seeded = await seed(stack);
  const accepted = nothingAccepted(seeded);
  const { send, close } = sender(stack.apiUrl, connections);
  const books = accountant(stack);
  const session = new Session(send, accepted);
  try {
    const weights = chosen.reduce((sum, operation) => sum + weightOf(operation), 0);
    await pooled(chosen, (operation) => session.try(operation, seeded, { numRuns: Math.max(1, Math.round((plan.requests * weightOf(operation)) / weights)), seed: plan.seed, path: plan.path }));
    const templates = plan.beside?.templates ?? 0;
    const templateFailures = templates === 0 ? [] : await tryTemplates(stack, send, accepted, { templates, seed: plan.seed });
    const wire = plan.beside === undefined ? [] : await wireProblems(stack.apiUrl);
    const remains = [...(await untilTasksEnd(stack.apiUrl)), ...(await books.differences(accepted))];
    const { answers, failures, requests, slowestMilliseconds } = session;
    return { seed: plan.seed, requests, answers, slowestMilliseconds: Math.round(slowestMilliseconds), failures, templates, templateFailures, wire, remains };
  } finally {
    close();
    books.close();
  }
};
