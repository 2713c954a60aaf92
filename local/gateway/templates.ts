import { Compile, parse } from 'velocityjs';
import type { RequestContext } from './context.ts';
import { at } from './json-path.ts';
import type { ApiRequest } from './request.ts';
import { singleValues } from './request.ts';
import { javaMethods } from './vtl-methods.ts';
import { util } from './vtl-util.ts';

/** What a template is rendered with. */
export interface Rendering {
  context: RequestContext;
  request: ApiRequest;
  pathParameters: Readonly<Record<string, string>>;
  /** The body that `$input` reads: the request's, or the integration's answer. */
  body: string;
}

/** A rendered template, with the status and headers it set through `$context.responseOverride`. */
export interface Rendered {
  text: string;
  overrides: { status?: number; headers: Record<string, string> };
}

/** `$input.json` or `$input.path` met a body that is not JSON. */
export class BodyNotJson extends Error {}

type Syntax = ReturnType<typeof parse>;

const parsed = new Map<string, Syntax>();

/** Templates are few and rendered often. */
const syntaxOf = (template: string): Syntax => {
  const known = parsed.get(template) ?? parse(template);
  parsed.set(template, known);
  return known;
};

const parameters = ({ request, pathParameters }: Rendering) => {
  const all = { path: { ...pathParameters }, querystring: singleValues(request.query), header: singleValues(request.headers) };
  const find = (name: string): string =>
    all.path[name] ?? all.querystring[name] ?? Object.entries(all.header).find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1] ?? '';
  return (name?: string) => {
    if (name === undefined) return all;
    const group = all[name as keyof typeof all] as Record<string, string> | undefined;
    return group && find(name) === '' ? group : find(name);
  };
};

const input = (rendering: Rendering) => {
  const document = (): unknown => {
    if (rendering.body === '') return {};
    try {
      return JSON.parse(rendering.body) as unknown;
    } catch (error) {
      throw new BodyNotJson((error as Error).message);
    }
  };
  return {
    body: rendering.body,
    json: (path: string): string => JSON.stringify(at(document(), path)) ?? '""',
    path: (path: string): unknown => at(document(), path) ?? '',
    params: parameters(rendering),
  };
};

/**
 * Renders a mapping template as API Gateway's Velocity does.
 *
 * @throws BodyNotJson
 */
export const render = (template: string, rendering: Rendering): Rendered => {
  const responseOverride: { status?: unknown; header: Record<string, unknown> } = { header: {} };
  const context = { ...structuredClone(rendering.context), responseOverride };
  const compiled = new Compile(syntaxOf(template), { customMethodHandlers: javaMethods });
  const text = compiled.render({ context, input: input(rendering), util, stageVariables: {} });
  const headers = Object.entries(responseOverride.header).map(([name, value]) => [name, String(value)] as const);
  return {
    text,
    overrides: { status: responseOverride.status === undefined ? undefined : Number(responseOverride.status), headers: Object.fromEntries(headers) },
  };
};
