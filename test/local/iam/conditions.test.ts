import { describe, expect, it } from '@jest/globals';
import { compiledConditions } from '../../../local/iam/conditions.ts';

const arn = 'arn:aws:execute-api:us-east-1:111122223333:api/local/POST/coreTasks';

describe('a condition', () => {
  it.each([
    ['one of several values', { StringEquals: { 'aws:SourceAccount': ['1', '2'] } }, { 'aws:sourceaccount': '2' }],
    ['a key in other case', { StringEquals: { 'AWS:sourceACCOUNT': '1' } }, { 'aws:sourceaccount': '1' }],
    ['a pattern', { StringLike: { 'aws:RequestedRegion': 'us-*' } }, { 'aws:requestedregion': 'us-east-1' }],
    ['an ARN part by part', { ArnLike: { 'aws:SourceArn': 'arn:aws:execute-api:*:*:api/*/*/*' } }, { 'aws:sourcearn': arn }],
    ['a number', { NumericLessThan: { 's3:TlsVersion': 1.2 } }, { 's3:tlsversion': '1.1' }],
    ['a truth value', { Bool: { 'aws:SecureTransport': false } }, { 'aws:securetransport': 'false' }],
    ['the absence of a key', { Null: { 'aws:SourceArn': 'true' } }, {}],
    ['what is not so', { StringNotEquals: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': '2' }],
    ['what is not there, negated', { StringNotEquals: { 'aws:SourceAccount': '1' } }, {}],
    ['what is not there, if it says so', { StringEqualsIfExists: { 'aws:SourceAccount': '1' } }, {}],
    ['nothing asked', {}, {}],
  ])('holds for %s', (_what, block, context) => {
    expect(compiledConditions(block)(context)).toBe(true);
  });

  it.each([
    ['another value', { StringEquals: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': '2' }],
    ['a key that is not there', { StringEquals: { 'aws:SourceAccount': '1' } }, {}],
    ['one of two keys', { StringEquals: { 'aws:SourceAccount': '1', 'aws:RequestedRegion': 'eu-west-1' } }, { 'aws:sourceaccount': '1', 'aws:requestedregion': 'us-east-1' }],
    ['a wildcard over a colon', { ArnLike: { 'aws:SourceArn': 'arn:aws:execute-api:*:api/local/POST/coreTasks' } }, { 'aws:sourcearn': arn }],
    ['any of the negated values', { StringNotEquals: { 'aws:SourceAccount': ['1', '2'] } }, { 'aws:sourceaccount': '2' }],
  ])('does not hold for %s', (_what, block, context) => {
    expect(compiledConditions(block)(context)).toBe(false);
  });

  it('of an unknown operator is refused when the policy is read', () => {
    expect(() => compiledConditions({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })).toThrow(/condition operator IpAddress is not known to the local IAM; there are StringEquals/);
  });
});
