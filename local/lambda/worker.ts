import { existsSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionErrorPayload, InvokeMessage, WorkerMessage, WorkerSetup } from './protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

const setup = workerData as WorkerSetup;
const port = parentPort as NonNullable<typeof parentPort>;

const tell = (message: WorkerMessage): void => port.postMessage(message);

/** Lines must not be lost when the worker is ended in the middle of an invocation, so each goes out at once. */
const captureOutput = (): void => {
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    tell({ kind: 'log', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  };
  process.stdout.write = write as typeof process.stdout.write;
  process.stderr.write = write as typeof process.stderr.write;
};

const errorPayload = (thrown: unknown): FunctionErrorPayload => {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
};

class RuntimeError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const moduleFile = (name: string): string => {
  const found = ['.mjs', '.js', '.cjs'].map((extension) => join(setup.codeDirectory, `${name}${extension}`)).find(existsSync);
  if (!found) throw new RuntimeError('Runtime.ImportModuleError', `Error: Cannot find module '${name}' in ${setup.codeDirectory}`);
  return found;
};

const loadHandler = async (): Promise<Handler> => {
  const dot = setup.handler.lastIndexOf('.');
  const exported = setup.handler.slice(dot + 1);
  const loaded = (await import(pathToFileURL(moduleFile(setup.handler.slice(0, dot))).href)) as Record<string, unknown>;
  const handler = loaded[exported] ?? (loaded.default as Record<string, unknown> | undefined)?.[exported];
  if (typeof handler !== 'function') {
    throw new RuntimeError('Runtime.HandlerNotFound', `${setup.handler} is undefined or not exported`);
  }
  if (handler.length >= 3) {
    throw new RuntimeError('Runtime.CallbackHandlerDeprecated', 'callback-based handlers are not supported from nodejs24.x on; return a promise');
  }
  return handler as Handler;
};

const contextOf = ({ requestId, deadline, clientContext, invokedArn }: InvokeMessage): object => ({
  awsRequestId: requestId,
  functionName: setup.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: invokedArn,
  memoryLimitInMB: String(setup.memoryMb),
  logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  callbackWaitsForEmptyEventLoop: true,
  ...(clientContext && { clientContext: JSON.parse(Buffer.from(clientContext, 'base64').toString('utf8')) as unknown }),
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const answerOf = (value: unknown): string => JSON.stringify(value === undefined ? null : value) ?? 'null';

/**
 * Senders of custom-resource responses know HTTPS only and drop the port: to this machine they get what they mean.
 */
const reachLocalEndpoint = (): void => {
  const endpoint = new URL(process.env.AWS_ENDPOINT_URL ?? 'http://127.0.0.1');
  const secure = https.request;
  const request = (...given: Parameters<typeof https.request>): ReturnType<typeof https.request> => {
    const [options, ...rest] = given as unknown as [https.RequestOptions, ...[]];
    if (typeof options !== 'object' || options.hostname !== endpoint.hostname) return secure(...given);
    return http.request({ ...options, protocol: 'http:', port: options.port ?? endpoint.port, agent: undefined }, ...rest);
  };
  https.request = request as typeof https.request;
  syncBuiltinESMExports();
};

const invoke = async (run: Handler, message: InvokeMessage): Promise<WorkerMessage> => {
  process.env._X_AMZN_TRACE_ID = message.traceId;
  try {
    const value = await run(JSON.parse(message.event), contextOf(message));
    return { kind: 'result', text: answerOf(value) };
  } catch (error) {
    return { kind: 'failure', error: errorPayload(error) };
  }
};

captureOutput();
reachLocalEndpoint();
// of this machine, and no function's business
delete process.env.NODE_COMPILE_CACHE;
try {
  const run = await loadHandler();
  port.on('message', (message: InvokeMessage) => void invoke(run, message).then(tell));
} catch (error) {
  port.once('message', () => tell({ kind: 'failure', error: errorPayload(error), unusable: true }));
}
tell({ kind: 'ready' });
