import type { CoreItem, CoreRun } from '../../lambdas/domain/cores/core-item.ts';
import type { DeviceItem, DeviceRun } from '../../lambdas/domain/devices/device-item.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { attachPolicies } from '../../lambdas/steps/attach-policies.ts';
import { createCertificate } from '../../lambdas/steps/create-certificate.ts';
import { recordCore } from '../../lambdas/steps/record-core.ts';
import { recordCoreFailure } from '../../lambdas/steps/record-core-failure.ts';
import { recordDevice } from '../../lambdas/steps/record-device.ts';
import { recordDeviceFailure } from '../../lambdas/steps/record-device-failure.ts';
import { registerThing } from '../../lambdas/steps/register-thing.ts';
import { executionArn as childOf } from './core.ts';
import type { CoreWorld } from './core-world.ts';

/** What a Catch leaves of an error. */
const caught = (error: unknown): NonNullable<CoreRun['failure']> => {
  if (!(error instanceof Error)) throw error;
  const errorMessage = error instanceof StepFailure ? JSON.stringify({ code: error.code, message: error.message }) : error.message;
  return { Error: error.name, Cause: JSON.stringify({ errorType: error.name, errorMessage }) };
};

/** All steps of a core, one after the other, as its child execution has them. A run that ends early is recorded in a world that is well again. */
export const provision = async ({ ports, recover }: CoreWorld, item: CoreItem): Promise<StepOutput<'RecordCore'> & StepOutput<'RecordCoreFailure'>> => {
  const run: CoreRun = { coreName: item.name, item };
  const executionArn = `${childOf}-${item.taskId}`;
  try {
    run.certificate = await createCertificate(ports, 365)({ item, executionArn });
    run.thing = await registerThing(ports)({ item, certificate: run.certificate });
    run.policies = await attachPolicies(ports, 'test')({ item, thing: run.thing });
    if (item.configGenerator !== undefined) run.generated = { answer: { config: `system of ${item.name}` } };
    return await recordCore(ports)({ core: run, executionArn });
  } catch (error) {
    recover();
    return recordCoreFailure(ports)({ core: { ...run, failure: caught(error) }, executionArn });
  }
};

/**
 * The steps of a client device up to its association.
 *
 * @returns nothing where it is provisioned
 */
export const provisionDevice = async ({ ports, recover }: CoreWorld, item: DeviceItem): Promise<StepOutput<'RecordDeviceFailure'> | undefined> => {
  const run: DeviceRun = { deviceName: item.name, item };
  const executionArn = `${childOf}-${item.taskId}`;
  try {
    run.certificate = await createCertificate(ports, 365)({ item, executionArn });
    run.thing = await registerThing(ports)({ item, certificate: run.certificate });
    run.policies = await attachPolicies(ports, 'test')({ item, thing: run.thing });
    await recordDevice(ports)({ device: run, executionArn });
    return undefined;
  } catch (error) {
    recover();
    return recordDeviceFailure(ports)({ device: { ...run, failure: caught(error) }, executionArn });
  }
};
