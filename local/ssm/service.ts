import * as client from '@aws-sdk/client-ssm';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { parameterOperations } from './parameters.ts';

/** AWS Systems Manager, Parameter Store only. */
export const ssmService = (cloud: Cloud): Service =>
  schemaService({ scope: 'ssm', client, protocol: 'awsJson1_1', operations: parameterOperations({ parameters: cloud.data.map('ssm.parameters'), cloud }) });
