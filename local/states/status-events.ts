import type { Cloud } from '../wire/service.ts';
import type { ExecutionRecord, ExecutionSummary } from './machine.ts';

/** Entries of one PutEvents call. */
const batchSize = 10;

/** Input and output above this, in UTF-8 bytes together with the rest of the event, are left out (248 KiB on AWS). */
const detailBytes = 248 * 1024;

const included = (text: string | undefined, room: number): { text: string | null; details: { included: boolean } | null } => {
  if (text === undefined) return { text: null, details: null };
  return text.length > room ? { text: null, details: { included: false } } : { text, details: { included: true } };
};

const detailOf = (summary: ExecutionSummary, record: ExecutionRecord): string => {
  const input = included(record.input, detailBytes);
  const output = included(record.output, detailBytes - (input.text?.length ?? 0));
  return JSON.stringify({
    executionArn: summary.arn,
    stateMachineArn: summary.machineArn,
    name: summary.name,
    status: summary.status,
    startDate: summary.startedAt,
    stopDate: summary.stoppedAt ?? null,
    input: input.text,
    inputDetails: input.details,
    output: output.text,
    outputDetails: output.details,
    stateMachineVersionArn: null,
    stateMachineAliasArn: null,
    redriveCount: 0,
    redriveDate: null,
    redriveStatus: summary.status === 'RUNNING' || summary.status === 'SUCCEEDED' ? 'NOT_REDRIVABLE' : 'REDRIVABLE',
    redriveStatusReason: null,
    error: record.error ?? null,
    cause: record.cause ?? null,
  });
};

/** Tells EventBridge's default bus of every change of a STANDARD execution's status; best effort, as on AWS, and in order. */
export class StatusEvents {
  readonly #cloud: Cloud;
  #queue: Array<Record<string, unknown>> = [];
  #sending = false;

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  emit(summary: ExecutionSummary, record: ExecutionRecord): void {
    this.#queue.push({
      Source: 'aws.states',
      DetailType: 'Step Functions Execution Status Change',
      Resources: [summary.arn],
      Time: this.#cloud.clock(),
      Detail: detailOf(summary, record),
    });
    if (this.#sending) return;
    this.#sending = true;
    setImmediate(() => void this.#send());
  }

  async #send(): Promise<void> {
    while (this.#queue.length > 0) {
      const Entries = this.#queue.splice(0, batchSize);
      // A lost event is what consumers must live with on AWS too; a failing bus must not stop executions.
      await this.#deliver(Entries).catch(() => undefined);
    }
    this.#sending = false;
  }

  async #deliver(Entries: Array<Record<string, unknown>>): Promise<void> {
    await this.#cloud.service('events').call('PutEvents', { Entries }, { source: 'states' });
  }
}
