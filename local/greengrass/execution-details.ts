import type { JobExecution } from '../iot/jobs/job.ts';
import type { DeploymentReport } from './device-deployments.ts';

/** AWS IoT Jobs limits, 2026-11-23; the nucleus cuts its cause to it. */
const mostCharacters = 1024;

/** A core's report as details of its job execution, under the nucleus's names; lists are JSON. */
export const detailsOf = ({ detailedStatus, cause, errorStack = [], errorTypes = [] }: DeploymentReport): Record<string, string> => ({
  ...(detailedStatus !== undefined && { 'detailed-deployment-status': detailedStatus }),
  ...(cause !== undefined && { 'deployment-failure-cause': cause.slice(0, mostCharacters) }),
  ...(errorStack.length > 0 && { 'deployment-error-stack': JSON.stringify(errorStack) }),
  ...(errorTypes.length > 0 && { 'deployment-error-types': JSON.stringify(errorTypes) }),
});

const listIn = (text: string | undefined): string[] => (text === undefined ? [] : JSON.parse(text) as string[]);

/** The codes of a failure, and in one line what Greengrass says of an execution. */
export const outcomeOf = ({ details }: JobExecution): { errorStack: string[]; errorTypes: string[]; reason: string | undefined } => {
  const errorStack = listIn(details['deployment-error-stack']);
  const words = [errorStack.at(-1), details['detailed-deployment-status'], details['deployment-failure-cause']].filter((word) => word !== undefined);
  return { errorStack, errorTypes: listIn(details['deployment-error-types']), reason: words.length > 0 ? words.join(': ') : undefined };
};
