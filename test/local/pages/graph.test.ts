import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { choiceText } from '../../../local/pages/console/choice-text.ts';
import { childDefinition } from '../../../local/pages/console/definition.ts';
import type { Definition } from '../../../local/pages/console/definition.ts';
import { allNodes, graphOf } from '../../../local/pages/console/graph.ts';
import { drawingOf, pathThrough } from '../../../local/pages/console/layout.ts';
import type { Box, Drawing } from '../../../local/pages/console/layout.ts';

const asl = readFileSync(join(import.meta.dirname, '../../../statemachines/create-cores.asl.json'), 'utf8');
const createCores = JSON.parse(asl.replace('${AfterRecordCore}', 'EmitCoreCreated')) as Definition;

const child = childDefinition(createCores, 'cores');

const inside: Definition = { StartAt: 'Register', States: { Register: { Type: 'Task', End: true } } };
const withMap: Definition = {
  StartAt: 'Fleet',
  States: {
    Fleet: { Type: 'Map', Label: 'cores', ItemProcessor: { ...inside, ProcessorConfig: { Mode: 'DISTRIBUTED' } }, Next: 'Both' },
    Both: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } }, { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } }], End: true },
  },
};

describe('the graph of a state machine', () => {
  it('has states in their order, but those that fail after all others', () => {
    const { nodes } = graphOf({ StartAt: 'A', States: { A: { Type: 'Task', Next: 'B', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }] }, Failed: { Type: 'Fail' }, B: { Type: 'Succeed' } } });

    expect(nodes.map(({ name }) => name)).toEqual(['A', 'B', 'Failed']);
  });

  it('has a line per way: what follows, what a choice says, what is caught', () => {
    const { edges } = graphOf({
      StartAt: 'Try',
      States: {
        Try: { Type: 'Task', Next: 'Enough', Catch: [{ ErrorEquals: ['Throttled', 'Conflict'], Next: 'Undo' }, { ErrorEquals: ['States.ALL'], Next: 'Fail' }] },
        Enough: { Type: 'Choice', Choices: [{ Variable: '$.count', NumericGreaterThan: 3, Next: 'Done' }], Default: 'Try' },
        Undo: { Type: 'Pass', Next: 'Fail' }, Done: { Type: 'Succeed' }, Fail: { Type: 'Fail' },
      },
    });

    expect(edges).toEqual([
      { from: 'Try', to: 'Enough', kind: 'next' },
      { from: 'Try', to: 'Undo', kind: 'catch', label: 'Throttled, Conflict' },
      { from: 'Try', to: 'Fail', kind: 'catch' },
      { from: 'Enough', to: 'Done', kind: 'choice', label: 'count > 3' },
      { from: 'Enough', to: 'Try', kind: 'choice', label: 'otherwise' },
      { from: 'Undo', to: 'Fail', kind: 'next' },
    ]);
  });

  it('draws ways of one kind between two states as one line', () => {
    const { edges } = graphOf({
      StartAt: 'Which',
      States: {
        Which: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'Go' }, { Variable: '$.b', IsPresent: true, Next: 'Go' }] },
        Go: { Type: 'Task', Catch: [{ ErrorEquals: ['Conflict'], Next: 'Stop' }, { ErrorEquals: ['States.ALL'], Next: 'Stop' }], Next: 'Stop' },
        Stop: { Type: 'Fail' },
      },
    });

    expect(edges).toEqual([
      { from: 'Which', to: 'Go', kind: 'choice', label: 'a is present or b is present' },
      { from: 'Go', to: 'Stop', kind: 'next' },
      { from: 'Go', to: 'Stop', kind: 'catch' },
    ]);
  });

  it('has what a Map or a Parallel does inside of it', () => {
    const [fleet, both] = graphOf(withMap).nodes;

    expect([fleet?.isDistributed, fleet?.inner.map((graph) => graph.nodes.map(({ name }) => name))]).toEqual([true, [['Register']]]);
    expect(both?.inner.map(({ startAt }) => startAt)).toEqual(['A', 'B']);
    expect(allNodes(graphOf(withMap)).map(({ name }) => name)).toEqual(['Fleet', 'Register', 'Both', 'A', 'B']);
  });
});

describe('the definition of a child execution', () => {
  it('is the inside of the Map with its label', () => {
    expect(childDefinition(withMap, 'cores').StartAt).toBe('Register');
  });

  it('is the inside of the only Map, whatever label that was given', () => {
    expect(childDefinition(withMap, '5a6b7c8d').StartAt).toBe('Register');
  });

  it('may be that inside already', () => {
    expect(childDefinition(inside, 'cores')).toBe(inside);
  });
});

describe('a condition of a choice', () => {
  it.each([
    [{ Variable: '$.publishEvents', StringEquals: 'true' }, 'publishEvents = "true"'],
    [{ Variable: '$.n', NumericLessThanEquals: 4 }, 'n ≤ 4'],
    [{ Variable: '$.n', NumericGreaterThanEqualsPath: '$.limits.most' }, 'n ≥ limits.most'],
    [{ Variable: '$.at', TimestampLessThan: '2026-01-01T00:00:00Z' }, 'at < "2026-01-01T00:00:00Z"'],
    [{ Variable: '$.name', StringMatches: 'edge-*' }, 'name ~ "edge-*"'],
    [{ Variable: '$.done', BooleanEquals: false }, 'done = false'],
    [{ Variable: '$.failure', IsPresent: true }, 'failure is present'],
    [{ Variable: '$.failure', IsNull: false }, 'failure is not null'],
    [{ Not: { Variable: '$.a', IsPresent: true } }, 'not (a is present)'],
    [{ And: [{ Variable: '$.a', NumericEquals: 1 }, { Or: [{ Variable: '$.b', IsNumeric: true }, { Variable: '$.c', IsString: true }] }] }, 'a = 1 and (b is numeric or c is string)'],
    [{ Condition: '{% $count > 3 %}' }, '$count > 3'],
  ])('%j reads %s', (rule, text) => {
    expect(choiceText(rule)).toBe(text);
  });
});

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const problemsOf = ({ nodes, edges, start, width, height }: Drawing): string[] => {
  const outside = (x: number, y: number): boolean => x < 0 || y < 0 || x > width || y > height;
  const points = [...edges.flatMap((edge) => edge.points), ...start.points, ...nodes.flatMap((box) => [box, { x: box.x + box.width, y: box.y + box.height }])];
  return [
    ...points.filter(({ x, y }) => outside(x, y)).map(({ x, y }) => `${x},${y} lies outside`),
    ...nodes.flatMap((a, index) => nodes.slice(index + 1).filter((b) => overlap(a, b)).map((b) => `${a.node.name} and ${b.node.name} overlap`)),
    ...nodes.flatMap(({ inner, width: room }) => inner.flatMap(({ x, drawing }) => [...problemsOf(drawing), ...(x + drawing.width > room ? ['the inside is wider than its box'] : [])])),
  ];
};

describe('the drawing of a state machine', () => {
  it('has all states and lines within it, none upon another', () => {
    const drawing = drawingOf(graphOf(createCores));

    expect(problemsOf(drawing)).toEqual([]);
    expect(drawing.nodes.find(({ node }) => node.name === 'CreateCores')?.inner[0]?.drawing.nodes).toHaveLength(Object.keys(child.States).length);
  });

  it('leads the usual way of a core straight down', () => {
    const middles = new Map(drawingOf(graphOf(child)).nodes.map(({ node, x, width }) => [node.name, x + width / 2]));
    const names = [child.StartAt];
    for (let next = child.States[child.StartAt]?.Next; next !== undefined; next = child.States[next]?.Next) names.push(next);

    const way = names.map((name) => middles.get(name) ?? NaN);

    expect(names.length).toBeGreaterThan(2);

    expect(Math.max(...way) - Math.min(...way)).toBeLessThan(1);
  });

  it('shortens a label and keeps room for it', () => {
    const { edges } = drawingOf(graphOf({ StartAt: 'A', States: { A: { Type: 'Task', Next: 'B', Catch: [{ ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'], Next: 'C' }] }, B: { Type: 'Pass' }, C: { Type: 'Pass' } } }));

    expect(edges.find(({ edge }) => edge.kind === 'catch')?.label?.text).toBe('DynamoDB.ConditionalCheckFailedEx…');
  });

  it('is the same each time', () => {
    expect(drawingOf(graphOf(createCores))).toEqual(drawingOf(graphOf(createCores)));
  });
});

describe('a line', () => {
  it.each([
    [[], ''],
    [[{ x: 1, y: 2 }, { x: 3, y: 4 }], 'M1.0,2.0L3.0,4.0'],
    [[{ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 20 }], 'M0.0,0.0Q10.0,10.0 0.0,20.0'],
  ])('through %j is smooth', (points, path) => {
    expect(pathThrough(points)).toBe(path);
  });
});
