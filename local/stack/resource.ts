import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { GatewayResponse } from '../gateway/gateway-responses.ts';
import type { Iam } from '../iam/iam.ts';
import type { Lambda } from '../lambda/service.ts';
import type { ControlHandler } from '../wire/control.ts';
import type { Cloud } from '../wire/service.ts';
import type { Identity } from './intrinsics.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** A resource as an earlier boot left it: what it was made from, and what it is. */
export interface KeptResource extends Identity {
  type: string;
  properties: Properties;
}

/** One resource of the template on its way into being. */
export interface NewResource {
  logicalId: string;
  type: string;
  /** Intrinsics resolved. */
  properties: Properties;
  /** Absent at the first boot, and for a type that the logical id did not have. */
  before?: KeptResource;
}

/** A REST API that the template describes; served once all resources exist. */
export interface RestApiDescription {
  id: string;
  logicalId: string;
  body: unknown;
  stage?: string;
  gatewayResponses: Map<string, GatewayResponse>;
}

/** What creating resources needs. */
export interface Site {
  cloud: Cloud & { control(route: string, handler: ControlHandler): void };
  lambda: Lambda;
  iam: Iam;
  stackName: string;
  stackId: string;
  asset(objectKey: string): string | undefined;
  /** A directory for files that the template carries inline. */
  scratchDirectory(): string;
  apis: Map<string, RestApiDescription>;
}

/**
 * Creates one kind of resource. What exists under its name is adopted, as it is where the template did not change, else
 * changed to what the template says: a boot over kept state is a stack update.
 */
export type Creator = (resource: NewResource, site: Site) => Promise<Identity>;

/** Creators by resource type. */
export type Creators = Readonly<Record<string, Creator>>;

/** Stable over boots of the same stack, unlike CloudFormation's random one. */
const suffix = (site: Site, logicalId: string): string =>
  createHash('sha256').update(`${site.stackName}/${logicalId}`).digest('hex').slice(0, 12).toUpperCase();

/** A name as CloudFormation makes it up: stack, logical id, suffix; shortened in the middle to fit. */
export const physicalName = (site: Site, logicalId: string, most = 64): string => {
  const tail = suffix(site, logicalId);
  const room = most - tail.length - 2;
  const stack = site.stackName.slice(0, Math.max(room - logicalId.length, Math.floor(room / 2)));
  return `${stack}-${logicalId.slice(0, room - stack.length)}-${tail}`;
};

export const text = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : String(value));

export const number = (value: unknown): number | undefined => (value === undefined || value === null ? undefined : Number(value));

/** CloudFormation gives JSON documents as objects, services want text. */
export const jsonText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whether the template says the same as at the boot before. */
export const isUnchanged = ({ before, properties }: NewResource): boolean => before !== undefined && isDeepStrictEqual(before.properties, properties);

/** A resource that is kept as data only: nothing runs here that would behave otherwise without it. */
export const recorded = (ref: string, attributes: Readonly<Record<string, unknown>> = {}): Promise<Identity> => Promise.resolve({ ref, attributes });
