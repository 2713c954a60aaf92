import { deviceFailure } from '../deployments/device-failure.ts';
import type { FailedStatus } from '../deployments/device-failure.ts';
import { keptFailure } from '../deployments/remedy.ts';
import type { Report } from './core-transitions.ts';

/** Execution of a Greengrass deployment by one core, as AWS IoT Jobs lists it. */
export interface JobExecution {
  readonly thingName: string;
  readonly status: Report['status'];
  /** When it became so; whole seconds. */
  readonly at: Date;
}

/** The same with what the nucleus says of it, by the nucleus's names. */
export interface DescribedExecution extends JobExecution {
  readonly details: Readonly<Record<string, string>>;
}

/** An execution as a report. What only a listing told has no cause yet. */
export const listedReport = (deploymentId: string, { status, at }: JobExecution): Report => ({ deploymentId, status, at });

/** An execution as a report, with its cause where it ended otherwise than well. */
export const describedReport = (deploymentId: string, execution: DescribedExecution): Report => {
  const { status, at, details } = execution;
  if (!endsBadly(status)) return { deploymentId, status, at };
  const cause = details['deployment-failure-cause'];
  const detailedStatus = details['detailed-deployment-status'];
  const failure = deviceFailure({
    status,
    errorStack: names(details['deployment-error-stack']),
    errorTypes: names(details['deployment-error-types']),
    ...(cause !== undefined && { cause }),
    ...(detailedStatus !== undefined && { detailedStatus }),
  });
  return { deploymentId, status, at, failure: keptFailure(failure) };
};

/** Whether a status has a cause that only describing the execution tells. */
export const endsBadly = (status: Report['status']): status is FailedStatus => status !== 'QUEUED' && status !== 'IN_PROGRESS' && status !== 'SUCCEEDED';

/** Nuclei send lists as JSON, or as Java prints them: `[A, B]`. */
const names = (text = ''): string[] => {
  const listed = parsed(text) ?? text.replace(/^\s*\[|\]\s*$/g, '').split(',');
  return listed.map((name) => name.trim()).filter((name) => name !== '');
};

const parsed = (text: string): string[] | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;
  } catch {
    return undefined;
  }
};
