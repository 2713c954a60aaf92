import type { KeptMap } from '../data/data.ts';
import type { Cloud } from '../wire/service.ts';
import { byteLength } from './json.ts';
import type { ExecutionRecord, ExecutionSummary } from './machine.ts';
import { redriveOf } from './redrive.ts';

/** Entries of one PutEvents call. */
const batchSize = 10;

/** Input and output above this, in UTF-8 bytes together with the rest of the event, are left out (248 KiB on AWS). */
const detailBytes = 248 * 1024;

const included = (text: string | undefined, room: number): { text: string | null; details: { included: boolean } | null } => {
  if (text === undefined) return { text: null, details: null };
  return byteLength(text) > room ? { text: null, details: { included: false } } : { text, details: { included: true } };
};

const detailOf = (summary: ExecutionSummary, record: ExecutionRecord): string => {
  const input = included(record.input, detailBytes);
  const output = included(record.output, detailBytes - byteLength(input.text ?? ''));
  const redrive = redriveOf(summary.status);
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
    redriveStatus: redrive.status,
    redriveStatusReason: redrive.reason ?? null,
    error: record.error ?? null,
    cause: record.cause ?? null,
  });
};

/** Tells EventBridge's default bus of every change of a STANDARD execution's status; best effort, as on AWS, and in order. */
export class StatusEvents {
  readonly #cloud: Cloud;
  /** ARNs of top-level executions whose end the bus has not taken yet. */
  readonly #untold: KeptMap<true>;
  #queue: Array<{ entry: unknown; endOf?: string }> = [];
  #sending = false;

  constructor(cloud: Cloud, untold: KeptMap<true>) {
    this.#cloud = cloud;
    this.#untold = untold;
  }

  /** Executions that ended in an earlier process, which could not tell of it any more. */
  untold(): string[] {
    return [...this.#untold.keys()];
  }

  emit(summary: ExecutionSummary, record: ExecutionRecord): void {
    const endOf = summary.status === 'RUNNING' || summary.mapRunArn ? undefined : summary.arn;
    if (endOf) this.#untold.set(endOf, true);
    const entry = {
      Source: 'aws.states',
      DetailType: 'Step Functions Execution Status Change',
      Resources: [summary.arn],
      Time: this.#cloud.clock(),
      Detail: detailOf(summary, record),
    };
    this.#queue.push({ entry, endOf });
    if (this.#sending) return;
    this.#sending = true;
    setImmediate(() => void this.#send());
  }

  async #send(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchSize);
      // A lost event is what consumers must live with on AWS too; a failing bus must not stop executions.
      await this.#deliver(batch.map(({ entry }) => entry)).catch(() => undefined);
      for (const { endOf } of batch) if (endOf) this.#untold.delete(endOf);
    }
    this.#sending = false;
  }

  async #deliver(Entries: unknown[]): Promise<void> {
    await this.#cloud.service('events').call('PutEvents', { Entries }, { source: 'states' });
  }
}
