import type { Context } from '#kernel/action.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { baseMapOf } from './base-map.ts';
import { shared, without } from './clip.ts';
import { boxAroundAll, eachCorner, type Part, type Parts, type Sent, sizeOf } from './parts.ts';
import { areaOf, type Corner, inMetres, isSimple } from './shape.ts';

/** Less than this, in square metres or square pixels, is a hand that trembled. */
export const leastArea = 1;

/** How corners are laid flat to be measured: degrees in metres around the first of them, pixels as they are. */
export function flatOn(plan: string | null, parts: Parts): (corner: Corner) => Corner {
  return plan === null ? inMetres(parts[0]?.[0]?.[0] ?? [0, 0]) : (corner) => corner;
}

/** Corners as they are kept: to a centimetre, or a tenth of a pixel. */
export function fineOn(plan: string | null, parts: Parts): Sent {
  const fine = plan === null ? 1e7 : 10;
  return eachCorner(parts, ([x, y]) => [Math.round(x * fine) / fine, Math.round(y * fine) / fine]);
}

/** The parts of a boundary as they are kept. Refuses what reaches over its picture, crosses itself, lies flat, is cut out beyond its part, or lies over another part. */
export async function fitting(context: Context, plan: string | null, community: string, asked: Parts): Promise<Sent> {
  const parts = fineOn(plan, asked);
  const frame = await frameOf(context, plan, community);
  const { west, south, east, north } = boxAroundAll(parts.flatMap((part) => part.map((ring) => [ring])));
  if (west < frame.west || south < frame.south || east > frame.east || north > frame.north) refuse('areas.boundary_beyond');
  if (!parts.flat().every(isSimple)) refuse('areas.boundary_crosses');
  const flat = eachCorner(parts, flatOn(plan, parts));
  if (flat.flat().some((ring) => areaOf(ring) < leastArea)) refuse('areas.boundary_flat');
  if (!flat.every(holesFit)) refuse('areas.hole_outside');
  if (flat.some((part, nth) => overlaps(flat.slice(nth + 1), [part]))) refuse('areas.parts_overlap');
  return parts;
}

/** Whether everything cut out lies inside its part, apart from the rest of what is cut out, and leaves some of it. */
function holesFit([around = [], ...holes]: Part): boolean {
  const inside = holes.every((hole) => sizeOf(without([[hole]], [[around]])) < leastArea);
  const apart = holes.every((hole, nth) => !overlaps(asParts(holes.slice(nth + 1)), [[hole]]));
  return inside && apart && sizeOf([[around, ...holes]]) >= leastArea;
}

function asParts(rings: Part): Parts {
  return rings.map((ring) => [ring]);
}

function overlaps(others: Parts, one: Parts): boolean {
  return others.some((other) => sizeOf(shared([other], one)) >= leastArea);
}

async function frameOf({ db }: Context, plan: string | null, community: string) {
  if (plan === null) {
    if ((await baseMapOf(db))?.tiles == null) refuse('areas.no_base_map');
    return { west: -180, south: -85, east: 180, north: 85 };
  }
  const { width, height } = (await planHeld(db, plan, community)) ?? refuse('areas.plan_gone');
  return { west: 0, south: 0, east: width, north: height };
}

/** The floor plan, kept from being replaced until what is drawn on it stands; nothing where another hangs already. */
export async function planHeld(db: Tx, plan: string, community: string): Promise<{ width: number; height: number } | undefined> {
  return await db
    .selectFrom('floor_plan')
    .select(['width', 'height'])
    .where('id', '=', plan)
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
}
