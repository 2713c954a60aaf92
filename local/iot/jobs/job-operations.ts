import type { DescribeJobCommandInput, GetJobDocumentCommandInput, ListJobsCommandInput } from '@aws-sdk/client-iot';
import { page } from '../../wire/paging.ts';
import type { Checked, Operations } from '../../wire/service.ts';
import type { Iot } from '../context.ts';
import { invalidRequest, notFound } from '../errors.ts';
import { checkName, checkPageSize, LIMITS } from '../limits.ts';
import { groupOf } from '../thing-groups.ts';
import type { Job } from './job.ts';
import { wholeSeconds } from './whole-seconds.ts';

/** Under which cores listen for the jobs that are theirs, as the nucleus names it. */
const namespaceId = 'aws-gg-deployment';

/** @throws AwsError `ResourceNotFoundException` */
export const jobOf = ({ jobs }: Iot, jobId: string): Job => {
  checkName('jobId', jobId);
  const job = jobs.store.jobs.get(jobId);
  if (!job?.isListed) throw notFound(`Job ${jobId} not found`);
  return job;
};

const times = ({ createdAt, lastUpdatedAt, completedAt }: Job) => ({
  createdAt: wholeSeconds(createdAt), lastUpdatedAt: wholeSeconds(lastUpdatedAt), completedAt: completedAt && wholeSeconds(completedAt),
});

const processDetails = ({ jobs }: Iot, { jobId }: Job) => {
  const counts = jobs.store.counts(jobId);
  return {
    numberOfQueuedThings: counts.QUEUED, numberOfInProgressThings: counts.IN_PROGRESS, numberOfSucceededThings: counts.SUCCEEDED,
    numberOfFailedThings: counts.FAILED, numberOfRejectedThings: counts.REJECTED, numberOfTimedOutThings: counts.TIMED_OUT,
    numberOfRemovedThings: counts.REMOVED, numberOfCanceledThings: counts.CANCELED,
  };
};

const describe = (iot: Iot, job: Job) => {
  const { jobId, targetArn, status, rollout, abort, timeoutMinutes, reasonCode, comment } = job;
  return {
    jobArn: iot.arn('job', jobId), jobId, targetSelection: 'CONTINUOUS', status, targets: [targetArn], namespaceId, reasonCode, comment,
    jobExecutionsRolloutConfig: rollout ?? {},
    abortConfig: abort,
    timeoutConfig: timeoutMinutes === undefined ? {} : { inProgressTimeoutInMinutes: timeoutMinutes },
    jobProcessDetails: processDetails(iot, job),
    ...times(job),
  };
};

const list = (iot: Iot, input: ListJobsCommandInput) => {
  const { status, targetSelection, thingGroupName, thingGroupId, namespaceId: namespace, maxResults, nextToken } = input;
  if (thingGroupName !== undefined) groupOf(iot, thingGroupName);
  const groupArn = thingGroupName === undefined ? undefined : iot.arn('thinggroup', thingGroupName);
  const groupIdOf = ({ targetArn }: Job): string | undefined => iot.state.thingGroups.get(targetArn.slice(iot.arn('thinggroup', '').length))?.thingGroupId;
  const matching = [...iot.jobs.store.jobs.values()].filter((job) => job.isListed &&
    (status === undefined || job.status === status) &&
    (targetSelection === undefined || targetSelection === 'CONTINUOUS') &&
    (namespace === undefined || namespace === namespaceId) &&
    (groupArn === undefined || job.targetArn === groupArn) &&
    (thingGroupId === undefined || groupIdOf(job) === thingGroupId)).reverse();
  const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
  const { items, next } = page(matching, (job) => job.jobId, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
  const jobs = items.map((job) => ({
    jobArn: iot.arn('job', job.jobId), jobId: job.jobId, thingGroupId: groupIdOf(job), targetSelection: 'CONTINUOUS', status: job.status, ...times(job),
  }));
  return { jobs, nextToken: next };
};

/** Jobs as their owners see them. Locally only Greengrass makes any. */
export const jobOperations = (iot: Iot) => ({
  DescribeJob: async ({ jobId }: Checked<DescribeJobCommandInput>) => ({ job: describe(iot, jobOf(iot, jobId)) }),
  GetJobDocument: async ({ jobId }: Checked<GetJobDocumentCommandInput>) => ({ document: jobOf(iot, jobId).document }),
  ListJobs: async (input: ListJobsCommandInput) => list(iot, input),
}) satisfies Operations;
