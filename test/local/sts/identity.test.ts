import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stsService } from '../../../local/sts/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, reaching, refusal } from '../wire/local-cloud.ts';

let wire: Wire;
let client: STSClient;
beforeEach(async () => {
  wire = await aWire(() => stsService());
  client = new STSClient(reaching(wire));
});
afterEach(() => wire.close());

describe('the local STS', () => {
  it('tells a caller the local account', async () => {
    expect(await client.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: '111122223333', UserId: 'AKIDLOCAL', Arn: 'arn:aws:iam::111122223333:user/local' });
    expect(wire.calls()).toEqual({ 'sts.GetCallerIdentity': 1 });
  });

  it('names what it does not implement', async () => {
    expect(await refusal(client.send(new GetSessionTokenCommand({})))).toMatchObject({
      name: 'NotImplementedLocally', message: 'GetSessionToken of sts is not implemented locally', status: 400,
    });
  });

  it('is subject to faults like every other service', async () => {
    wire.fault({ service: 'sts', operation: 'GetCallerIdentity', error: { name: 'ExpiredToken', statusCode: 403, message: 'a <b> & "c"' } });

    expect(await refusal(client.send(new GetCallerIdentityCommand({})))).toMatchObject({ message: 'a <b> & "c"', status: 403 });
  });
});
