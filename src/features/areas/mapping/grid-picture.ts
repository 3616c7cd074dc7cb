import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import * as contract from './contract.ts';
import { boxAroundAll, eachCorner, partsOf, type Shape, spotInside } from './parts.ts';
import { type Corner, inMetres } from './shape.ts';

type Picture = NonNullable<Answer<typeof contract.gridPicture>['picture']>;
type Row = { own: boolean; name: string; shape: Shape; plan: string | null; where: string; width: number | null; height: number | null };

/** So much of what is around a grid is shown on each side, of its longer one. */
const margin = 0.35;

/** Where a grid lies, for its residents: on the floor plan it was last drawn on, else as an outline from the map. Its neighbours of the same ground stand around it. */
export const gridPicture = query(contract.gridPicture, {
  who: 'anyone',
  async run({ db }, { grid }) {
    const { rows } = await sql<Row>`
      with own as (select b.* from boundary b join area g on g.id = b.area_id where b.area_id = ${grid} and g.kind = 'grid' and g.ended_at is null and b.ended_at is null
        order by b.plan_id is null, b.at desc, b.id desc limit 1)
      select b.id = own.id as own, a.name, b.shape, b.plan_id as plan, coalesce(w.name, c.name) as where, p.width, p.height
      from own join boundary b on b.community_id = own.community_id and b.plan_id is not distinct from own.plan_id and b.ended_at is null
        join area a on a.id = b.area_id and a.kind = 'grid' and a.ended_at is null join area c on c.id = own.community_id
        left join floor_plan p on p.id = own.plan_id left join area w on w.id = p.area_id
      order by a.sort_key, a.id`.execute(db);
    const own = rows.find((row) => row.own);
    return { picture: own ? drawn(own, rows) : null };
  },
});

function drawn(own: Row, rows: readonly Row[]): Picture {
  const { place, width, height } = frameOf(own);
  const outline = ({ name, shape }: Row) => {
    const parts = eachCorner(partsOf(shape), place);
    const [x, y] = spotInside(parts);
    return { name, parts, at: [x, y] satisfies [number, number] };
  };
  const others = rows.filter((row) => !row.own).map(outline);
  return { plan: own.plan, where: own.where, width, height, own: outline(own), others };
}

type Frame = { place: (corner: Corner) => [number, number]; width: number; height: number };

/** A floor plan as it is; from the map the box around the grid with its margin, in metres from the upper left. */
function frameOf({ shape, width, height }: Row): Frame {
  if (width !== null && height !== null) return { place: ([x, y]) => [x, y], width, height };
  const parts = partsOf(shape);
  const flat = inMetres(parts[0]?.[0]?.[0] ?? [0, 0]);
  const { west, south, east, north } = boxAroundAll(eachCorner(parts, flat));
  const around = Math.max(east - west, north - south) * margin;
  const tenth = (metres: number) => Math.round(metres * 10) / 10;
  return {
    place(corner) {
      const [x, y] = flat(corner);
      return [tenth(x - west + around), tenth(y - south + around)];
    },
    width: tenth(east - west + 2 * around),
    height: tenth(north - south + 2 * around),
  };
}
