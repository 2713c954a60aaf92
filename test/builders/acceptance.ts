import { coreRowsRead } from '../../lambdas/adapters/core-rows-read.ts';
import { deviceRowsRead } from '../../lambdas/adapters/device-rows-read.ts';
import { failedItemRows } from '../../lambdas/adapters/failed-item-rows.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import { lastTargeted } from '../../lambdas/adapters/last-targeted.ts';
import type { RegisteredDevices } from '../../lambdas/domain/targets/target-ports.ts';
import { acceptTask } from '../../lambdas/steps/accept-task.ts';
import type { AcceptTaskPorts, AcceptTaskSettings } from '../../lambdas/steps/accept-task.ts';
import type { StepInput } from '../../lambdas/runtime/step.ts';
import { someLookups, someSettings } from './lookups.ts';
import { coded, someMachines } from './task.ts';
import type { TaskWorld } from './task-world.ts';

/** What a function that accepts tasks is deployed with. */
export const acceptance: AcceptTaskSettings = {
  ...someSettings,
  machines: someMachines,
  retentionDays: 30,
};

/** ARN of an accepting execution. */
export const acceptingExecution = (number: number): string => `arn:aws:states:us-east-1:111122223333:express:accept-task:${number}`;

/** A request as API Gateway passes it on. */
export interface SentToAccept extends Pick<StepInput<'AcceptTask'>['request'], 'operation' | 'path' | 'query'> {
  /** Text, or what is to be sent as JSON. */
  readonly body?: unknown;
  readonly key?: string | undefined;
  readonly accept?: string;
  /** Number of the accepting execution. */
  readonly execution?: number;
}

/** Core devices that Greengrass knows. */
export const registered = (...names: readonly string[]): RegisteredDevices => ({ among: async (asked) => new Set(asked.filter((name) => names.includes(name))) });

/** The accepting step on a world; Greengrass knows no core unless told. */
export const accepting = (world: TaskWorld, given: Partial<AcceptTaskPorts> = {}, settings: AcceptTaskSettings = acceptance) => {
  const step = acceptTask(
    { ...world, lookups: someLookups, cores: coreRowsRead(world.rows), registered: registered(), devices: deviceRowsRead(world.rows), names: nameRows(world.rows, 30), failedItems: failedItemRows(world.rows), lastTargeted: lastTargeted(world.rows), ...given },
    settings,
  );
  return ({ body = '', key, accept = '', execution = 1, ...request }: SentToAccept) =>
    step({
      executionId: acceptingExecution(execution),
      request: {
        ...request,
        body: coded(typeof body === 'string' ? body : JSON.stringify(body)),
        accept,
        requestId: 'request-1',
        ...(key !== undefined && { idempotencyKey: Buffer.from(key).toString('base64') }),
      },
    });
};
