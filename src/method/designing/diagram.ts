import type { End, Method } from '../language.ts';
import { endOf } from '../page.ts';
import { measured } from './drawing/measure.ts';
import { cellsOf } from './drawing/place.ts';
import { routed } from './drawing/route.ts';

export type Point = { readonly x: number; readonly y: number };
/** A step, or one of the four ends: its place in the grid, and the box it is drawn as. */
export type Node = {
  readonly id: string;
  readonly kind: 'step' | 'end';
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** One outcome: whether it leads on, back or to an end, who decides it, its word, and the corners of its line, which ends at the box it leads to. */
export type Edge = {
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
  readonly kind: 'on' | 'back' | 'end';
  readonly by: 'person' | 'all' | 'clock';
  /** Where its word begins, on the base line. */
  readonly label: Point & { readonly text: string };
  readonly points: readonly Point[];
};
export type Diagram = { readonly nodes: readonly Node[]; readonly edges: readonly Edge[]; readonly width: number; readonly height: number };

/**
 * A method as a drawing: its main line from top to bottom in the first column, what branches off beside it, the ends in the last row. Lines run between the
 * boxes only, in lanes of their own. The same page is always drawn alike. An outcome that leads nowhere has no line.
 */
export function diagram(method: Method): Diagram {
  const cells = cellsOf(method);
  const ways = routed(method, cells);
  const { boxOf, lineOf, width, height } = measured(cells, ways);
  const nodes = [...cells].map(([id, { column, row }]): Node => {
    const end = endOf(method, id);
    return { id, kind: end ? 'end' : 'step', name: nameOf(method, id, end), column, row, ...boxOf(id) };
  });
  return { nodes, edges: ways.map((way) => ({ ...way.edge, ...lineOf(way) })), width, height };
}

const nameOf = ({ ends, steps }: Method, id: string, end: End | null): string =>
  end ? ends[end].name : (steps.find((step) => step.id === id)?.name ?? id);
