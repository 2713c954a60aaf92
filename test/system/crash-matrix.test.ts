/** Tasks whose calls are disturbed one at a time: a sample, and every case that has ever diverged. All of it: `npm run crash-matrix`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomNumbers, sample, schedules } from '../../commands/crash-matrix/choice.ts';
import { canBefall, faultKinds } from '../../commands/crash-matrix/kinds.ts';
import { matrixStack, type MatrixStack } from '../../commands/crash-matrix/matrix-stack.ts';
import { Matrix } from '../../commands/crash-matrix/matrix.ts';
import { onceFailed } from '../../commands/crash-matrix/once-failed.ts';
import { caseId, caseOf, pointsOf, scheduleId, scheduleOf } from '../../commands/crash-matrix/points.ts';
import { scenarios } from '../../commands/crash-matrix/scenarios/all.ts';
import { sized } from '../builders/test-size.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const seed = Number(process.env['TEST_SEED'] ?? 1);
const sampleSize = sized(6, 40);
/** What the suite has time for; a once-failed case brings its own task. */
const sampled = 'create-cores';

const call = (caller: string, operation: string) => ({ caller, service: 'iot', operation });

describe('the points of a run', () => {
  it('number the calls of one caller and operation, and mark those that only a cold function makes', () => {
    const cold = [call('A', 'X'), call('A', 'Y'), call('A', 'X'), call('B', 'X')];

    expect(pointsOf(cold, [call('A', 'X'), call('B', 'X')]).map(({ caller, operation, nth, cold }) => [caller, operation, nth, cold])).toEqual([
      ['A', 'X', 1, false], ['A', 'Y', 1, true], ['A', 'X', 2, true], ['B', 'X', 1, false],
    ]);
  });

  it('are found again by the ids of their cases', () => {
    for (const id of ['create-cores/RegisterThing*:s3.GetObject#2/lost', 'delete-cores/delete-cores:lambda.Invoke#1/stop-before']) expect(caseId(caseOf(id))).toBe(id);
    expect(() => caseOf('create-cores/RegisterThing:s3.GetObject#2/burnt')).toThrow('throttle');
  });

  it('befall one run together, of one scenario', () => {
    const [one, other] = ['create-cores/RegisterThing*:s3.GetObject#2/lost', 'create-cores/create-cores:lambda.Invoke#1/stop-before'];

    expect(scheduleOf(`${one} + ${other}`)).toEqual([caseOf(one), caseOf(other)]);
    expect(scheduleId(scheduleOf(`${one} + ${other}`))).toBe(`${one} + ${other}`);
    expect(() => scheduleOf(`${one} + delete-cores/delete-cores:lambda.Invoke#1/stop-before`)).toThrow('several scenarios');
  });

  it('are killed only in functions, and stopped only in executions', () => {
    const kindsOf = (caller: string) => faultKinds.filter((kind) => canBefall(kind, { ...call(caller, 'X'), nth: 1, cold: false }));

    expect(kindsOf('RegisterThing')).toEqual(expect.arrayContaining(['kill-before', 'kill-after']));
    expect(kindsOf('create-cores').filter((kind) => kind.startsWith('kill'))).toEqual([]);
    expect(kindsOf('RegisterThing').filter((kind) => kind.startsWith('stop'))).toEqual([]);
  });
});

describe('a sample', () => {
  it('is the same for a seed, in the order of all, and another for another', () => {
    const all = Array.from({ length: 200 }, (_, index) => index);

    expect(sample(all, 10, 7)).toEqual(sample(all, 10, 7));
    expect(sample(all, 10, 7)).toEqual([...sample(all, 10, 7)].sort((one, other) => one - other));
    expect(sample(all, 10, 7)).not.toEqual(sample(all, 10, 8));
    expect(sample(all, 500, 7)).toEqual(all);
    expect(randomNumbers(7)()).not.toBe(randomNumbers(8)());
  });

  it('of schedules has two to four faults in each run, the same ones for a seed', () => {
    const all = Array.from({ length: 200 }, (_, index) => index);

    expect(schedules(all, 30, 7)).toEqual(schedules(all, 30, 7));
    expect(schedules(all, 30, 7)).not.toEqual(schedules(all, 30, 8));
    expect([...new Set(schedules(all, 30, 7).map(({ length }) => length))].sort()).toEqual([2, 3, 4]);
  });
});

describe('a disturbed task', () => {
  let stack: SystemStack;
  let disturbed: MatrixStack;
  beforeAll(async () => {
    stack = await borrowStack();
    disturbed = matrixStack(stack);
  });
  afterAll(async () => {
    disturbed.letGo();
    await stack.giveBack();
  });

  it.each([...new Set([sampled, ...onceFailed.map((id) => caseOf(id).scenario)])])('%s ends as an undisturbed one, after at most one further request', async (task) => {
    const scenario = scenarios.find(({ name }) => name === task);
    if (scenario === undefined) throw new Error(`there is no scenario ${task}`);
    const matrix = new Matrix(disturbed, stack.ownName(`${task}-`));
    const traced = await matrix.trace(scenario);
    const failedBefore = onceFailed.map(caseOf).filter((one) => one.scenario === task);
    const drawn = task === sampled ? sample(traced.cases, sampleSize, seed) : [];

    const outcomes = [];
    for (const one of [...failedBefore, ...drawn]) outcomes.push(await matrix.run(traced, one));

    expect(outcomes.filter(({ divergence }) => divergence.length > 0)).toEqual([]);
    expect(outcomes).toHaveLength(failedBefore.length + drawn.length);
    expect(outcomes.filter(({ happened }) => happened).length).toBeGreaterThan(outcomes.length / 2);
  }, 300_000);
});
