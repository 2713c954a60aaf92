import type { Principal } from '../../../local/iam/evaluate.ts';
import { statementsOf } from '../../../local/iam/statements.ts';
import type { AccessRequest, PolicyStatement } from '../../../local/iam/statements.ts';

export const account = '111122223333';
export const roleArn = `arn:aws:iam::${account}:role/worker`;

/** A role that may do what the statements say. */
export const aRole = (...statements: PolicyStatement[]): Principal => ({
  name: `arn:aws:sts::${account}:assumed-role/worker/job`,
  names: [roleArn, `arn:aws:sts::${account}:assumed-role/worker/job`],
  accountNames: [account, `arn:aws:iam::${account}:root`],
  statements: statementsOf({ Statement: statements }),
});

export const allow = (Action: string | string[], Resource: string | string[] = '*', more: Partial<PolicyStatement> = {}): PolicyStatement => ({ Effect: 'Allow', Action, Resource, ...more });

export const deny = (Action: string | string[], Resource: string | string[] = '*', more: Partial<PolicyStatement> = {}): PolicyStatement => ({ ...allow(Action, Resource, more), Effect: 'Deny' });

export const asks = (action: string, resource = '*', context: AccessRequest['context'] = {}): AccessRequest => ({ action, resource, context });

/** The `Principal` of a resource policy that names someone of AWS. */
export const principal = (AWS: string) => ({ Principal: { AWS } });
