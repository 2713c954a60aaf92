import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { StepFailure } from '../domain/failure.ts';
import { PrivateKey } from '../domain/certificates/private-key.ts';
import { awsCall } from './aws-failure.ts';

/** SSM SecureString that holds the private key of a CA; the peer's name for it. */
export const caKeyParameter = (caId: string): string => `cdf-ca-key-${caId}`;

/**
 * Private keys of own CAs in SSM.
 *
 * @throws StepFailure `CA_KEY_NOT_FOUND`
 */
export const caKeys =
  (client: SSMClient = new SSMClient({ maxAttempts: 3 })) =>
  async (caId: string): Promise<PrivateKey> => {
    const name = caKeyParameter(caId);
    const answer = await awsCall('ssm:GetParameter', () => client.send(new GetParameterCommand({ Name: name, WithDecryption: true })), {
      ParameterNotFound: (error) => {
        throw new StepFailure('NotFound', 'CA_KEY_NOT_FOUND', `the private key of CA ${caId} is not in SSM: there is no parameter ${name}`, { cause: error });
      },
    });
    return new PrivateKey(answer.Parameter?.Value ?? '');
  };
