import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { describe, expect, it } from '@jest/globals';
import { components } from '../../lambdas/adapters/components.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const arn = 'arn:aws:greengrass:eu-west-1:111122223333:components';
const own = `${arn}:com.example.Reader:versions:1.0.0`;
const ownCli = `${arn}:aws.greengrass.Cli:versions:2.12.6`;
const publicReader = 'arn:aws:greengrass:eu-west-1:aws:components:com.example.Reader:versions:1.0.0';
const publicCli = 'arn:aws:greengrass:eu-west-1:aws:components:aws.greengrass.Cli:versions:2.12.6';
const reader = { key: 'com.example.Reader', version: '1.0.0' };
const cli = { key: 'aws.greengrass.Cli', version: '2.12.6' };

/** A Greengrass that knows components by ARN, and says of others that they are not there. */
const knowing = (known: Readonly<Record<string, unknown>>) => {
  const { client, sent } = answering(new GreengrassV2Client({ region: 'eu-west-1' }), {
    DescribeComponent: ({ arn: asked }: { arn: string }) => {
      const answer = known[asked] ?? awsError('ResourceNotFoundException', 404);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { state: components(arn, client).state, asked: () => sent.map(({ input }) => input['arn']) };
};
const deployable = { status: { componentState: 'DEPLOYABLE' } };

describe('a component', () => {
  it.each([[reader, own], [cli, publicCli]])('is mostly found by one call: %j', async (component, found) => {
    const greengrass = knowing({ [found]: deployable });

    expect(await greengrass.state(component)).toEqual({ state: 'there' });
    expect(greengrass.asked()).toEqual([found]);
  });

  it.each([[reader, [own, publicReader]], [cli, [publicCli, ownCli]]])('is looked for where it is least likely before it is absent: %j', async (component, places) => {
    const greengrass = knowing({});

    expect(await greengrass.state(component)).toEqual({ state: 'absent' });
    expect(greengrass.asked()).toEqual(places);
  });

  it('of an account may bear a name that AWS would give', async () => {
    expect(await knowing({ [ownCli]: deployable }).state(cli)).toEqual({ state: 'there' });
  });

  it('that Greengrass could not make is there and cannot be deployed', async () => {
    expect(await knowing({ [own]: { status: { componentState: 'FAILED', message: 'the artifact is gone' } } }).state(reader)).toEqual({ state: 'failed', why: 'the artifact is gone' });
  });

  it.each([
    ['ThrottlingException', 429, 'Throttled'], ['InternalServerException', 500, 'Unavailable'], ['AccessDeniedException', 403, 'InvalidInput'],
  ])('peer fault 47: is not absent because of %s', async (name, status, failure) => {
    await expect(knowing({ [own]: awsError(name, status) }).state(reader)).rejects.toMatchObject({ name: failure });
  });
});
