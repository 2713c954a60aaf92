import type { FleetDirectory } from '../fleet/fleet-directory.ts';

/** What resolving the targets of a deployment task asks of the world outside. */

export interface ThingGroupMembers {
  /** Names of the things directly in a group, all pages; nothing where there is no such group. */
  of(groupName: string): Promise<readonly string[] | undefined>;
}

export interface KnownCores {
  /** Which of the names are cores that this system has made, in whole or in part. */
  among(names: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface RegisteredDevices {
  /** Which of the names are core devices that Greengrass knows: those that have connected once. */
  among(names: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface TargetPorts {
  readonly directory: FleetDirectory;
  readonly groups: ThingGroupMembers;
  readonly cores: KnownCores;
  readonly devices: RegisteredDevices;
}
