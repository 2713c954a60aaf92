import { SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, it } from '@jest/globals';
import { retirements } from '../../lambdas/adapters/retirements.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const started = (answer: unknown) => {
  const { client, sent } = answering(new SFNClient({ region: 'eu-west-1' }), { StartExecution: answer });
  return { start: retirements('machine-arn', client).start, sent };
};

describe('an execution that retires', () => {
  it('is started under its name, with nothing found yet', async () => {
    const { start, sent } = started({});

    await start('incarnation-1');

    expect(sent.map(({ input }) => input)).toEqual([{ stateMachineArn: 'machine-arn', name: 'incarnation-1', input: '{"found":0}' }]);
  });

  it('is not started twice', async () => {
    await expect(started(awsError('ExecutionAlreadyExists')).start('incarnation-1')).resolves.toBeUndefined();
  });

  it('is missed where it cannot be started', async () => {
    await expect(started(awsError('ThrottlingException')).start('incarnation-1')).rejects.toMatchObject({ name: 'Throttled' });
  });
});
