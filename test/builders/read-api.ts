import { apiContract } from '../../contracts/api-contract.ts';
import { coreRowsRead } from '../../lambdas/adapters/core-rows-read.ts';
import { deviceRowsRead } from '../../lambdas/adapters/device-rows-read.ts';
import { downloadRows } from '../../lambdas/adapters/download-rows.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { redeploymentNotes } from '../../lambdas/adapters/redeployment-rows.ts';
import { templateRows } from '../../lambdas/adapters/template-rows.ts';
import { readApi } from '../../lambdas/api/read-api.ts';
import type { Device } from '../../lambdas/domain/cores/core-ports.ts';
import type { Executions } from '../../lambdas/domain/tasks/task-ports.ts';
import { http } from '../../lambdas/runtime/http.ts';
import type { ProxyEvent } from '../../lambdas/runtime/http.ts';
import { someExecutions } from './executions.ts';
import type { TaskWorld } from './task-world.ts';

export interface ApiSettings {
  readonly executions?: Pick<Executions, 'mapRuns'>;
  readonly device?: (name: string) => Promise<Device | undefined>;
  readonly corsOrigin?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // A test says what it expects of a body; the contract checks its shape.
  readonly body: Readonly<Record<string, never>> & object;
}

const resources = Object.keys(apiContract.paths);

/** What API Gateway makes of a request: the resource that matches, its parameters, the query. */
export const proxyEvent = (target: string, { method = 'GET', headers = {}, body = null }: { method?: string; headers?: Record<string, string>; body?: string | null } = {}): ProxyEvent => {
  const { pathname, searchParams } = new URL(target, 'https://api.example');
  const parts = pathname.split('/');
  const fits = (resource: string) => resource.split('/').length === parts.length && resource.split('/').every((part, index) => part.startsWith('{') || part === parts[index]);
  const resource = resources.find(fits) ?? '/{proxy+}';
  const parameters = resource.split('/').flatMap((part, index) => (part.startsWith('{') ? [[part.slice(1, -1), parts[index] ?? ''] as const] : []));
  const names = [...new Set(searchParams.keys())];
  return {
    resource,
    path: pathname,
    httpMethod: method,
    headers,
    pathParameters: parameters.length === 0 ? null : Object.fromEntries(parameters),
    multiValueQueryStringParameters: names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
    body,
    requestContext: { requestId: 'request-1', identity: { sourceIp: '198.51.100.17' } },
  };
};

/** The read API on a world: asks it as API Gateway would. */
export const readApiOf = (world: TaskWorld, { executions = someExecutions(), device = async () => undefined, corsOrigin = '' }: ApiSettings = {}) => {
  const handler = http(
    readApi({
      ...world, executions, executionLinkPrefix: 'https://console.example/', cores: coreRowsRead(world.rows), fleet: fleetDirectoryRows(world.rows), templates: templateRows(world.rows), coreDevices: { find: device }, redeploymentNotes: redeploymentNotes(world.rows), redeploymentAttempts: 3, clientDevices: deviceRowsRead(world.rows), downloads: downloadRows(world.rows), bundleRetentionDays: 7,
    }),
    { corsOrigin },
  );
  return async (target: string, given?: Parameters<typeof proxyEvent>[1]): Promise<Answer> => {
    const { statusCode, headers, body } = await handler(proxyEvent(target, given), {} as never);
    return { status: statusCode, headers, body: JSON.parse(body) as Answer['body'] };
  };
};
