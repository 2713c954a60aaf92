import type { KeptMap } from '../data/data.ts';
import type { ConnectionChange, Connections } from '../iot/connections.ts';
import type { CoreRecord } from './core-record.ts';
import type { DeviceSide } from './deployment-runs.ts';
import { newFindings } from './failed-check.ts';
import type { FailedCheck } from './failed-check.ts';

/** Why AWS IoT does not accept the connection of an installed core; nothing is held against one whose certificate is not known. */
export const refusals = (connections: Pick<Connections, 'standing'>, { name, certificateId }: CoreRecord): readonly FailedCheck[] => {
  const { failed, fail } = newFindings();
  if (certificateId === undefined) return failed;
  const { certificateStatus, hasThing, isAttached } = connections.standing(name, certificateId);
  if (certificateStatus === undefined) fail('certificate is registered', `the certificate ${certificateId} is not registered with AWS IoT`);
  else if (certificateStatus !== 'ACTIVE') fail('certificate is ACTIVE', `the certificate ${certificateId} is ${certificateStatus}`);
  if (!hasThing) fail('certificate is attached to the thing', `there is no thing '${name}'`);
  else if (certificateStatus !== undefined && !isAttached) fail('certificate is attached to the thing', `the certificate ${certificateId} is not attached to the thing '${name}'`);
  return failed;
};

export interface ConnectionWatchOptions {
  cores: KeptMap<CoreRecord>;
  connections: Pick<Connections, 'standing' | 'onChange'>;
  greengrass: Pick<DeviceSide, 'onForgotten' | 'hasCoreDevice'>;
  nextReportMs: number;
  /** Lets a core ask for a connection, and tell of itself where it gets one. */
  connect(core: CoreRecord): unknown;
}

/** Does what a running nucleus does by itself, and nobody asks of it. */
export interface ConnectionWatch {
  /** The core has come online with its certificate. */
  follow(core: CoreRecord): void;
  /** Cores that were online when the runtime last ended and are forgotten tell of themselves in a while. */
  resume(): void;
  close(): void;
}

/** Ends connections that AWS IoT does not accept any more, renews them once it does, and lets a core that Greengrass forgot tell of itself again. */
export const watchConnections = ({ cores, connections, greengrass, nextReportMs, connect }: ConnectionWatchOptions): ConnectionWatch => {
  /** Names of cores by the id of a certificate that they came online with. */
  const holders = new Map<string, Set<string>>();
  let isClosed = false;

  const follow = ({ name, certificateId }: CoreRecord): void => {
    if (certificateId !== undefined) holders.set(certificateId, (holders.get(certificateId) ?? new Set()).add(name));
  };

  /** A nucleus that is refused asks again and again; one that is cut off the network does not come that far. */
  const reconsider = (name: string): void => {
    const core = cores.get(name);
    if (!core || core.state === 'off') return;
    const isAffected = core.state === 'online' ? refusals(connections, core).length > 0 : core.failedChecks.length > 0;
    if (isAffected) connect(core);
  };

  const affected = (change: ConnectionChange): Iterable<string> => ('thingName' in change ? [change.thingName] : [...(holders.get(change.certificateId) ?? [])]);

  const reportLater = (name: string): void => {
    const report = (): void => {
      const core = isClosed ? undefined : cores.get(name);
      if (core?.state === 'online' && !greengrass.hasCoreDevice(name)) connect(core);
    };
    setTimeout(report, nextReportMs).unref();
  };

  [...cores.values()].forEach(follow);
  const endings = [
    greengrass.onForgotten(reportLater),
    connections.onChange((change) => { for (const name of affected(change)) reconsider(name); }),
  ];
  return {
    follow,
    resume() {
      for (const [name, { state }] of cores) if (state === 'online' && !greengrass.hasCoreDevice(name)) reportLater(name);
    },
    close() {
      isClosed = true;
      endings.forEach((end) => end());
    },
  };
};
