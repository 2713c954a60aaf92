import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import * as client from '@aws-sdk/client-kms';
import type { DecryptCommandInput, DescribeKeyCommandInput, EncryptCommandInput, GenerateDataKeyCommandInput } from '@aws-sdk/client-kms';
import { schemaService } from '../wire/schema-service.ts';
import { AwsError } from '../wire/service.ts';
import type { Checked, Cloud, Operations, Service } from '../wire/service.ts';

interface Key {
  keyId: string;
  /** AES-256. */
  material: Buffer;
  createdAt: Date;
}

type EncryptionContext = Record<string, string> | undefined;

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Length of a key id (UUID), which opens every ciphertext, as on AWS the key is told by it. */
const KEY_ID_BYTES = 36;

const boundTo = (context: EncryptionContext): Buffer => Buffer.from(JSON.stringify(Object.entries(context ?? {}).sort()));

const encrypt = ({ keyId, material }: Key, plaintext: Uint8Array, context: EncryptionContext): Uint8Array => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', material, iv).setAAD(boundTo(context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from(keyId), iv, cipher.getAuthTag(), body]);
};

const decrypt = ({ material }: Key, blob: Buffer, context: EncryptionContext): Uint8Array => {
  const iv = blob.subarray(KEY_ID_BYTES, KEY_ID_BYTES + IV_BYTES);
  const tag = blob.subarray(KEY_ID_BYTES + IV_BYTES, KEY_ID_BYTES + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', material, iv).setAAD(boundTo(context)).setAuthTag(tag);
  return Buffer.concat([decipher.update(blob.subarray(KEY_ID_BYTES + IV_BYTES + TAG_BYTES)), decipher.final()]);
};

const invalidCiphertext = (): AwsError => new AwsError('InvalidCiphertextException', 'the ciphertext was not made by this key and encryption context, or was altered');

/** The keys of the account, each made on first use under whatever name is used: a template's keys need no registration. */
interface KeyRing {
  /** By id, ARN or alias. */
  keyOf(name: string): Key;
  /** The key that made a ciphertext. */
  keyThatMade(blob: Buffer): Key | undefined;
  arnOf(key: Key): string;
}

const keyRing = ({ region, account, clock, data }: Cloud): KeyRing => {
  const keys = data.map<Key>('kms.keys');
  return {
    keyOf: (name) => {
      const short = name.replace(/^arn:aws:kms:[^:]*:\d*:(key\/)?/, '');
      const known = keys.get(short);
      if (known) return known;
      const key = { keyId: /^[0-9a-f-]{36}$/.test(short) ? short : randomUUID(), material: randomBytes(32), createdAt: clock() };
      keys.set(short, key).set(key.keyId, key);
      return key;
    },
    keyThatMade: (blob) => keys.get(blob.subarray(0, KEY_ID_BYTES).toString()),
    arnOf: ({ keyId }) => `arn:aws:kms:${region}:${account}:key/${keyId}`,
  };
};

const decryptWith = ({ keyThatMade, arnOf }: KeyRing, { CiphertextBlob, EncryptionContext }: DecryptCommandInput) => {
  const blob = Buffer.from(CiphertextBlob ?? []);
  const key = keyThatMade(blob);
  if (!key) throw invalidCiphertext();
  try {
    return { Plaintext: decrypt(key, blob, EncryptionContext), KeyId: arnOf(key), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
  } catch {
    throw invalidCiphertext();
  }
};

const metadata = ({ arnOf }: KeyRing, account: string, key: Key) => ({
  AWSAccountId: account, KeyId: key.keyId, Arn: arnOf(key), CreationDate: key.createdAt, Enabled: true, KeyState: 'Enabled',
  KeyUsage: 'ENCRYPT_DECRYPT', KeySpec: 'SYMMETRIC_DEFAULT', KeyManager: 'CUSTOMER', Origin: 'AWS_KMS',
});

/** AWS KMS with AES-256 keys, which are kept in the clear like all state. */
export const kmsService = (cloud: Cloud): Service => {
  const ring = keyRing(cloud);
  const operations = {
    Encrypt: async ({ KeyId, Plaintext, EncryptionContext }: Checked<EncryptCommandInput>) => {
      const key = ring.keyOf(KeyId);
      return { CiphertextBlob: encrypt(key, Plaintext, EncryptionContext), KeyId: ring.arnOf(key), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
    Decrypt: async (input: DecryptCommandInput) => decryptWith(ring, input),
    GenerateDataKey: async ({ KeyId, KeySpec, NumberOfBytes, EncryptionContext }: Checked<GenerateDataKeyCommandInput>) => {
      const key = ring.keyOf(KeyId);
      const plaintext = randomBytes(NumberOfBytes ?? (KeySpec === 'AES_128' ? 16 : 32));
      return { Plaintext: plaintext, CiphertextBlob: encrypt(key, plaintext, EncryptionContext), KeyId: ring.arnOf(key) };
    },
    DescribeKey: async ({ KeyId }: Checked<DescribeKeyCommandInput>) => ({ KeyMetadata: metadata(ring, cloud.account, ring.keyOf(KeyId)) }),
  } satisfies Operations;
  return schemaService({ scope: 'kms', client, protocol: 'awsJson1_1', operations });
};
