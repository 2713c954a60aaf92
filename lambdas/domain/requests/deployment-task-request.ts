import { DeploymentTaskRequest as isDeploymentTaskRequest } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import { jobConfigProblems } from '../templates/job-config-problems.ts';
import type { Problem } from './answer.ts';
import { repeatedNames } from './json-text.ts';
import { isObject, jsonObject } from './request-body.ts';
import { repetitionProblems, schemaProblems } from './request-problems.ts';

export type DeploymentTaskRequest = components['schemas']['DeploymentTaskRequest'];

/** Targets that clients of the Connected Device Framework may send, for a service that this system has no part of. */
const assetLibraryTargets: readonly string[] = ['assetLibraryDeviceIds', 'assetLibraryGroupPaths', 'assetLibraryQuery'].map((name) => `targets.${name}`);
const noAssetLibrary = 'is not supported, since there is no Asset Library here: name the cores in thingNames, or thing groups in thingGroups';

/**
 * Reads the body of `createDeploymentTask` and holds it against its schema. The request is as typed where no problem was found.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readDeploymentTaskRequest = (body: string): { readonly request: DeploymentTaskRequest; readonly problems: readonly Problem[] } => {
  const request = jsonObject(body);
  const formal = isDeploymentTaskRequest(request) ? [] : schemaProblems(isDeploymentTaskRequest.errors ?? []);
  const { iotJobConfig } = request as Partial<DeploymentTaskRequest>;
  const isJobConfigFlawed = formal.some(({ field }) => field.startsWith('iotJobConfig'));
  const problems = [
    ...repetitionProblems(repeatedNames(body)),
    ...formal.map((problem) => (assetLibraryTargets.includes(problem.field) ? { ...problem, problem: noAssetLibrary } : problem)),
    ...(iotJobConfig === undefined || isJobConfigFlawed ? [] : jobConfigProblems(iotJobConfig, 'iotJobConfig')),
    ...(namesNothing(request) ? [{ field: 'targets', problem: 'must name at least one thing in thingNames or one thing group in thingGroups' }] : []),
  ];
  return { request: request as unknown as DeploymentTaskRequest, problems };
};

/** Whether the targets are well-formed as far as they go, and none is named. */
const namesNothing = ({ targets }: Readonly<Record<string, unknown>>): boolean =>
  isObject(targets) && Object.values(targets).every((names) => Array.isArray(names) && names.length === 0);
