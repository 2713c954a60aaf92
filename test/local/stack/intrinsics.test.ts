import { describe, expect, it } from '@jest/globals';
import type { Template } from '../../../local/stack/assembly.ts';
import { Intrinsics } from '../../../local/stack/intrinsics.ts';
import { creationOrder } from '../../../local/stack/order.ts';

const template: Template = {
  Parameters: { Stage: { Type: 'String', Default: 'dev' }, Zones: { Type: 'CommaDelimitedList', Default: 'a,b' }, Open: { Type: 'String' } },
  Mappings: { Sizes: { 'us-east-1': { small: 1 } } },
  Conditions: { IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] }, IsProd: { 'Fn::Not': [{ Condition: 'IsDev' }] }, Both: { 'Fn::And': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] } },
  Resources: { Bucket: { Type: 'AWS::S3::Bucket' }, Table: { Type: 'AWS::DynamoDB::Table' } },
};

const intrinsics = new Intrinsics(template, { region: 'us-east-1', account: '111122223333', stackName: 'Fixture', stackId: 'arn:stack' });
intrinsics.define('Bucket', { ref: 'bucket-1', attributes: { Arn: 'arn:aws:s3:::bucket-1', 'Endpoint.Address': 'here' } });

describe('an intrinsic function', () => {
  it.each<[object, unknown]>([
    [{ Ref: 'Bucket' }, 'bucket-1'],
    [{ Ref: 'AWS::Region' }, 'us-east-1'],
    [{ Ref: 'Stage' }, 'dev'],
    [{ Ref: 'Zones' }, ['a', 'b']],
    [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:aws:s3:::bucket-1'],
    [{ 'Fn::GetAtt': 'Bucket.Endpoint.Address' }, 'here'],
    [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: 'Bucket' }]] }, 'arn:aws:s3:::bucket-1'],
    [{ 'Fn::Sub': '${Bucket}/${Bucket.Arn}/${AWS::AccountId}/${!Literal}' }, 'bucket-1/arn:aws:s3:::bucket-1/111122223333/${Literal}'],
    [{ 'Fn::Sub': ['${Own}-${Stage}', { Own: { Ref: 'Bucket' } }] }, 'bucket-1-dev'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Bucket' }] }] }, '1'],
    [{ 'Fn::If': ['IsDev', { Ref: 'Bucket' }, 'none'] }, 'bucket-1'],
    [{ 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, 1],
    [{ 'Fn::Base64': 'ü' }, 'w7w='],
    [{ a: 1, b: { Ref: 'AWS::NoValue' }, c: [{ 'Fn::If': ['IsProd', 1, { Ref: 'AWS::NoValue' }] }, 2] }, { a: 1, c: [2] }],
    [{ Effect: 'Allow', Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } }, { Effect: 'Allow', Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }],
    [{ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }, { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
  ])('%j gives %j', (value, expected) => {
    expect(intrinsics.resolve(value)).toEqual(expected);
  });

  it.each<[object, RegExp]>([
    [{ Ref: 'Nobody' }, /'Nobody' is referred to but does not exist/],
    [{ Ref: 'Open' }, /parameter 'Open' .* neither a value nor a default/],
    [{ 'Fn::GetAtt': ['Bucket', 'Colour'] }, /Bucket \(AWS::S3::Bucket\) has no attribute 'Colour' locally; it has Arn/],
    [{ 'Fn::Cidr': ['10.0.0.0/16', 1, 8] }, /Fn::Cidr is not supported locally/],
  ])('%j is refused', (value, message) => {
    expect(() => intrinsics.resolve(value)).toThrow(message);
  });
});

describe('resources', () => {
  it('come after what they refer to or depend on', () => {
    const order = creationOrder({
      Api: { Type: 'T', Properties: { Body: { uri: { 'Fn::Join': ['', ['x', { 'Fn::GetAtt': ['Function', 'Arn'] }]] } } } },
      Function: { Type: 'T', Properties: { Environment: { 'Fn::Sub': '${Table}' } }, DependsOn: ['Policy'] },
      Policy: { Type: 'T', Properties: { Roles: [{ Ref: 'Role' }] } },
      Table: { Type: 'T' },
      Role: { Type: 'T' },
    });

    expect(order).toEqual(['Table', 'Role', 'Policy', 'Function', 'Api']);
  });

  it('that wait for each other are named', () => {
    expect(() => creationOrder({ A: { Type: 'T', DependsOn: 'B' }, B: { Type: 'T', Properties: { a: { Ref: 'A' } } } })).toThrow('circular dependency: A -> B -> A');
  });
});
