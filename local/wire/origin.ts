import type { Origin } from './interceptions.ts';
import { AwsError, NoAnswer } from './service.ts';
import type { AuthorisedCall, CallContext } from './service.ts';

/** What ends whoever makes a call. */
export interface Interruptions {
  /** Ends the sandbox that runs an invocation as a crash, or its timeout, does; false where none does. */
  endSandbox(traceId: string, how: 'crash' | 'timeout'): boolean;
  stopExecution(executionArn: string): Promise<void>;
}

/** Names the function or state machine that makes a call. */
export type CallerName = (call: Pick<AuthorisedCall, 'accessKeyId' | 'caller'>) => string | undefined;

/** `arn:aws:states:<region>:<account>:execution:<machine>[/<label>]:<name>` */
const machineOf = (executionArn: string): string | undefined => executionArn.split(':')[6]?.split('/')[0];

const never = new Promise<never>(() => undefined);

const misplaced = (how: string, needed: string): AwsError => new AwsError('ValidationException', `fault: only calls of ${needed} can ${how}`);

/** A call in process: of a state of an execution, or of another service. */
export const originInProcess = ({ executionArn, ...call }: Pick<CallContext, 'accessKeyId' | 'caller' | 'executionArn'>, name: CallerName, { stopExecution }: Interruptions): Origin => ({
  caller: () => (executionArn === undefined ? name(call) : machineOf(executionArn)),
  async break(how) {
    if (how === 'kill') throw misplaced(how, 'functions');
    if (how !== 'stop') throw new NoAnswer(how === 'timeout');
    if (executionArn === undefined) throw misplaced(how, 'state machines');
    await stopExecution(executionArn);
    return never;
  },
});

/** Of a request: who sent it, and how its connection is cut. */
interface Sender extends Pick<AuthorisedCall, 'accessKeyId' | 'caller'> {
  /** `x-amzn-trace-id`, which SDKs send from within a function. */
  readonly traceId?: string;
  cut(isLate: boolean): void;
}

/** A request over HTTP. */
export const originOfRequest = ({ traceId = '', cut, ...call }: Sender, name: CallerName, { endSandbox }: Interruptions): Origin => ({
  caller: () => name(call),
  async break(how) {
    if (how === 'stop') throw misplaced(how, 'state machines');
    const isEnded = how !== 'reset' && endSandbox(traceId, how === 'kill' ? 'crash' : 'timeout');
    if (how === 'kill' && !isEnded) throw misplaced(how, 'functions');
    // whoever waits beyond its time hangs up by itself, and so does a sandbox that ended
    cut(how === 'timeout');
    return never;
  },
});
