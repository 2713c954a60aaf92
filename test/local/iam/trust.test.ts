import { beforeEach, describe, expect, it } from '@jest/globals';
import { Iam } from '../../../local/iam/iam.ts';
import type { IamMode } from '../../../local/iam/iam.ts';
import type { PolicyStatement } from '../../../local/iam/statements.ts';
import { account, allow, roleArn } from './policies.ts';

const service = 'events.amazonaws.com';
const ruleOf = (name: string): string => `arn:aws:events:us-east-1:${account}:rule/${name}`;
const need = { action: 'states:StartExecution', resource: `arn:aws:states:us-east-1:${account}:stateMachine:redeploy` };

/** The trust that lets EventBridge in for the rules of which the name begins so. */
const trust = (more: Partial<PolicyStatement> = {}): PolicyStatement => ({
  Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service },
  Condition: { ArnLike: { 'aws:SourceArn': ruleOf('ours.*') }, StringEquals: { 'aws:SourceAccount': account } }, ...more,
});

const iamWith = (statements: readonly PolicyStatement[], mode?: IamMode): Iam => {
  const iam = new Iam({ region: 'us-east-1', account, mode });
  iam.identities.addRole({ name: 'worker', arn: roleArn, trust: { Statement: statements } });
  iam.identities.attach('worker', 'rights', { Statement: allow(need.action) });
  return iam;
};

/** As EventBridge calls a target for a rule that was made at run time. */
const callFor = (iam: Iam, sourceArn: string, by = service) => () => iam.demand('states', { roleArn, session: 'rule', takenBy: { service: by, sourceArn } }, need);

const refusal = (sourceArn: string, by = service): string =>
  `User: ${by} is not authorized to perform: sts:AssumeRole on resource: ${roleArn} because its trust policy does not let it in for ${sourceArn}`;

describe('a role with conditions on who may take it on', () => {
  let iam: Iam;
  beforeEach(() => { iam = iamWith([trust()]); });

  it('is taken on for what its trust policy names', () => {
    expect(() => iam.identities.assume(roleArn, 'rule', { service, sourceArn: ruleOf('ours.a') })).not.toThrow();
    expect(callFor(iam, ruleOf('ours.a'))).not.toThrow();
  });

  it('is not taken on for anything else', () => {
    const message = `role ${roleArn} cannot be assumed by ${service}: its trust policy does not let it in for ${ruleOf('theirs')}`;

    expect(() => iam.identities.assume(roleArn, 'rule', { service, sourceArn: ruleOf('theirs') })).toThrow(message);
    expect(callFor(iam, ruleOf('theirs'))).toThrow(refusal(ruleOf('theirs')));
  });

  it('is not taken on for a rule of another bus, of which the ARN is another', () => {
    expect(callFor(iam, ruleOf('bus/ours.a'))).toThrow(refusal(ruleOf('bus/ours.a')));
  });

  it('is not taken on by another service, or by one of which nobody knows what it acts for', () => {
    expect(callFor(iam, ruleOf('ours.a'), 'states.amazonaws.com')).toThrow(refusal(ruleOf('ours.a'), 'states.amazonaws.com'));
    expect(() => iam.identities.assume(roleArn, 'rule', { service })).toThrow('its trust policy does not let it in');
  });

  it('is asked for at each call, whoever has the role already', () => {
    callFor(iam, ruleOf('ours.a'))();
    iam.identities.assume(roleArn, 'rule', { service, sourceArn: ruleOf('ours.a') });

    expect(callFor(iam, ruleOf('theirs'))).toThrow(refusal(ruleOf('theirs')));
  });

  it('tells the refusal and lets the call pass where refusals are only reported', () => {
    iam = iamWith([trust()], 'report');

    expect(callFor(iam, ruleOf('theirs'))).not.toThrow();
    expect(iam.denials()).toMatchObject([{ principal: service, action: 'sts:AssumeRole', resource: roleArn }]);
  });
});

describe('a trust policy', () => {
  it.each([
    ['allows another action', [trust({ Action: 'sts:TagSession' })]],
    ['is for another account', [trust({ Condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } } })]],
    ['denies what it allows too', [trust(), trust({ Effect: 'Deny' })]],
  ])('lets nobody in that %s', (_what, statements) => {
    expect(callFor(iamWith(statements), ruleOf('ours.a'))).toThrow(refusal(ruleOf('ours.a')));
  });
});
