import { clientIdPolicyName, clientIdPolicyPrefix, isSharedPolicyName, sharedPolicyName } from '../provisioning-templates/policies-of-core.ts';
import { asked, mostAsked } from './asking.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import { isYoung } from './records.ts';
import { isAccounted, isOrphan } from './scene.ts';
import type { Scene } from './scene.ts';

/**
 * Whether a certificate that holds the policy is ours: one of the stack, one made of a provisioning template's document, or
 * one of a thing that the table remembers without having it.
 */
export const isThisSystemsPolicy = ({ records, belongings: { ownPolicies, environmentName } }: Scene): ((name: string) => boolean) => {
  const isRemembered = (name: string): boolean => {
    const standing = records.standing(name);
    return standing === 'young' || typeof standing === 'object';
  };
  const remembered = new Set([...records.names].filter(isRemembered).map((name) => clientIdPolicyName({ name })));
  return (name) => ownPolicies.includes(name) || isSharedPolicyName(name, environmentName) || remembered.has(name);
};

/** A policy that is one of ours, as far as its name tells. */
interface Suspect {
  readonly why: string;
  /** Whoever holds it accounts for it. */
  readonly isShared: boolean;
}

type Settled = Exclude<Verdict, object>;

/**
 * Policies that this system made and nothing accounts for. Those that IoT made of the body of a provisioning template bear
 * any name: they cannot be told from others, and count as foreign.
 *
 * @param things verdicts on the things without a record
 */
export const policyVerdicts = async (scene: Scene, things: Verdicts): Promise<Verdicts> => {
  const { account, ports, cutoff, belongings } = scene;
  const verdicts = new Map<string, Verdict>();
  const suspects = new Map<string, Suspect>();
  const sharedSuspect = sharedSuspects(scene);
  const clientIdSuspect = clientIdSuspects(scene, things);
  for (const name of account.policies) {
    if (belongings.ownPolicies.includes(name)) continue;
    const found = isSharedPolicyName(name, belongings.environmentName) ? sharedSuspect(name) : clientIdSuspect(name);
    if (typeof found === 'object') suspects.set(name, found);
    else verdicts.set(name, found);
  }
  const { answers, unasked } = await asked(ports, [...suspects.keys()], { most: mostAsked, ask: (name) => standing(scene, name, suspects.get(name)) });
  for (const name of unasked) verdicts.set(name, 'unexamined');
  for (const [name, policy] of answers) {
    if (policy === 'accounted for') verdicts.set(name, 'recorded');
    else verdicts.set(name, isYoung(policy.createdAt, cutoff) ? 'young' : { orphan: suspects.get(name)?.why ?? '' });
  }
  return verdicts;
};

/** A policy that is gone by now, or in use, is none of ours to tell of. */
const standing = async ({ ports: { details } }: Scene, name: string, suspect: Suspect | undefined): Promise<'accounted for' | { readonly createdAt?: Date }> => {
  if (suspect?.isShared === true) {
    for await (const targets of details.targets(name)) if (targets.length > 0) return 'accounted for';
  }
  return (await details.policy(name)) ?? 'accounted for';
};

const sharedSuspects = ({ account: { templatePolicies }, belongings: { environmentName } }: Scene): ((name: string) => Suspect | Settled) => {
  const documented = [...templatePolicies.values()].flatMap((policies) => policies ?? []);
  const names = new Set(documented.flatMap(({ name, document }) => (document === undefined ? [] : sharedPolicyName({ name, document }, environmentName))));
  const isUnsure = [...templatePolicies.values()].includes(undefined);
  return (name) => {
    if (names.has(name)) return 'recorded';
    return isUnsure ? 'unexamined' : { why: 'no provisioning template has its document any more, and no certificate holds it', isShared: true };
  };
};

const clientIdSuspects = ({ account, records, belongings: { thingNamePrefix } }: Scene, things: Verdicts): ((name: string) => Suspect | Settled) => {
  const known = [...account.things, ...account.artifacts.keys(), ...records.names, ...records.things.keys()];
  const thingOf = new Map(known.map((name) => [clientIdPolicyName({ name }), name]));
  const suspect = (why: string): Suspect => ({ why, isShared: false });
  return (policyName) => {
    if (!policyName.startsWith(clientIdPolicyPrefix)) return 'foreign';
    const thingName = thingOf.get(policyName);
    if (thingName === undefined) return policyName.startsWith(`${clientIdPolicyPrefix}${thingNamePrefix}`) ? suspect('it was made for a thing alone that there is none of') : 'foreign';
    const nameStanding = records.standing(thingName);
    if (isAccounted(nameStanding)) return 'recorded';
    if (nameStanding === 'young') return 'young';
    if (typeof nameStanding === 'object') return suspect(`it was made for thing ${thingName} alone: ${nameStanding.left}`);
    const verdict = things.get(thingName);
    return verdict === undefined || isOrphan(verdict) ? suspect(`it was made for thing ${thingName} alone, which has no record`) : verdict;
  };
};
