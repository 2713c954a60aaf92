import { limits } from '../../contracts/limits.ts';
import type { TemplateRow, TemplateVersionRow } from '../../contracts/template-rows.ts';
import { Refusal } from '../domain/requests/answer.ts';
import { deleteTemplate } from '../domain/retirement/template-deletion.ts';
import type { DeletionPorts } from '../domain/retirement/template-deletion.ts';
import { oneOf, readQuery } from '../domain/requests/query-parameters.ts';
import type { Reader } from '../domain/requests/query-parameters.ts';
import { templateDiff } from '../domain/templates/template-diff.ts';
import { currentVersion, isTemplateName, versionNumber } from '../domain/templates/template-name.ts';
import type { Templates } from '../domain/templates/template-ports.ts';
import { readNewTemplate, readTemplateUpdate } from '../domain/templates/template-request.ts';
import { createTemplate, templateNotFound, updateTemplate } from '../domain/templates/template-saving.ts';
import type { SavingPorts } from '../domain/templates/template-saving.ts';
import { templatePath, templateSummary, templateView } from '../domain/templates/template-view.ts';
import { Reply } from '../runtime/http.ts';
import type { Route } from '../runtime/http.ts';
import { count, cursor, cursorText, pageOf, pagination } from './paging.ts';

export interface TemplatePorts extends SavingPorts, DeletionPorts {
  readonly templates: Templates;
}

/** Where a template is, and which version a request has led to. */
const headersOf = (name: string, version: number): Record<string, string> => ({ location: templatePath(name), 'x-name': name, 'x-version': String(version) });

/** `createTemplate` */
export const postTemplate =
  (ports: TemplatePorts): Route =>
  async ({ body, query }) => {
    readQuery(query, {});
    const read = readNewTemplate(body);
    await createTemplate(ports, read);
    return new Reply(201, headersOf(read.name, 1));
  };

/** `updateTemplate` */
export const putTemplate =
  (ports: TemplatePorts): Route =>
  async ({ path: { templateName = '' }, body, query }) => {
    readQuery(query, {});
    if (!isTemplateName(templateName)) throw templateNotFound(templateName);
    return new Reply(204, headersOf(templateName, await updateTemplate(ports, templateName, readTemplateUpdate(body))));
  };

/** `deleteTemplate` */
export const removeTemplate =
  (ports: TemplatePorts): Route =>
  async ({ path: { templateName = '' }, query }) => {
    const { force = 'false' } = readQuery(query, { force: oneOf(['true', 'false']) });
    if (!isTemplateName(templateName)) throw templateNotFound(templateName);
    await deleteTemplate(ports, templateName, force === 'true');
    return new Reply(204, { 'x-name': templateName });
  };

/** `getTemplate`: its newest version. */
export const getTemplate =
  ({ templates }: Pick<TemplatePorts, 'templates'>): Route =>
  async ({ path: { templateName = '' }, query }) => {
    readQuery(query, {});
    const template = await existingTemplate(templates, templateName);
    return templateView(await existingVersion(templates, template, currentVersion), template);
  };

const list = 'templates';
const isTemplatePosition = (value: Readonly<Record<string, unknown>>): value is { name: string } => typeof value['name'] === 'string' && isTemplateName(value['name']);

/** `listTemplates`: by name. */
export const listTemplates =
  ({ templates }: Pick<TemplatePorts, 'templates'>): Route =>
  async ({ query }) => {
    const { count: asked, exclusiveStartName: after } = readQuery(query, { count, exclusiveStartName: cursor(list, isTemplatePosition) });
    const size = asked?.entries ?? limits.pageEntries;
    const { entries, last } = pageOf(await templates.byName({ after: after?.name, limit: size + 1 }), size);
    return { templates: entries.map(templateSummary), ...pagination(asked, last && { name: cursorText(list, { name: last.name }) }) };
  };

const isVersionPosition = (value: Readonly<Record<string, unknown>>): value is { version: number } => versionNumber(String(value['version'])) === value['version'];

/** `listTemplateVersions`: by number. Versions may be large, so that a page may hold fewer than were asked for. */
export const listTemplateVersions =
  ({ templates }: Pick<TemplatePorts, 'templates'>): Route =>
  async ({ path: { templateName = '' }, query }) => {
    const versions = `versions of ${templateName}`;
    const { count: asked, exclusiveStartVersion: after } = readQuery(query, { count, exclusiveStartVersion: cursor(versions, isVersionPosition) });
    const { latestVersion } = await existingTemplate(templates, templateName);
    const entries = await templates.versionsByNumber(templateName, { after: after?.version ?? 0, limit: asked?.entries ?? limits.pageEntries });
    const last = entries.at(-1);
    const isMore = last !== undefined && last.version < latestVersion;
    return { templates: entries.map((version) => templateView(version)), ...pagination(asked, isMore ? { version: cursorText(versions, { version: last.version }) } : undefined) };
  };

/** `getTemplateVersion` */
export const getTemplateVersion =
  ({ templates }: Pick<TemplatePorts, 'templates'>): Route =>
  async ({ path: { templateName = '', version = '' }, query }) => {
    readQuery(query, {});
    return templateView(await existingVersion(templates, await existingTemplate(templates, templateName), version));
  };

const versionText: Reader<string> = (text) =>
  text === currentVersion || versionNumber(text) !== undefined ? { value: text } : { problem: `must be the number of a version, 1 or more, or ${currentVersion}, not ${JSON.stringify(text)}` };

/** `diffTemplate` */
export const diffTemplate =
  ({ templates }: Pick<TemplatePorts, 'templates'>): Route =>
  async ({ path: { templateName = '' }, query }) => {
    const { from, to } = readQuery(query, { from: versionText, to: versionText });
    const template = await existingTemplate(templates, templateName);
    const later = await existingVersion(templates, template, to ?? currentVersion);
    const earlier = await existingVersion(templates, template, from ?? numberBefore(later));
    return templateDiff(earlier, later);
  };

const numberBefore = ({ version }: TemplateVersionRow): string => {
  if (version > 1) return String(version - 1);
  throw new Refusal('VALIDATION_FAILED', 'the query of the request is wrong', { details: [{ field: 'from', problem: 'is missing: there is no version before version 1' }] });
};

const existingTemplate = async (templates: Templates, name: string): Promise<TemplateRow> => {
  const template = isTemplateName(name) ? await templates.find(name) : undefined;
  if (template === undefined) throw templateNotFound(name);
  return template;
};

/** @param version number as text, or `current` */
const existingVersion = async (templates: Templates, { name, latestVersion }: TemplateRow, version: string): Promise<TemplateVersionRow> => {
  const number = version === currentVersion ? latestVersion : versionNumber(version);
  const row = number === undefined || number > latestVersion ? undefined : await templates.version({ name, version: number });
  if (row === undefined) throw new Refusal('TEMPLATE_VERSION_NOT_FOUND', `template ${JSON.stringify(name)} has no version ${JSON.stringify(version)}, its newest is ${latestVersion}`);
  return row;
};
