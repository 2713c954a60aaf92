import type { CoreDeviceStatus, InstalledComponent } from '@aws-sdk/client-greengrassv2';
import type { Data, KeptMap } from '../data/data.ts';

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

/** Role that lets Greengrass act for the account. */
export interface ServiceRole {
  roleArn: string;
  associatedAt: Date;
}

/** Everything Greengrass V2 remembers. */
export interface GreengrassState {
  /** By thing name, in the order of their first report. */
  coreDevices: KeptMap<CoreDeviceRecord>;
  /** Tags by resource ARN. */
  tags: KeptMap<Record<string, string>>;
  /** At most one, under `account`: there is one per account and region. */
  serviceRoles: KeptMap<ServiceRole>;
}

export const greengrassState = (data: Data): GreengrassState => ({
  coreDevices: data.map('greengrass.coreDevices'),
  tags: data.map('greengrass.tags'),
  serviceRoles: data.map('greengrass.serviceRoles'),
});
