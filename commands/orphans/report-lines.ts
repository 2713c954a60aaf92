import { orphanCount, orphanKinds, type Findings, type OrphanKind, type OrphanReport } from '../../contracts/function-answers.ts';

/** What a kind is called, one of it and several. */
const nouns = {
  things: ['thing', 'things'],
  certificates: ['certificate', 'certificates'],
  policies: ['policy', 'policies'],
  thingGroups: ['thing group', 'thing groups'],
  deployments: ['deployment', 'deployments'],
  associations: ['association', 'associations'],
  artifacts: ['artifact', 'artifacts'],
  rules: ['EventBridge rule', 'EventBridge rules'],
  records: ['record', 'records'],
} as const satisfies Record<OrphanKind, readonly [string, string]>;

const number = (count: number, [one, several]: readonly [string, string]): string => `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

const findingLines = (heading: string, { count, first }: Findings): string[] => {
  if (count === 0) return [];
  const more = count > first.length ? [`  … and ${(count - first.length).toLocaleString('en')} more`] : [];
  return [`${heading}:`, ...first.map(({ name, why }) => `  ${name}: ${why}`), ...more, ''];
};

const others = (kinds: OrphanReport['kinds'], member: 'foreign' | 'young' | 'unexamined'): string =>
  orphanKinds.flatMap((kind) => (kinds[kind][member] > 0 ? number(kinds[kind][member], nouns[kind]) : [])).join(', ');

/** A report in words: each orphan with why it is one, then what was counted only. */
export const reportLines = (report: OrphanReport): string[] => {
  const { kinds, minAgeMinutes, unmanagedCores, unattachedCertificates, remarks } = report;
  const counts: readonly (readonly [string, string])[] = [
    ['foreign, and only counted', others(kinds, 'foreign')],
    [`not judged yet, since they are younger than ${number(minAgeMinutes, ['minute', 'minutes'])} or were let go of since`, others(kinds, 'young')],
    ['not looked at', others(kinds, 'unexamined')],
    ['used by nothing, and perhaps left by a lost answer', unattachedCertificates > 0 ? number(unattachedCertificates, ['inactive certificate', 'inactive certificates']) : ''],
  ];
  const total = orphanCount(report);
  return [
    ...orphanKinds.flatMap((kind) => findingLines(`${number(kinds[kind].orphans.count, nouns[kind])} of ${kinds[kind].listed.toLocaleString('en')}`, kinds[kind].orphans)),
    ...findingLines(`${number(unmanagedCores.count, ['core device', 'core devices'])} that Greengrass knows and this system does not (no orphans)`, unmanagedCores),
    ...counts.flatMap(([what, which]) => (which === '' ? [] : [`${what}: ${which}`])),
    ...remarks,
    total === 0 ? `no orphans among ${orphanKinds.map((kind) => number(kinds[kind].listed, nouns[kind])).join(', ')}` : number(total, ['orphan', 'orphans']),
  ];
};
