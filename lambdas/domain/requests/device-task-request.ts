import { DeviceDeletionRequest as isDeviceDeletionRequest, DeviceTaskRequest as isDeviceTaskRequest, ThingName as isThingName } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import type { Problem } from './answer.ts';
import { schemaProblems, shown } from './request-problems.ts';
import { readThingTask } from './thing-task-request.ts';
import type { ReadThingTask } from './thing-task-request.ts';

export type DeviceTaskRequest = components['schemas']['DeviceTaskRequest'];
export type DeviceDeletionRequest = components['schemas']['DeviceDeletionRequest'];
export type DeviceToCreate = components['schemas']['DeviceToCreate'];

/**
 * Reads the body of `createDeviceTask` and holds it against its schema, and the core of its path against the form of names.
 *
 * @throws Refusal where the body is too large or not a JSON object, so that no field can be named
 */
export const readDeviceTaskRequest = (body: string, coreName: string): ReadThingTask<DeviceTaskRequest | DeviceDeletionRequest> => {
  const read = readThingTask<DeviceTaskRequest | DeviceDeletionRequest>(body, {
    list: { field: 'devices', one: 'client device' }, Create: isDeviceTaskRequest, Delete: isDeviceDeletionRequest, rewritten: withType,
  });
  const named = read.things.filter(({ thing }) => thing.name === coreName);
  return {
    ...read,
    problems: [
      ...(isThingName(coreName) ? [] : schemaProblems(isThingName.errors ?? []).map(({ problem }) => ({ field: 'coreName', problem }))),
      ...read.problems,
      ...named.map(({ index }) => ({ field: `devices[${index}].name`, problem: `is ${shown(coreName)}, the core itself: a client device needs a name of its own` })),
    ],
  };
};

/** The peer's README calls the type `types`, so that clients send it. */
const withType = ({ types, ...request }: Readonly<Record<string, unknown>>): { request: Readonly<Record<string, unknown>>; problems: Problem[] } => {
  if (types === undefined) return { request, problems: [] };
  const { type = types } = request;
  const differs = { field: 'types', problem: `is ${shown(types)}, and type is ${shown(type)}: they are two names of one field, of which one is enough` };
  return { request: { ...request, type }, problems: type === types ? [] : [differs] };
};
