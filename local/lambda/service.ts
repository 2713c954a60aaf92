import * as client from '@aws-sdk/client-lambda';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { AsyncInvocations } from './async-invocations.ts';
import { EventSourceMappings } from './event-source-mappings.ts';
import { Functions } from './functions.ts';
import { FunctionLogs } from './logs.ts';
import { lambdaOperations } from './operations.ts';

export interface Lambda {
  service: Service;
  functions: Functions;
  logs: FunctionLogs;
  eventSources: EventSourceMappings;
  /** Runs asynchronous invocations that an earlier run had accepted, and polls queues; to be called once the functions exist. */
  resume(): void;
  close(): Promise<void>;
}

/** Lambda: runs bundled functions in worker threads. `echo` is told of everything they print. */
export const lambda = (cloud: Cloud, echo?: (functionName: string, text: string) => void): Lambda => {
  const logs = new FunctionLogs(echo);
  const functions = new Functions(cloud, logs);
  const eventSources = new EventSourceMappings(cloud, functions);
  const asyncInvocations = new AsyncInvocations(functions, cloud.data.map('lambda.asyncInvocations'));
  return {
    service: schemaService({ scope: 'lambda', client, protocol: 'restJson1', operations: lambdaOperations(functions, asyncInvocations) }),
    functions,
    logs,
    eventSources,
    resume() {
      eventSources.resume();
      for (const { functionName, requestId } of asyncInvocations.resume()) logs.write(functionName, `invocation ${requestId} was dropped: the function exists no longer\n`);
    },
    async close() {
      eventSources.close();
      asyncInvocations.close();
      await functions.close();
    },
  };
};
