import { describe, expect, it } from '@jest/globals';
import { templateDiff } from '../../../lambdas/domain/templates/template-diff.ts';
import { contentHash } from '../../../lambdas/domain/templates/template-content.ts';
import { aComponent, aContent, aVersionRow } from '../../builders/template.ts';

const merging = (merge: string) => aVersionRow({ components: [aComponent({ configurationUpdate: { merge } })] });
const changesOf = (from: string, to: string) => templateDiff(merging(from), { ...merging(to), version: 2 }).components.changed.flatMap(({ changes }) => changes);

describe('the difference of two versions', () => {
  it('is nothing where only the order of components is another', () => {
    const [one, other] = [aComponent({ key: 'a' }), aComponent({ key: 'b' })];

    expect(templateDiff(aVersionRow({ components: [one, other] }), aVersionRow({ components: [other, one], version: 2 }))).toEqual({
      name: 'line', from: 1, to: 2, components: { added: [], removed: [], changed: [] }, jobConfig: [], deploymentPolicies: [],
    });
  });

  it('tells components that came, went and changed, and how', () => {
    const before = aVersionRow({ components: [aComponent({ key: 'went' }), aComponent({ key: 'stayed', runWith: { posixUser: 'ggc' } })] });
    const after = aVersionRow({ version: 2, components: [aComponent({ key: 'stayed', version: '3.0.0', runWith: { posixUser: 'root' } }), aComponent({ key: 'came' })] });

    expect(templateDiff(before, after).components).toEqual({
      added: [aComponent({ key: 'came' })],
      removed: [aComponent({ key: 'went' })],
      changed: [{ key: 'stayed', changes: [{ path: '/runWith/posixUser', from: 'ggc', to: 'root' }, { path: '/version', from: '2.12.6', to: '3.0.0' }] }],
    });
  });

  it('looks into the configuration of components', () => {
    expect(changesOf('{"mqtt":{"port":8883,"host":"a"},"a/b":1}', '{"mqtt":{"host":"a","port":443},"new":[1]}')).toEqual([
      { path: '/configurationUpdate/merge/a~1b', from: 1 },
      { path: '/configurationUpdate/merge/mqtt/port', from: 8883, to: 443 },
      { path: '/configurationUpdate/merge/new', to: [1] },
    ]);
  });

  it('tells of numbers that differ where a parser sees none', () => {
    const [from, to] = ['{"n":12345678901234567890}', '{"n":12345678901234567891}'];

    expect(changesOf(from, to)).toEqual([{ path: '/configurationUpdate/merge', from, to }]);
  });

  it('shows a configuration that is new as a whole', () => {
    expect(templateDiff(aVersionRow(), { ...merging('{"port":443}'), version: 2 }).components.changed).toEqual([
      { key: 'aws.greengrass.Nucleus', changes: [{ path: '/configurationUpdate', to: { merge: { port: 443 } } }] },
    ]);
  });

  it('shows as a whole what lies deeper than anybody looks', () => {
    const deep = (leaf: number) => `${'{"a":'.repeat(100)}${leaf}${'}'.repeat(100)}`;

    expect(changesOf(deep(1), deep(2))).toEqual([{ path: `/configurationUpdate/merge${'/a'.repeat(14)}`, from: expect.any(Object), to: expect.any(Object) }]);
  });

  it('tells of rollout and policies', () => {
    const before = aVersionRow({ jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } } });
    const after = aVersionRow({ version: 2, deploymentPolicies: { failureHandlingPolicy: 'ROLLBACK' } });

    expect(templateDiff(before, after)).toMatchObject({
      jobConfig: [{ path: '', from: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } } }],
      deploymentPolicies: [{ path: '', to: { failureHandlingPolicy: 'ROLLBACK' } }],
    });
  });
});

describe('the hash of a content', () => {
  const [one, other] = [aComponent({ key: 'a' }), aComponent({ key: 'b' })];

  it('is one for every order of components and members', () => {
    expect(contentHash(aContent({ components: [one, other] }))).toBe(contentHash(aContent({ components: [other, { version: one.version, key: one.key }] })));
  });

  it.each([
    aContent({ components: [one] }),
    aContent({ components: [one, { ...other, version: '9.9.9' }] }),
    aContent({ components: [one, { ...other, configurationUpdate: { reset: [''] } }] }),
    aContent({ components: [one, other], jobConfig: {} }),
    aContent({ components: [one, other], deploymentPolicies: { failureHandlingPolicy: 'ROLLBACK' } }),
  ])('is another for another content: %#', (content) => {
    expect(contentHash(content)).not.toBe(contentHash(aContent({ components: [one, other] })));
  });
});
