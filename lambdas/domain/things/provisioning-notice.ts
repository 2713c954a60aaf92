import type { ThingKind } from '../../../contracts/table.ts';
import { kindInWords } from './thing-item.ts';
import type { Certificate } from './thing-item.ts';

/**
 * What a success may leave to be told.
 *
 * @param madeAnew what was none the less made anew, to go on after a comma
 */
export const provisioningNotice = (kind: ThingKind, certificate: Certificate | undefined, madeAnew?: string): string | undefined => {
  const which = kindInWords[kind];
  const kept = [`the ${which} was provisioned already: its thing, certificate and policies were kept`, ...(madeAnew === undefined ? [] : [madeAnew])].join(', ');
  const keyGone = `its key bundle is gone from S3, and the private key can be fetched no more: a device that has not got it needs the ${which} deleted and created again`;
  const notices = [...(certificate?.wholeBefore === true ? [kept] : []), ...(certificate?.certs === undefined ? [keyGone] : [])];
  return notices.length === 0 ? undefined : notices.join('; ');
};
