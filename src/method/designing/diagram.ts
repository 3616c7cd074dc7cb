import type { End, Method } from '../language.ts';
import { endOf } from '../page.ts';
import { measured } from './drawing/measure.ts';
import { cellsOf } from './drawing/place.ts';
import { routed } from './drawing/route.ts';
import type { Diagram, Node } from './drawing/shapes.ts';

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
