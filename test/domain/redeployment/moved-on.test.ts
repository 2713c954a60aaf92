import { describe, expect, it } from '@jest/globals';
import { hasMovedOn } from '../../../lambdas/domain/redeployment/moved-on.ts';
import { aCoreRow } from '../../builders/task.ts';

const since = '2026-01-02T03:04:05.000Z';
const earlier = '2026-01-02T03:04:04.999Z';
const later = '2026-01-02T03:04:05.001Z';
const fourth = { name: 'line', version: 4 };
const coreOf = (name: string, version: number) => aCoreRow({ desiredTemplateName: name, desiredTemplateVersion: version });

describe('a core that desires this very version', () => {
  it.each(['publish', 'failure', 'drift', 'rule'] as const)('has not moved on, whoever targeted it last: %s', (trigger) => {
    expect(hasMovedOn(coreOf('line', 4), fourth, { trigger, since, targetedAt: later })).toBe(false);
  });
});

describe.each(['failure', 'drift'] as const)('a redeployment after %s', (trigger) => {
  it.each([['line', 3], ['line', 5], ['other', 4], ['None', 0]])('is nothing for a core that desires another version: %s %i', (name, version) => {
    expect(hasMovedOn(coreOf(name, version), fourth, { trigger, since, targetedAt: earlier })).toBe(true);
  });
});

describe('a published version', () => {
  it('is for cores that desire an older version, by whatever task since', () => {
    expect(hasMovedOn(coreOf('line', 3), fourth, { trigger: 'publish', since, targetedAt: later })).toBe(false);
  });

  it.each([['line', 5], ['other', 3], ['None', 0]])('is nothing for a core that desires a newer one, or another template: %s %i', (name, version) => {
    expect(hasMovedOn(coreOf(name, version), fourth, { trigger: 'publish', since, targetedAt: earlier })).toBe(true);
  });
});

describe("a rule's deployment", () => {
  it.each([['line', 3], ['line', 5], ['other', 4], ['None', 0]])('is for cores that nobody has targeted since, whatever they desire: %s %i', (name, version) => {
    const core = coreOf(name, version);

    expect(hasMovedOn(core, fourth, { trigger: 'rule', since })).toBe(false);
    expect(hasMovedOn(core, fourth, { trigger: 'rule', since, targetedAt: earlier })).toBe(false);
    expect(hasMovedOn(core, fourth, { trigger: 'rule', since, targetedAt: since })).toBe(true);
    expect(hasMovedOn(core, fourth, { trigger: 'rule', since, targetedAt: later })).toBe(true);
  });
});
