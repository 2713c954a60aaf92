import type { Iot } from './context.ts';
import type { Propagation } from './propagation.ts';
import { linked } from './relation.ts';
import type { CertificateStatus, IotState } from './state.ts';

/** What AWS IoT goes by when a thing connects with a certificate. */
export interface ConnectionStanding {
  /** Absent when the certificate is not registered. */
  certificateStatus?: CertificateStatus;
  hasThing: boolean;
  isAttached: boolean;
}

/** A certificate has another status or is gone, or a thing is gone. */
export type ConnectionChange = { readonly certificateId: string } | { readonly thingName: string };

/** For those who hold connections, and must let go of them when they are not accepted any more. */
export interface Connections {
  standing(thingName: string, certificateId: string): ConnectionStanding;
  /** Told after each change. @returns ends the telling */
  onChange(listener: (change: ConnectionChange) => void): () => void;
  tell(change: ConnectionChange): void;
}

export const connectionsOf = ({ certificates, things, thingPrincipals }: IotState, { settle }: Propagation, arn: Iot['arn']): Connections => {
  const listeners = new Set<(change: ConnectionChange) => void>();
  return {
    standing(thingName, certificateId) {
      settle();
      return {
        certificateStatus: certificates.get(certificateId)?.status,
        hasThing: things.has(thingName),
        isAttached: linked(thingPrincipals, thingName, arn('cert', certificateId)),
      };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (change) => listeners.forEach((listener) => listener(change)),
  };
};
