import { describe, expect, it } from '@jest/globals';
import { permissions } from '../../lib/permissions.ts';
import type { FunctionName } from '../../lib/function-contracts.ts';
import { ofType, synthesis } from './synthesis.ts';

const stack = synthesis('default');
const names = Object.keys(permissions) as FunctionName[];

/** Functions that have an action on something whose ARN has a word. */
const mayDo = (action: string, word: string): FunctionName[] => {
  const roles = new Map(ofType(stack, 'AWS::Lambda::Function').map(({ logicalId, properties }) => [JSON.stringify(properties['Role']), logicalId]));
  const holders = ofType(stack, 'AWS::IAM::Policy').flatMap(({ properties }) => {
    const { Statement } = properties['PolicyDocument'] as { Statement: { Action: string | string[]; Resource: unknown }[] };
    const grants = Statement.some(({ Action, Resource }) => [Action].flat().includes(action) && JSON.stringify(Resource).includes(word));
    return grants ? (properties['Roles'] as object[]) : [];
  });
  const found = holders.flatMap((role) => [...roles].flatMap(([held, logicalId]) => (held.includes(Object.values(role)[0] as string) ? [logicalId] : [])));
  return names.filter((name) => found.some((logicalId) => new RegExp(`^Functions${name}Function[0-9A-F]{8}$`).test(logicalId)));
};

describe('what is secret', () => {
  it('in the artifacts bucket is decrypted by who makes it, and for those whom URLs are given to', () => {
    expect(mayDo('kms:Decrypt', 'BucketsArtifactsKey')).toEqual(['CreateCertificate', 'ArtifactsApi']);
  });

  it('of CAs is read by who signs with it', () => {
    expect(mayDo('ssm:GetParameter', 'cdf-ca-key-')).toEqual(['CreateCertificate']);
  });

  it('is in no access log of the API: neither headers nor queries nor bodies are', () => {
    const [stage] = ofType(stack, 'AWS::ApiGateway::Stage');
    const { Format } = stage?.properties['AccessLogSetting'] as { Format: string };

    const variables = [...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);

    expect(variables.sort()).toEqual([
      'httpMethod', 'identity.caller', 'identity.sourceIp', 'identity.user', 'protocol', 'requestId', 'requestTime', 'resourcePath', 'responseLength', 'status',
    ]);
    expect(stage?.properties['MethodSettings']).toEqual([expect.objectContaining({ DataTraceEnabled: false })]);
  });

  it('is in no log of a function for being in its event', () => {
    for (const { properties } of ofType(stack, 'AWS::Lambda::Function')) {
      const { Variables = {} } = (properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };

      expect(Object.keys(Variables).filter((name) => /LOG_EVENT|CAPTURE_RESPONSE|CAPTURE_ERROR/.test(name))).toEqual([]);
    }
  });
});
