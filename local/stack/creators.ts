import { customResource } from './custom-resources.ts';
import type { Creator, Creators } from './resource.ts';
import { apiGateway } from './resources/api-gateway.ts';
import { dynamodb } from './resources/dynamodb.ts';
import { events } from './resources/events.ts';
import { iam } from './resources/iam.ts';
import { iot } from './resources/iot.ts';
import { lambda } from './resources/lambda.ts';
import { recordedOnly } from './resources/recorded.ts';
import { s3 } from './resources/s3.ts';
import { sqs } from './resources/sqs.ts';
import { ssmAndKms } from './resources/ssm-kms.ts';
import { states } from './resources/states.ts';

/** What these make is in the state of a service, and stays there. */
const lasting: Creators = { ...dynamodb, ...events, ...iot, ...s3, ...sqs, ...ssmAndKms, 'AWS::CloudFormation::CustomResource': customResource };

const creators: Creators = { ...apiGateway, ...iam, ...lambda, ...recordedOnly, ...states, ...lasting };

/** @throws Error naming the resource whose type has no stand-in */
export const creatorOf = (logicalId: string, type: string): Creator => {
  const creator = type.startsWith('Custom::') ? customResource : creators[type];
  if (!creator) throw new Error(`resource ${logicalId} is of type ${type}, for which there is no local stand-in (local/stack/resources)`);
  return creator;
};

/** Whether a resource of this type outlives the boot that made it, where state is kept. */
export const outlivesBoot = (type: string): boolean => type.startsWith('Custom::') || Object.hasOwn(lasting, type);
