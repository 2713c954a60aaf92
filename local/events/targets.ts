import type { Target } from '@aws-sdk/client-eventbridge';
import { AwsError, type ActingService, type Caller, type Cloud } from '../wire/service.ts';
import type { EventEnvelope } from './envelope.ts';

/** One thing to hand over: the event and what the target shall get of it. */
export interface Parcel {
  event: EventEnvelope;
  /** JSON text. */
  input: string;
  target: Target;
  /** The rule that sends it. */
  ruleArn: string;
}

export interface LogEntry {
  group: string;
  timestamp: Date;
  message: string;
}

/** Where targets are reached that are not other services. */
export interface Neighbours {
  cloud: Pick<Cloud, 'service' | 'endpoint'>;
  log(entry: LogEntry): void;
  /** Puts an event on another bus as it is. */
  forward(event: EventEnvelope, busName: string): void;
  clock(): Date;
}

type Dispatch = (parcel: Parcel, neighbours: Neighbours) => Promise<unknown>;

/** The URL under which a queue is known at an endpoint. */
export const queueUrlOf = (endpoint: string, arn: string): string => {
  const [, , , , account = '', name = ''] = arn.split(':');
  return `${endpoint}/${account}/${name}`;
};

const arnOf = ({ Arn = '' }: Target): string => Arn;

/** EventBridge itself, which the target's own policy must let in. */
export const eventBridge = (sourceArn: string): ActingService => ({ service: 'events.amazonaws.com', sourceArn });

const byRoleOf = ({ RoleArn }: Target, ruleArn: string): Caller =>
  (RoleArn === undefined ? eventBridge(ruleArn) : { roleArn: RoleArn, session: ruleArn.split('/').at(-1) ?? ruleArn, takenBy: eventBridge(ruleArn) });

const dispatches: Readonly<Record<string, Dispatch>> = {
  /** Asynchronous, as EventBridge invokes: what the function answers is not its concern. */
  lambda: ({ input, target, ruleArn }, { cloud }) =>
    cloud.service('lambda').call('Invoke', { FunctionName: arnOf(target), InvocationType: 'Event', Payload: Buffer.from(input) }, { caller: eventBridge(ruleArn) }),
  states: ({ input, target, ruleArn }, { cloud }) =>
    cloud.service('states').call('StartExecution', { stateMachineArn: arnOf(target), input }, { caller: byRoleOf(target, ruleArn) }),
  sqs: ({ input, target, ruleArn }, { cloud }) => {
    const MessageGroupId = target.SqsParameters?.MessageGroupId;
    const message = { QueueUrl: queueUrlOf(cloud.endpoint, arnOf(target)), MessageBody: input, ...(MessageGroupId ? { MessageGroupId } : {}) };
    return cloud.service('sqs').call('SendMessage', message, { caller: byRoleOf(target, ruleArn) });
  },
  events: async ({ event, target }, { forward }) => forward(event, arnOf(target)),
  logs: async ({ input, target }, { log, clock }) => log({ group: arnOf(target).split(':')[6] ?? '', timestamp: clock(), message: input }),
};

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';

/**
 * Refuses targets that nothing here could reach, at the time the rule is made rather than when an event is lost.
 *
 * @throws AwsError `ValidationException` for what is no ARN · `NotImplementedLocally`
 */
export const checkTargetArn = (arn: string): void => {
  if (!arn.startsWith('arn:')) throw new AwsError('ValidationException', `Parameter ${arn} is not valid. Reason: Provided Arn is not in correct format.`);
  if (Object.hasOwn(dispatches, serviceOf(arn))) return;
  throw new AwsError('NotImplementedLocally', `target ${arn}: EventBridge targets of the local runtime are ${Object.keys(dispatches).join(', ')}`);
};

/** Hands a parcel over; resolves when the target has accepted it. */
export const dispatch: Dispatch = async (parcel, neighbours) => {
  const service = serviceOf(arnOf(parcel.target));
  return dispatches[service]?.(parcel, neighbours);
};
