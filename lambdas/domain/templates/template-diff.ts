import type { components as schemas } from '../../../contracts/generated/openapi.ts';
import type { Component, TemplateVersionRow } from '../../../contracts/template-rows.ts';
import { canonicalJson } from '../canonical-json.ts';
import { parseJson } from '../requests/json-text.ts';
import { isObject } from '../requests/request-body.ts';

export type TemplateDiff = schemas['schemas']['TemplateDiff'];
type Change = schemas['schemas']['Changes'][number];

/** Objects inside each other that are compared member by member; what lies deeper is compared as a whole. */
const comparedDepth = 16;

/** What differs between two versions of a template. */
export const templateDiff = (from: TemplateVersionRow, to: TemplateVersionRow): TemplateDiff => {
  const before = byKey(from.components);
  const after = byKey(to.components);
  const changed = [...before.keys()].toSorted().flatMap((key) => {
    const changes = changesBetween(readable(before.get(key)), readable(after.get(key) ?? before.get(key)));
    return changes.length === 0 ? [] : [{ key, changes }];
  });
  return {
    name: to.name,
    from: from.version,
    to: to.version,
    components: { added: to.components.filter(({ key }) => !before.has(key)), removed: from.components.filter(({ key }) => !after.has(key)), changed },
    jobConfig: changesBetween(from.jobConfig, to.jobConfig),
    deploymentPolicies: changesBetween(from.deploymentPolicies, to.deploymentPolicies),
  };
};

const byKey = (components: readonly Component[]): ReadonlyMap<string, Component> => new Map(components.map((component) => [component.key, component]));

/** A text of JSON whose value is looked into; texts that say the same differently stay different. */
class JsonText {
  readonly text: string;
  readonly value: unknown;

  constructor(text: string, value: unknown) {
    this.text = text;
    this.value = value;
  }
}

/** A component with its `merge` read. */
const readable = (component: Component | undefined): unknown => {
  const { configurationUpdate, ...rest } = component ?? {};
  if (configurationUpdate?.merge === undefined) return component;
  const parsed = parseJson(configurationUpdate.merge);
  return { ...rest, configurationUpdate: { ...configurationUpdate, merge: 'value' in parsed ? new JsonText(configurationUpdate.merge, parsed.value) : configurationUpdate.merge } };
};

const changesBetween = (from: unknown, to: unknown, path = '', depth = 0): Change[] => {
  if (from instanceof JsonText && to instanceof JsonText) {
    const changes = changesBetween(from.value, to.value, path, depth);
    return changes.length === 0 && from.text !== to.text ? [{ path, from: from.text, to: to.text }] : changes;
  }
  if (hasMembers(from) && hasMembers(to) && depth < comparedDepth) {
    const members = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted();
    return members.flatMap((member) => changesBetween(memberOf(from, member), memberOf(to, member), `${path}/${escaped(member)}`, depth + 1));
  }
  const [shownFrom, shownTo] = [plain(from), plain(to)];
  if (comparable(shownFrom) === comparable(shownTo)) return [];
  return [{ path, ...(shownFrom !== undefined && { from: shownFrom }), ...(shownTo !== undefined && { to: shownTo }) }];
};

const hasMembers = (value: unknown): value is Record<string, unknown> => isObject(value) && !(value instanceof JsonText);

const comparable = (value: unknown): string => (value === undefined ? '' : canonicalJson(JSON.stringify(value)));

const memberOf = (object: Readonly<Record<string, unknown>>, member: string): unknown => (Object.hasOwn(object, member) ? object[member] : undefined);

/** What a change shows: a whole configuration as its JSON. */
const plain = (value: unknown): unknown => {
  if (value instanceof JsonText) return value.value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, inner instanceof JsonText ? inner.value : inner]));
};

/** A reference token of RFC 6901. */
const escaped = (member: string): string => member.replaceAll('~', '~0').replaceAll('/', '~1');
