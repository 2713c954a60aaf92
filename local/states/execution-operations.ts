import type { DescribeExecutionCommandInput, GetExecutionHistoryCommandInput, ListExecutionsCommandInput, StopExecutionCommandInput } from '@aws-sdk/client-sfn';
import type { Checked, Operations } from '../wire/service.ts';
import { checkedArn, checkedMachineArn } from './arns.ts';
import { check, length, oneOf, pageConstraints } from './constraints.ts';
import { dateOf } from './dates.ts';
import type { Engine } from './engine.ts';
import { apiError } from './errors.ts';
import { detailsMember } from './event-types.ts';
import { limits } from './limits.ts';
import type { ExecutionSummary, HistoryEvent } from './machine.ts';
import { itemsOfChild } from './map-run.ts';
import type { MapRun } from './map-run.ts';
import { pageBackward, pageForward } from './pages.ts';
import { redriveOf } from './redrive.ts';

const listItem = (summary: ExecutionSummary) => ({
  executionArn: summary.arn,
  stateMachineArn: summary.machineArn,
  name: summary.name,
  status: summary.status,
  startDate: dateOf(summary.startedAt),
  stopDate: dateOf(summary.stoppedAt),
  mapRunArn: summary.mapRunArn,
  redriveCount: 0,
});

/** A text with the member beside it that says whether it is there; both absent where there is none. */
const textOf = <Name extends string>(name: Name, text: string | undefined, isIncluded: boolean): Record<string, unknown> =>
  text === undefined ? {} : { ...(isIncluded && { [name]: text }), [`${name}Details`]: { included: isIncluded } };

const describeExecution = ({ store }: Engine) => async ({ executionArn, includedData }: Checked<DescribeExecutionCommandInput>) => {
  const { summary, record } = store.recordOf(checkedArn(executionArn, 'execution'));
  const withData = includedData !== 'METADATA_ONLY';
  const redrive = redriveOf(summary.status);
  return {
    ...listItem(summary),
    ...textOf('input', record.input, withData),
    ...textOf('output', record.output, withData),
    error: record.error,
    cause: record.cause,
    traceHeader: summary.traceHeader,
    redriveStatus: redrive.status,
    redriveStatusReason: redrive.reason,
  };
};

const stopExecution = ({ store, cloud }: Engine) => async (request: Checked<StopExecutionCommandInput>) => {
  check(request, { error: length(limits.errorLength, 0), cause: length(limits.causeLength, 0) });
  const { summary } = store.recordOf(checkedArn(request.executionArn, 'execution'));
  store.live.get(summary.arn)?.stop(request.error, request.cause);
  return { stopDate: dateOf(summary.stoppedAt) ?? cloud.clock() };
};

const listConstraints = {
  ...pageConstraints,
  nextToken: length(3_096),
  statusFilter: oneOf('SUCCEEDED', 'TIMED_OUT', 'PENDING_REDRIVE', 'ABORTED', 'FAILED', 'RUNNING'),
  redriveFilter: oneOf('REDRIVEN', 'NOT_REDRIVEN'),
};

const listKey = ({ store }: Engine, { stateMachineArn, mapRunArn, statusFilter }: ListExecutionsCommandInput): string => {
  if (mapRunArn !== undefined) {
    if (stateMachineArn !== undefined) throw apiError.validation('stateMachineArn and mapRunArn exclude each other; give one of them');
    return store.mapRun(checkedArn(mapRunArn, 'mapRun')).arn;
  }
  if (stateMachineArn === undefined) throw apiError.validation('stateMachineArn and mapRunArn are both absent; give one of them');
  if (statusFilter === 'PENDING_REDRIVE') throw apiError.validation('statusFilter PENDING_REDRIVE is for the executions of a Map Run; give its mapRunArn');
  const machine = store.machine(checkedMachineArn(stateMachineArn));
  if (machine.type === 'EXPRESS') throw apiError.typeNotSupported();
  return machine.arn;
};

const itemCount = ({ counts, batches }: MapRun, { index = 0 }: ExecutionSummary): number =>
  batches ? itemsOfChild(counts.total, batches.size, index) : 1;

const listExecutions = (engine: Engine) => async (request: ListExecutionsCommandInput) => {
  check(request, listConstraints);
  const { mapRunArn, statusFilter, redriveFilter } = request;
  const all = engine.store.list(listKey(engine, request));
  const mapRun = mapRunArn === undefined ? undefined : engine.store.mapRun(mapRunArn);
  const isWanted = ({ status, type }: ExecutionSummary): boolean =>
    type === 'STANDARD' && redriveFilter !== 'REDRIVEN' && (statusFilter === undefined || status === statusFilter);
  const { items, nextToken } = pageBackward(all, request, isWanted);
  return { executions: items.map((summary) => ({ ...listItem(summary), itemCount: mapRun && itemCount(mapRun, summary) })), nextToken };
};

const dataMembers = /^(input|output|parameters)(Details)?$/;

const shown = ({ id, previousEventId, timestamp, type, details }: HistoryEvent, withData: boolean) => ({
  id,
  previousEventId,
  timestamp: dateOf(timestamp),
  type,
  ...(details && {
    [detailsMember(type)]: withData ? details : Object.fromEntries(Object.entries(details).filter(([member]) => !dataMembers.test(member))),
  }),
});

const getExecutionHistory = ({ store }: Engine) => async (request: Checked<GetExecutionHistoryCommandInput>) => {
  check(request, pageConstraints);
  const { events } = store.recordOf(checkedArn(request.executionArn, 'execution')).record;
  const { items, nextToken } = (request.reverseOrder ? pageBackward : pageForward)(events, request);
  return { events: items.map((event) => shown(event, request.includeExecutionData ?? true)), nextToken };
};

/** The operations of Step Functions that are about executions under way or ended. */
export const executionOperations = (engine: Engine): Operations => ({
  DescribeExecution: describeExecution(engine),
  GetExecutionHistory: getExecutionHistory(engine),
  ListExecutions: listExecutions(engine),
  StopExecution: stopExecution(engine),
});
