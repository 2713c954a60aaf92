import { describe, expect, it } from '@jest/globals';
import { machineOf, taskMachines } from '../../lambdas/domain/tasks/task-execution.ts';
import { deleteDevicesArn, someMachines } from '../builders/task.ts';

describe('the machines of tasks', () => {
  it('are read as they are told, each found by its ARN', () => {
    const machines = taskMachines(JSON.stringify(someMachines));

    expect(machines).toEqual(someMachines);
    expect(machineOf(machines, { stateMachineArn: deleteDevicesArn })).toEqual({ stateMachineArn: deleteDevicesArn, maxConcurrency: 13 });
    expect(machineOf(machines, { stateMachineArn: `${deleteDevicesArn}-former` })).toBeUndefined();
  });

  it('are all there, or the function says at its cold start which are not', () => {
    const { 'delete-cores': _, 'create-devices': __, ...others } = someMachines;

    expect(() => taskMachines(JSON.stringify(others))).toThrow('TASK_MACHINES lacks delete-cores, create-devices');
  });
});
