import { describe, expect, it } from '@jest/globals';
import type { CoreRow, DriftMode } from '../../../contracts/core-rows.ts';
import { awaitsTelling, componentsSeen, groupsSeen, hasClaimedTelling, isNews, isToBeChecked, tellingClaimed, told } from '../../../lambdas/domain/drift/drift-transitions.ts';
import { beingDeleted, desire, released, renewed, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { aDay, aSettledCore, driftTime } from '../../builders/drift.ts';
import { aTarget } from '../../builders/fleet.ts';

const press = (version: number) => ({ name: 'press', version });
const elsewhere = (core = aSettledCore(), seconds = 60): CoreRow => groupsSeen(core, 'the core is not in thing group group-1', driftTime(seconds));
const restored = (core = aSettledCore(), seconds = 60): CoreRow =>
  componentsSeen(core, { template: press(2), updatedAt: driftTime(seconds), cause: 'Press 2 is to run, 1 is installed', runs: press(1) }, driftTime(seconds));
const onTwo = (): CoreRow => aSettledCore('edge-1', { version: 2 });

describe('a core that is not where it belongs', () => {
  it('says so since it was found, and says it once', () => {
    const core = elsewhere();

    expect(core).toMatchObject({ drift: { kinds: ['group'], details: { group: 'the core is not in thing group group-1' }, since: driftTime(60).toISOString() }, revision: aSettledCore().revision + 1 });
    expect(elsewhere(core, 99)).toBe(core);
  });

  it('is well again once it is back', () => {
    const back = groupsSeen(elsewhere(), undefined, driftTime(99));

    expect(back).not.toHaveProperty('drift');
    expect(groupsSeen(back, undefined, driftTime(100))).toBe(back);
  });
});

describe('a core that was away until its subdeployment was taken down', () => {
  const [templateName, away] = ['press', onTwo()];
  const taken = (failure?: { code: string; cause: string }): CoreRow =>
    ({ ...away, deploymentStatus: 'CANCELED', deployment: { ...(away.deployment ?? { taskId: '', index: 0, itemExpiresAt: 0, targetedAt: '', asOf: '' }), ...(failure && { failure }) } });

  it('is held against the version it desires when it is back', () => {
    const back = taken({ code: 'SUBDEPLOYMENT_GONE', cause: 'it was taken down' });

    expect(restored(back)).toMatchObject({ desiredTemplateName: templateName, reportedTemplateVersion: 1, drift: { kinds: ['components'] } });
    expect(awaitsTelling(restored(back), 'heal', driftTime(70))).toBe(true);
  });

  it.each([undefined, { code: 'CANCELED', cause: 'its task was cancelled' }])('is left alone where it was cancelled for another reason: %j', (failure) => {
    const back = taken(failure);

    expect(restored(back)).toBe(back);
  });
});

describe('a core on which other components are installed', () => {
  it('reports the version that it runs, where it is exactly one', () => {
    expect(restored(onTwo())).toMatchObject({ reportedTemplateVersion: 1, desiredTemplateVersion: 2, deploymentStatus: 'SUCCEEDED', drift: { kinds: ['components'] }, seenAt: driftTime(60).toISOString() });
  });

  it('reports what it reported, where it runs none of them', () => {
    const mixed = componentsSeen(onTwo(), { template: press(2), updatedAt: driftTime(60), cause: 'another is installed' }, driftTime(60));

    expect(mixed).toMatchObject({ reportedTemplateVersion: 2, drift: { details: { components: 'another is installed' } } });
  });

  it('reports its version again when it has it again, and remembers when that was seen', () => {
    const well = componentsSeen(restored(onTwo()), { template: press(2), updatedAt: driftTime(70) }, driftTime(80));

    expect(well).toMatchObject({ reportedTemplateVersion: 2, seenAt: driftTime(70).toISOString() });
    expect(well).not.toHaveProperty('drift');
  });

  it.each<[string, (core: CoreRow) => CoreRow, number]>([
    ['before its deployment succeeded', (core) => core, 5],
    ['before the last look', (core) => ({ ...core, seenAt: driftTime(60).toISOString() }), 60],
    ['and is to run another version by now', (core) => desire(core, aTarget({ version: 3, at: driftTime(20) })), 60],
    ['and is at its deployment again', (core) => renewed(core, { deployment: { deploymentId: 'deployment-2b', jobId: 'job-2b', groupName: 'group-2' }, at: driftTime(20) }), 60],
    ['and is being deleted', (core) => beingDeleted(core, { taskId: 'task00009', index: 0, at: driftTime(20) }), 60],
    ['and desires none by now', (core) => released(core, driftTime(20)), 60],
  ])('stays as it is where it told so %s', (_, changed, seconds) => {
    const core = changed(onTwo());

    expect(restored(core, seconds)).toBe(core);
  });

  it('counts one change of its row for each look', () => {
    expect(restored(onTwo()).revision).toBe(onTwo().revision + 1);
  });
});

describe('drift', () => {
  it('has both kinds at once, since the first of them', () => {
    const both = elsewhere(restored(onTwo()), 90);

    expect(both.drift).toMatchObject({ kinds: ['components', 'group'], since: driftTime(60).toISOString() });
    expect(groupsSeen(both, undefined, driftTime(95)).drift).toMatchObject({ kinds: ['components'], details: { components: 'Press 2 is to run, 1 is installed' } });
  });

  it('ends with the success of a later deployment, which brings the version', () => {
    const healed = reported(desire(restored(onTwo()), { ...aTarget({ version: 2, task: 7, at: driftTime(90) }), deployment: { deploymentId: 'deployment-2r', jobId: 'job-2r', groupName: 'group-2' } }), { deploymentId: 'deployment-2r', status: 'SUCCEEDED', at: driftTime(95) });

    expect(healed).toMatchObject({ reportedTemplateVersion: 2, seenAt: driftTime(60).toISOString() });
    expect(healed).not.toHaveProperty('drift');
  });

  it('stays while the same version is on its way, and is forgotten with the look where another one is', () => {
    expect(desire(restored(onTwo()), { ...aTarget({ version: 2, task: 7, at: driftTime(90) }), deployment: { deploymentId: 'deployment-2r', jobId: 'job-2r', groupName: 'group-2' } })).toHaveProperty('drift');
    for (const changed of [desire(restored(onTwo()), aTarget({ version: 3, at: driftTime(90) })), released(restored(onTwo()), driftTime(90))]) {
      expect(changed).not.toHaveProperty('drift');
      expect(changed).not.toHaveProperty('seenAt');
    }
  });

  it('is looked for on cores that have their version, and on no others', () => {
    expect(isToBeChecked(onTwo())).toBe(true);
    for (const core of [desire(onTwo(), aTarget({ version: 3, at: driftTime(9) })), released(onTwo(), driftTime(9)), beingDeleted(onTwo(), { taskId: 't', index: 0, at: driftTime(9) })]) expect(isToBeChecked(core)).toBe(false);
    expect([isNews(onTwo(), driftTime(5)), isNews(onTwo(), driftTime(6)), isNews(restored(onTwo()), driftTime(60))]).toEqual([false, true, false]);
  });
});

describe('the telling of drift', () => {
  const now = driftTime(61);
  const claiming = (before: CoreRow, after: CoreRow, at: Date, mode: DriftMode = 'report'): CoreRow => tellingClaimed({ before, after }, mode, at);
  const claimed = claiming(aSettledCore(), elsewhere(), now);
  const toldNow = (core: CoreRow, said = core, mode: DriftMode = 'report'): CoreRow => told(core, said, { mode, at: now });

  it('is claimed with the change that found it, and by nobody else for a minute', () => {
    expect(hasClaimedTelling({ before: aSettledCore(), after: claimed })).toBe(true);
    expect(claimed.revision).toBe(elsewhere().revision);
    expect(claiming(claimed, claimed, driftTime(100))).toBe(claimed);
    expect(hasClaimedTelling({ before: claimed, after: claiming(claimed, claimed, driftTime(121)) })).toBe(true);
  });

  it('is marked by whoever has the claim, and comes again a day later', () => {
    const marked = toldNow(claimed);

    expect(marked.drift).toEqual({ kinds: ['group'], details: { group: 'the core is not in thing group group-1' }, since: driftTime(60).toISOString(), toldAt: now.toISOString(), toldAs: 'report' });
    expect(toldNow(marked, claimed)).toBe(marked);
    expect([awaitsTelling(marked, 'report', driftTime(60 + aDay)), awaitsTelling(marked, 'report', driftTime(61 + aDay))]).toEqual([false, true]);
  });

  it('is not marked by one whose claim another has taken over', () => {
    const takenOver = claiming(claimed, claimed, driftTime(121));

    expect(toldNow(takenOver, claimed)).toBe(takenOver);
  });

  it('comes at once for a kind that is new, whatever was told before', () => {
    const marked = toldNow(claimed);
    const both = componentsSeen(marked, { template: press(1), updatedAt: driftTime(70), cause: 'another is installed' }, driftTime(70));

    expect(awaitsTelling(both, 'report', driftTime(70))).toBe(true);
    expect(awaitsTelling(groupsSeen(marked, 'the core is in thing group group-2', driftTime(70)), 'report', driftTime(70))).toBe(false);
  });

  it('comes at once where the template heals by now what was only reported, and not the other way round', () => {
    const [reportedOnce, healedOnce] = [toldNow(claimed), toldNow(claimed, claimed, 'heal')];

    expect([awaitsTelling(reportedOnce, 'heal', driftTime(70)), awaitsTelling(healedOnce, 'heal', driftTime(70)), awaitsTelling(healedOnce, 'report', driftTime(70))]).toEqual([true, false, false]);
  });

  it('does not come for a core whose device is at it already', () => {
    const healing = desire(restored(onTwo()), { ...aTarget({ version: 2, task: 7, at: driftTime(90) }), deployment: { deploymentId: 'deployment-2r', jobId: 'job-2r', groupName: 'group-2' } });

    expect(awaitsTelling(healing, 'report', driftTime(100))).toBe(false);
  });
});
