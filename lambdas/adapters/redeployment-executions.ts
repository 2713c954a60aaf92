import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { RedeploymentTrigger } from '../domain/redeployment/redeployment-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Starts executions of the machine that redeploys. One that was started under a name is not started again. */
export const redeploymentExecutions = (stateMachineArn: string, client: SFNClient = new SFNClient({ maxAttempts: 3 })) =>
  async (name: string, trigger: RedeploymentTrigger): Promise<void> => {
    const command = new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(trigger) });
    await awsCall('states:StartExecution', () => client.send(command), { ExecutionAlreadyExists: () => undefined });
  };
