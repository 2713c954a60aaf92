import { cancellationScenarios } from './cancellation.ts';
import { coreScenarios } from './cores.ts';
import { deploymentScenarios } from './deployments.ts';
import { deviceScenarios } from './devices.ts';
import { redeploymentScenarios } from './redeployments.ts';
import { templateScenarios } from './templates.ts';

/** Everything that is disturbed. */
export const scenarios = [...coreScenarios, ...deviceScenarios, ...deploymentScenarios, ...cancellationScenarios, ...redeploymentScenarios, ...templateScenarios];
