import { describe, expect, it } from '@jest/globals';
import { componentsReported } from '../../../lambdas/domain/fleet/broken-components.ts';
import type { ComponentReport } from '../../../lambdas/domain/fleet/broken-components.ts';
import { desire, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { aTarget } from '../../builders/fleet.ts';
import { aCoreRow, createdAt } from '../../builders/task.ts';

const seconds = (count: number): Date => new Date(Date.parse(createdAt) + count * 1000);
const aComponent = (state: string, name = 'press'): ComponentReport => ({ name, version: '1.0.0', state, codes: ['STARTUP_ERROR'] });
const succeeded = (second: number) => reported(desire(aCoreRow(), aTarget({ at: seconds(0) })), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(second) });

describe('a component that a core reports', () => {
  it.each(['BROKEN', 'ERRORED'])('as %s marks the core, and nothing else about it', (state) => {
    const core = succeeded(5);

    const marked = componentsReported(core, [aComponent(state)], seconds(9));

    expect(marked.brokenComponents).toEqual({ press: { version: '1.0.0', state, codes: ['STARTUP_ERROR'], at: seconds(9).toISOString() } });
    expect(marked).toMatchObject({ deploymentStatus: 'SUCCEEDED', statusPk: core.statusPk, deployment: core.deployment });
  });

  it.each(['constructor', 'toString', 'valueOf'])('is marked though it is named like a member of every object: %s', (name) => {
    expect(componentsReported(aCoreRow(), [aComponent('BROKEN', name)], seconds(9)).brokenComponents).toMatchObject({ [name]: { state: 'BROKEN' } });
  });

  it('as running again unmarks it', () => {
    const marked = componentsReported(aCoreRow(), [aComponent('BROKEN')], seconds(9));

    expect(componentsReported(marked, [aComponent('RUNNING')], seconds(12)).brokenComponents).toMatchObject({ press: { state: 'RECOVERED', codes: [] } });
    expect(componentsReported(marked, [aComponent('RUNNING')], seconds(8))).toBe(marked);
  });

  it('as broken once more, of a time before it recovered, does not mark the core again', () => {
    const recovered = componentsReported(componentsReported(aCoreRow(), [aComponent('BROKEN')], seconds(9)), [aComponent('RUNNING')], seconds(12));

    expect(componentsReported(recovered, [aComponent('BROKEN')], seconds(9))).toBe(recovered);
    expect(componentsReported(recovered, [aComponent('ERRORED')], seconds(15)).brokenComponents).toMatchObject({ press: { state: 'ERRORED' } });
  });

  it('as running changes nothing where it was not marked', () => {
    const core = aCoreRow();

    expect(componentsReported(core, [aComponent('RUNNING')], seconds(9))).toBe(core);
  });

  it('twice, or late, changes nothing', () => {
    const marked = componentsReported(aCoreRow(), [aComponent('BROKEN')], seconds(9));

    expect(componentsReported(marked, [aComponent('BROKEN')], seconds(9))).toBe(marked);
    expect(componentsReported(marked, [aComponent('ERRORED')], seconds(7))).toBe(marked);
  });

  it('as broken before the deployment succeeded does not mark the core afterwards', () => {
    const core = succeeded(9);

    expect(componentsReported(core, [aComponent('BROKEN')], seconds(7))).toBe(core);
  });

  it('as broken in the second in which the deployment succeeded marks the core', () => {
    const core = succeeded(9);
    const wholeSecond = new Date(Math.floor(seconds(9).getTime() / 1000) * 1000);

    expect(componentsReported(core, [aComponent('BROKEN')], wholeSecond).brokenComponents).toBeDefined();
  });

  it('as broken after a success stays marked when that success is reported late', () => {
    const queued = desire(aCoreRow(), aTarget({ at: seconds(0) }));
    const marked = componentsReported(componentsReported(queued, [aComponent('BROKEN', 'old')], seconds(3)), [aComponent('BROKEN', 'new')], seconds(9));

    expect(Object.keys(reported(marked, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(6) }).brokenComponents ?? {})).toEqual(['new']);
  });

  it('keeps to what a row of the table can hold', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...aComponent('BROKEN', `component-${index}`), details: 'x'.repeat(100_000) }));

    expect(JSON.stringify(componentsReported(aCoreRow(), many, seconds(9))).length).toBeLessThan(100_000);
  });
});
