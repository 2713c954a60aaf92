import type { CoreRow, DriftMode } from '../../../contracts/core-rows.ts';
import type { TemplateVersionRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { components } from '../../../contracts/generated/events.ts';
import type { Memberships } from '../deployments/deployment-ports.ts';
import type { FleetDirectory } from '../fleet/fleet-directory.ts';
import type { Fleet } from '../fleet/fleet-ports.ts';
import type { ThingGroupMembers } from '../targets/target-ports.ts';
import type { Templates } from '../templates/template-ports.ts';

/** What looking for drift asks of the world outside. */

export type CoreDriftDetectedEvent = components['schemas']['CoreDriftDetectedEvent'];

/** A core device as Greengrass lists it. */
export interface ListedDevice {
  readonly name: string;
  /** When it last told of itself: at its start, after a deployment, once a day. */
  readonly updatedAt: Date;
}

export interface InstalledComponent {
  readonly name: string;
  readonly version: string;
  /** A local deployment brought it. */
  readonly isLocal: boolean;
}

/** Core devices as Greengrass knows them. */
export interface DeviceStates {
  /**
   * One page of all of the account, with what the next one follows.
   *
   * @param after `next` of a page, of this sweep or of a former one; nothing where Greengrass does not take it any more
   */
  page(after?: string): Promise<{ readonly devices: readonly ListedDevice[]; readonly next?: string } | undefined>;
  /** Root components; nothing for a core that Greengrass does not know any more. */
  components(coreName: string): Promise<readonly InstalledComponent[] | undefined>;
}

/** What a core's row tells before it is read for a change. */
export type CheckedCore = Pick<CoreRow, 'name' | 'desiredTemplateName' | 'desiredTemplateVersion' | 'deploymentStatus' | 'deployment' | 'drift' | 'seenAt' | 'deletion'>;

/** Rows of cores by name. */
export interface CheckedCores {
  /** Those of the names that have a row, in no order; strongly consistent. */
  among(names: readonly string[]): Promise<readonly CheckedCore[]>;
}

/** Rows of the Greengrass deployments that versions have. */
export interface CheckedDeployments {
  /** Those in force, a page a call. May be a moment old. */
  active(): AsyncIterable<readonly VersionDeploymentRow[]>;
  /** Says that the members of its group were held against the cores then. */
  checked(row: VersionDeploymentRow, at: Date): Promise<void>;
}

export interface DriftBus {
  /**
   * Tells of up to 10 cores.
   *
   * @returns positions of the events that the bus did not take
   */
  tell(events: readonly CoreDriftDetectedEvent[]): Promise<ReadonlySet<number>>;
}

/** Keeps two sweeps from doing the same work, and tells one how far the last one came through the core devices. */
export interface SweepProgress {
  /** Nothing where another sweep is at it. */
  begin(until: Date): Promise<{ readonly after?: string } | undefined>;
  /** @param after page that the next sweep goes on from; nothing where it begins anew */
  end(after: string | undefined): Promise<void>;
}

export interface DriftPorts {
  readonly fleet: Fleet;
  readonly directory: FleetDirectory;
  readonly cores: CheckedCores;
  readonly deployments: CheckedDeployments;
  readonly groups: ThingGroupMembers;
  readonly memberships: Pick<Memberships, 'of'>;
  readonly devices: DeviceStates;
  readonly templates: Pick<Templates, 'find' | 'version' | 'versionsByNumber'>;
  readonly bus: DriftBus;
  readonly progress: SweepProgress;
  /** Whether a task is at this moment about to move the core. */
  readonly isBeingMoved: (core: CoreRow) => Promise<boolean>;
  /** Told of members of a version group that desire no template, or are no cores of this system. */
  readonly foundStrangers: (groupName: string, names: readonly string[]) => void;
  /** Told of what could not be looked at this time. */
  readonly report: (what: { readonly coreName?: string; readonly groupName?: string }, error: unknown) => void;
  readonly clock: () => Date;
  /** Milliseconds that the sweep may still take. */
  readonly remaining: () => number;
}

/** What one sweep has done. */
export interface DriftCounts {
  /** Thing groups whose members were held against the cores. */
  groups: number;
  /** Core devices that Greengrass listed. */
  devices: number;
  /** Cores whose components were looked at. */
  looked: number;
  /** Cores that were found to differ, and did not before. */
  drifted: number;
  /** Cores that are as they desire again. */
  cured: number;
  /** Cores of which the bus was told. */
  told: number;
  /** Members of version groups that desire no template, or are no cores of this system. */
  strangers: number;
  failed: number;
  /** Groups, and lists of devices, that were left to the next sweep. */
  left: number;
}

/** Templates and their versions as one sweep read them. */
export interface TemplatesRead {
  /** What the template wants done about drift. */
  mode(name: string): Promise<DriftMode>;
  version(version: TemplateVersion): Promise<TemplateVersionRow | undefined>;
  /** Every version there is. */
  versions(name: string): Promise<readonly TemplateVersionRow[]>;
}

/** Less than this is left, milliseconds: nothing is begun any more. */
export const leastRemaining = 20_000;
