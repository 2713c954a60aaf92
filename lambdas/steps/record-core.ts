import { RecordCore } from '../../contracts/generated/step-contracts.ts';
import { installerConfigs } from '../adapters/installer-configs.ts';
import { itemRows } from '../adapters/item-rows.ts';
import { table } from '../adapters/table.ts';
import type { CoreRun } from '../domain/cores/core-item.ts';
import { wholeCore } from '../domain/cores/core-row.ts';
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
  ({ configs, items, clock }: Pick<Ports, 'configs' | 'items' | 'clock'>): Step<'RecordCore'> =>
  async ({ core: run, executionArn }) => {
    const { item } = run;
    const text = generatedConfig(run);
    const config = text === undefined ? undefined : await configs.write(item.name, text);
    const statusMessage = notice(run, { configWritten: text !== undefined });
    const at = clock();
    await items.settle({ item, executionArn, taskStatus: 'Success', statusMessage, at }, wholeCore(run, config, at));
    return { event: { coreName: item.name, taskId: item.taskId, status: 'success', ...(statusMessage !== undefined && { message: statusMessage }) } };
  };

/** What a success may leave to be told. */
const notice = ({ certificate }: CoreRun, { configWritten }: { configWritten: boolean }): string | undefined => {
  const kept = 'the core was provisioned already: its thing, certificate and policies were kept';
  const notices = [
    ...(certificate?.wholeBefore === true ? [`${kept}${configWritten ? ', its installer config was written anew' : ''}`] : []),
    ...(certificate?.certs === undefined ? [keyGone] : []),
  ];
  return notices.length === 0 ? undefined : notices.join('; ');
};

const keyGone =
  'its key bundle is gone from S3, and the private key can be fetched no more: a device that has not got it needs the core deleted and created again';

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
