import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable, ZipOptions } from 'fflate';
import { bundleEntries } from '../../contracts/artifacts.ts';

/** Text of the entries of a certs.zip, which hold PEM. */
export interface ArchivedBundle {
  readonly privateKeyPem: string;
  readonly certificatePem?: string;
  readonly requestPem?: string;
}

const unix = 3;
/** Mode of a regular file that its owner alone may read, in the upper half of the external attributes. */
const ownerOnly: ZipOptions = { level: 0, os: unix, attrs: (0o100600 << 16) >>> 0 };
const readable: ZipOptions = { level: 0, os: unix, attrs: (0o100644 << 16) >>> 0 };
const folder: ZipOptions = { level: 0, os: unix, attrs: ((0o40755 << 16) >>> 0) | 0x10 };

/** Stored, not deflated: PEM hardly shrinks. */
export const zipBundle = ({ privateKeyPem, certificatePem, requestPem }: ArchivedBundle, mtime: Date): Uint8Array => {
  const entries: Zippable = { [bundleEntries.folder]: [new Uint8Array(), { ...folder, mtime }] };
  if (certificatePem !== undefined) entries[bundleEntries.certificate] = [strToU8(certificatePem), { ...readable, mtime }];
  if (requestPem !== undefined) entries[bundleEntries.request] = [strToU8(requestPem), { ...readable, mtime }];
  entries[bundleEntries.privateKey] = [strToU8(privateKeyPem), { ...ownerOnly, mtime }];
  return zipSync(entries);
};

/**
 * @throws Error when the archive cannot be read or holds no private key; the message says nothing of the content
 */
export const unzipBundle = (archive: Uint8Array): ArchivedBundle => {
  const entries = unzipSync(archive);
  const text = (name: string): string | undefined => (entries[name] === undefined ? undefined : strFromU8(entries[name]));
  const privateKeyPem = text(bundleEntries.privateKey);
  if (privateKeyPem === undefined) throw new Error(`the archive has no entry ${bundleEntries.privateKey}`);
  return { privateKeyPem, certificatePem: text(bundleEntries.certificate), requestPem: text(bundleEntries.request) };
};
