import { coreScenarios } from './cores.ts';
import { deploymentScenarios } from './deployments.ts';
import { deviceScenarios } from './devices.ts';

/** Every kind of task that is disturbed. */
export const scenarios = [...coreScenarios, ...deviceScenarios, ...deploymentScenarios];
