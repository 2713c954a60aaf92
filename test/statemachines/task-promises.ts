import { describe, expect, it } from '@jest/globals';
import type { Definition } from './definitions.ts';
import { fails, walk } from './path.ts';
import type { Coverage, Outcomes } from './path.ts';

const taskInput = { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 };
const closed = { taskStatus: 'Failure', total: 2, succeeded: 1, failed: 1 };

/** Errors of a Map as a whole; items that fail are none. */
const mapErrors = ['States.ItemReaderFailed', 'States.ResultWriterFailed', 'States.ExceedToleratedFailureThreshold'];

interface TaskMachine {
  readonly task: Definition;
  readonly coverage: Coverage;
  /** Map states in their order. */
  readonly maps: readonly string[];
  /** Status partition of running tasks of its kind. */
  readonly inProgress: string;
}

const mapRun = (map: string) => ({ MapRunArn: `map-run-of-${map}`, ResultWriterDetails: { Bucket: 'tasks', Key: 'tasks/abc_DEF-1/results/manifest.json' } });

/** What every machine promises that does the items of a task in Maps, one after another. */
export const describeTask = ({ task, coverage, maps, inProgress }: TaskMachine): void => {
  const run = (outcomes: Outcomes) =>
    walk(task, { input: taskInput, outcomes: { BeginTask: [{}], ...Object.fromEntries(maps.map((map) => [map, [mapRun(map)]])), CloseTask: [closed], ...outcomes }, coverage });

  describe('a task', () => {
    it('begins, does its items, and is closed by the run of its last Map; one with failed items ends well all the same, since they are red', async () => {
      const { visited, inputs, output } = await run({});

      expect(visited).toEqual(['BeginTask', ...maps, 'CloseTask', 'MapFailed', 'TaskClosed']);
      expect(inputs['CloseTask']).toEqual([{ executionArn: 'execution-arn', run: expect.objectContaining({ ...taskInput, run: { mapRunArn: `map-run-of-${maps.at(-1)}` } }) }]);
      expect(output).toEqual(closed);
    });

    it('says InProgress on the row of the task, unless it is closed', async () => {
      const { inputs } = await run({});

      expect(inputs['BeginTask']).toEqual([expect.objectContaining({
        TableName: 'table',
        Key: { pk: { S: 'TASK#abc_DEF-1' }, sk: { S: 'TASK' } },
        ConditionExpression: 'taskStatus IN (:waiting, :inProgress)',
        ExpressionAttributeValues: expect.objectContaining({ ':statusPk': { S: inProgress }, ':now': { S: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) } }),
      })]);
    });

    it('that is closed before it begins does nothing', async () => {
      const { visited, failure } = await run({ BeginTask: [fails('DynamoDB.ConditionalCheckFailedException')] });

      expect(visited).toEqual(['BeginTask', 'TaskClosedBefore']);
      expect(failure).toBeUndefined();
    });

    it('that cannot begin is closed with the reason, and fails', async () => {
      const { visited, inputs, failure } = await run({ BeginTask: [fails('DynamoDB.ResourceNotFoundException', 'no table')] });

      expect(visited).toEqual(['BeginTask', 'CloseTask', 'MapFailed', 'TaskFailed']);
      expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: { ...taskInput, failure: { Error: 'DynamoDB.ResourceNotFoundException', Cause: 'no table' } } })]);
      expect(failure).toEqual({ error: 'DynamoDB.ResourceNotFoundException', cause: 'no table' });
    });

    it.each(maps.flatMap((map) => mapErrors.map((error) => [map, error])))('whose Map %s fails with %s is closed with the reason and without a run, and fails', async (map = '', error = '') => {
      const { visited, inputs, failure } = await run({ [map]: [fails(error, 'why')] });

      expect(visited).toEqual(['BeginTask', ...maps.slice(0, maps.indexOf(map) + 1), 'CloseTask', 'MapFailed', 'TaskFailed']);
      expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: expect.objectContaining({ failure: { Error: error, Cause: 'why' } }) })]);
      expect((inputs['CloseTask'] as { run: object }[])[0]?.run).not.toHaveProperty('run');
      expect(failure?.error).toBe(error);
    });

    it('that cannot be closed here fails: the rule on dead executions and the sweep close it', async () => {
      const { visited, inputs, failure } = await run({ CloseTask: [fails('Unavailable')] });

      expect(inputs['CloseTask']).toHaveLength(7);
      expect(visited.at(-1)).toBe('TaskNotClosed');
      expect(failure?.error).toBe('TaskNotClosed');
    });

    it.each([['BeginTask', 'DynamoDB.ThrottlingException', {}], ['BeginTask', 'DynamoDB.InternalServerErrorException', {}], ['CloseTask', 'Throttled', closed]])('goes on after a passing error of %s, %s', async (state, error, outcome) => {
      const { inputs, failure } = await run({ [state]: [fails(error), outcome] });

      expect(inputs[state]).toHaveLength(2);
      expect(failure).toBeUndefined();
    });
  });
};

/** AWS refuses a definition with a state that nothing leads to, or a way that leads nowhere. */
export const expectWhole = ({ StartAt, States }: Definition): void => {
  const targets = Object.values(States).flatMap(({ Next, Default, Choices = [], Catch = [] }) => [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)]);

  expect(Object.keys(States).filter((name) => name !== StartAt && !targets.includes(name))).toEqual([]);
  expect(targets.filter((target) => target !== undefined && !Object.hasOwn(States, target as string))).toEqual([]);
};

/** Ways that no walk of a file has taken. */
export const untaken = ({ all, taken }: Coverage): readonly string[] => all.filter((place) => !taken.has(place));
