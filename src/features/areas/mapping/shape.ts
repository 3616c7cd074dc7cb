/** A corner: x to the right, y along the other axis; degrees, pixels or metres. */
export type Corner = readonly [number, number];
/** Corners in their order around; the last is joined to the first. */
export type Ring = readonly Corner[];
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** The upright box around a ring. */
export function boxAround(ring: Ring): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

/** Where the sides of a ring cross a level, as x. What lies on a side belongs to one of two that share it, never to both. */
export function crossingsAt(ring: Ring, y: number): number[] {
  return sidesOf(ring).flatMap(([[ax, ay], [bx, by]]) => (ay > y !== by > y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : []));
}

/** The area of a ring, in the square of its unit. */
export function areaOf(ring: Ring): number {
  return Math.abs(sidesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0)) / 2;
}

/** Whether no two sides of a ring meet but at the corner they share: a boundary in the form of an 8 encloses nobody knows what. */
export function isSimple(ring: Ring): boolean {
  const sides = sidesOf(ring);
  return sides.every((side, nth) =>
    sides.every((other, at) => {
      const apart = Math.min(Math.abs(at - nth), sides.length - Math.abs(at - nth));
      return at <= nth || (apart > 1 && !meet(side, other)) || (apart === 1 && !foldsBack(side, other));
    }),
  );
}

/** Degrees as metres around a place, good to one in a thousand within a community: a degree of latitude is 110,574 m, one of longitude 111,320 m at the equator. */
export function inMetres(around: Corner): (corner: Corner) => Corner {
  const [lon, lat] = around;
  const east = 111_320 * Math.cos((lat * Math.PI) / 180);
  return ([x, y]) => [(x - lon) * east, (lat - y) * 110_574];
}

type Side = readonly [Corner, Corner];

function sidesOf(ring: Ring): Side[] {
  return ring.map((corner, nth) => [corner, ring[(nth + 1) % ring.length] ?? corner]);
}

function turn([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function meet([a, b]: Side, [c, d]: Side): boolean {
  const turns = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)] as const;
  if (turns[0] !== turns[1] && turns[2] !== turns[3]) return true;
  return (turns[0] === 0 && within(a, b, c)) || (turns[1] === 0 && within(a, b, d)) || (turns[2] === 0 && within(c, d, a));
}

/** Whether a corner known to be in line with two others stands between them. */
function within([ax, ay]: Corner, [bx, by]: Corner, [x, y]: Corner): boolean {
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

/** Whether the next side goes back over this one, or has no length. The first and the last side are neighbours too. */
function foldsBack(one: Side, other: Side): boolean {
  const [[a, b], [c, d]] = one[1] === other[0] ? [one, other] : [other, one];
  return turn(a, b, d) === 0 && (within(a, b, d) || within(c, d, a));
}
