import * as iot from '@aws-sdk/client-iot';
import type { IoTClient } from '@aws-sdk/client-iot';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ERROR_STATUS } from '../../../local/iot/errors.ts';
import { REQUESTS_PER_SECOND } from '../../../local/iot/limits.ts';
import { tokenBuckets } from '../../../local/iot/quotas.ts';
import { x509 } from '../../../local/iot/x509.ts';
import { readShapes } from '../../../local/wire/operation-schemas.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, aPolicyDocument, ARN } from './a-cloud.ts';
import { aCsr } from './x509-material.ts';

let wire: Wire;
let client: IoTClient;
afterEach(() => wire?.close());
const open = async (...options: Parameters<typeof anIot>) => {
  const opened = await anIot(...options);
  ({ wire, client } = opened);
  return opened;
};

const ROLE = 'arn:aws:iam::111122223333:role/token-exchange';

describe('role aliases', () => {
  const create = (roleAlias: string, extra: object = {}) => client.send(new iot.CreateRoleAliasCommand({ roleAlias, roleArn: ROLE, ...extra }));

  it('are made, described, updated, listed and deleted', async () => {
    await open();
    const { roleAliasArn } = await create('exchange');
    await create('other', { credentialDurationSeconds: 900 });
    await client.send(new iot.UpdateRoleAliasCommand({ roleAlias: 'exchange', roleArn: `${ROLE}-2` }));

    const { roleAliasDescription } = await client.send(new iot.DescribeRoleAliasCommand({ roleAlias: 'exchange' }));
    expect(roleAliasArn).toBe(`${ARN}:rolealias/exchange`);
    expect(roleAliasDescription).toMatchObject({ roleAlias: 'exchange', roleAliasArn, roleArn: `${ROLE}-2`, credentialDurationSeconds: 3600, owner: '111122223333' });
    expect((await client.send(new iot.ListRoleAliasesCommand({ ascendingOrder: true }))).roleAliases).toEqual(['exchange', 'other']);
    await client.send(new iot.DeleteRoleAliasCommand({ roleAlias: 'other' }));
    expect(await refusal(client.send(new iot.DescribeRoleAliasCommand({ roleAlias: 'other' })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });

  it.each([
    ['a name in use', 'exchange', {}, 'ResourceAlreadyExistsException'],
    ['a name that is not allowed', 'a b', {}, 'InvalidRequestException'],
    ['a role that is none', 'r', { roleArn: 'admin-of-all-things-here' }, 'InvalidRequestException'],
    ['credentials of less than 15 minutes', 'r', { credentialDurationSeconds: 899 }, 'InvalidRequestException'],
    ['credentials of more than 12 hours', 'r', { credentialDurationSeconds: 43_201 }, 'InvalidRequestException'],
  ])('are refused for %s', async (_, name, extra, error) => {
    await open();
    await create('exchange');

    expect(await refusal(create(name, extra))).toMatchObject({ name: error });
  });
});

describe('DescribeEndpoint', () => {
  const endpointOf = async (endpointType?: string) => (await client.send(new iot.DescribeEndpointCommand({ endpointType }))).endpointAddress;

  it.each([
    ['iot:Data-ATS', /^a[a-z0-9]{13}-ats\.iot\.us-east-1\.amazonaws\.com$/],
    ['iot:Data', /^a[a-z0-9]{13}\.iot\.us-east-1\.amazonaws\.com$/],
    [undefined, /^a[a-z0-9]{13}\.iot\.us-east-1\.amazonaws\.com$/],
    ['iot:CredentialProvider', /^c[a-z0-9]{13}\.credentials\.iot\.us-east-1\.amazonaws\.com$/],
    ['iot:Jobs', /^a[a-z0-9]{13}\.jobs\.iot\.us-east-1\.amazonaws\.com$/],
  ])('gives a host shaped as AWS’s for %s, the same every time', async (type, shape) => {
    await open();

    const first = await endpointOf(type);
    await wire.close();
    await open();

    expect(first).toMatch(shape);
    expect(await endpointOf(type)).toBe(first);
  });

  it('refuses a type that is none', async () => {
    await open();

    expect(await refusal(endpointOf('iot:Everything'))).toMatchObject({ name: 'InvalidRequestException' });
  });
});

describe('tags', () => {
  it('come with creation and change later', async () => {
    await open();
    const { policyArn: resourceArn = '' } = await client.send(new iot.CreatePolicyCommand({ policyName: 'p', policyDocument: aPolicyDocument(), tags: [{ Key: 'a', Value: '1' }] }));

    await client.send(new iot.TagResourceCommand({ resourceArn, tags: [{ Key: 'b', Value: '2' }, { Key: 'c' }] }));
    await client.send(new iot.UntagResourceCommand({ resourceArn, tagKeys: ['c'] }));

    expect((await client.send(new iot.ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([{ Key: 'a', Value: '1' }, { Key: 'b', Value: '2' }]);
    expect(await refusal(client.send(new iot.ListTagsForResourceCommand({ resourceArn: `${ARN}:policy/none` })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('request quotas', () => {
  const create = (thingName: string) => client.send(new iot.CreateThingCommand({ thingName }));

  it('are not enforced unless asked for', async () => {
    await open();

    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => client.send(new iot.DescribeEndpointCommand({}))));

    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('throttle what comes faster, as AWS names it', async () => {
    await open({ quotas: { CreateThing: 2 } });
    await create('a');
    await create('b');

    expect(await refusal(create('c'))).toMatchObject({ name: 'ThrottlingException', status: 400 });
  });

  it('are spent by RegisterThing for what it does inside, too', async () => {
    await open({ quotas: { ...REQUESTS_PER_SECOND, AttachPolicy: 1 } });
    for (const policyName of ['p', 'q']) await client.send(new iot.CreatePolicyCommand({ policyName, policyDocument: aPolicyDocument() }));
    const templateBody = JSON.stringify({
      Parameters: { CSR: { Type: 'String' } },
      Resources: {
        certificate: { Type: 'AWS::IoT::Certificate', Properties: { CertificateSigningRequest: { Ref: 'CSR' } } },
        p: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'p' } },
        q: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'q' } },
      },
    });

    const error = await refusal(client.send(new iot.RegisterThingCommand({ templateBody, parameters: { CSR: await aCsr() } })));

    expect(error).toMatchObject({ name: 'ThrottlingException', message: expect.stringContaining('AttachPolicy') });
  });

  it('fill up again with time', () => {
    let now = 0;
    const quotas = tokenBuckets(() => new Date(now), { RegisterThing: 10 });
    const takes = () => { let taken = 0; try { for (;; taken += 1) quotas.spend('RegisterThing'); } catch { return taken; } };

    const [atOnce, thenNothing] = [takes(), takes()];
    now = 500;
    const afterHalf = takes();
    now = 60_000;
    const afterLong = takes();

    expect([atOnce, thenNothing, afterHalf, afterLong]).toEqual([10, 0, 5, 10]);
  });
});

describe('the local AWS IoT', () => {
  const issued = async (count: number) => Promise.all(Array.from({ length: count }, async () =>
    (await client.send(new iot.CreateCertificateFromCsrCommand({ certificateSigningRequest: await aCsr() }))).certificateArn ?? ''));
  /** Which key signed each certificate, by its identifier. */
  const authorities = async () => {
    const { certificates = [] } = await client.send(new iot.ListCertificatesCommand({}));
    return Promise.all(certificates.map(async ({ certificateId }) => {
      const { certificateDescription } = await client.send(new iot.DescribeCertificateCommand({ certificateId }));
      return new x509.X509Certificate(certificateDescription?.certificatePem ?? '').getExtension(x509.AuthorityKeyIdentifierExtension)?.keyId;
    }));
  };

  it('gives every error the status its schema has', () => {
    const { errors } = readShapes(iot);

    const modelled = Object.fromEntries(Object.keys(ERROR_STATUS).map((name) => [name, errors.get(name)?.statusCode]));

    expect(ERROR_STATUS).toEqual(modelled);
  });

  it('carries on with what was kept', async () => {
    const data = byValueData();
    await open({ data });
    const registration = await client.send(new iot.GetRegistrationCodeCommand({}));
    await client.send(new iot.CreateThingCommand({ thingName: 't' }));
    await client.send(new iot.CreateThingGroupCommand({ thingGroupName: 'g' }));
    await client.send(new iot.AddThingToThingGroupCommand({ thingName: 't', thingGroupName: 'g' }));
    await client.send(new iot.CreatePolicyCommand({ policyName: 'p', policyDocument: aPolicyDocument() }));
    const principals = await issued(2);
    for (const principal of principals) await client.send(new iot.AttachThingPrincipalCommand({ thingName: 't', principal }));
    await client.send(new iot.AttachPolicyCommand({ policyName: 'p', target: principals[0] }));
    const [authority] = await authorities();
    await wire.close();

    await open({ data });
    await issued(1);

    expect((await client.send(new iot.ListThingPrincipalsCommand({ thingName: 't' }))).principals).toEqual(principals);
    expect((await client.send(new iot.ListThingGroupsForThingCommand({ thingName: 't' }))).thingGroups).toMatchObject([{ groupName: 'g' }]);
    expect((await client.send(new iot.ListTargetsForPolicyCommand({ policyName: 'p' }))).targets).toEqual([principals[0]]);
    expect(await client.send(new iot.GetRegistrationCodeCommand({}))).toMatchObject({ registrationCode: registration.registrationCode });
    expect(new Set(await authorities())).toEqual(new Set([authority]));
  });
});
