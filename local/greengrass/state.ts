import type { CoreDeviceStatus, InstalledComponent } from '@aws-sdk/client-greengrassv2';

/** A core device as it reported itself. */
export interface CoreDeviceRecord {
  coreDeviceThingName: string;
  coreVersion: string;
  platform: string;
  architecture: string;
  runtime: string;
  status: CoreDeviceStatus;
  lastStatusUpdateTimestamp: Date;
  components: InstalledComponent[];
}

/** Everything Greengrass V2 remembers, as plain data. */
export interface GreengrassState {
  /** By thing name, in the order of their first report. */
  coreDevices: Map<string, CoreDeviceRecord>;
  /** Tags by resource ARN. */
  tags: Map<string, Record<string, string>>;
  /** Role that lets Greengrass act for the account: one per account and region. */
  serviceRole?: { roleArn: string; associatedAt: Date };
}

export const newGreengrassState = (): GreengrassState => ({ coreDevices: new Map(), tags: new Map() });
