import { DecryptCommand, DescribeKeyCommand, EncryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { kmsService } from '../../../local/kms/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, aWireOver, reaching, refusal } from '../wire/local-cloud.ts';

let wire: Wire;
let client: KMSClient;
beforeEach(async () => {
  wire = await aWire(kmsService);
  client = new KMSClient(reaching(wire));
});
afterEach(() => wire.close());

const text = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString();
const encrypt = async (KeyId: string, EncryptionContext?: Record<string, string>) =>
  (await client.send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('hello'), EncryptionContext }))).CiphertextBlob;

describe('a key', () => {
  it('decrypts what it encrypted, and nothing that was altered', async () => {
    const blob = await encrypt('alias/artifacts');

    const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob: blob }));

    expect(text(Plaintext)).toBe('hello');
    expect(text(blob)).not.toContain('hello');
    const altered = Buffer.from(blob ?? []);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(await refusal(client.send(new DecryptCommand({ CiphertextBlob: altered })))).toMatchObject({ name: 'InvalidCiphertextException', status: 400 });
    expect(await refusal(client.send(new DecryptCommand({ CiphertextBlob: Buffer.from('x') })))).toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('decrypts after a restart what it encrypted before', async () => {
    const blob = await encrypt('alias/artifacts');
    await wire.close();

    wire = await aWireOver(wire.data, kmsService);
    client = new KMSClient(reaching(wire));

    expect(text((await client.send(new DecryptCommand({ CiphertextBlob: blob }))).Plaintext)).toBe('hello');
  });

  it('binds a ciphertext to its encryption context', async () => {
    const blob = await encrypt('alias/artifacts', { core: 'edge-1' });

    expect(text((await client.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: { core: 'edge-1' } }))).Plaintext)).toBe('hello');
    expect(await refusal(client.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: { core: 'edge-2' } })))).toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('is the same by id, ARN and alias', async () => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: 'alias/artifacts' }));

    const byArn = await client.send(new DescribeKeyCommand({ KeyId: KeyMetadata?.Arn }));

    expect(byArn.KeyMetadata?.KeyId).toBe(KeyMetadata?.KeyId);
    expect(KeyMetadata).toMatchObject({ Enabled: true, KeyState: 'Enabled', CreationDate: expect.any(Date) });
  });

  it('gives data keys that it can decrypt', async () => {
    const { Plaintext, CiphertextBlob } = await client.send(new GenerateDataKeyCommand({ KeyId: 'alias/artifacts', KeySpec: 'AES_256' }));

    const decrypted = await client.send(new DecryptCommand({ CiphertextBlob }));

    expect(Plaintext).toHaveLength(32);
    expect(decrypted.Plaintext).toEqual(Plaintext);
  });
});
