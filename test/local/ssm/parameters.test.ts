import {
  DeleteParameterCommand, DescribeParametersCommand, GetParameterCommand, GetParametersCommand, ParameterNotFound, PutParameterCommand, SSMClient,
} from '@aws-sdk/client-ssm';
import type { PutParameterCommandInput } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ssmService } from '../../../local/ssm/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, aWireOver, reaching, refusal } from '../wire/local-cloud.ts';

let wire: Wire;
let client: SSMClient;
beforeEach(async () => {
  wire = await aWire(ssmService);
  client = new SSMClient(reaching(wire));
});
afterEach(() => wire.close());

const put = (Name: string, extra: Partial<PutParameterCommandInput> = {}) => client.send(new PutParameterCommand({ Name, Value: 'v', Type: 'String', ...extra }));
const get = async (Name: string, WithDecryption?: boolean) => (await client.send(new GetParameterCommand({ Name, WithDecryption }))).Parameter;

describe('a parameter', () => {
  it('comes back with version, ARN and type', async () => {
    expect(await put('/cdf/a')).toMatchObject({ Version: 1, Tier: 'Standard' });

    expect(await get('/cdf/a')).toEqual({
      Name: '/cdf/a', Type: 'String', Value: 'v', Version: 1, ARN: 'arn:aws:ssm:us-east-1:111122223333:parameter/cdf/a', DataType: 'text',
      LastModifiedDate: expect.any(Date),
    });
  });

  it('is still there after a restart, with its versions', async () => {
    await put('/cdf/a');
    await put('/cdf/a', { Value: 'w', Overwrite: true });
    await wire.close();

    wire = await aWireOver(wire.data, ssmService);
    client = new SSMClient(reaching(wire));

    expect(await get('/cdf/a')).toMatchObject({ Value: 'w', Version: 2 });
    expect(await get('/cdf/a:1')).toMatchObject({ Value: 'v' });
  });

  it('may have a name without a slash, and be asked for by its ARN', async () => {
    await put('cdf-ca-key-1');

    expect((await get('cdf-ca-key-1'))?.ARN).toBe('arn:aws:ssm:us-east-1:111122223333:parameter/cdf-ca-key-1');
    expect((await get('arn:aws:ssm:us-east-1:111122223333:parameter/cdf-ca-key-1'))?.Value).toBe('v');
  });

  it('that is secure tells its value only when asked to decrypt it', async () => {
    await put('/key', { Type: 'SecureString', Value: 'top secret' });

    const [sealed, open] = [await get('/key'), await get('/key', true)];

    expect(open?.Value).toBe('top secret');
    expect(sealed?.Value).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(Buffer.from(sealed?.Value ?? '', 'base64').toString()).not.toContain('secret');
  });

  it('is overwritten only when asked, and keeps its former versions', async () => {
    await put('/a', { Value: 'one' });

    expect(await refusal(put('/a', { Value: 'two' }))).toMatchObject({ name: 'ParameterAlreadyExists', status: 400 });
    expect(await put('/a', { Value: 'two', Overwrite: true, Type: undefined })).toMatchObject({ Version: 2 });
    expect((await get('/a'))?.Value).toBe('two');
    expect(await get('/a:1')).toMatchObject({ Value: 'one', Version: 1, Selector: ':1' });
    expect(await refusal(get('/a:3'))).toMatchObject({ name: 'ParameterVersionNotFound' });
  });

  it('is not found before it is put and after it is deleted', async () => {
    await expect(get('/a')).rejects.toBeInstanceOf(ParameterNotFound);
    await put('/a');
    await client.send(new DeleteParameterCommand({ Name: '/a' }));
    await expect(get('/a')).rejects.toBeInstanceOf(ParameterNotFound);
    await expect(client.send(new DeleteParameterCommand({ Name: '/a' }))).rejects.toBeInstanceOf(ParameterNotFound);
  });

  it.each([
    ['a name with a character that is not allowed', '/a b', {}, 'ValidationException'],
    ['a path that does not begin with a slash', 'a/b', {}, 'ValidationException'],
    ['a reserved name', '/aws/x', {}, 'AccessDeniedException'],
    ['no type', '/a', { Type: undefined }, 'ValidationException'],
    ['an empty value', '/a', { Value: '' }, 'ValidationException'],
    ['more than 4,096 characters', '/a', { Value: 'x'.repeat(4097) }, 'ValidationException'],
    ['more than 8,192 characters in the advanced tier', '/a', { Value: 'x'.repeat(8193), Tier: 'Advanced' }, 'ValidationException'],
  ] as const)('is refused for %s', async (_, name, extra, error) => {
    expect(await refusal(put(name, extra))).toMatchObject({ name: error });
  });

  it('moves to the advanced tier by itself when told to be intelligent', async () => {
    expect(await put('/a', { Value: 'x'.repeat(5000), Tier: 'Intelligent-Tiering' })).toMatchObject({ Tier: 'Advanced' });
  });
});

describe('several parameters', () => {
  it('are got at once, with the names of those that are not there', async () => {
    await put('/a');
    await put('/b', { Type: 'SecureString' });

    const { Parameters, InvalidParameters } = await client.send(new GetParametersCommand({ Names: ['/a', '/none', '/b'], WithDecryption: true }));

    expect(Parameters?.map(({ Name, Value }) => [Name, Value])).toEqual([['/a', 'v'], ['/b', 'v']]);
    expect(InvalidParameters).toEqual(['/none']);
  });

  it('are described in pages and by name, without their values', async () => {
    for (const name of ['/cdf/a', '/cdf/b', '/other']) await put(name);
    const describeThem = (input: object) => client.send(new DescribeParametersCommand(input));

    const first = await describeThem({ MaxResults: 2 });
    const second = await describeThem({ MaxResults: 2, NextToken: first.NextToken });
    const named = await describeThem({ ParameterFilters: [{ Key: 'Name', Option: 'BeginsWith', Values: ['/cdf/'] }] });

    expect([first, second].map(({ Parameters = [] }) => Parameters.map(({ Name }) => Name))).toEqual([['/cdf/a', '/cdf/b'], ['/other']]);
    expect(named.Parameters?.map(({ Name }) => Name)).toEqual(['/cdf/a', '/cdf/b']);
    expect(named.Parameters?.[0]).not.toHaveProperty('Value');
    expect(await refusal(describeThem({ ParameterFilters: [{ Key: 'Label', Values: ['x'] }] }))).toMatchObject({ name: 'InvalidFilterKey' });
  });
});
