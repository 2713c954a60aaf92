import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../local/iam/evaluate.ts';
import { statementsOf } from '../../../local/iam/statements.ts';
import { account, allow, aRole, asks, deny, principal, roleArn } from './policies.ts';

const table = 'arn:aws:dynamodb:us-east-1:111122223333:table/fleet';

describe('a decision', () => {
  it.each([
    ['an action named', allow('dynamodb:GetItem', table), asks('dynamodb:GetItem', table)],
    ['an action in other case', allow('DynamoDB:getitem', table), asks('dynamodb:GetItem', table)],
    ['actions by wildcard', allow('dynamodb:*Item', table), asks('dynamodb:GetItem', table)],
    ['one character by question mark', allow('dynamodb:GetIte?', table), asks('dynamodb:GetItem', table)],
    ['resources by wildcard', allow('s3:GetObject', 'arn:aws:s3:::tasks/templates/*'), asks('s3:GetObject', 'arn:aws:s3:::tasks/templates/a/b.json')],
    ['every resource', allow('iot:ListThings'), asks('iot:ListThings')],
    ['every action but those of NotAction', { Effect: 'Allow' as const, NotAction: 's3:*', Resource: '*' }, asks('dynamodb:GetItem', table)],
    ['every resource but those of NotResource', { Effect: 'Allow' as const, Action: 's3:*', NotResource: 'arn:aws:s3:::keys/*' }, asks('s3:GetObject', 'arn:aws:s3:::tasks/a')],
    ['a dot as what it is', allow('s3:GetObject', 'arn:aws:s3:::b/a.json'), asks('s3:GetObject', 'arn:aws:s3:::b/a.json')],
  ])('allows %s', (_what, statement, request) => {
    expect(decide(aRole(statement), request).allowed).toBe(true);
  });

  it.each([
    ['another action', allow('dynamodb:GetItem', table), asks('dynamodb:PutItem', table)],
    ['another resource', allow('dynamodb:GetItem', table), asks('dynamodb:GetItem', `${table}/index/by-status`)],
    ['a resource in other case', allow('dynamodb:GetItem', table), asks('dynamodb:GetItem', table.replace('fleet', 'Fleet'))],
    ['an action without a resource to one who has it on some', allow('iot:ListAttachedPolicies', 'arn:aws:iot:us-east-1:111122223333:cert/*'), asks('iot:ListAttachedPolicies')],
    ['what NotAction names', { Effect: 'Allow' as const, NotAction: 's3:*', Resource: '*' }, asks('s3:GetObject', 'arn:aws:s3:::a/b')],
    ['what NotResource names', { Effect: 'Allow' as const, Action: 's3:*', NotResource: 'arn:aws:s3:::keys/*' }, asks('s3:GetObject', 'arn:aws:s3:::keys/a')],
    ['a dot as any character', allow('s3:GetObject', 'arn:aws:s3:::b/a.json'), asks('s3:GetObject', 'arn:aws:s3:::b/aXjson')],
  ])('does not allow %s', (_what, statement, request) => {
    expect(decide(aRole(statement), request)).toMatchObject({ allowed: false, reason: `because no identity-based policy allows the ${request.action} action` });
  });

  it('is no where a statement denies, whatever others allow', () => {
    const role = aRole(allow('s3:*'), deny('s3:DeleteObject', 'arn:aws:s3:::keys/*'));

    expect(decide(role, asks('s3:DeleteObject', 'arn:aws:s3:::keys/a'))).toMatchObject({ allowed: false, reason: 'with an explicit deny in an identity-based policy' });
    expect(decide(role, asks('s3:DeleteObject', 'arn:aws:s3:::tasks/a')).allowed).toBe(true);
  });

  it('tells by which actions of which statements it was allowed', () => {
    const role = aRole(allow(['s3:GetObject', 's3:PutObject']), allow('s3:Get*'));

    const { by } = decide(role, asks('s3:GetObject', 'arn:aws:s3:::a/b'));

    expect([...by.values()]).toEqual([['s3:GetObject'], ['s3:Get*']]);
  });
});

describe('a statement', () => {
  it.each([
    ['of NotPrincipal', deny('s3:*', '*', { NotPrincipal: { AWS: roleArn } } as object), 'NotPrincipal is not known to the local IAM'],
    ['of a policy variable in a resource', allow('s3:GetObject', 'arn:aws:s3:::homes/${aws:username}/*'), 'policy variable ${aws:username} is not known to the local IAM'],
    ['of a policy variable in a condition', allow('s3:ListBucket', '*', { Condition: { StringLike: { 's3:prefix': '${aws:PrincipalTag/room}' } } }), 'policy variable ${aws:PrincipalTag/room} is not known'],
  ])('%s is refused by name, not passed over', (_what, statement, message) => {
    expect(() => statementsOf({ Statement: statement })).toThrow(message);
  });
});

describe('the policy of a resource', () => {
  const bucket = 'arn:aws:s3:::keys/a';

  it('lets in a role that it names', () => {
    const policy = statementsOf({ Statement: allow('s3:GetObject', bucket, principal(roleArn)) });

    expect(decide(aRole(), asks('s3:GetObject', bucket), policy).allowed).toBe(true);
  });

  it('leaves the decision to the account where it names that', () => {
    const policy = statementsOf({ Statement: allow('s3:GetObject', bucket, principal(`arn:aws:iam::${account}:root`)) });

    expect(decide(aRole(), asks('s3:GetObject', bucket), policy).allowed).toBe(false);
    expect(decide(aRole(allow('s3:GetObject')), asks('s3:GetObject', bucket), policy).allowed).toBe(true);
  });

  it('keeps out whom it denies', () => {
    const policy = statementsOf({ Statement: deny('s3:*', bucket, { ...principal('*'), Condition: { Bool: { 'aws:SecureTransport': 'false' } } }) });
    const role = aRole(allow('s3:*'));

    expect(decide(role, asks('s3:GetObject', bucket, { 'aws:securetransport': 'false' }), policy)).toMatchObject({ allowed: false, reason: 'with an explicit deny in a resource-based policy' });
    expect(decide(role, asks('s3:GetObject', bucket, { 'aws:securetransport': 'true' }), policy).allowed).toBe(true);
  });

  it('of a key keeps out everyone of whom it does not speak', () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/k';
    const role = aRole(allow('kms:Decrypt', key));
    const policyFor = (AWS: string) => statementsOf({ Statement: allow('kms:*', '*', principal(AWS)) });

    expect(decide(role, asks('kms:Decrypt', key), policyFor('arn:aws:iam::111122223333:role/other'), true)).toMatchObject({ allowed: false, reason: 'because no resource-based policy allows the kms:Decrypt action' });
    expect(decide(role, asks('kms:Decrypt', key), policyFor(`arn:aws:iam::${account}:root`), true).allowed).toBe(true);
  });

  it('lets in a service for one resource only', () => {
    const rule = 'arn:aws:events:us-east-1:111122223333:rule/sweep';
    const policy = statementsOf({ Statement: allow('lambda:InvokeFunction', '*', { Principal: { Service: 'events.amazonaws.com' }, Condition: { ArnLike: { 'aws:SourceArn': rule } } }) });
    const service = { name: 'events.amazonaws.com', names: ['events.amazonaws.com'], accountNames: [], statements: [] };

    expect(decide(service, asks('lambda:InvokeFunction', 'f', { 'aws:sourcearn': rule }), policy).allowed).toBe(true);
    expect(decide(service, asks('lambda:InvokeFunction', 'f', { 'aws:sourcearn': `${rule}-2` }), policy).allowed).toBe(false);
  });
});
