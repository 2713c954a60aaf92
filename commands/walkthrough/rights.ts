/** What roles were refused in the walkthrough, and which of their rights it did not need. */
import { setTimeout as delay } from 'node:timers/promises';
import type { OwnStack } from '../local-stack.ts';
import { reasonsForNothing, unneeded } from './unneeded-rights.ts';
import type { HeldRight } from './unneeded-rights.ts';

interface Denial {
  principal: string;
  action: string;
  resource: string;
}

export interface RightsReport {
  /** In words, a line each. */
  readonly lines: readonly string[];
  /** What should not be: calls that were refused, rights that nobody needed and nobody gave a reason for, and reasons for rights that nobody has. */
  readonly faults: readonly string[];
}

const pollMs = 200;
const patienceMs = 10_000;

const noun = (holder: string): string => holder.replace(/^greengrass2-provisioning-local-/, '');
const whyOf = ({ holder, action }: HeldRight): string | undefined => unneeded(noun(holder), action);

/** What a deleted template leaves is taken down after the walkthrough's last answer: rights to it may be needed yet. */
const settled = async (stack: OwnStack): Promise<HeldRight[]> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const unused = await stack.control<HeldRight[]>('GET', '/iam/unused');
    if (Date.now() > end || unused.every((right) => whyOf(right) !== undefined)) return unused;
    await delay(pollMs);
  }
};

/** Reason by reason, who has rights for it and which. */
const explained = (rights: readonly HeldRight[]): string[] => {
  const byReason = new Map<string, Map<string, string[]>>();
  for (const right of rights) {
    const why = whyOf(right);
    if (why === undefined) continue;
    const holders = byReason.get(why) ?? new Map<string, string[]>();
    const actions = holders.get(noun(right.holder)) ?? [];
    byReason.set(why, holders.set(noun(right.holder), [...actions, right.action]));
  }
  return [...byReason].flatMap(([why, holders]) => [`${why}:`, ...holdersByActions(holders).map(([actions, names]) => `  ${names.join(', ')}: ${actions}`)]);
};

const holdersByActions = (holders: ReadonlyMap<string, readonly string[]>): [string, string[]][] => {
  const found = new Map<string, string[]>();
  for (const [holder, actions] of holders) {
    const key = [...new Set(actions)].sort().join(', ');
    found.set(key, [...(found.get(key) ?? []), holder]);
  }
  return [...found];
};

/** @param stack on which the walkthrough was performed, and nothing else */
export const rightsReport = async (stack: OwnStack): Promise<RightsReport> => {
  const unused = await settled(stack);
  const granted = await stack.control<HeldRight[]>('GET', '/iam/granted');
  const denials = await stack.control<Denial[]>('GET', '/iam/denials');
  return {
    lines: explained(unused),
    faults: [
      ...denials.map(({ principal, action, resource }) => `${principal} was refused ${action} on ${resource}`),
      ...unused.filter((right) => whyOf(right) === undefined).map(({ holder, action }) => `${noun(holder)} may ${action} and did not need it: take the right away, or give a reason in commands/walkthrough/unneeded-rights.ts`),
      ...reasonsForNothing(granted.map(({ holder, action }) => ({ holder: noun(holder), action }))).map(({ holder, action }) => `${holder} has no right to ${action}: take the reason for it out of commands/walkthrough/unneeded-rights.ts`),
    ],
  };
};
