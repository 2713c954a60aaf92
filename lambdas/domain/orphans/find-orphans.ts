import type { Finding, OrphanReport } from '../../../contracts/function-answers.ts';
import { listedAccount } from './account.ts';
import { associationVerdicts, recordVerdicts } from './orphan-associations.ts';
import { judgedCertificates } from './orphan-certificates.ts';
import { deploymentVerdicts, groupVerdicts } from './orphan-deployments.ts';
import { policyVerdicts } from './orphan-policies.ts';
import type { Belongings, OrphanPorts } from './orphan-ports.ts';
import { findings, tallied } from './orphan-report.ts';
import type { Verdicts } from './orphan-report.ts';
import { ruleVerdicts } from './orphan-rules.ts';
import { artifactVerdicts, thingVerdicts, withReasons } from './orphan-things.ts';
import { readRecords } from './records.ts';
import type { Scene } from './scene.ts';

const millisecondsPerMinute = 60_000;

/**
 * What there is in the account that no record accounts for, and records whose thing is gone. The account is listed first and
 * the table read afterwards: what is made meanwhile is recorded, or its name is held by the task that makes it. Only what is
 * left then is asked about. Changes nothing.
 *
 * @param minAgeMinutes what is younger, as far as anything tells, is no orphan
 */
export const findOrphans = async (ports: OrphanPorts, belongings: Belongings, { minAgeMinutes }: { readonly minAgeMinutes: number }): Promise<OrphanReport> => {
  const startedAt = ports.clock();
  const cutoff = new Date(startedAt.getTime() - minAgeMinutes * millisecondsPerMinute);
  const account = await listedAccount(ports);
  const records = await readRecords(ports.records, cutoff);
  const scene: Scene = { ports, account, records, belongings, cutoff };

  const byTrace = thingVerdicts(scene);
  const certificates = await judgedCertificates(scene, byTrace);
  const things = withReasons(byTrace, certificates.thingReasons);
  const thingGroups = await groupVerdicts(scene);
  const verdicts = {
    things,
    certificates: certificates.verdicts,
    policies: await policyVerdicts(scene, things),
    thingGroups,
    deployments: await deploymentVerdicts(scene, thingGroups),
    associations: await associationVerdicts(scene, things),
    artifacts: artifactVerdicts(scene),
    rules: await ruleVerdicts(scene),
    records: await recordVerdicts(scene),
  };
  return {
    at: startedAt.toISOString(),
    minAgeMinutes,
    kinds: talliedKinds(scene, verdicts),
    unmanagedCores: findings(unmanagedCores(scene)),
    unattachedCertificates: certificates.unattached,
    remarks: remarksOn(scene),
  };
};

const talliedKinds = ({ account, records }: Scene, verdicts: Record<keyof OrphanReport['kinds'], Verdicts>): OrphanReport['kinds'] => ({
  things: tallied(account.things.size, verdicts.things),
  certificates: tallied(account.certificates.size, verdicts.certificates),
  policies: tallied(account.policies.length, verdicts.policies),
  thingGroups: tallied(account.thingGroups.size, verdicts.thingGroups),
  deployments: tallied(account.deployments.length, verdicts.deployments),
  associations: tallied(account.associations.length, verdicts.associations),
  artifacts: tallied([...account.artifacts.values()].reduce((sum, { length }) => sum + length, 0), verdicts.artifacts),
  rules: tallied(account.rules.size, verdicts.rules),
  records: tallied(records.things.size, verdicts.records),
});

/** A core that was deleted without its thing registers itself again with its next report. */
const unmanagedCores = ({ account, records }: Scene): Finding[] =>
  account.coreDevices.flatMap((name) => {
    const standing = records.standing(name);
    if (standing === 'at work' || records.things.get(name)?.row === 'core') return [];
    if (standing === 'recorded') return [{ name, why: 'it is a client device in the records' }];
    if (standing === 'kept') return [{ name, why: 'its record was deleted without deprovisioning, and it goes on' }];
    return [{ name, why: typeof standing === 'object' ? standing.left : standing === 'young' ? 'a task has just let go of it' : 'no task has made it' }];
  });

const remarksOn = ({ account: { unlistedCores, templatePolicies } }: Scene): string[] => [
  ...(unlistedCores > 0 ? [`there was no time to list the client devices of ${unlistedCores} cores`] : []),
  ...[...templatePolicies].flatMap(([name, policies]) => (policies === undefined ? [`provisioning template ${name} cannot be read: which policies it has is not known`] : [])),
];
