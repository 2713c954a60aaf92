import { TemplateRequest as isTemplateRequest, TemplateUpdate as isTemplateUpdate } from '../../../contracts/generated/openapi-validators.js';
import type { components as schemas } from '../../../contracts/generated/openapi.ts';
import type { Component } from '../../../contracts/template-rows.ts';
import type { Problem } from '../requests/answer.ts';
import { repeatedNames } from '../requests/json-text.ts';
import { isObject, jsonObject } from '../requests/request-body.ts';
import { repetitionProblems, schemaProblems, shown } from '../requests/request-problems.ts';
import { componentProblems } from './component-problems.ts';
import type { RequestedComponent } from './component-problems.ts';
import { jobConfigProblems } from './job-config-problems.ts';
import { isReservedName } from './template-name.ts';
import { askedAutomation } from './template-automation.ts';
import type { AskedAutomation, TemplateContent } from './template-ports.ts';

type Schemas = schemas['schemas'];

/** A request as far as it can be checked without asking anybody. */
export interface ReadTemplate {
  /** As typed where no problem was found. */
  readonly content: TemplateContent;
  /** Members that were sent. */
  readonly automation: AskedAutomation;
  readonly problems: readonly Problem[];
  /** As far as they are well-formed, so that all that is wrong with them is told in one answer. */
  readonly components: readonly RequestedComponent[];
}

/**
 * Reads the body of `createTemplate`.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readNewTemplate = (body: string): ReadTemplate & { readonly name: string } => {
  const request = jsonObject(body, 'TEMPLATE_TOO_LARGE');
  const { name } = request as Partial<Schemas['TemplateRequest']>;
  const reserved = typeof name === 'string' && isReservedName(name) ? [{ field: 'name', problem: `must not be ${shown(name)}, under which cores without a template are counted` }] : [];
  const formal = isTemplateRequest(request) ? [] : schemaProblems(isTemplateRequest.errors ?? []);
  return { ...readContent(body, request, [...formal, ...reserved]), name: name ?? '' };
};

/**
 * Reads the body of `updateTemplate`.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readTemplateUpdate = (body: string): ReadTemplate => {
  const request = jsonObject(body, 'TEMPLATE_TOO_LARGE');
  return readContent(body, request, isTemplateUpdate(request) ? [] : schemaProblems(isTemplateUpdate.errors ?? []));
};

const readContent = (body: string, request: Record<string, unknown>, formal: readonly Problem[]): ReadTemplate => {
  const content = request as unknown as TemplateContent;
  const components = requestedComponents(content.components, formal);
  const isFlawed = (field: string): boolean => formal.some((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
  return {
    content: { components: content.components, ...(content.jobConfig && { jobConfig: content.jobConfig }), ...(content.deploymentPolicies && { deploymentPolicies: content.deploymentPolicies }) },
    automation: askedAutomation(request as AskedAutomation),
    problems: [
      ...repetitionProblems(repeatedNames(body)),
      ...formal,
      ...componentProblems(components),
      ...(content.jobConfig === undefined || isFlawed('jobConfig') ? [] : jobConfigProblems(content.jobConfig, 'jobConfig')),
    ],
    components,
  };
};

/** Each component without its members that are not well-formed, of which enough is told. */
const requestedComponents = (components: unknown, formal: readonly Problem[]): RequestedComponent[] => {
  if (!Array.isArray(components)) return [];
  const fields = formal.map(({ field }) => field);
  const isFlawed = (path: string): boolean => fields.some((field) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
  return (components as unknown[]).flatMap((component, index) => {
    if (!isObject(component)) return [];
    const sound = Object.entries(component).filter(([member]) => !isFlawed(`components[${index}].${member}`));
    return [{ index, component: Object.fromEntries(sound) as Partial<Component> }];
  });
};
