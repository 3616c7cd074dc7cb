import type { Cell } from './place.ts';
import type { Way } from './route.ts';
import type { Edge, Node, Point } from './shapes.ts';

/** Sizes of the drawing, in the units of its coordinates: a lane is as high as a line of words. */
const [boxWidth, boxHeight, laneHeight, trunkWidth, portWidth] = [200, 56, 20, 12, 14];
/** From a box to the first lane, and to where a line from above enters, from its right corner. */
const [inset, entry] = [12, 16];

type Box = Pick<Node, 'x' | 'y' | 'width' | 'height'>;
type Measured = {
  readonly boxOf: (id: string) => Box;
  readonly lineOf: (way: Way) => Pick<Edge, 'points' | 'label'>;
  readonly width: number;
  readonly height: number;
};

/** Rows and columns are set so far apart as the lanes between them need. */
export function measured(cells: ReadonlyMap<string, Cell>, ways: readonly Way[]): Measured {
  const columns = 1 + Math.max(...[...cells.values()].map(({ column }) => column));
  const rows = 1 + Math.max(...[...cells.values()].map(({ row }) => row));
  const gutters = Array.from(
    { length: columns + 1 },
    (_, gutter) => inset * 2 + trunkWidth * countOf(ways, ({ trunk, ...way }) => (way.gutter === gutter ? trunk : -1)),
  );
  const gaps = Array.from(
    { length: rows },
    (_, row) => inset * 2 + laneHeight * countOf(ways, ({ lane, ...way }) => (way.row === row ? lane : -1)),
  );
  const left = (column: number) => sum(gutters.slice(0, column + 1)) + column * boxWidth;
  const top = (row: number) => inset + sum(gaps.slice(0, row)) + row * boxHeight;
  const boxOf = (id: string): Box => {
    const { column, row } = cells.get(id) ?? { column: 0, row: 0 };
    return { x: left(column), y: top(row), width: boxWidth, height: boxHeight };
  };
  const trunkAt = ({ gutter, trunk }: Way) => left(gutter) - (gutters[gutter] ?? 0) + inset + trunkWidth * (trunk + 0.5);
  const laneAt = ({ row, lane }: Way) => top(row) + boxHeight + inset + laneHeight * (lane + 0.8);
  const lineOf = (way: Way) => line(way, { from: boxOf(way.edge.from), to: boxOf(way.edge.to), lane: laneAt(way), trunk: trunkAt(way) });
  return { boxOf, lineOf, width: left(columns), height: top(rows - 1) + boxHeight + inset };
}

function line(
  { edge, port, enters }: Way,
  { from, to, lane, trunk }: { readonly from: Box; readonly to: Box; readonly lane: number; readonly trunk: number },
) {
  const x = from.x + inset + portWidth * port;
  const begins = { x, y: from.y + from.height };
  const label = { text: edge.text, x: x + 5, y: lane - 4 };
  const middle = to.y + to.height / 2;
  const onwards: Readonly<Record<Way['enters'], readonly Point[]>> = {
    straight: [{ x, y: to.y }],
    top: [
      { x, y: lane },
      { x: to.x + to.width - entry, y: lane },
      { x: to.x + to.width - entry, y: to.y },
    ],
    left: [
      { x, y: lane },
      { x: trunk, y: lane },
      { x: trunk, y: middle },
      { x: to.x, y: middle },
    ],
    right: [
      { x, y: lane },
      { x: trunk, y: lane },
      { x: trunk, y: middle },
      { x: to.x + to.width, y: middle },
    ],
  };
  return { label, points: [begins, ...onwards[enters]] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const countOf = (ways: readonly Way[], lane: (way: Way) => number): number => 1 + Math.max(-1, ...ways.map(lane));
