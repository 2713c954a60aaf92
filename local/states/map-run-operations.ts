import type { DescribeMapRunCommandInput, ListMapRunsCommandInput } from '@aws-sdk/client-sfn';
import type { Checked, Operations } from '../wire/service.ts';
import { checkedArn } from './arns.ts';
import { check, pageConstraints } from './constraints.ts';
import { dateOf } from './dates.ts';
import type { Engine } from './engine.ts';
import { childCounts } from './map-run.ts';
import type { MapRun, MapRunCounts } from './map-run.ts';
import { pageBackward } from './pages.ts';

/** A Map Run that succeeded leaves the failures that it tolerated for good. */
const shown = (counts: MapRunCounts, status: MapRun['status']) => ({
  ...counts,
  failuresNotRedrivable: status === 'SUCCEEDED' ? counts.failed + counts.timedOut + counts.aborted : 0,
  pendingRedrive: 0,
});

const describeMapRun = ({ store }: Engine) => async ({ mapRunArn }: Checked<DescribeMapRunCommandInput>) => {
  const run = store.mapRun(checkedArn(mapRunArn, 'mapRun'));
  return {
    mapRunArn,
    executionArn: run.executionArn,
    status: run.status,
    startDate: dateOf(run.startedAt),
    stopDate: dateOf(run.stoppedAt),
    maxConcurrency: run.maxConcurrency,
    toleratedFailurePercentage: run.toleratedFailurePercentage,
    toleratedFailureCount: run.toleratedFailureCount,
    itemCounts: shown(run.counts, run.status),
    executionCounts: shown(childCounts(run), run.status),
    redriveCount: 0,
  };
};

const listMapRuns = ({ store }: Engine) => async (request: Checked<ListMapRunsCommandInput>) => {
  check(request, pageConstraints);
  const { summary } = store.recordOf(checkedArn(request.executionArn, 'execution'));
  const { items, nextToken } = pageBackward(store.mapRunsOf(summary.arn), request);
  const mapRuns = items.map((run) => ({
    executionArn: run.executionArn,
    mapRunArn: run.arn,
    stateMachineArn: run.stateMachineArn,
    startDate: dateOf(run.startedAt),
    stopDate: dateOf(run.stoppedAt),
  }));
  return { mapRuns, nextToken };
};

/** The operations of Step Functions that are about Map Runs. */
export const mapRunOperations = (engine: Engine): Operations => ({
  DescribeMapRun: describeMapRun(engine),
  ListMapRuns: listMapRuns(engine),
});
