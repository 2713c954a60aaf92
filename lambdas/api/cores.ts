import { limits } from '../../contracts/limits.ts';
import { Refusal } from '../domain/requests/answer.ts';
import type { CoreDevices, CoreDirectory } from '../domain/cores/core-ports.ts';
import { coreSummary, coreView } from '../domain/cores/core-view.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import type { Route } from '../runtime/http.ts';
import { count, cursor, cursorText, pageOf, pagination } from './paging.ts';
import { readQuery } from './query.ts';

export interface CorePorts {
  readonly cores: CoreDirectory;
  readonly devices: CoreDevices;
  /** Days that S3 keeps the artifacts of a core. */
  readonly bundleRetentionDays: number;
}

/** `getCore`: what is known of a core here, and what Greengrass says of it now. */
export const getCore =
  ({ cores, devices, bundleRetentionDays }: CorePorts): Route =>
  async ({ path: { coreName = '' }, query }) => {
    readQuery(query, {});
    const row = isThingName(coreName) ? await cores.find(coreName) : undefined;
    if (row === undefined) throw new Refusal('CORE_NOT_FOUND', `there is no core ${JSON.stringify(coreName)}`);
    return coreView(row, await devices.find(coreName), bundleRetentionDays);
  };

const list = 'cores';
const isCorePosition = (value: Readonly<Record<string, unknown>>): value is { name: string } => typeof value['name'] === 'string' && isThingName(value['name']);

/** `listCores`: by name. */
export const listCores =
  ({ cores }: Pick<CorePorts, 'cores'>): Route =>
  async ({ query }) => {
    const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: cursor(list, isCorePosition) });
    const size = asked?.entries ?? limits.pageEntries;
    const { entries, last } = pageOf(await cores.byName({ after: after?.name, limit: size + 1 }), size);
    return { cores: entries.map(coreSummary), ...pagination(asked, last && { thingName: cursorText(list, { name: last.name }) }) };
  };
