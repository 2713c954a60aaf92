import { apiPermissions } from './api-permissions.ts';
import { deletionPermissions } from './deletion-permissions.ts';
import { deploymentPermissions } from './deployment-permissions.ts';
import { fleetPermissions } from './fleet-permissions.ts';
import type { FunctionName } from './function-contracts.ts';
import type { Permission } from './permission-scope.ts';
import { redeploymentRulePermissions } from './redeployment-rule-permissions.ts';
import { provisioningPermissions } from './provisioning-permissions.ts';
import { redeploymentPermissions } from './redeployment-permissions.ts';

/** What each function may do: the whole of it, apart from its own log group, X-Ray and the dead-letter queue. */
export const permissions: Readonly<Record<FunctionName, readonly Permission[]>> = {
  ...provisioningPermissions,
  ...deletionPermissions,
  ...deploymentPermissions,
  ...fleetPermissions,
  ...redeploymentPermissions,
  ...apiPermissions,
  ...redeploymentRulePermissions,
};
