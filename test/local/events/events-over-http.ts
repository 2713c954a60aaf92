import {
  EventBridgeClient, PutEventsCommand, PutRuleCommand, PutTargetsCommand, type PutEventsCommandOutput, type PutEventsRequestEntry, type Target,
} from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Data } from '../../../local/data/data.ts';
import { eventsService, type EventsService } from '../../../local/events/service.ts';
import { sqsService } from '../../../local/sqs/service.ts';
import { startWire, type Wire } from '../../../local/wire/server.ts';
import { AwsError, type Service } from '../../../local/wire/service.ts';
import { byValueData } from '../data/by-value.ts';

export interface Call {
  operation: string;
  input: Record<string, unknown>;
}

/** A service that takes note of what it is asked, and fails while told to. */
export interface RecordingService extends Service {
  readonly calls: Call[];
  failures: AwsError[];
}

const recordingService = (scope: string): RecordingService => {
  const calls: Call[] = [];
  const service: RecordingService = {
    scope, operations: [], calls, failures: [],
    handle: () => Promise.reject(new AwsError('NotHere', 'only called in process')),
    call: async (operation, input) => {
      calls.push({ operation, input: input as Record<string, unknown> });
      const failure = service.failures.shift();
      if (failure) throw failure;
      return {};
    },
  };
  return service;
};

export interface LocalEvents {
  wire: Wire;
  events: EventBridgeClient;
  sqs: SQSClient;
  service: EventsService;
  lambda: RecordingService;
  states: RecordingService;
  put(...entries: PutEventsRequestEntry[]): Promise<PutEventsCommandOutput>;
  /** A rule on the default bus, or on the one given. */
  rule(name: string, pattern: object, targets: Target[], EventBusName?: string): Promise<void>;
  control(method: string, route: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * EventBridge and SQS behind a real endpoint, with functions and machines that only take note.
 *
 * @param data of an earlier one
 */
export const localEvents = async (data: Data = byValueData()): Promise<LocalEvents> => {
  const wire = await startWire({ port: 0, data });
  const service = eventsService(wire, { retryBaseMs: 1 });
  const [lambda, states] = [recordingService('lambda'), recordingService('states')];
  for (const each of [service, sqsService(wire), lambda, states]) wire.register(each);
  for (const [route, handler] of Object.entries(service.control)) wire.control(route, handler);
  const options = { endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
  const [events, sqs] = [new EventBridgeClient(options), new SQSClient(options)];
  return {
    wire, events, sqs, service, lambda, states,
    put: (...Entries) => events.send(new PutEventsCommand({ Entries })),
    rule: async (Name, pattern, Targets, EventBusName) => {
      await events.send(new PutRuleCommand({ Name, EventBusName, EventPattern: JSON.stringify(pattern) }));
      if (Targets.length > 0) await events.send(new PutTargetsCommand({ Rule: Name, EventBusName, Targets }));
    },
    control: async (method, route, body) => {
      const response = await fetch(wire.endpoint + route, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
      return response.json();
    },
    close: async () => {
      for (const client of [events, sqs]) client.destroy();
      service.close();
      await wire.close();
    },
  };
};

export const arn = (service: string, resource: string): string => `arn:aws:${service}:us-east-1:111122223333:${resource}`;
