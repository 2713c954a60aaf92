import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Retirements } from '../domain/retirement/retirement-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Input of every execution of the machine that retires. */
const input = JSON.stringify({ found: 0 });

/** Executions of the machine that retires. One that was started under a name is not started again. */
export const retirements = (stateMachineArn: string, client: SFNClient = new SFNClient({ maxAttempts: 3 })): Retirements => ({
  start: async (name) => {
    await awsCall('states:StartExecution', () => client.send(new StartExecutionCommand({ stateMachineArn, name, input })), { ExecutionAlreadyExists: () => undefined });
  },
});
