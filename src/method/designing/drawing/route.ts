import type { Method, Step } from '../../language.ts';
import { clockOutcomes, endOf, followingOutcomes } from '../../page.ts';
import { mainOutcome } from '../editing/targets.ts';
import { wayName } from '../words.ts';
import type { Cell } from './place.ts';
import type { Edge } from './shapes.ts';

/**
 * How one line runs: out of the bottom of its box at the `port`th place from the left, along its own lane below that row, and then straight down to the box
 * in the next row, or along a trunk at the side of the box it leads to. Lines to the same box share its trunk.
 */
export type Way = {
  readonly edge: Omit<Edge, 'points' | 'label'> & { readonly text: string };
  readonly port: number;
  /** From the top, among all lanes below this row. */
  readonly lane: number;
  readonly row: number;
  readonly enters: 'straight' | 'top' | 'left' | 'right';
  /** The gutter at the left of this column, and the lane in it; -1 without a trunk. */
  readonly gutter: number;
  readonly trunk: number;
};

export function routed(method: Method, cells: ReadonlyMap<string, Cell>): readonly Way[] {
  const lanes = new Map<number, number>();
  const trunks = new Map<number, string[]>();
  const inRows = method.steps.toSorted((one, other) => (cells.get(one.id)?.row ?? 0) - (cells.get(other.id)?.row ?? 0));
  return inRows.flatMap((step) => {
    const at = cells.get(step.id);
    const ways = at ? waysOf(method, cells, step, at) : [];
    const first = lanes.get(at?.row ?? 0) ?? 0;
    lanes.set(at?.row ?? 0, first + ways.length);
    return ways.map((way, nth) => ({ ...way, port: nth, lane: first + ways.length - 1 - nth, trunk: trunkOf(trunks, way) })); // the word of one stands right of its line: those further right turn off above it
  });
}

type Begun = Omit<Way, 'port' | 'lane' | 'trunk'>;

/** The one that goes straight down stands at the left. */
function waysOf(method: Method, cells: ReadonlyMap<string, Cell>, step: Step, at: Cell): readonly Begun[] {
  const main = mainOutcome(method, step);
  const ways = Object.entries(step.to).flatMap(([outcome, to]) => {
    const target = cells.get(to);
    if (!target) return [];
    const kind: Edge['kind'] = endOf(method, to) ? 'end' : leadsOn(at, target);
    const edge = { from: step.id, outcome, to, kind, by: decidedBy(step, outcome), text: wayName(step, outcome) };
    const enters = outcome === main && isFreeBelow(cells, at, target) ? 'straight' : entering(at, target);
    return [{ edge, row: at.row, enters, gutter: gutterOf(enters, target) }];
  });
  return ways.toSorted((one, other) => Number(other.enters === 'straight') - Number(one.enters === 'straight'));
}

const leadsOn = (at: Cell, target: Cell): 'on' | 'back' => (target.row > at.row ? 'on' : 'back');

function isFreeBelow(cells: ReadonlyMap<string, Cell>, at: Cell, target: Cell): boolean {
  if (target.column !== at.column || target.row <= at.row) return false;
  return ![...cells.values()].some(({ column, row }) => column === at.column && row > at.row && row < target.row);
}

function entering(at: Cell, target: Cell): Way['enters'] {
  if (target.row === at.row + 1) return 'top';
  return target.row > at.row ? 'right' : 'left';
}

function gutterOf(enters: Way['enters'], { column }: Cell): number {
  if (enters === 'left') return column;
  return enters === 'right' ? column + 1 : -1;
}

function decidedBy(step: Step, outcome: string): Edge['by'] {
  const byAll: Partial<Record<Step['do'], readonly string[]>> = { vote: ['passed', 'failed'], review: ['agreed', 'refused'] };
  if (byAll[step.do]?.includes(outcome)) return 'all';
  if (clockOutcomes(step).includes(outcome)) return 'clock';
  return followingOutcomes(step).includes(outcome) ? 'all' : 'person';
}

function trunkOf(trunks: Map<number, string[]>, { gutter, enters, edge }: Begun): number {
  if (gutter < 0) return -1;
  const key = `${enters} ${edge.to}`;
  const here = trunks.get(gutter) ?? [];
  if (!here.includes(key)) trunks.set(gutter, [...here, key]);
  return (trunks.get(gutter) ?? []).indexOf(key);
}
