import { createHash, createHmac } from 'node:crypto';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * The signature that S3 expects of a presigned GET, reckoned from the S3 API reference ("Authenticating Requests: Using Query
 * Parameters") rather than by the SDK that signs.
 */
export const expectedSignature = (url: string, secretAccessKey: string): string => {
  const { host, pathname, search } = new URL(url);
  const parameters = search.slice(1).split('&').filter((parameter) => !parameter.startsWith('X-Amz-Signature=')).sort();
  const value = (name: string) => decodeURIComponent(parameters.find((parameter) => parameter.startsWith(`${name}=`))?.slice(name.length + 1) ?? '');
  const [, ...scope] = value('X-Amz-Credential').split('/');
  const canonical = ['GET', pathname, parameters.join('&'), `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', value('X-Amz-Date'), scope.join('/'), createHash('sha256').update(canonical).digest('hex')].join('\n');
  return hmac(scope.reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`) as Buffer, toSign).toString('hex');
};
