import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { dynamodbService } from '../../../local/dynamodb/service.ts';
import { greengrassService } from '../../../local/greengrass/service.ts';
import { Iam } from '../../../local/iam/iam.ts';
import type { IamOptions } from '../../../local/iam/iam.ts';
import type { PolicyStatement } from '../../../local/iam/statements.ts';
import { iotService } from '../../../local/iot/service.ts';
import { s3Service } from '../../../local/s3/service.ts';
import { startWire } from '../../../local/wire/server.ts';
import { stsService } from '../../../local/sts/service.ts';
import { account, roleArn } from './policies.ts';

const trust = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } } as const;

const session = 'job';

/** An account with one role, `worker`, and SDK clients of its session and of the administrator. */
export const anAccount = async (statements: readonly PolicyStatement[], options: Pick<IamOptions, 'mode' | 'onDenial'> = {}) => {
  const iam = new Iam({ region: 'us-east-1', account, ...options });
  iam.identities.addRole({ name: 'worker', arn: roleArn, trust });
  iam.identities.attach('worker', 'rights', { Statement: statements });
  const wire = await startWire({ port: 0, authority: iam });
  const iot = iotService(wire);
  const dynamodb = dynamodbService(wire);
  const services = [iot, greengrassService(wire, iot), dynamodb, s3Service(wire), stsService((key) => iam.identities.byAccessKey(key)?.name)];
  services.forEach((service) => wire.register(service));
  const clientsOf = (accessKeyId: string) => {
    const connection = { endpoint: wire.endpoint, region: wire.region, credentials: { accessKeyId, secretAccessKey: 'local' }, maxAttempts: 1 };
    return {
      dynamodb: new DynamoDBClient(connection),
      greengrass: new GreengrassV2Client(connection),
      iot: new IoTClient(connection),
      s3: new S3Client({ ...connection, forcePathStyle: true }),
      sts: new STSClient(connection),
    };
  };
  const worker = clientsOf(iam.identities.assume(roleArn, session, { service: 'lambda.amazonaws.com' }));
  const administrator = clientsOf('ADMINISTRATOR');
  return {
    iam, wire, worker, administrator,
    /** As the `worker` is called in process. */
    caller: { roleArn, session },
    async close() {
      for (const client of [worker, administrator].flatMap((clients) => Object.values(clients))) client.destroy();
      iot.close();
      dynamodb.close();
      await wire.close();
    },
  };
};

export type Account = Awaited<ReturnType<typeof anAccount>>;
