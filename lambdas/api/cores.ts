import type { CoreRow, Standing } from '../../contracts/core-rows.ts';
import { limits } from '../../contracts/limits.ts';
import { Refusal } from '../domain/requests/answer.ts';
import type { Problem } from '../domain/requests/answer.ts';
import type { CoreDevices, CoreDirectory } from '../domain/cores/core-ports.ts';
import { coreSummary, coreView } from '../domain/cores/core-view.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import type { FleetDirectory } from '../domain/fleet/fleet-directory.ts';
import { filteredCores } from '../domain/fleet/fleet-listing.ts';
import type { CoreFilter, FleetPosition } from '../domain/fleet/fleet-listing.ts';
import { standings } from '../domain/fleet/standing.ts';
import { recentlyNoted } from '../domain/redeployment/redeployed-core.ts';
import type { RedeploymentNotes } from '../domain/redeployment/redeployment-ports.ts';
import { coreNotFound } from '../domain/requests/not-found.ts';
import { flag, oneOf, readQuery, templateName as nameOfTemplate } from '../domain/requests/query-parameters.ts';
import type { Reader } from '../domain/requests/query-parameters.ts';
import type { ApiRequest, Route } from '../runtime/http.ts';
import { count, cursor, cursorText, isThingPosition, pageOf, pagination } from './paging.ts';

export interface CorePorts {
  readonly cores: CoreDirectory;
  readonly coreDevices: CoreDevices;
  readonly fleet: FleetDirectory;
  readonly redeploymentNotes: Pick<RedeploymentNotes, 'memoryOf'>;
  /** Redeployments of one core within a day. */
  readonly redeploymentAttempts: number;
  readonly clock: () => Date;
  /** Days that S3 keeps the artifacts of a core. */
  readonly bundleRetentionDays: number;
}

/** `getCore`: what is known of a core here, what Greengrass says of it now, and how often it was redeployed by itself. */
export const getCore =
  ({ cores, coreDevices, redeploymentNotes, redeploymentAttempts: allowed, bundleRetentionDays: days, clock }: CorePorts): Route =>
  async ({ path: { coreName = '' }, query }) => {
    readQuery(query, {});
    const row = isThingName(coreName) ? await cores.find(coreName) : undefined;
    if (row === undefined) throw coreNotFound(coreName);
    const [device, memory] = await Promise.all([coreDevices.find(coreName), redeploymentNotes.memoryOf(coreName)]);
    const now = clock();
    return coreView(row, { device, redeployments: { last24Hours: recentlyNoted(memory, now).length, allowed }, retention: { days, now } });
  };

const versionNumber: Reader<number> = (text) => (/^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: `must be a whole number, not ${JSON.stringify(text)}` });

/** `listCores`: by name; those that a filter asks for by template, version and standing, then name. */
export const listCores =
  (ports: Pick<CorePorts, 'cores' | 'fleet'>): Route =>
  async ({ query: { exclusiveStartThingName: cursors, ...query } }) => {
    const { count: asked, ...filter } = readQuery(query, {
      count, templateName: nameOfTemplate, templateVersion: versionNumber, failedOnly: flag, driftedOnly: flag, deploymentStatus: oneOf(standings), ...cursorIsReadLater,
    });
    if (filter.templateVersion !== undefined && filter.templateName === undefined) {
      throw wrongQuery({ field: 'templateVersion', problem: 'is a version of the template that templateName names, and that was not sent' });
    }
    const isFiltered = filter.templateName !== undefined || filter.deploymentStatus !== undefined || filter.failedOnly === true || filter.driftedOnly === true;
    const start: ApiRequest['query'] = cursors === undefined ? {} : { exclusiveStartThingName: cursors };
    const { cores, last } = await (isFiltered ? filteredPage(ports, filter) : wholePage(ports))(start, asked?.entries ?? limits.pageEntries);
    return { cores: cores.map(coreSummary), ...pagination(asked, last === undefined ? undefined : { thingName: last }) };
  };

/** One page, with the cursor of its last core where there is a next one. */
type PageOfCores = (start: ApiRequest['query'], size: number) => Promise<{ readonly cores: readonly CoreRow[]; readonly last?: string | undefined }>;

const wholePage = ({ cores }: Pick<CorePorts, 'cores'>): PageOfCores => async (start, size) => {
  const list = 'cores';
  const { exclusiveStartThingName: after } = readQuery(start, { exclusiveStartThingName: cursor(list, isThingPosition) });
  const { entries, last } = pageOf(await cores.byName({ after: after?.name, limit: size + 1 }), size);
  return { cores: entries, last: last && cursorText(list, { name: last.name }) };
};

/** Each filter makes a list of its own, on which a cursor of another has no place. */
const filteredPage = ({ fleet }: Pick<CorePorts, 'fleet'>, filter: CoreFilter): PageOfCores => async (start, size) => {
  const list = `cores?${JSON.stringify(Object.entries(filter).sort())}`;
  const { exclusiveStartThingName: after } = readQuery(start, { exclusiveStartThingName: cursor(list, isFleetPosition) });
  const { found, stoppedAt } = await filteredCores(fleet, filter, { after, limit: size + 1 });
  const { entries, last } = pageOf(found, size);
  const position = last?.position ?? stoppedAt;
  return { cores: entries.map(({ core }) => core), last: position && cursorText(list, position) };
};

/** Which list a cursor is of, only the filters tell. */
const cursorIsReadLater: { readonly exclusiveStartThingName: Reader<never> } = { exclusiveStartThingName: () => ({ problem: '' }) };

const wrongQuery = (problem: Problem): Refusal => new Refusal('VALIDATION_FAILED', 'the query of the request is wrong', { details: [problem] });

const isFleetPosition = (value: Readonly<Record<string, unknown>>): value is FleetPosition & Readonly<Record<string, unknown>> => {
  const { template, standing, name } = value as { template?: { name?: unknown; version?: unknown } | null; standing?: unknown; name?: unknown };
  const isVersion = typeof template?.name === 'string' && 'value' in nameOfTemplate(template.name) && Number.isInteger(template.version) && Number(template.version) >= 0;
  return isVersion && standings.includes(standing as Standing) && typeof name === 'string' && isThingName(name);
};
