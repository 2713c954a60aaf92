import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreRow } from '../../../contracts/core-rows.ts';

/** What reading cores asks of the world outside. */

/** What Greengrass knows of a core device. */
export type Device = components['schemas']['Device'];

export interface CoreDirectory {
  find(name: string): Promise<CoreRow | undefined>;
  /** Up to `limit` cores by name, after the one named. */
  byName(page: { readonly after?: string | undefined; readonly limit: number }): Promise<CoreRow[]>;
}

export interface CoreDevices {
  /** The core device with everything installed on it; nothing until it has connected for the first time. */
  find(name: string): Promise<Device | undefined>;
}
