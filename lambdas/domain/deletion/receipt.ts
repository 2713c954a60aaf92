import type { Receipt } from '../../../contracts/task-rows.ts';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { DeletionRun, ThingRow } from './deletion-item.ts';

type Removed = Receipt['removed'][number];
type Kept = Receipt['kept'][number];
type Part = Removed['part'];

/** Most entries of a list: a receipt is a member of a row, which has its limit. */
const mostEntries = 100;

const parts = (part: Part, names: readonly string[] = []): Removed[] => names.map((name) => ({ part, name }));

/**
 * What a deletion has removed, what it has left, and what goes later, as its run tells.
 *
 * @param row the thing's, if there still is one
 * @param policyDeletionsArn begins the ARNs of executions that delete policies
 */
export const receiptOf = (run: DeletionRun, row: ThingRow | undefined, policyDeletionsArn: string): Receipt => {
  const { item: { kind }, released, detached } = run;
  return {
    removed: removedParts(run, row).slice(0, mostEntries),
    kept: keptParts(run, row).slice(0, mostEntries),
    ...(kind === 'core' && released !== undefined && {
      clientDevices: { disassociated: released.disassociated, deprovisioned: released.deprovisioned, kept: released.kept },
    }),
    ...(detached?.followUp !== undefined && {
      followUp: { policies: [...detached.followUp.policies], execution: `${policyDeletionsArn}${detached.followUp.name}` },
    }),
  };
};

const removedParts = ({ item: { name }, begun, left, disassociated, detached, deleted, artifacts }: DeletionRun, row: ThingRow | undefined): Removed[] => [
  ...(disassociated?.disassociated === true && begun?.coreName !== undefined ? parts('association', [begun.coreName]) : []),
  ...parts('thingGroup', left?.left),
  ...parts('coreDevice', left?.coreDevice === true ? [name] : []),
  ...parts('policyAttachment', [...new Set(detached?.certificates.flatMap(({ policies }) => policies))]),
  ...parts('certificate', deleted?.certificates),
  ...parts('thing', deleted?.thing === true ? [name] : []),
  ...parts('artifact', artifacts?.deleted.map(({ key }) => key)),
  ...parts('record', row === undefined ? [] : [name]),
];

const keptParts = (run: DeletionRun, row: ThingRow | undefined): Kept[] => {
  const { item: { deprovision, disassociate = true }, begun, released, detached, deleted } = run;
  const usedByOthers = (detached?.certificates ?? []).flatMap(({ certificateId, usedBy }): Kept[] =>
    deleted?.certificates.includes(certificateId) === true ? [] : [{ part: 'certificate', name: certificateId, reason: `thing ${JSON.stringify(usedBy)} uses it` }]);
  const devices = released?.kept ?? 0;
  return [
    ...(begun?.coreName !== undefined && !disassociate ? [{ part: 'association', name: begun.coreName, reason: 'disassociation was switched off' } as const] : []),
    ...(deprovision ? usedByOthers : kept(row, 'deprovisioning was switched off')),
    ...(devices > 0 ? [{ part: 'clientDevices', name: String(devices), reason: keptDevices(run) } as const] : []),
  ];
};

/** All that a row tells of. */
const kept = (row: ThingRow | undefined, reason: string): Kept[] => {
  if (row === undefined) return [];
  const { name, thingArn, certificateId, certs, config }: ThingRow & Pick<CoreRow, 'config'> = row;
  const all = [
    ...parts('thing', thingArn === undefined ? [] : [name]),
    ...parts('certificate', certificateId === undefined ? [] : [certificateId]),
    ...parts('artifact', [certs, config].flatMap((artifact) => artifact?.key ?? [])),
  ];
  return all.map((part) => ({ ...part, reason }));
};

const keptDevices = ({ item: { deprovisionClientDevices } }: DeletionRun): string =>
  deprovisionClientDevices === true ? 'this system did not make these things: they were disassociated only' : 'deprovisioning of client devices was switched off: they were disassociated only';
