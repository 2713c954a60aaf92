import type { GreengrassDeployment } from './deployment-ports.ts';

const inForce: readonly string[] = ['ACTIVE', 'COMPLETED'];

/** Whether members of the group, new ones too, get the deployment: neither was it cancelled, nor did another take its place. */
export const reachesMembers = ({ status, isLatest }: Pick<GreengrassDeployment, 'status' | 'isLatest'>): boolean => isLatest && inForce.includes(status);
