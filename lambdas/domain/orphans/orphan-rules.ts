import { asked, mostAsked } from './asking.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import type { Scene } from './scene.ts';

/** EventBridge rules of this environment that no redeployment rule has: its record goes last. One that is deleted while the account is listed is asked for. */
export const ruleVerdicts = async ({ account, records, ports }: Pick<Scene, 'account' | 'records' | 'ports'>): Promise<Verdicts> => {
  const unrecorded = [...account.rules].filter((name) => !records.ruleNames.has(name));
  const { answers, unasked } = await asked(ports, unrecorded, { most: mostAsked, ask: ports.details.ruleExists });
  const left = [...answers].flatMap(([name, exists]) => (exists ? [name] : []));
  return new Map<string, Verdict>([...unasked.map((name) => [name, 'unexamined'] as const), ...left.map((name) => [name, { orphan: 'no redeployment rule has it' }] as const)]);
};
