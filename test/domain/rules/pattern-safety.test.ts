import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventSource } from '../../../contracts/events.ts';
import { mixedFamilies, ownFamilies, ownNames } from '../../../lambdas/domain/rules/own-events.ts';
import { patternProblems } from '../../../lambdas/domain/rules/pattern-safety.ts';
import { systemName } from '../../../lib/names.ts';
import { compilePattern } from '../../../local/events/pattern.ts';

const fieldsOf = (pattern: Record<string, unknown>): string[] => patternProblems(pattern).map(({ field }) => field);

describe('an event pattern of a rule', () => {
  it.each<[string, Record<string, unknown>]>([
    ['of a source of one\'s own', { source: ['com.example.build'] }],
    ['of several', { source: ['com.example.build', 'com.example.qa'], 'detail-type': ['Artifact Published'], detail: { product: [{ prefix: 'press' }] } }],
    ['of sources that begin as one\'s own', { source: [{ prefix: 'com.example.' }] }],
    ['of sources by wildcard', { source: [{ wildcard: 'com.example.*.build' }] }],
    ['of sources in any case', { source: [{ 'equals-ignore-case': 'COM.Example.Build' }] }],
    ['of sources that end as one\'s own, by the type of their events', { source: [{ suffix: '.example' }], 'detail-type': ['Artifact Published'] }],
    ['of a partner', { source: [{ prefix: 'aws.partner/example.com' }], 'detail-type': ['Order Placed'] }],
    ['of a service of AWS, by the type of its events', { source: ['aws.s3'], 'detail-type': ['Object Created'], detail: { bucket: { name: ['artifacts'] } } }],
    ['of another one', { source: ['aws.codepipeline'], 'detail-type': ['CodePipeline Pipeline Execution State Change'], detail: { state: ['SUCCEEDED'] } }],
    ['of types by how they begin', { source: ['aws.ecr'], 'detail-type': [{ prefix: 'ECR Image' }, { 'equals-ignore-case': 'ecr scan' }] }],
    ['of alarms of others', { source: ['aws.cloudwatch'], 'detail-type': ['CloudWatch Alarm State Change'], detail: { alarmName: ['press-hall-down', { prefix: 'line-' }] } }],
    ['of one of several sources', { $or: [{ source: ['com.example.build'] }, { source: ['com.example.qa'] }] }],
    ['of a source that something narrows', { source: ['com.example.build'], $or: [{ 'detail-type': ['A'] }, { detail: { a: [{ exists: true }] } }] }],
  ])('may be one %s', (_what, pattern) => {
    expect(patternProblems(pattern)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['has no source', { 'detail-type': ['Artifact Published'] }, ['eventPattern.source']],
    ['is empty', {}, ['eventPattern.source']],
    ['names this system', { source: [eventSource] }, ['eventPattern.source']],
    ['names this system in another case', { source: [{ 'equals-ignore-case': eventSource.toUpperCase() }] }, ['eventPattern.source']],
    ['names executions', { source: ['com.example', 'aws.states'], 'detail-type': ['Step Functions Execution Status Change'], detail: { stateMachineArn: ['arn:aws:states:us-east-1:111122223333:stateMachine:mine'] } }, ['eventPattern.source']],
    ['names Greengrass', { source: ['aws.greengrass'] }, ['eventPattern.source']],
    ['names IoT', { source: ['aws.iot'] }, ['eventPattern.source']],
    ['begins as this system does', { source: [{ prefix: 'com.aws.cdf' }] }, ['eventPattern.source']],
    ['begins so in another case', { source: [{ prefix: { 'equals-ignore-case': 'AWS.S' } }], 'detail-type': ['A'] }, ['eventPattern.source']],
    ['ends so', { source: [{ suffix: 'states' }], 'detail-type': ['A'] }, ['eventPattern.source']],
    ['has a wildcard for it', { source: [{ wildcard: '*.states' }], 'detail-type': ['A'] }, ['eventPattern.source']],
    ['leaves some other source out', { source: [{ 'anything-but': ['aws.s3', 'aws.states'] }], 'detail-type': ['A'] }, ['eventPattern.source']],
    ['leaves beginnings out', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, ['eventPattern.source']],
    ['asks only that there is a source', { source: [{ exists: true }] }, ['eventPattern.source']],
    ['has an operator that nobody knows', { source: [{ sounds: 'like' }], 'detail-type': ['A'] }, ['eventPattern.source']],
    ['admits it by one of two ways', { $or: [{ source: ['com.example'] }, { detail: { a: [1] } }] }, ['eventPattern.source']],
    ['names a service, and no type of its events', { source: ['aws.s3'] }, ['eventPattern["detail-type"]']],
    ['names calls that CloudTrail tells of', { source: ['aws.ecr'], 'detail-type': ['AWS API Call via CloudTrail'], detail: { eventName: ['PutImage'] } }, ['eventPattern["detail-type"]']],
    ['has types that end as those of CloudTrail', { source: ['aws.ecr'], 'detail-type': [{ wildcard: 'ECR*' }, { suffix: 'Trail' }] }, ['eventPattern["detail-type"]']],
    ['names alarms, and not which', { source: ['aws.cloudwatch'], 'detail-type': ['CloudWatch Alarm State Change'] }, ['eventPattern.detail.alarmName']],
    ['names an alarm of this system', { source: ['aws.cloudwatch'], 'detail-type': ['CloudWatch Alarm State Change'], detail: { alarmName: [{ prefix: 'green' }] } }, ['eventPattern.detail.alarmName']],
  ])('is refused where it %s', (_what, pattern, fields) => {
    expect(fieldsOf(pattern)).toEqual(fields);
  });

  it('is told what it could match, and how it could not', () => {
    expect(patternProblems({ source: ['aws.iot', 'aws.states'] })[0]?.problem).toBe('could match events of aws.iot, aws.states, which the work of this system causes; name sources by which it causes nothing');
    expect(patternProblems({ source: ['aws.s3'] })[0]?.problem).toMatch(/^is missing: without it the rule could match calls that CloudTrail tells of/);
  });

  it('knows alarms of this system by the names that everything of it has', () => {
    expect(ownNames).toBe(`${systemName}-`);
  });
});

const sources = [eventSource, 'aws.config', 'aws.greengrass', 'aws.iot', 'aws.states', 'aws.tag', 'aws.xray', 'aws.s3', 'aws.cloudwatch', 'aws.ecr', 'com.example.build', 'com.aws.cdf.other'];
const types = ['AWS API Call via CloudTrail', 'AWS Service Event via CloudTrail', 'Step Functions Execution Status Change', 'Object Created', 'CloudWatch Alarm State Change', 'Core Created Event'];
const alarms = [`${ownNames}dev-dead-letters`, 'line-7', 'Greengrass2-Provisioning-dev-x'];

const event = (source: string, type: string, detail: object) =>
  ({ version: '0', id: '1', source, 'detail-type': type, account: '111122223333', time: '2026-11-23T00:00:00Z', region: 'us-east-1', resources: [], detail });

const details = [{}, ...alarms.map((alarmName) => ({ alarmName, state: 'ALARM' }))];
/** Events that the work of this system may cause. What is not certain of them may be anything. */
const caused = [
  ...ownFamilies.flatMap(({ what }) => types.flatMap((type) => details.map((detail) => event(what, type, detail)))),
  ...sources.filter((source) => source.startsWith('aws.')).flatMap((source) =>
    types.filter((type) => type.endsWith(' via CloudTrail')).flatMap((type) => details.map((detail) => event(source, type, detail)))),
  ...types.map((type) => event('aws.cloudwatch', type, { alarmName: alarms[0], state: 'ALARM' })),
];
const matchesCaused = (pattern: object): boolean => {
  const test = compilePattern(JSON.stringify(pattern));
  return caused.some((one) => test(one));
};

const partOf = (text: string) => fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => text.slice(Math.min(one, other), Math.max(one, other)));
const anyCaseOf = (text: string) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase());

/** Every operator, with operands that are near the texts. */
const alternative = (texts: readonly string[]) =>
  fc.constantFrom(...texts).chain((text) => {
    const beginning = fc.nat(text.length).map((length) => text.slice(0, length));
    const end = fc.nat(text.length).map((length) => text.slice(length));
    return fc.oneof(
      { weight: 4, arbitrary: fc.constant<unknown>(text) },
      beginning.map((prefix) => ({ prefix })),
      end.map((suffix) => ({ suffix })),
      beginning.chain(anyCaseOf).map((folded) => ({ prefix: { 'equals-ignore-case': folded } })),
      end.chain(anyCaseOf).map((folded) => ({ suffix: { 'equals-ignore-case': folded } })),
      anyCaseOf(text).map((folded) => ({ 'equals-ignore-case': folded })),
      fc.tuple(beginning, end).map(([first, last]) => ({ wildcard: `${first}*${last}` })),
      fc.tuple(beginning, partOf(text), end).map(([first, middle, last]) => ({ wildcard: `${first}*${middle}${middle === '' ? '' : '*'}${last}` })),
      fc.subarray([...texts], { minLength: 1 }).map((left) => ({ 'anything-but': left })),
      fc.nat(text.length - 1).map((length) => ({ 'anything-but': { prefix: text.slice(0, length + 1) } })),
      beginning.map((first) => ({ 'anything-but': { wildcard: `${first}*` } })),
      fc.boolean().map((exists) => ({ exists })),
      fc.constant(null),
    );
  });
const field = (texts: readonly string[]) => fc.array(alternative(texts), { minLength: 1, maxLength: 2 });
const members = fc
  .record({ source: field(sources), 'detail-type': field(types), detail: fc.record({ alarmName: field(alarms), state: fc.constant(['ALARM']) }, { requiredKeys: ['state'] }) }, { requiredKeys: [] })
  .filter((pattern) => Object.keys(pattern).length > 0);
const pattern = fc.oneof(members, fc.tuple(members, members, members).map(([all, one, other]) => ({ ...all, $or: [one, other] })));

describe('what is said of the safety of patterns', () => {
  it('lets none pass that a matcher holds to match an event of the work of this system', () => {
    fc.assert(fc.property(pattern, (given) => patternProblems(given).length > 0 || !matchesCaused(given)), { numRuns: 5000 });
  });

  it('refuses none of plain names that matches no such event', () => {
    const names = (texts: readonly string[]) => fc.subarray([...texts], { minLength: 1 });
    const plain = fc.record({ source: names(sources), 'detail-type': names(types), detail: fc.record({ alarmName: names(alarms) }) }, { requiredKeys: ['source'] });

    fc.assert(fc.property(plain, (given) => patternProblems(given).length > 0 === matchesCaused(given)), { numRuns: 2000 });
  });

  it('is about sources first of all, which every event has', () => {
    for (const { fields } of [...ownFamilies, ...mixedFamilies]) expect(fields[0]?.path).toEqual(['source']);
  });
});
