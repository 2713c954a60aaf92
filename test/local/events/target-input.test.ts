import type { Target } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from '@jest/globals';
import { envelope } from '../../../local/events/envelope.ts';
import { targetInput } from '../../../local/events/target-input.ts';

const event = envelope({
  region: 'us-east-1', account: '111122223333', time: new Date('2026-11-23T10:00:00.500Z'), source: 'cdf', detailType: 'Core Created',
  detail: { name: 'edge-"1"', count: 2, tags: [{ key: 'a' }, { key: 'b' }], nested: { deep: true } },
});
const inputOf = (target: Partial<Target>): unknown => JSON.parse(targetInput({ Id: '1', Arn: 'arn', ...target }, {
  event, ruleArn: 'arn:rule', ruleName: 'rule', ingestionTime: '2026-11-23T10:00:01Z',
}));
const transformed = (InputTemplate: string, InputPathsMap: Record<string, string> = {}) => inputOf({ InputTransformer: { InputTemplate, InputPathsMap } });

describe('the input of a target', () => {
  it('is the whole event unless something else is asked for', () => {
    expect(inputOf({})).toEqual({ ...event, time: '2026-11-23T10:00:00Z' });
  });

  it('is a constant', () => {
    expect(inputOf({ Input: '{"fixed": true}' })).toEqual({ fixed: true });
  });

  it.each([
    ['$.detail.nested', { deep: true }], ['$.detail.name', 'edge-"1"'], ['$.detail.tags[1].key', 'b'], ['$.detail.tags[*].key', ['a', 'b']],
    ['$.detail-type', 'Core Created'], ['$.detail.absent', null],
  ])('is the part at %s', (InputPath, expected) => {
    expect(inputOf({ InputPath })).toEqual(expected);
  });

  it.each<[string, string, unknown]>([
    ['values as JSON', '{"name": <name>, "count": <count>, "nested": <nested>}', { name: 'edge-"1"', count: 2, nested: { deep: true } }],
    ['values within text', '{"text": "core <name> has <count>"}', { text: 'core edge-"1" has 2' }],
    ['a JSON string', '"core <name>"', 'core edge-"1"'],
    ['plain text', 'core <count> of <count>', 'core 2 of 2'],
    ['an absent value within text as nothing', '"<absent>!"', '!'],
    ['what is defined beforehand', '{"rule": "<aws.events.rule-name>", "at": <aws.events.event.ingestion-time>, "all": <aws.events.event.json>}', { rule: 'rule', at: '2026-11-23T10:00:01Z', all: event }],
  ])('is a transformation with %s', (_case, template, expected) => {
    const paths = { name: '$.detail.name', count: '$.detail.count', nested: '$.detail.nested', absent: '$.detail.absent' };

    expect(transformed(template, paths)).toEqual(expected);
  });
});
