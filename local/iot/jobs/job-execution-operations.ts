import type {
  CancelJobExecutionCommandInput, DeleteJobExecutionCommandInput, DescribeJobExecutionCommandInput, ListJobExecutionsForJobCommandInput,
  ListJobExecutionsForThingCommandInput,
} from '@aws-sdk/client-iot';
import type { Checked, Operations } from '../../wire/service.ts';
import type { Iot } from '../context.ts';
import { invalidRequest, iotError, notFound } from '../errors.ts';
import { checkName, checkPageSize, LIMITS } from '../limits.ts';
import { thingOf } from '../things.ts';
import { jobOf } from './job-operations.ts';
import type { JobExecution } from './job.ts';
import { wholeSeconds } from './whole-seconds.ts';

const executionOf = (iot: Iot, jobId: string, thingName: string, executionNumber?: number): JobExecution => {
  checkName('thingName', thingName);
  jobOf(iot, jobId);
  const execution = iot.jobs.store.execution(jobId, thingName);
  if (!execution || (executionNumber ?? execution.executionNumber) !== execution.executionNumber) {
    throw notFound(`Job execution not found for thing ${thingName} and job ${jobId}${executionNumber === undefined ? '' : `, execution ${executionNumber}`}`);
  }
  return execution;
};

const times = ({ queuedAt, startedAt, lastUpdatedAt }: JobExecution) => ({
  queuedAt: wholeSeconds(queuedAt), startedAt: startedAt && wholeSeconds(startedAt), lastUpdatedAt: wholeSeconds(lastUpdatedAt),
});

const summary = (execution: JobExecution) => ({ status: execution.status, executionNumber: execution.executionNumber, ...times(execution) });

const secondsLeft = (iot: Iot, execution: JobExecution): number | undefined => {
  const at = iot.jobs.timeoutOf(execution);
  return at === undefined ? undefined : Math.max(0, Math.round((at - iot.now().getTime()) / 1000));
};

const describe = (iot: Iot, execution: JobExecution) => ({
  jobId: execution.jobId,
  status: execution.status,
  forceCanceled: execution.forceCanceled,
  statusDetails: { detailsMap: execution.details },
  thingArn: iot.arn('thing', execution.thingName),
  executionNumber: execution.executionNumber,
  versionNumber: execution.versionNumber,
  approximateSecondsBeforeTimedOut: secondsLeft(iot, execution),
  ...times(execution),
});

/** A token is the place of the last item given out: items that change their status between two pages move no other. */
const pageOf = (executions: Iterable<JobExecution>, placeOf: (execution: JobExecution) => number, { size, nextToken }: { size: number; nextToken?: string }) => {
  const token = nextToken === undefined ? '-1' : Buffer.from(nextToken, 'base64').toString();
  if (nextToken !== undefined && !/^\d+$/.test(token)) throw invalidRequest('invalid nextToken');
  const after = Number(token);
  const items: JobExecution[] = [];
  for (const execution of executions) {
    if (placeOf(execution) <= after) continue;
    if (items.length === size) return { items, nextToken: Buffer.from(String(placeOf(items.at(-1) as JobExecution))).toString('base64') };
    items.push(execution);
  }
  return { items };
};

function* ofStatus(executions: Iterable<JobExecution>, status: string | undefined): Generator<JobExecution> {
  for (const execution of executions) if (status === undefined || execution.status === status) yield execution;
}

const listForJob = (iot: Iot, { jobId, status, maxResults, nextToken }: Checked<ListJobExecutionsForJobCommandInput>) => {
  jobOf(iot, jobId);
  const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
  const page = pageOf(ofStatus(iot.jobs.store.executionsOf(jobId).values(), status), ({ ordinal }) => ordinal, { size, nextToken });
  const executionSummaries = page.items.map((execution) => ({ thingArn: iot.arn('thing', execution.thingName), jobExecutionSummary: summary(execution) }));
  return { executionSummaries, nextToken: page.nextToken };
};

const listForThing = (iot: Iot, { thingName, status, jobId, maxResults, nextToken }: Checked<ListJobExecutionsForThingCommandInput>) => {
  thingOf(iot, thingName);
  const { store } = iot.jobs;
  const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
  const listed = [...store.executionsFor(thingName).values()].filter((execution) => store.jobs.get(execution.jobId)?.isListed);
  const placeOf = (execution: JobExecution): number => listed.indexOf(execution);
  const asked = [...ofStatus(listed, status)].filter((execution) => jobId === undefined || execution.jobId === jobId);
  const page = pageOf(asked, placeOf, { size, nextToken });
  return { executionSummaries: page.items.map((execution) => ({ jobId: execution.jobId, jobExecutionSummary: summary(execution) })), nextToken: page.nextToken };
};

const checkDetails = (details: Readonly<Record<string, string>>): void => {
  const { pairs, name, valueCharacters } = LIMITS.statusDetails;
  const given = Object.entries(details);
  if (given.length > pairs) throw invalidRequest(`statusDetails has ${given.length} pairs; at most ${pairs} are allowed`);
  for (const [key, value] of given) {
    if (!name.test(key)) throw invalidRequest(`statusDetails has the name '${key}', which does not match ${name.source}`);
    if (value.length < 1 || value.length > valueCharacters) throw invalidRequest(`statusDetails.${key} does not have 1 to ${valueCharacters} characters`);
  }
};

const cancel = (iot: Iot, { jobId, thingName, force = false, expectedVersion, statusDetails = {} }: Checked<CancelJobExecutionCommandInput>): void => {
  checkDetails(statusDetails);
  const execution = executionOf(iot, jobId, thingName);
  if (expectedVersion !== undefined && expectedVersion !== execution.versionNumber) {
    throw iotError('VersionConflictException', `The job execution is at version ${execution.versionNumber}, not ${expectedVersion}`);
  }
  const details = { ...execution.details, ...statusDetails };
  if (!iot.jobs.cancelExecution({ ...execution, details }, force)) {
    throw iotError('InvalidStateTransitionException', `The job execution of ${thingName} is ${execution.status} and cannot be canceled${force ? '' : '; force cancels one that is IN_PROGRESS'}`);
  }
};

const remove = (iot: Iot, { jobId, thingName, executionNumber, force = false }: Checked<DeleteJobExecutionCommandInput>): void => {
  const execution = executionOf(iot, jobId, thingName, Number(executionNumber));
  if (execution.status === 'QUEUED' || (execution.status === 'IN_PROGRESS' && !force)) {
    throw iotError('InvalidStateTransitionException', `The job execution of ${thingName} is ${execution.status} and cannot be deleted`);
  }
  iot.jobs.deleteExecution(execution);
};

/** Executions of jobs: the latest one of each job on each thing. */
export const jobExecutionOperations = (iot: Iot) => ({
  DescribeJobExecution: async ({ jobId, thingName, executionNumber }: Checked<DescribeJobExecutionCommandInput>) =>
    ({ execution: describe(iot, executionOf(iot, jobId, thingName, executionNumber === undefined ? undefined : Number(executionNumber))) }),
  ListJobExecutionsForJob: async (input: Checked<ListJobExecutionsForJobCommandInput>) => listForJob(iot, input),
  ListJobExecutionsForThing: async (input: Checked<ListJobExecutionsForThingCommandInput>) => listForThing(iot, input),
  CancelJobExecution: async (input: Checked<CancelJobExecutionCommandInput>) => cancel(iot, input),
  DeleteJobExecution: async (input: Checked<DeleteJobExecutionCommandInput>) => remove(iot, input),
}) satisfies Operations;
