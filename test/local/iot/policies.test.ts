import {
  AttachPolicyCommand, CreateCertificateFromCsrCommand, CreatePolicyCommand, CreatePolicyVersionCommand, CreateThingGroupCommand,
  DeleteCertificateCommand, DeletePolicyCommand, DeletePolicyVersionCommand, DetachPolicyCommand, GetPolicyCommand, GetPolicyVersionCommand,
  ListAttachedPoliciesCommand, ListPoliciesCommand, ListPolicyVersionsCommand, ListPrincipalPoliciesCommand, ListTargetsForPolicyCommand,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iot';
import type { IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, aPolicyDocument, ARN } from './a-cloud.ts';
import { aCsr } from './x509-material.ts';

let wire: Wire;
let client: IoTClient;
beforeEach(async () => { ({ wire, client } = await anIot()); });
afterEach(() => wire.close());

const create = (policyName: string, policyDocument = aPolicyDocument()) => client.send(new CreatePolicyCommand({ policyName, policyDocument }));
const addVersion = async (document: string, setAsDefault?: boolean) =>
  (await client.send(new CreatePolicyVersionCommand({ policyName: 'p', policyDocument: document, setAsDefault }))).policyVersionId;
const aTarget = async () =>
  (await client.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: await aCsr() }))).certificateArn ?? '';
const attach = (policyName: string, target: string) => client.send(new AttachPolicyCommand({ policyName, target }));
const attached = async (target: string, recursive?: boolean) =>
  (await client.send(new ListAttachedPoliciesCommand({ target, recursive }))).policies?.map(({ policyName }) => policyName);

/** A valid document of exactly so many characters without white space. */
const ofCharacters = (count: number): string => aPolicyDocument('x'.repeat(count - aPolicyDocument('').length));

describe('CreatePolicy', () => {
  it('makes a policy whose document comes back as it was given', async () => {
    const document = JSON.stringify(JSON.parse(aPolicyDocument()), null, 2);

    const created = await create('a+b=c,d.e@f-g_1', document);

    expect(created).toMatchObject({ policyArn: `${ARN}:policy/a+b=c,d.e@f-g_1`, policyDocument: document, policyVersionId: '1' });
    expect(await client.send(new GetPolicyCommand({ policyName: 'a+b=c,d.e@f-g_1' }))).toMatchObject({ policyDocument: document, defaultVersionId: '1' });
  });

  it('is refused for a name in use, even with the same document', async () => {
    await create('p');

    expect(await refusal(create('p'))).toMatchObject({ name: 'ResourceAlreadyExistsException', status: 409, resourceArn: `${ARN}:policy/p` });
  });

  it('counts 2,048 characters without white space', async () => {
    await create('fits', JSON.stringify(JSON.parse(ofCharacters(2048)), null, 4));

    expect(await refusal(create('too-long', ofCharacters(2049)))).toMatchObject({ name: 'MalformedPolicyException', message: expect.stringContaining('2049 characters') });
  });

  it.each([
    ['no JSON', 'hello', 'not JSON'],
    ['no object', '[]', 'not a JSON object'],
    ['no statement', '{"Version":"2012-10-17"}', 'Statement is missing'],
    ['an empty list of statements', '{"Version":"2012-10-17","Statement":[]}', 'Statement is missing'],
    ['another version', '{"Version":"2024-01-01","Statement":{}}', 'Version'],
    ['an effect that is none', '{"Version":"2012-10-17","Statement":[{"Effect":"Maybe","Action":"iot:*","Resource":"*"}]}', 'Statement[0].Effect'],
    ['no action', '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*"}]}', 'Statement[0].Action'],
    ['no resource', '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iot:*"]}]}', 'Statement[0].Resource'],
  ])('is refused for a document that is or has %s', async (_, document, problem) => {
    const error = await refusal(create('p', document));

    expect(error).toMatchObject({ name: 'MalformedPolicyException', status: 400 });
    expect(error.message).toContain(problem);
  });

  it.each([['a b'], ['a:b'], ['x'.repeat(129)]])('is refused for the name %s', async (name) => {
    expect(await refusal(create(name))).toMatchObject({ name: 'InvalidRequestException', status: 400 });
  });
});

describe('policy versions', () => {
  it('are at most five, numbered without reuse, one of them the default', async () => {
    await create('p');
    expect(await addVersion(aPolicyDocument('2'), true)).toBe('2');
    expect([await addVersion(aPolicyDocument('3')), await addVersion(aPolicyDocument('4')), await addVersion(aPolicyDocument('5'))]).toEqual(['3', '4', '5']);

    expect(await refusal(addVersion(aPolicyDocument('6')))).toMatchObject({ name: 'VersionsLimitExceededException', status: 409 });
    await client.send(new DeletePolicyVersionCommand({ policyName: 'p', policyVersionId: '5' }));
    expect(await addVersion(aPolicyDocument('6'))).toBe('6');
    expect(await client.send(new GetPolicyCommand({ policyName: 'p' }))).toMatchObject({ defaultVersionId: '2', policyDocument: aPolicyDocument('2') });
  });

  it('change which document holds when the default is moved', async () => {
    await create('p');
    await addVersion(aPolicyDocument('2'));

    await client.send(new SetDefaultPolicyVersionCommand({ policyName: 'p', policyVersionId: '2' }));

    const { policyVersions } = await client.send(new ListPolicyVersionsCommand({ policyName: 'p' }));
    expect(policyVersions?.map(({ versionId, isDefaultVersion }) => [versionId, isDefaultVersion])).toEqual([['1', false], ['2', true]]);
    expect(await client.send(new GetPolicyVersionCommand({ policyName: 'p', policyVersionId: '2' }))).toMatchObject({ isDefaultVersion: true, policyDocument: aPolicyDocument('2') });
    expect(await refusal(client.send(new DeletePolicyVersionCommand({ policyName: 'p', policyVersionId: '2' })))).toMatchObject({ name: 'DeleteConflictException' });
    expect(await refusal(client.send(new GetPolicyVersionCommand({ policyName: 'p', policyVersionId: '9' })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('AttachPolicy', () => {
  it('attaches to a certificate, once however often it is called', async () => {
    const target = await aTarget();
    await create('p');

    await attach('p', target);
    await attach('p', target);

    expect(await attached(target)).toEqual(['p']);
    expect((await client.send(new ListTargetsForPolicyCommand({ policyName: 'p' }))).targets).toEqual([target]);
    expect((await client.send(new ListPrincipalPoliciesCommand({ principal: target }))).policies).toEqual([{ policyName: 'p', policyArn: `${ARN}:policy/p` }]);
  });

  it('takes ten policies for one certificate, not eleven', async () => {
    const target = await aTarget();
    for (let i = 0; i <= 10; i += 1) await create(`p${i}`);
    for (let i = 0; i < 10; i += 1) await attach(`p${i}`, target);

    expect(await refusal(attach('p10', target))).toMatchObject({ name: 'LimitExceededException', status: 410 });
    await attach('p3', target);
  });

  it('attaches to thing groups, which hand their policies down', async () => {
    await create('p');
    await create('q');
    await client.send(new CreateThingGroupCommand({ thingGroupName: 'all' }));
    await client.send(new CreateThingGroupCommand({ thingGroupName: 'berlin', parentGroupName: 'all' }));

    await attach('p', `${ARN}:thinggroup/all`);
    await attach('q', `${ARN}:thinggroup/berlin`);

    expect(await attached(`${ARN}:thinggroup/berlin`)).toEqual(['q']);
    expect(await attached(`${ARN}:thinggroup/berlin`, true)).toEqual(['q', 'p']);
  });

  it.each([
    ['an unknown policy', 'none', undefined, 'ResourceNotFoundException'],
    ['an unknown certificate', 'p', `${ARN}:cert/${'0'.repeat(64)}`, 'ResourceNotFoundException'],
    ['an unknown thing group', 'p', `${ARN}:thinggroup/none`, 'ResourceNotFoundException'],
    ['a target that is none', 'p', 'edge-1', 'InvalidRequestException'],
    ['a thing', 'p', `${ARN}:thing/edge-1`, 'InvalidRequestException'],
  ])('is refused for %s', async (_, policyName, target, name) => {
    await create('p');

    expect(await refusal(attach(policyName, target ?? (await aTarget())))).toMatchObject({ name });
  });
});

describe('DetachPolicy', () => {
  it('undoes an attachment, and succeeds where there is none', async () => {
    const target = await aTarget();
    await create('p');
    await attach('p', target);

    await client.send(new DetachPolicyCommand({ policyName: 'p', target }));
    await client.send(new DetachPolicyCommand({ policyName: 'p', target }));

    expect(await attached(target)).toEqual([]);
  });

  it('succeeds for a policy and for a certificate that are gone', async () => {
    const target = await aTarget();
    await create('p');
    await client.send(new DeleteCertificateCommand({ certificateId: target.split('/')[1] }));

    await client.send(new DetachPolicyCommand({ policyName: 'p', target }));
    await client.send(new DetachPolicyCommand({ policyName: 'none', target }));

    expect(await refusal(attached(target))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });
});

describe('ListTargetsForPolicy', () => {
  it('goes through all targets in pages', async () => {
    const targets = [await aTarget(), await aTarget(), await aTarget()];
    await create('p');
    for (const target of targets) await attach('p', target);

    const first = await client.send(new ListTargetsForPolicyCommand({ policyName: 'p', pageSize: 2 }));
    const second = await client.send(new ListTargetsForPolicyCommand({ policyName: 'p', pageSize: 2, marker: first.nextMarker }));

    expect([first.targets, second.targets, second.nextMarker]).toEqual([targets.slice(0, 2), targets.slice(2), undefined]);
    expect(await refusal(client.send(new ListTargetsForPolicyCommand({ policyName: 'none' })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });
});

describe('DeletePolicy', () => {
  const remove = () => client.send(new DeletePolicyCommand({ policyName: 'p' }));

  it('is refused while attached, and while there are other versions', async () => {
    const target = await aTarget();
    await create('p');
    await addVersion(aPolicyDocument('2'));
    await attach('p', target);

    expect(await refusal(remove())).toMatchObject({ name: 'DeleteConflictException', status: 409, message: 'The policy cannot be deleted as the policy is attached to one or more principals (name=p)' });
    await client.send(new DetachPolicyCommand({ policyName: 'p', target }));
    expect(await refusal(remove())).toMatchObject({ name: 'DeleteConflictException' });
    await client.send(new DeletePolicyVersionCommand({ policyName: 'p', policyVersionId: '2' }));
    await remove();
    expect(await refusal(client.send(new GetPolicyCommand({ policyName: 'p' })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });
});

describe('ListPolicies', () => {
  it('goes through all in pages', async () => {
    for (const name of ['a', 'b', 'c']) await create(name);

    const first = await client.send(new ListPoliciesCommand({ pageSize: 2, ascendingOrder: true }));
    const second = await client.send(new ListPoliciesCommand({ pageSize: 2, ascendingOrder: true, marker: first.nextMarker }));

    expect([first, second].map(({ policies = [] }) => policies.map(({ policyName }) => policyName))).toEqual([['a', 'b'], ['c']]);
    expect(second.nextMarker).toBeUndefined();
  });
});
