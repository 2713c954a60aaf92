import type { Configuration } from './configuration.ts';
import { ownName } from './names.ts';

/** State machines that do tasks, each the name of its file. Functions are told them, so they are named before there are any. */
export const taskMachineNouns = ['create-cores', 'delete-cores', 'deploy-template', 'create-devices', 'delete-devices', 'withdraw-deployment'] as const;
export type TaskMachineNoun = (typeof taskMachineNouns)[number];

export const taskMachineName = (environment: string, noun: TaskMachineNoun): string => ownName(environment, noun);

/** Name of the machine that deletes policies when IoT has let go of them. */
export const deletePoliciesName = (environment: string): string => ownName(environment, 'delete-policies');

/** Things of one task that a machine works on at a time. Deleting one takes the same quotas of IoT as making it. */
const maxConcurrency = (noun: TaskMachineNoun, { provisioningConcurrency, deploymentConcurrency }: Configuration): number =>
  (noun === 'deploy-template' || noun === 'withdraw-deployment' ? deploymentConcurrency : provisioningConcurrency);

/** What functions are told of the machines of tasks, by noun; `TASK_MACHINES`. */
export const taskMachineSettings = (configuration: Configuration, arnOf: (name: string) => string): Readonly<Record<TaskMachineNoun, object>> =>
  Object.fromEntries(
    taskMachineNouns.map((noun) => [noun, { stateMachineArn: arnOf(taskMachineName(configuration.environment, noun)), maxConcurrency: maxConcurrency(noun, configuration) }]),
  ) as Record<TaskMachineNoun, object>;
