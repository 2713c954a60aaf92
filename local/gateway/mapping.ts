import type { ApiAnswer } from './answer.ts';
import { setHeader } from './answer.ts';
import type { Integration, IntegrationResponse } from './api.ts';
import { at } from './json-path.ts';
import { acceptedTypes, header, mediaType } from './request.ts';
import type { ApiRequest } from './request.ts';
import { render } from './templates.ts';
import type { Rendering } from './templates.ts';

/** What an integration answered, before it is mapped. */
export interface BackendAnswer {
  /** What selection patterns are matched with. */
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** The request template for the request's media type; `passthrough` when there is none and the body goes on as it is. */
export const requestTemplate = (integration: Integration, request: ApiRequest): string | 'passthrough' | 'unsupported' => {
  const type = mediaType(header(request, 'content-type') ?? 'application/json');
  const entry = Object.entries(integration.requestTemplates).find(([given]) => mediaType(given) === type);
  if (entry) return entry[1];
  const { passthroughBehavior } = integration;
  if (passthroughBehavior === 'NEVER') return 'unsupported';
  const hasTemplates = Object.keys(integration.requestTemplates).length > 0;
  return passthroughBehavior === 'WHEN_NO_TEMPLATES' && hasTemplates ? 'unsupported' : 'passthrough';
};

const responseFor = (integration: Integration, status: number): IntegrationResponse | undefined => {
  const pattern = Object.keys(integration.responses).find((key) => key !== 'default' && new RegExp(`^(?:${key})$`).test(String(status)));
  return integration.responses[pattern ?? 'default'];
};

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const sourceValue = (source: string, backend: BackendAnswer, rendering: Rendering): string | undefined => {
  const [, fixed] = /^'(.*)'$/s.exec(source) ?? [];
  if (fixed !== undefined) return fixed;
  const headerPrefix = 'integration.response.header.';
  if (source.startsWith(headerPrefix)) return backend.headers[source.slice(headerPrefix.length).toLowerCase()];
  if (source === 'integration.response.body') return backend.body;
  const bodyPrefix = 'integration.response.body.';
  if (source.startsWith(bodyPrefix)) {
    const value = at(JSON.parse(backend.body || 'null'), `$.${source.slice(bodyPrefix.length)}`);
    return value === undefined || value === null ? undefined : text(value);
  }
  if (source.startsWith('context.')) {
    const value = at(rendering.context, `$.${source.slice('context.'.length)}`);
    return value === undefined || value === null ? undefined : text(value);
  }
  return undefined;
};

const templateFor = (templates: Readonly<Record<string, string>>, request: ApiRequest): [contentType: string, template: string] | undefined => {
  const accepted = acceptedTypes(request).find((type) => Object.hasOwn(templates, type));
  const contentType = accepted ?? (Object.hasOwn(templates, 'application/json') ? 'application/json' : Object.keys(templates)[0]);
  return contentType === undefined ? undefined : [contentType, templates[contentType] ?? ''];
};

/**
 * Maps an integration's answer to the client's: the response whose pattern matches the whole status, its parameters,
 * its template, and last what the template overrides. Undefined when no response matches and there is no default.
 */
export const mapAnswer = (integration: Integration, backend: BackendAnswer, rendering: Rendering): ApiAnswer | undefined => {
  const response = responseFor(integration, backend.status);
  if (!response) return undefined;
  const chosen = templateFor(response.responseTemplates, rendering.request);
  const answer: ApiAnswer = {
    status: response.statusCode,
    headers: [['content-type', chosen?.[0] ?? 'application/json']],
    body: backend.body,
  };
  for (const [target, source] of Object.entries(response.responseParameters)) {
    const value = sourceValue(source, backend, rendering);
    if (value !== undefined) setHeader(answer, target.replace('method.response.header.', ''), value);
  }
  if (!chosen) return answer;
  const rendered = render(chosen[1], { ...rendering, body: backend.body });
  answer.body = rendered.text;
  for (const [name, value] of Object.entries(rendered.overrides.headers)) setHeader(answer, name, value);
  return { ...answer, status: rendered.overrides.status ?? answer.status };
};
