import { areaOf, type Box, boxAround, type Corner, crossingsAt, type Ring } from './shape.ts';

/** One part of a place: the ring around it, then the rings of what is cut out of it. */
export type Part = readonly Ring[];
/** What a place covers: one part, or several that lie apart. */
export type Parts = readonly Part[];
/** As it is kept: GeoJSON, whose rings end with the corner they began with. */
export type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: Part }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Parts };
/** Parts as they go over the wire. */
export type Sent = [number, number][][][];

/** Parts as GeoJSON: a polygon where there is but one. */
export function shapeOf(parts: Parts): Shape {
  const closed = parts.map((part) => part.map((ring) => [...ring, ...ring.slice(0, 1)]));
  const [only] = closed;
  return only && closed.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: closed };
}

/** The parts of what is kept, rings without the last corner, which is the first again. */
export function partsOf(shape: Shape): Sent {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return eachCorner(
    parts.map((part) => part.map((ring) => ring.slice(0, -1))),
    (corner) => corner,
  );
}

/** The same parts with every corner put elsewhere. */
export function eachCorner(parts: Parts, place: (corner: Corner) => Corner): Sent {
  const put = (corner: Corner): [number, number] => {
    const [x, y] = place(corner);
    return [x, y];
  };
  return parts.map((part) => part.map((ring) => ring.map(put)));
}

/** Whether a spot lies in one of the parts and in none of what is cut out of it: a ray to the right crosses its rings an odd number of times. */
export function covers(parts: Parts, spot: Corner): boolean {
  return parts.some((part) => part.reduce((sum, ring) => sum + crossingsAt(ring, spot[1]).filter((x) => spot[0] < x).length, 0) % 2 === 1);
}

/** The area of all parts without what is cut out of them, in the square of their unit. */
export function sizeOf(parts: Parts): number {
  return parts.reduce((sum, part) => sum + sizeOfPart(part), 0);
}

function sizeOfPart([around = [], ...holes]: Part): number {
  return areaOf(around) - holes.reduce((gone, hole) => gone + areaOf(hole), 0);
}

/** The upright box around all parts. */
export function boxAroundAll(parts: Parts): Box {
  return boxAround(parts.flatMap(([around = []]) => around));
}

/** A spot well inside the largest part, to write a name on: in the middle of the widest stretch half way down, never in what is cut out. */
export function spotInside(parts: Parts): Corner {
  const [largest = []] = parts.toSorted((one, other) => sizeOfPart(other) - sizeOfPart(one));
  const { south, north, west, east } = boxAround(largest[0] ?? []);
  const y = (south + north) / 2;
  const xs = largest.flatMap((ring) => crossingsAt(ring, y)).sort((one, other) => one - other);
  const stretches = xs.flatMap((from, nth) => (nth % 2 === 0 ? [[from, xs[nth + 1] ?? from] as const] : []));
  const [widest = [west, east] as const] = stretches.toSorted(([a, b], [c, d]) => d - c - (b - a));
  return [(widest[0] + widest[1]) / 2, y];
}
