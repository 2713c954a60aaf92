import type { components } from '../../../contracts/generated/steps.ts';

/** One client device of a Create task as its steps get it. */
export type DeviceItem = components['schemas']['DeviceItem'];
/** State of a client device's child execution, as far as it came. */
export type DeviceRun = components['schemas']['DeviceRun'];
/** What associating a client device with its core takes of its item. */
export type DeviceToAssociate = components['schemas']['DeviceToAssociate'];
