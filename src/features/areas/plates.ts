import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { inMyAreas, wordsOf } from './door.ts';

type Plate = { id: string; name: string; community: string; places: string[] };

/** Where a plate hangs. The code on it is the id of the place, which is never used again: a plate stays true as long as the building stands. */
export const plate = query(contract.plate, {
  who: 'anyone',
  async run({ db }, { area }) {
    const { rows } = await sql<Plate>`
      select a.id, ${wordsOf('a')} as name, a.community_id as community,
        array_remove(array[a.estate_id, a.building_id, a.id], null) as places
      from area a where a.id = ${area} and a.ended_at is null and a.kind in ('estate', 'building', 'unit') and a.community_id is not null`.execute(
      db,
    );
    return rows[0] ?? refuse('not_found');
  },
});

const most = 2000;

/** The plates of a place, in the order one walks: for staff to print and hang up. */
export const plates = query(contract.plates, {
  who: { work: ['staff'] },
  async run({ db, actor }, { area }) {
    const { rows } = await sql<{ id: string; kind: 'building' | 'unit'; name: string }>`
      select a.id, a.kind, ${wordsOf('a')} as name from area a left join area b on b.id = a.building_id
      where a.kind in ('building', 'unit') and a.ended_at is null and (a.estate_id = ${area} or a.community_id = ${area} or a.building_id = ${area} or a.id = ${area})
        and ${inMyAreas(actor, 'a')}
      order by a.estate_id nulls first, coalesce(b.sort_key, a.sort_key), a.kind, a.sort_key limit ${most}`.execute(db);
    return { plates: rows };
  },
});
