import { parseIotArn } from '../iot-arn.ts';
import { asked, mostAsked } from './asking.ts';
import type { ListedCertificate } from './orphan-ports.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import { isThisSystemsPolicy } from './orphan-policies.ts';
import { isYoung } from './records.ts';
import { isAccounted, orphansOf } from './scene.ts';
import type { Scene } from './scene.ts';

export interface JudgedCertificates {
  readonly verdicts: Verdicts;
  /** Why a thing is ours that nothing else tells of: a certificate of it holds a policy of ours. */
  readonly thingReasons: ReadonlyMap<string, string>;
  /** Inactive, and nothing uses them. */
  readonly unattached: number;
}

/** With so few certificates each is asked for its policies; of more, the policies are asked for their targets. */
const fewCertificates = 100;

/**
 * Certificates without a record. One is ours if it is attached to a thing of ours, if its key lies under a name without a
 * record, or if it holds a policy of ours.
 *
 * @param things verdicts on the things without a record
 */
export const judgedCertificates = async (scene: Scene, things: Verdicts): Promise<JudgedCertificates> => {
  const { account, records } = scene;
  const unrecorded = new Map([...account.certificates].filter(([id]) => !records.certificateIds.has(id)));
  const holders = await holdersOfPolicies(scene, unrecorded);
  const reasons = new Map([...(await attachedTo(scene, things)), ...(await inBundles(scene)), ...holders].filter(([id]) => unrecorded.has(id)));
  const verdicts = new Map<string, Verdict>([...unrecorded.keys()].map((id) => [id, 'foreign']));
  const thingReasons = new Map<string, string>();
  const { answers, unasked } = await asked(scene.ports, [...reasons.keys()], { most: mostAsked, ask: (id) => scene.ports.details.thingsOf(unrecorded.get(id)?.arn ?? '') });
  for (const id of unasked) verdicts.set(id, 'unexamined');
  for (const [id, names] of answers) {
    const verdict = verdictOn(scene, { createdAt: unrecorded.get(id)?.createdAt, names, why: reasons.get(id) ?? '' });
    verdicts.set(id, verdict);
    if (typeof verdict === 'object' && holders.has(id)) for (const name of names) thingReasons.set(name, `its certificate ${id} ${verdict.orphan}`);
  }
  return { verdicts, thingReasons, unattached: await unattachedOf(scene, [...unrecorded.values()].filter(({ id }) => !reasons.has(id))) };
};

const verdictOn = ({ records, cutoff }: Scene, { createdAt, names, why }: { createdAt: Date | undefined; names: readonly string[]; why: string }): Verdict => {
  const standings = names.map(records.standing);
  if (standings.some(isAccounted)) return 'recorded';
  return isYoung(createdAt, cutoff) || standings.includes('young') ? 'young' : { orphan: why };
};

const attachedTo = async ({ ports }: Scene, things: Verdicts): Promise<[string, string][]> => {
  const { answers } = await asked(ports, orphansOf(things), { most: mostAsked, ask: ports.details.certificatesOf });
  return [...answers].flatMap(([name, ids]) => ids.map((id): [string, string] => [id, `is attached to thing ${name}, which has no record`]));
};

const inBundles = async ({ ports, account, records }: Scene): Promise<[string, string][]> => {
  const names = [...account.artifacts.keys()].filter((name) => !isAccounted(records.standing(name)));
  const { answers } = await asked(ports, names, { most: mostAsked, ask: ports.details.certificateInBundle });
  return [...answers].flatMap(([name, id]): [string, string][] => (id === undefined ? [] : [[id, `has its key under the name ${name}, which has no record`]]));
};

const holdersOfPolicies = async (scene: Scene, certificates: ReadonlyMap<string, ListedCertificate>): Promise<Map<string, string>> => {
  const why = (policyName: string): string => `holds policy ${policyName} of this system`;
  const isOurs = isThisSystemsPolicy(scene);
  if (certificates.size <= fewCertificates) {
    const { answers } = await asked(scene.ports, [...certificates.keys()], { ask: (id) => scene.ports.details.policiesOf(certificates.get(id)?.arn ?? '') });
    return new Map([...answers].flatMap(([id, names]) => names.filter(isOurs).slice(0, 1).map((name): [string, string] => [id, why(name)])));
  }
  const { answers } = await asked(scene.ports, scene.account.policies.filter(isOurs), { ask: (name) => targetsAmong(scene, name, certificates) });
  return new Map([...answers].flatMap(([name, ids]) => ids.map((id): [string, string] => [id, why(name)])));
};

const targetsAmong = async ({ ports }: Scene, policyName: string, certificates: ReadonlyMap<string, ListedCertificate>): Promise<string[]> => {
  const ids: string[] = [];
  for await (const page of ports.details.targets(policyName)) ids.push(...page.flatMap((arn) => parseIotArn(arn)?.name ?? []).filter((id) => certificates.has(id)));
  return ids;
};

const unattachedOf = async ({ ports: { details, remaining }, cutoff }: Scene, certificates: readonly ListedCertificate[]): Promise<number> => {
  const inactive = new Map(certificates.filter(({ status, createdAt }) => status === 'INACTIVE' && !isYoung(createdAt, cutoff)).map(({ id, arn }) => [id, arn]));
  const isUnattached = async (arn: string): Promise<boolean> => (await details.thingsOf(arn)).length === 0 && (await details.policiesOf(arn)).length === 0;
  const { answers } = await asked({ remaining }, [...inactive.keys()], { most: mostAsked, ask: (id) => isUnattached(inactive.get(id) ?? '') });
  return [...answers.values()].filter(Boolean).length;
};
