import { RecordCore } from '../../contracts/generated/step-contracts.ts';
import { coreRows } from '../adapters/core-rows.ts';
import { installerConfigs } from '../adapters/installer-configs.ts';
import { itemRows } from '../adapters/item-rows.ts';
import { table } from '../adapters/table.ts';
import { wasWhole, wholeCore } from '../domain/cores/core-row.ts';
import type { CoreRun } from '../domain/cores/core-row.ts';
import { StepFailure } from '../domain/failure.ts';
import type { Ports } from '../domain/ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Stores the installer config, then the core and its item as `Success` in one transaction. Safe to repeat: what was
 * deployed to the core since, and its first date, stay.
 *
 * @throws StepFailure `CONFIG_GENERATOR_BAD_ANSWER`
 */
export const recordCore =
  ({ configs, cores, items, clock }: Pick<Ports, 'configs' | 'cores' | 'items' | 'clock'>): Step<'RecordCore'> =>
  async ({ core: run, executionArn }) => {
    const { item } = run;
    const text = generatedConfig(run);
    const config = text === undefined ? undefined : await configs.write(item.name, text);
    const statusMessage = wasWhole(await cores.find(item.name), run) ? wholeBefore(text !== undefined) : undefined;
    const at = clock();
    await items.settle({ item, executionArn, taskStatus: 'Success', statusMessage, at }, wholeCore(run, config, at));
    return { event: { coreName: item.name, taskId: item.taskId, status: 'success', ...(statusMessage !== undefined && { message: statusMessage }) } };
  };

const wholeBefore = (configWritten: boolean): string =>
  `the core was provisioned already: its thing, certificate and policies were kept${configWritten ? ', its installer config was written anew' : ''}`;

/** A generator may be anybody's, so that its answer is looked at before it is stored. */
const generatedConfig = ({ item: { configGenerator }, generated }: CoreRun): string | undefined => {
  if (configGenerator === undefined) return undefined;
  const answer = generated?.answer;
  const config = typeof answer === 'object' && answer !== null && 'config' in answer ? answer.config : undefined;
  if (typeof config === 'string' && config !== '') return config;
  throw new StepFailure('InvalidInput', 'CONFIG_GENERATOR_BAD_ANSWER', `installer config generator ${JSON.stringify(configGenerator.alias)} answered ${kindOf(answer)}, but must answer an object with the text "config"`);
};

/** Says what an answer is without repeating it. */
const kindOf = (answer: unknown): string => {
  if (answer === undefined || answer === null) return 'nothing';
  if (typeof answer !== 'object') return `a ${typeof answer}`;
  return Array.isArray(answer) ? 'an array' : `an object with ${Object.keys(answer).join(', ').slice(0, 100) || 'no members'}`;
};

const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS } = environment('RecordCore');
const rows = table(TABLE_NAME);

export const handler = step(
  RecordCore,
  recordCore({ configs: installerConfigs(ARTIFACTS_BUCKET), cores: coreRows(rows), items: itemRows(rows, Number(TASK_RETENTION_DAYS)), clock: () => new Date() }),
);
