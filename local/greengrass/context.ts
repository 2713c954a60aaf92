import type { Cloud } from '../wire/service.ts';
import type { GreengrassState } from './state.ts';

/** What every operation of the local Greengrass V2 works with. */
export interface Greengrass {
  readonly state: GreengrassState;
  readonly cloud: Cloud;
}

/** `arn:aws:greengrass:<region>:<account>:coreDevices:<thing name>` */
export const coreDeviceArn = ({ cloud: { region, account } }: Greengrass, thingName: string): string =>
  `arn:aws:greengrass:${region}:${account}:coreDevices:${thingName}`;
