import type { PolicyDocument } from './statements.ts';

const logs: PolicyDocument = {
  Statement: { Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' },
};

/** Managed policies of AWS, as they were on 2026-11-23, by name with path. */
const documents: Readonly<Record<string, PolicyDocument>> = { 'service-role/AWSLambdaBasicExecutionRole': logs };

/** The document of a managed policy of AWS; undefined for one that is not in the table, or is the account's own. */
export const managedPolicy = (arn: string): PolicyDocument | undefined => documents[/^arn:aws[\w-]*:iam::aws:policy\/(.+)$/.exec(arn)?.[1] ?? ''];
