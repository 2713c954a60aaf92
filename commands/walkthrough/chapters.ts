import type { Chapter } from './chapter.ts';
import { createDevices, deleteDevice } from './client-devices.ts';
import { powerOn } from './core.ts';
import { deleteCore, deleteTemplate, findNothing } from './deletion.ts';
import { deployAndFail, deployFirst, deployMended } from './deployment.ts';
import { provisionCore } from './provisioning.ts';
import { cancelDeployment, deleteSecondCore, redeployByItself, retryDeployment } from './second-core.ts';
import { addComponent, createTemplate, mendComponent } from './template.ts';

/** What the walkthrough does, in order. */
export const chapters: readonly Chapter[] = [
  provisionCore, createTemplate, powerOn, deployFirst, addComponent, deployAndFail, mendComponent, deployMended, retryDeployment, cancelDeployment, redeployByItself,
  deleteSecondCore, createDevices, deleteDevice, deleteCore, deleteTemplate, findNothing,
];
