import { describe, expect, it } from '@jest/globals';
import { isAllowed } from '../../../local/devices/iot-policy.ts';

const connect = {
  action: 'iot:Connect',
  resource: 'arn:aws:iot:us-east-1:111122223333:client/edge-1',
  variables: { 'iot:ClientId': 'edge-1', 'iot:Connection.Thing.ThingName': 'edge-1', 'iot:Connection.Thing.IsAttached': 'true' },
};

const allow = (resource: unknown, more: Record<string, unknown> = {}) => ({ Effect: 'Allow', Action: 'iot:Connect', Resource: resource, ...more });
const policy = (...statements: unknown[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const client = (name: string): string => `arn:aws:iot:us-east-1:111122223333:client/${name}`;

describe('the policy of a simulated core', () => {
  it.each([
    ['an exact resource', policy(allow(client('edge-1')))],
    ['a list of resources', policy(allow([client('other'), client('edge-1')]))],
    ['one statement without a list', JSON.stringify({ Statement: allow('*') })],
    ['a trailing wildcard', policy(allow(client('edge-*')))],
    ['a one-character wildcard', policy(allow(client('edge-?')))],
    ['a wildcard action', policy(allow('*', { Action: 'iot:*' }))],
    ['the client id variable', policy(allow(client('${iot:ClientId}')))],
    ['the thing name variable', policy(allow(client('${iot:Connection.Thing.ThingName}')))],
    ['a condition that holds', policy(allow('*', { Condition: { Bool: { 'iot:Connection.Thing.IsAttached': ['true'] } } }))],
    ['a pattern condition that holds', policy(allow('*', { Condition: { StringLike: { 'iot:ClientId': 'edge-*' } } }))],
  ])('allows by %s', (_, document) => {
    expect(isAllowed([document], connect)).toBe(true);
  });

  it.each([
    ['nothing attached', []],
    ['another resource', [policy(allow(client('edge-2')))]],
    ['another action', [policy(allow('*', { Action: ['iot:Publish', 'iot:Receive'] }))]],
    ['a dot that is no wildcard', [policy(allow(client('edge.1')))]],
    ['a denial in another policy', [policy(allow('*')), policy({ Effect: 'Deny', Action: 'iot:*', Resource: '*' })]],
    ['a condition that does not hold', [policy(allow('*', { Condition: { StringEquals: { 'iot:ClientId': 'edge-2' } } }))]],
    ['a variable without a value', [policy(allow(client('${iot:Connection.Thing.ThingTypeName}')))]],
  ])('denies by %s', (_, documents) => {
    expect(isAllowed(documents, connect)).toBe(false);
  });

  it('takes a variable’s value literally, never as a pattern', () => {
    const variables = { 'iot:ClientId': '*' };

    expect(isAllowed([policy(allow(client('${iot:ClientId}')))], { ...connect, variables })).toBe(false);
  });

  it('names a condition operator it does not know instead of guessing', () => {
    const document = policy(allow('*', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }));

    expect(() => isAllowed([document], connect)).toThrow("condition operator 'IpAddress' is not evaluated");
  });
});
