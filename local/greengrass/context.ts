import type { IotService } from '../iot/service.ts';
import type { Cloud } from '../wire/service.ts';
import type { EventOutbox } from './event-outbox.ts';
import type { GreengrassState } from './state.ts';

/** What every operation of the local Greengrass V2 works with. */
export interface Greengrass {
  readonly state: GreengrassState;
  readonly cloud: Cloud;
  readonly fleet: IotService['fleet'];
  readonly jobs: IotService['jobs'];
  readonly outbox: EventOutbox;
  /** Told of core devices that were deleted. */
  readonly forgotten: Set<(thingName: string) => void>;
}

type Place = Pick<Greengrass, 'cloud'>;

const arn = ({ cloud: { region, account } }: Place, resource: string): string => `arn:aws:greengrass:${region}:${account}:${resource}`;

/** `arn:aws:greengrass:<region>:<account>:coreDevices:<thing name>` */
export const coreDeviceArn = (place: Place, thingName: string): string => arn(place, `coreDevices:${thingName}`);

/** `arn:aws:greengrass:<region>:<account>:deployments:<id>` */
export const deploymentArn = (place: Place, deploymentId: string): string => arn(place, `deployments:${deploymentId}`);

/** `arn:aws:iot:<region>:<account>:<thing or thinggroup>/<name>` */
export const targetArn = ({ cloud: { region, account } }: Place, kind: 'thing' | 'thinggroup', name: string): string =>
  `arn:aws:iot:${region}:${account}:${kind}/${name}`;

/** A target by what it is; undefined for what is no thing or group of this account and region. */
export const readTargetArn = (place: Place, given: string): { kind: 'thing' | 'thinggroup'; name: string } | undefined => {
  for (const kind of ['thing', 'thinggroup'] as const) {
    const prefix = targetArn(place, kind, '');
    if (given.startsWith(prefix) && given.length > prefix.length) return { kind, name: given.slice(prefix.length) };
  }
  return undefined;
};
