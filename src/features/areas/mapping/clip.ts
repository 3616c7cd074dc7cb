import { difference, intersection, union } from 'polyclip-ts';
import { type Part, type Parts, type Sent, sizeOf } from './parts.ts';
import { boxAround, type Corner, isSimple, type Ring } from './shape.ts';

/** What lies in either, sides they share dissolved. */
export function together(all: readonly Parts[]): Sent {
  const [first, ...others] = all.map(forClipping);
  return first ? opened(union(first, ...others)) : [];
}

/** What lies in both. */
export function shared(one: Parts, other: Parts): Sent {
  return opened(intersection(forClipping(one), forClipping(other)));
}

/** What lies in the one and not in the other. */
export function without(one: Parts, other: Parts): Sent {
  return opened(difference(forClipping(one), forClipping(other)));
}

/** The same without slivers: parts and holes smaller than this are a hand that trembled. */
export function withoutSlivers(parts: Parts, least: number, flat: (corner: Corner) => Corner): Sent {
  const isWorth = (part: Part) => sizeOf([part.map((ring) => ring.map(flat))]) >= least;
  const kept = parts.filter(isWorth).map(([around = [], ...holes]) => [around, ...holes.filter((hole) => isWorth([hole]))]);
  return forClipping(kept);
}

/** The two sides of what a line crosses; nothing where the line crosses itself. Its ends go on straight as far as they must. */
export function cutAlong(parts: Parts, line: readonly Corner[]): readonly [Sent, Sent] | null {
  const side = sideOf(line, boxAround([...line, ...parts.flat(2)]));
  return isSimple(side) ? [shared(parts, [[side]]), without(parts, [[side]])] : null;
}

/** So many steps around lead from the one end of a line to the other, far outside. */
const STEPS = 16;

/** All that lies on one side of a line, far beyond the box. */
function sideOf(line: readonly Corner[], { west, south, east, north }: ReturnType<typeof boxAround>): Ring {
  const middle: Corner = [(west + east) / 2, (south + north) / 2];
  const far = 10 * Math.max(east - west, north - south);
  const longer = [beyond(line[1], line[0], far), ...line, beyond(line.at(-2), line.at(-1), far)];
  const angleOf = ([x, y]: Corner = middle) => Math.atan2(y - middle[1], x - middle[0]);
  const [from, until] = [angleOf(longer.at(-1)), angleOf(longer[0])];
  const turn = (until - from + 2 * Math.PI) % (2 * Math.PI);
  const around = Array.from({ length: STEPS + 1 }, (_, nth) => from + (turn * nth) / STEPS);
  return [...longer, ...around.map((angle): Corner => [middle[0] + 2 * far * Math.cos(angle), middle[1] + 2 * far * Math.sin(angle)])];
}

/** So far on in the direction from one corner to the next. */
function beyond([ax, ay]: Corner = [0, 0], [bx, by]: Corner = [0, 0], far: number): Corner {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [bx + ((bx - ax) / length) * far, by + ((by - ay) / length) * far];
}

/** As the library wants it: arrays it may write into. */
function forClipping(parts: Parts): Sent {
  return parts.map((part) => part.map((ring) => ring.map(([x, y]) => [x, y])));
}

/** As everything else here: the library ends a ring with the corner it began with. */
function opened(parts: Sent): Sent {
  return parts.map((part) => part.map((ring) => ring.slice(0, -1)));
}
