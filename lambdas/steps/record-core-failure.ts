import { RecordCoreFailure } from '../../contracts/generated/step-contracts.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { coreRows } from '../adapters/core-rows.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotPolicies } from '../adapters/iot-policies.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { itemRows } from '../adapters/item-rows.ts';
import { table } from '../adapters/table.ts';
import { explained, explainedGenerator } from '../domain/caught-error.ts';
import type { ExplainedFailure } from '../domain/caught-error.ts';
import type { CoreRun } from '../domain/cores/core-item.ts';
import { partialCore } from '../domain/cores/core-row.ts';
import type { Ports } from '../domain/ports.ts';
import { existingParts, madeNothing, partsOfThing } from '../domain/things/thing-parts.ts';
import type { LookingPorts } from '../domain/things/thing-parts.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Settles a core's item as `Failure`, with what happened and what exists of the core, which is recorded too. Nothing is
 * undone: a re-run completes the core. Safe to repeat. An item that RecordCore has settled for this execution stays a success.
 */
export const recordCoreFailure =
  (ports: LookingPorts & Pick<Ports, 'cores' | 'items' | 'clock'>): Step<'RecordCoreFailure'> =>
  async ({ core: run, executionArn }) => {
    const { item } = run;
    const { code, message } = whatHappened(run);
    const former = await ports.cores.find(item.name);
    const parts = madeNothing(code) ? undefined : await partsOfThing(ports)(run, former);
    const at = ports.clock();
    const word = await ports.items.settle(
      { item, executionArn, taskStatus: 'Failure', code, statusMessage: message, exists: existingParts(parts), at }, partialCore(run, parts, former, at),
    );
    const told = { coreName: item.name, taskId: item.taskId };
    return word === 'Success' ? { event: { ...told, status: 'success' } } : { event: { ...told, status: 'failed', message }, code, cause: message };
  };

const whatHappened = ({ failure, generatorFailure, item: { configGenerator } }: CoreRun): ExplainedFailure => {
  if (generatorFailure !== undefined) return explainedGenerator(generatorFailure, configGenerator?.alias ?? '');
  return explained(failure ?? { Error: 'States.Unknown', Cause: 'the state of the execution holds no error' });
};

const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS } = environment('RecordCoreFailure');
const rows = table(TABLE_NAME);

export const handler = step(
  RecordCoreFailure,
  recordCoreFailure({
    cores: coreRows(rows),
    items: itemRows(rows, Number(TASK_RETENTION_DAYS)),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
    things: iotThings(),
    certificates: iotCertificates(),
    policies: iotPolicies(),
    clock: () => new Date(),
  }),
);
