import '../builders/task-environment.ts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { desire } from '../../lambdas/domain/fleet/core-transitions.ts';
import { aTarget, memoryFleet } from '../builders/fleet.ts';
import type { MemoryFleet } from '../builders/fleet.ts';
import { aCoreRow } from '../builders/task.ts';

process.env['EVENT_BUS_NAME'] = 'bus';
const { consumeReports } = await import('../../lambdas/events/consume-reports.ts');

const at = new Date('2026-01-02T03:04:05.000Z');
const message = (messageId: string, detail: object, given: object = {}) => ({
  messageId,
  body: JSON.stringify({
    'detail-type': 'Greengrass V2 Effective Deployment Status Change', source: 'aws.greengrass', time: '2026-01-02T03:04:09Z',
    resources: ['arn:aws:greengrass:us-east-1:111122223333:coreDevices:edge-1'], detail, ...given,
  }),
});
const success = { deploymentId: 'deployment-1', coreDeviceExecutionStatus: 'SUCCEEDED' };

let memory: MemoryFleet;
let troubles: string[];
beforeEach(() => {
  memory = memoryFleet(desire(aCoreRow(), aTarget({ at })));
  troubles = [];
});
const consume = (...Records: { messageId: string; body: string }[]) =>
  consumeReports({ ...memory, clock: () => at }, (messageId, error) => void troubles.push(`${messageId}: ${(error as Error).message}`))({ Records });

describe('a batch of what Greengrass says', () => {
  it('is taken in', async () => {
    await expect(consume(message('m-1', success))).resolves.toEqual({ batchItemFailures: [] });

    expect(memory.cores.get('edge-1')?.deploymentStatus).toBe('SUCCEEDED');
  });

  it('comes again in part: only the messages that could not be handled', async () => {
    const answer = await consume({ messageId: 'm-1', body: 'no json' }, message('m-2', success), message('m-3', success, { resources: [] }));

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-3' }] });
    expect(memory.cores.get('edge-1')?.deploymentStatus).toBe('SUCCEEDED');
    expect(troubles.map((trouble) => trouble.slice(0, 3))).toEqual(['m-1', 'm-3']);
  });

  it('names the message whose core could not be written, not another one', async () => {
    memory.refuse(['edge-1']);

    const answer = await consume(message('m-1', {}, { 'detail-type': 'Greengrass Telemetry Data' }), message('m-2', success));

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-2' }] });
  });
});
