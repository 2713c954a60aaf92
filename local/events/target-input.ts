import type { Target } from '@aws-sdk/client-eventbridge';
import type { EventEnvelope } from './envelope.ts';

/** What a template may say about the delivery beside the event. */
export interface Delivery {
  event: EventEnvelope;
  ruleArn: string;
  ruleName: string;
  ingestionTime: string;
}

/** Follows a JSON path of the kind EventBridge knows: `$.detail.items[0].name`, with `*` for all elements. */
export const valueAt = (path: string, root: unknown): unknown => {
  let found: unknown[] = [root];
  let many = false;
  for (const [, name, index] of path.replace(/^\$/, '').matchAll(/\.([^.[\]]+)|\[(\d+|\*)\]/g)) {
    const step = name ?? index ?? '';
    many ||= step === '*';
    found = found.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return [];
      if (step === '*') return Object.values(value) as unknown[];
      const child = (value as Record<string, unknown>)[step];
      return child === undefined ? [] : [child];
    });
  }
  return many ? found : found[0];
};

const predefined = (name: string, { event, ruleArn, ruleName, ingestionTime }: Delivery): unknown => {
  const rest: Partial<EventEnvelope> = { ...event };
  delete rest.detail;
  const values: Record<string, unknown> = {
    'aws.events.rule-arn': ruleArn, 'aws.events.rule-name': ruleName, 'aws.events.event.ingestion-time': ingestionTime,
    'aws.events.event': rest, 'aws.events.event.json': event,
  };
  return values[name];
};

/** Whether an offset of a JSON text lies within a string literal. */
const isInString = (text: string, offset: number): boolean => {
  let inside = false;
  for (let index = 0; index < offset; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') inside = !inside;
  }
  return inside;
};

const asText = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const transform = ({ InputPathsMap = {}, InputTemplate = '' }: NonNullable<Target['InputTransformer']>, delivery: Delivery): string => {
  const valueOf = (name: string): unknown => {
    const path = InputPathsMap[name];
    return path === undefined ? predefined(name, delivery) : valueAt(path, delivery.event);
  };
  const plainText = !/^\s*["{[<]/.test(InputTemplate);
  const rendered = InputTemplate.replace(/<([\w.-]+)>/g, (whole, name: string, offset: number) => {
    const value = valueOf(name);
    if (value === undefined && !(name in InputPathsMap)) return whole;
    if (plainText) return asText(value);
    if (isInString(InputTemplate, offset)) return JSON.stringify(asText(value)).slice(1, -1);
    return value === undefined ? '""' : JSON.stringify(value);
  });
  // a template that is no JSON gives a JSON string
  return isJson(rendered) ? rendered : JSON.stringify(rendered);
};

/** What a target gets, as JSON text: the event, a part of it, a constant, or a transformation. */
export const targetInput = ({ Input, InputPath, InputTransformer }: Target, delivery: Delivery): string => {
  if (Input !== undefined) return Input;
  if (InputTransformer) return transform(InputTransformer, delivery);
  const value = InputPath === undefined ? delivery.event : valueAt(InputPath, delivery.event);
  return JSON.stringify(value ?? null);
};
