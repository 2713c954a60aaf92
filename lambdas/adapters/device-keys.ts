import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import type { KeyObject, webcrypto } from 'node:crypto';
import type { KeyAlgorithm } from '../domain/certificates/key-algorithm.ts';
import type { DeviceKey, DeviceKeys } from '../domain/ports.ts';
import { PrivateKey } from '../domain/certificates/private-key.ts';
import { x509Name } from './x509-name.ts';
import { x509 } from './x509.ts';

const encodings = {
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
} as const;

/** Keys of devices, made in a thread of Node's pool: an RSA key takes about 80 ms. */
export const deviceKeys: DeviceKeys = {
  make: (algorithm) =>
    new Promise<DeviceKey>((resolve, reject) => {
      const done = (error: Error | null, publicKey: Uint8Array, privateKey: string): void => {
        if (error) reject(error);
        else resolve({ publicKey, privateKey: new PrivateKey(privateKey) });
      };
      if (algorithm === 'EC_P256') generateKeyPair('ec', { namedCurve: 'P-256', ...encodings }, done);
      else generateKeyPair('rsa', { modulusLength: 2048, ...encodings }, done);
    }),

  request: async (key, subject) => {
    const privateKey = createPrivateKey(key.toPem());
    const signingAlgorithm = requestAlgorithm(privateKey);
    const keys = {
      privateKey: privateKey.toCryptoKey(signingAlgorithm, false, ['sign']) as webcrypto.CryptoKey,
      publicKey: createPublicKey(key.toPem()).toCryptoKey(signingAlgorithm, true, ['verify']) as webcrypto.CryptoKey,
    };
    const request = await x509.Pkcs10CertificateRequestGenerator.create({ name: x509Name(subject), keys, signingAlgorithm });
    return `${request.toString('pem')}\n`;
  },
};

const algorithms: Readonly<Record<KeyAlgorithm, webcrypto.EcdsaParams & { namedCurve: string } | { name: string; hash: string }>> = {
  EC_P256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RSA_2048: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
};

const requestAlgorithm = ({ asymmetricKeyType }: KeyObject) => algorithms[asymmetricKeyType === 'ec' ? 'EC_P256' : 'RSA_2048'];
