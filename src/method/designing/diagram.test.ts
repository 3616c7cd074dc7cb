import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { sixSteps } from '#library/six-steps.ts';
import type { Method } from '../language.ts';
import { many } from '../testing/many.ts';
import { edited, editsOf } from '../testing/random-edits.ts';
import { diagram } from './diagram.ts';
import type { Diagram, Edge, Node, Point } from './drawing/shapes.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What is wrong with a drawing: boxes over each other, outcomes without a line, lines that are crooked, loose, or run through a box. */
function wrongWith(method: Method, { nodes, edges, width, height }: Diagram): readonly string[] {
  const outcomes = method.steps.flatMap(({ id, to }) => Object.entries(to).map(([outcome, target]) => `${id}.${outcome}>${target}`));
  const drawn = edges.map(({ from, outcome, to }) => `${from}.${outcome}>${to}`);
  return [
    ...outcomes.filter((outcome) => !drawn.includes(outcome)).map((outcome) => `no line for ${outcome}`),
    ...nodes.flatMap((node, at) => nodes.slice(0, at).flatMap((other) => (overlap(node, other) ? [`${node.id} over ${other.id}`] : []))),
    ...edges.flatMap((edge) => wrongWithLine(edge, nodes)),
    ...edges.flatMap(({ points }) =>
      points.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height).map(() => 'out of the drawing'),
    ),
  ];
}

function overlap(one: Node, other: Node): boolean {
  if (one.column === other.column && one.row === other.row) return true;
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function wrongWithLine(edge: Edge, nodes: readonly Node[]): readonly string[] {
  const { from, to, outcome, points } = edge;
  const stretches = points.slice(1).map((end, at) => [points[at] ?? end, end] as const);
  const through = nodes.filter((node) => stretches.some((stretch) => runsThrough(stretch, node)));
  const [target, source] = [nodes.find(({ id }) => id === to), nodes.find(({ id }) => id === from)];
  return [
    ...through.map(({ id }) => `${from}.${outcome} runs through ${id}`),
    ...(stretches.some(([one, other]) => one.x !== other.x && one.y !== other.y) ? [`${from}.${outcome} is crooked`] : []),
    ...(target && touches(points.at(-1), target) ? [] : [`${from}.${outcome} does not reach ${to}`]),
    ...(source && touches(points[0], source) ? [] : [`${from}.${outcome} does not begin at ${from}`]),
  ];
}

function runsThrough([one, other]: readonly [Point, Point], { x, y, width, height }: Node): boolean {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return left < x + width && right > x && top < y + height && bottom > y;
}

function touches(point: Point | undefined, { x, y, width, height }: Node): boolean {
  return point !== undefined && point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

test.each([...library, many])('$id is drawn with a line for each outcome, and none runs through a box', (method) => {
  const drawn = diagram(method);
  expect(wrongWith(method, drawn)).toEqual([]);
  expect(drawn.nodes).toHaveLength(method.steps.length + 4);
  expect(diagram(JSON.parse(JSON.stringify(method)))).toEqual(drawn);
});

test('whatever is changed on a page, it is drawn as well', () => {
  fc.assert(
    fc.property(fc.constantFrom(...library, many), editsOf(25), (origin, picks) => {
      const page = edited(origin, picks);
      expect(wrongWith(page, diagram(page))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the main line runs from top to bottom in the first column, what goes back comes in at the side, silence is the clock’s', () => {
  const { nodes, edges } = diagram(sixSteps);
  const main = nodes.filter(({ column }) => column === 0).toSorted((one, other) => one.row - other.row);
  expect(main.map(({ name }) => name)).toEqual(['支部理事', '联席议事', '定谁来办', '办理', '看落实', '听您的话', '办结']);
  const way = (from: string, outcome: string) => edges.find((edge) => edge.from === from && edge.outcome === outcome);
  expect(way('confirm', 'unsolved')).toMatchObject({ kind: 'back', by: 'person' });
  expect(way('confirm', 'silent')).toMatchObject({ kind: 'on', by: 'clock' });
  expect(way('sort', 'explained')).toMatchObject({ kind: 'end', label: { text: '说明情况' } });
});

test('no two lines lie upon each other but those that end in the same box', () => {
  for (const method of [...library, many]) {
    const { edges } = diagram(method);
    const lanes = edges.filter(({ points }) => points.length > 2).map(({ points }) => points[1]?.y);
    expect(new Set(lanes).size).toBe(lanes.length);
  }
});
