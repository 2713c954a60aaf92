import { asked, mostAsked } from './asking.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import { isYoung } from './records.ts';
import type { Scene } from './scene.ts';

/** Version groups that belong to no deployment of a version. Only a group's tag tells whose it is. */
export const groupVerdicts = async ({ account, records, ports, belongings: { environmentName }, cutoff }: Scene): Promise<Verdicts> => {
  const unrecorded = [...account.thingGroups].filter((name) => !records.groupNames.has(name));
  const { answers, unasked } = await asked(ports, unrecorded, { most: mostAsked, ask: ports.details.thingGroup });
  const verdicts = new Map<string, Verdict>(unasked.map((name) => [name, 'unexamined']));
  for (const [name, group] of answers) {
    if (group === undefined) continue;
    if (group.owner !== environmentName) verdicts.set(name, 'foreign');
    else verdicts.set(name, isYoung(group.createdAt, cutoff) ? 'young' : { orphan: 'no version of a template is deployed through it' });
  }
  return verdicts;
};

/**
 * Deployments to version groups that belong to no deployment of a version. Where the group is gone, too, only the
 * deployment's tags tell that this system made it.
 *
 * @param groups verdicts on the groups without a record
 */
export const deploymentVerdicts = async ({ account, records, ports, cutoff }: Scene, groups: Verdicts): Promise<Verdicts> => {
  const verdicts = new Map<string, Verdict>();
  const suspects = new Map<string, string>();
  for (const { id, groupName, createdAt } of account.deployments) {
    if (records.groupNames.has(groupName)) continue;
    const group = groups.get(groupName);
    if (isYoung(createdAt, cutoff)) verdicts.set(id, 'young');
    else if (typeof group === 'string') verdicts.set(id, group);
    else suspects.set(id, groupName);
  }
  const { answers, unasked } = await asked(ports, [...suspects.keys()], { most: mostAsked, ask: ports.details.deployment });
  for (const id of unasked) verdicts.set(id, 'unexamined');
  for (const [id, deployment] of answers) {
    if (deployment === undefined) continue;
    const groupName = suspects.get(id) ?? '';
    const why = groups.has(groupName) ? `it is to thing group ${groupName}, which has no record` : `it is to thing group ${groupName}, which is gone`;
    verdicts.set(id, deployment.isOfThisSystem ? { orphan: why } : 'foreign');
  }
  return verdicts;
};
