/** What CloudFormation sends a custom resource; custom resource request objects of its user guide. */
export interface StackRequest<Properties> {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  /** Presigned; takes exactly one answer. */
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Properties;
  readonly OldResourceProperties?: Properties;
}

/** What a custom resource answers, 4 KiB at most. */
export interface StackAnswer {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

const reasonCharacters = 1000;

/**
 * The answer to a request. The physical id stays what it was: a new one would make CloudFormation delete the old
 * resource after an update.
 *
 * @param failure why the request was not carried out
 */
export const stackAnswer = ({ StackId, RequestId, LogicalResourceId, PhysicalResourceId = LogicalResourceId }: StackRequest<unknown>, failure?: unknown): StackAnswer => ({
  ...(failure === undefined ? { Status: 'SUCCESS' } : { Status: 'FAILED', Reason: (failure instanceof Error ? failure.message : String(failure)).slice(0, reasonCharacters) }),
  PhysicalResourceId,
  StackId,
  RequestId,
  LogicalResourceId,
});
