import * as client from '@aws-sdk/client-ssm';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import type { ParameterState } from './parameter.ts';
import { parameterOperations } from './parameters.ts';

/** The local Parameter Store. */
export interface SsmService extends Service {
  readonly state: ParameterState;
}

/**
 * AWS Systems Manager, Parameter Store only.
 *
 * @param state parameters of an earlier run
 */
export const ssmService = (cloud: Cloud, { state = new Map() }: { state?: ParameterState } = {}): SsmService => ({
  ...schemaService({ scope: 'ssm', client, protocol: 'awsJson1_1', operations: parameterOperations({ parameters: state, cloud }) }),
  state,
});
