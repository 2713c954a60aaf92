import type { DeviceRow } from '../../../contracts/thing-rows.ts';

/** What client devices ask of the world outside. Adapters implement it; tests substitute it. */

/** Greengrass takes and lets go of so many client devices in one call (API reference of BatchAssociateClientDeviceWithCoreDevice). */
export const devicesPerBatch = 100;

/** Why Greengrass did not do as asked, by the device's name; empty where all is well. */
export type DeviceProblems = ReadonlyMap<string, string>;

/** What became of the entries of a call that were not let go of just now; all others were. */
export interface Disassociation {
  readonly problems: DeviceProblems;
  /** Were not associated. */
  readonly absent: ReadonlySet<string>;
}

/** Associations of client devices with core devices in Greengrass. */
export interface ClientDevices {
  /**
   * Safe to repeat.
   *
   * @param names up to {@link devicesPerBatch}, each once
   */
  associate(coreName: string, names: readonly string[]): Promise<DeviceProblems | 'no such core'>;
  /**
   * Safe to repeat: a device that is not associated, and any device of a core that Greengrass does not know, is let go of already.
   *
   * @param names up to {@link devicesPerBatch}, each once
   */
  disassociate(coreName: string, names: readonly string[]): Promise<Disassociation>;
  /** Names of things associated with a core, ours or not: the first ones up to the limit, which says how many pages are read. May be a moment old. */
  of(coreName: string, limit: number): Promise<string[]>;
}

/** Rows of client devices. */
export interface DeviceDirectory {
  /** Strongly consistent. */
  find(name: string): Promise<DeviceRow | undefined>;
  /** Devices of a core by name, after the one named; may be a moment old. */
  ofCore(coreName: string, page: { readonly after?: string | undefined; readonly limit: number }): Promise<DeviceRow[]>;
}
