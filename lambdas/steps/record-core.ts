import { RecordCore } from '../../contracts/generated/step-contracts.ts';
import { installerConfigs } from '../adapters/installer-configs.ts';
import { itemRows } from '../adapters/item-rows.ts';
import { table } from '../adapters/table.ts';
import type { CoreRun } from '../domain/cores/core-item.ts';
import { wholeCore } from '../domain/cores/core-row.ts';
import { StepFailure } from '../domain/failure.ts';
import type { Ports } from '../domain/ports.ts';
import { provisioningNotice } from '../domain/things/provisioning-notice.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Stores the installer config, then the core and its item as `Success` in one transaction. Safe to repeat: what was
 * deployed to the core since, and its first date, stay.
 *
 * @throws StepFailure `CONFIG_GENERATOR_BAD_ANSWER`, `CORE_BUSY` where others have taken the core over
 */
export const recordCore =
  ({ configs, items, clock }: Pick<Ports, 'configs' | 'items' | 'clock'>): Step<'RecordCore'> =>
  async ({ core: run, executionArn }) => {
    const { item } = run;
    const text = generatedConfig(run);
    const config = text === undefined ? undefined : await configs.write(item.name, text);
    const statusMessage = provisioningNotice('core', run.certificate, text === undefined ? undefined : 'its installer config was written anew');
    const at = clock();
    await items.settle({ item, executionArn, taskStatus: 'Success', statusMessage, at }, wholeCore(run, config, at));
    return { event: { coreName: item.name, taskId: item.taskId, status: 'success', ...(statusMessage !== undefined && { message: statusMessage }) } };
  };

/** A generator may be anybody's, so that its answer is looked at before it is stored. */
const generatedConfig = ({ item: { configGenerator }, generated }: CoreRun): string | undefined => {
  if (configGenerator === undefined) return undefined;
  const answer = generated?.answer;
  const config = typeof answer === 'object' && answer !== null && 'config' in answer ? answer.config : undefined;
  if (typeof config === 'string' && config !== '') return config;
  const generator = `installer config generator ${JSON.stringify(configGenerator.alias)}`;
  const message = `${generator} answered ${kindOf(answer)}, but must answer an object with the text "config"`;
  throw new StepFailure('InvalidInput', 'CONFIG_GENERATOR_BAD_ANSWER', message);
};

/** Says what an answer is without repeating it. */
const kindOf = (answer: unknown): string => {
  if (answer === undefined || answer === null) return 'nothing';
  if (typeof answer !== 'object') return `a ${typeof answer}`;
  return Array.isArray(answer) ? 'an array' : `an object with ${Object.keys(answer).join(', ').slice(0, 100) || 'no members'}`;
};

const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS } = environment('RecordCore');

export const handler = step(
  RecordCore,
  recordCore({
    configs: installerConfigs(ARTIFACTS_BUCKET),
    items: itemRows(table(TABLE_NAME), Number(TASK_RETENTION_DAYS)),
    clock: () => new Date(),
  }),
);
