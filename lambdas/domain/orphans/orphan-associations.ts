import { asked, mostAsked } from './asking.ts';
import type { Association } from './account.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import { isOrphan } from './scene.ts';
import type { Scene } from './scene.ts';

/**
 * Associations of client devices of ours that have no record, or no thing.
 *
 * @param things verdicts on the things without a record
 */
export const associationVerdicts = async (scene: Scene, things: Verdicts): Promise<Verdicts> => {
  const { account } = scene;
  const absent = await absentThings(scene, [...new Set(account.associations.map(({ deviceName }) => deviceName))]);
  const verdicts = new Map<string, Verdict>();
  for (const association of account.associations) {
    const verdict = verdictOn(scene, association, { things, absent });
    if (verdict !== undefined) verdicts.set(`${association.deviceName} of core ${association.coreName}`, verdict);
  }
  return verdicts;
};

interface Known {
  readonly things: Verdicts;
  readonly absent: ReadonlySet<string>;
}

const verdictOn = ({ account, records }: Scene, { deviceName }: Association, { things, absent }: Known): Verdict | undefined => {
  const standing = records.standing(deviceName);
  if (standing === 'at work' || standing === 'kept') return undefined;
  if (standing === 'recorded') return absent.has(deviceName) ? { orphan: 'the thing of the client device is gone' } : undefined;
  if (standing === 'young') return 'young';
  if (typeof standing === 'object') return { orphan: `the client device has no record: ${standing.left}` };
  const thing = things.get(deviceName) ?? 'foreign';
  return isOrphan(thing) || (!account.things.has(deviceName) && account.artifacts.has(deviceName)) ? { orphan: 'the client device has no record' } : thing;
};

/** Names of records and associations that were not listed as things, and are none now. */
const absentThings = async ({ account, records, ports }: Scene, names: readonly string[]): Promise<Set<string>> => {
  const unlisted = names.filter((name) => records.things.has(name) && !account.things.has(name));
  const { answers } = await asked(ports, unlisted, { most: mostAsked, ask: ports.details.thingExists });
  return new Set([...answers].flatMap(([name, exists]) => (exists ? [] : name)));
};

/** Records whose thing is gone. One that is made while the account is listed is asked for. */
export const recordVerdicts = async ({ account, records, ports }: Scene): Promise<Verdicts> => {
  const suspects = [...records.things.values()].filter(({ name, thingArn }) => thingArn !== undefined && !account.things.has(name) && records.standing(name) === 'recorded');
  const { answers, unasked } = await asked(ports, suspects.map(({ name }) => name), { most: mostAsked, ask: ports.details.thingExists });
  const verdicts = new Map<string, Verdict>(unasked.map((name) => [name, 'unexamined']));
  for (const { name, row, deletionSince } of suspects) {
    const noun = row === 'core' ? 'core' : 'client device';
    const why = deletionSince === undefined ? `the thing of this ${noun} is gone` : `the thing of this ${noun} is gone: a deletion that began at ${deletionSince} has not ended`;
    if (answers.get(name) === false) verdicts.set(name, { orphan: why });
  }
  return verdicts;
};
