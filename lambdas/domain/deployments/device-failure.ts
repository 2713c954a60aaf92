import { deploymentErrors, deploymentErrorTypes } from '../../../contracts/deployment-errors.ts';
import type { DeploymentError, DeploymentErrorCode, DeploymentErrorType } from '../../../contracts/deployment-errors.ts';
import { failures } from '../../../contracts/failures.ts';
import type { FailureKind } from '../../../contracts/failures.ts';

/** What a core or AWS IoT Jobs says of a deployment that ended otherwise than well; all but the status may come from the device. */
export interface FailureReport {
  readonly status: FailedStatus;
  /** Codes from the most general to the most specific; nuclei from 2.8. */
  readonly errorStack?: readonly string[];
  readonly errorTypes?: readonly string[];
  /** Words of the event; may begin with the most specific code, then the detailed status. */
  readonly reason?: string;
  /** Words of the job execution; used where there is no reason. */
  readonly cause?: string;
  /** `FAILED_NO_STATE_CHANGE`, `FAILED_ROLLBACK_COMPLETE` and so on. */
  readonly detailedStatus?: string;
}

/** The same, explained. */
export interface ExplainedFailure {
  /** A code of `deploymentErrors` or `failures`, or one that this version does not know. */
  readonly code: string;
  /** The device's own words, or ours where it said nothing; at most 1,000 characters. */
  readonly cause: string;
  /** Absent only where neither the code, nor its types, nor a general code around it is known. */
  readonly hint?: string;
  readonly retryable: boolean;
  readonly types?: readonly string[];
}

/** Ends of a deployment on a core that are no success. */
export type FailedStatus = keyof typeof silentEnds;

interface Remedy {
  readonly hint?: string;
  readonly retryable: boolean;
}

/** What each end means when the device named no code: `code` is one of ours, but for a failure without details. */
const silentEnds = {
  FAILED: { code: 'DEPLOYMENT_FAILURE', remedy: deploymentErrors.DEPLOYMENT_FAILURE, cause: deploymentErrors.DEPLOYMENT_FAILURE.cause },
  REJECTED: { code: 'REJECTED', remedy: failures.REJECTED, cause: 'the core refused the deployment and gave no reason' },
  TIMED_OUT: { code: 'TIMED_OUT', remedy: failures.TIMED_OUT, cause: 'the core did not finish the deployment in the time the job configuration gives it' },
  CANCELED: { code: 'DEPLOYMENT_CANCELED', remedy: failures.DEPLOYMENT_CANCELED, cause: 'the deployment was cancelled before the core finished it' },
  REMOVED: { code: 'REMOVED', remedy: failures.REMOVED, cause: 'the core left the target of the deployment before it finished it' },
} as const satisfies Record<string, { code: string; remedy: Pick<FailureKind, 'hint' | 'retryable'>; cause: string }>;

const longestCause = 1000;
const longestCode = 64;
const mostTypes = 10;

/**
 * Explains a report: the most specific known code wins, then the last unknown one as itself, then the last general one;
 * where none is named, the status has a code of its own.
 */
export const deviceFailure = (report: FailureReport): ExplainedFailure => {
  const end = silentEnds[report.status];
  const said = [report.reason, report.cause].map((words = '') => words.trim()).find((words) => words !== '');
  const codes = reportedCodes(report, said ?? '');
  const code = mostTelling(codes);
  const error = code === undefined ? undefined : known(code);
  const reported = reportedTypes(report.errorTypes ?? []);
  const types = reported.length > 0 ? reported : certainTypes(error);
  const { hint, retryable } = error ?? (code === undefined ? end.remedy : remedyOfUnknown(codes, types));
  return {
    code: code ?? end.code,
    cause: cut(said ?? error?.cause ?? end.cause),
    ...(hint !== undefined && { hint }),
    retryable,
    ...(types.length > 0 && { types }),
  };
};

const known = (code: string): DeploymentError | undefined => (Object.hasOwn(deploymentErrors, code) ? deploymentErrors[code as DeploymentErrorCode] : undefined);

const mostTelling = (codes: readonly string[]): string | undefined =>
  codes.findLast((code) => known(code)?.isGeneral === false) ?? codes.findLast((code) => known(code) === undefined) ?? codes.at(-1);

/** Codes that only repeat what the status says. */
const repeatsStatus: readonly string[] = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_REJECTED'];

/** How a failed deployment left the core: true beside any code, so more general than each of them. */
const isOutcome = (code: string): boolean => code.startsWith('FAILED_') && known(code) !== undefined;

/** All codes of a report, from general to specific: the outcome, the stack, and what the words begin with. */
const reportedCodes = ({ errorStack = [], detailedStatus = '' }: FailureReport, said: string): string[] => {
  const named = [...errorStack.map(safeName), ...leadingCodes(said).reverse()].filter((code) => code !== '' && !repeatsStatus.includes(code));
  return [...[detailedStatus, ...named].filter(isOutcome), ...named.filter((code) => !isOutcome(code))];
};

/** The codes in `S3_ERROR: FAILED_NO_STATE_CHANGE: words of the device`: capitals with at least one underscore, each before a colon. */
const leadingCodes = (said: string): string[] => {
  const [prefix = ''] = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+:\s+)+/.exec(said) ?? [];
  return prefix.split(/:\s+/).map(safeName);
};

/** Devices send what they like: names keep to letters, digits and `_ . -`, and to a length. */
const safeName = (name: string): string => name.trim().replaceAll(/[^A-Za-z0-9_.-]+/g, '_').slice(0, longestCode);

const reportedTypes = (types: readonly string[]): string[] => [...new Set(types.map(safeName))].filter((type) => type !== '' && type !== 'NONE').slice(0, mostTypes);

/** The types of a code; none where several are possible and only the device could tell. */
const certainTypes = (error: DeploymentError | undefined): readonly DeploymentErrorType[] => (error?.types.length === 1 ? error.types : []);

/** An unknown code is explained by the last of its types that is known, else by the general code that frames it. */
const remedyOfUnknown = (codes: readonly string[], types: readonly string[]): Remedy => {
  const type = types.findLast((name): name is DeploymentErrorType => Object.hasOwn(deploymentErrorTypes, name));
  const frame = codes.map(known).findLast((error) => error !== undefined);
  return (type === undefined ? frame : deploymentErrorTypes[type]) ?? { retryable: false };
};

/** Never through a surrogate pair: half of one is no text that DynamoDB or JSON readers agree on. */
const cut = (text: string): string => (text.length > longestCause ? `${text.slice(0, longestCause - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text);
