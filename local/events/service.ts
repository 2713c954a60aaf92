import * as client from '@aws-sdk/client-eventbridge';
import type { TestEventPatternCommandInput } from '@aws-sdk/client-eventbridge';
import { schemaService } from '../wire/schema-service.ts';
import { AwsError, type Cloud, type Service } from '../wire/service.ts';
import { busOperations, busNamed, findBus, keptBuses } from './buses.ts';
import type { Bus, Buses } from './buses.ts';
import { deliveries } from './delivery.ts';
import { disorders } from './disorder.ts';
import type { Disorders } from './disorder.ts';
import { duplications } from './duplication.ts';
import type { Duplications } from './duplication.ts';
import { envelope, eventTime } from './envelope.ts';
import type { EventEnvelope } from './envelope.ts';
import { journal } from './journal.ts';
import type { Journal } from './journal.ts';
import { compilePattern } from './pattern.ts';
import { putEvents } from './put-events.ts';
import { ruleTagOperations } from './rule-tags.ts';
import { ruleTargetOperations } from './rule-targets.ts';
import { matches, ruleOperations } from './rules.ts';
import type { Rule } from './rules.ts';
import { schedules } from './schedules.ts';
import { targetInput } from './target-input.ts';

/** EventBridge, with what is needed to watch and end it. */
export interface EventsService extends Service {
  /** Goes on with what an earlier run had not delivered, and with schedules whose time came meanwhile; to be called once targets exist. */
  resume(): void;
  /** Resolves when every delivery under way has ended, retries included. */
  settled(): Promise<void>;
  /**
   * `POST /_local/schedules/run`, `POST /_local/events/settle`, `POST /_local/events/duplicate`, `POST /_local/events/disorder`
   * and, under `GET /_local/events`, what was put, `/logs` and `/failures`.
   */
  readonly control: Readonly<Record<string, (body: unknown) => Promise<unknown>>>;
  close(): void;
}

export interface EventsOptions {
  /** Pause before a delivery's first retry; 1000 when not given. */
  retryBaseMs?: number;
}

const testPattern = async ({ Event = '', EventPattern = '' }: TestEventPatternCommandInput) => {
  const test = compilePattern(EventPattern);
  let event: unknown;
  try {
    event = JSON.parse(Event);
  } catch {
    throw new AwsError('ValidationException', 'Parameter Event is not valid. Reason: it is not JSON.');
  }
  const absent = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'].filter((name) => !Object.hasOwn(Object(event) as object, name));
  if (absent.length > 0) throw new AwsError('ValidationException', `Parameter Event is not valid. Reason: it has no ${absent.join(', ')}.`);
  return { Result: test(event) };
};

const scheduled = (rule: Rule, { region, account, clock }: Cloud): EventEnvelope =>
  envelope({ region, account, time: clock(), source: 'aws.events', detailType: 'Scheduled Event', resources: [rule.arn], detail: {} });

const controlRoutes = ({ record, buses, twice, mixed, fire, settled }: {
  record: Journal; buses: Buses; twice: Duplications; mixed: Disorders; fire: (rule: Rule) => EventEnvelope; settled: () => Promise<void>;
}): EventsService['control'] => ({
  'GET /_local/events': async (filter) => record.events((filter ?? {}) as Parameters<Journal['events']>[0]),
  'GET /_local/events/logs': async (filter) => record.logs((filter as { group?: string } | undefined)?.group),
  'GET /_local/events/failures': async () => record.failures(),
  'POST /_local/events/settle': settled,
  ...twice.control,
  ...mixed.control,
  'POST /_local/schedules/run': async (body) => {
    const { rule: name } = (body ?? {}) as { rule?: string };
    const { rules } = busNamed(buses);
    const rule = rules.get(name ?? '');
    if (rule?.schedule !== undefined) return { eventId: fire(rule).id };
    const known = [...rules.values()].filter(({ schedule }) => schedule !== undefined).map((known) => known.name);
    throw new AwsError('ResourceNotFoundException', `no scheduled rule '${name}'; there are ${known.sort().join(', ') || 'none'}`, 404);
  },
});

/**
 * EventBridge: buses, rules, patterns, schedules and targets. Delivers asynchronously and at least once, to Lambda functions,
 * state machines, queues, other buses and log groups.
 */
export const eventsService = (cloud: Cloud, { retryBaseMs }: EventsOptions = {}): EventsService => {
  const buses = keptBuses(cloud);
  const record = journal();
  const twice = duplications();
  const mixed = disorders();

  /** Only what some rule is for uses a duplication up: the others could not be seen twice. */
  const deliver = (rules: readonly Rule[], event: EventEnvelope): void => {
    const copies = rules.length > 0 ? twice.copies(event['detail-type']) : 0;
    for (let copy = 0; copy < copies; copy += 1) {
      for (const rule of rules) {
        const delivery = { event, ruleArn: rule.arn, ruleName: rule.name, ingestionTime: eventTime(cloud.clock()) };
        for (const target of rule.targets) under.send({ event, target, ruleArn: rule.arn, input: targetInput(target, delivery) });
      }
    }
  };
  const route = (bus: Bus, event: EventEnvelope): void => {
    record.put(bus.name, event);
    deliver([...bus.rules.values()].filter((rule) => matches(rule, event)), event);
  };
  /** Events for a bus that does not exist are taken and lost, as on AWS. */
  const accept = (event: EventEnvelope, busName: string | undefined): void => {
    const bus = findBus(buses, busName);
    if (bus) route(bus, event);
  };
  const under = deliveries(
    { cloud, log: record.log, clock: cloud.clock, forward: (event, busArn) => accept(event, busArn) },
    { pending: cloud.data.map('events.deliveries'), retryBaseMs, disorders: mixed, undelivered: record.undelivered },
  );

  /** Whoever waits for its time has the rule as it was then; its targets may be others by now. */
  const fire = ({ bus, name, ...before }: Rule): EventEnvelope => {
    const rule = buses.get(bus)?.rules.get(name) ?? { bus, name, ...before };
    const event = scheduled(rule, cloud);
    deliver([rule], event);
    return event;
  };
  const clockwork = schedules(fire, cloud.clock, cloud.data.map('events.schedules'));

  const service = schemaService({
    scope: 'events', client, protocol: 'awsJson1_1',
    operations: {
      ...busOperations(buses),
      ...ruleOperations(buses, (rule, change) => (change === 'put' ? clockwork.update(rule) : clockwork.stop(rule))),
      ...ruleTargetOperations(buses),
      ...ruleTagOperations(buses),
      PutEvents: putEvents(accept, cloud.clock),
      TestEventPattern: testPattern,
    },
  });
  return {
    ...service,
    resume: () => {
      under.resume();
      // Whoever made a rule in an earlier run need not make it again.
      for (const rule of buses.all().flatMap(({ rules }) => [...rules.values()])) clockwork.update(rule);
      clockwork.resume();
    },
    settled: under.settled,
    control: controlRoutes({ record, buses, twice, mixed, fire, settled: under.settled }),
    close: () => { clockwork.close(); under.close(); },
  };
};
