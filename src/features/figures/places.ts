import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import * as contract from './contract.ts';
import { onlookers } from './door.ts';
import { heldAreas } from './scope.ts';

type Place = Answer<typeof contract.places>['places'][number];

/** What somebody leads, and the communities in it, by their codes. */
export const places = query(contract.places, {
  who: onlookers,
  screen: true,
  async run({ db, actor }) {
    const { rows } = await sql<Place>`
      with held as (select id, kind, name, sort_key from area where id = any(${heldAreas(actor)}::uuid[]) and ended_at is null)
      select id, name, kind from (
        select id, name, kind, 0 as depth, sort_key as street, sort_key from held
        union select c.id, c.name, c.kind, 1, s.sort_key, c.sort_key from area c join area s on s.id = c.street_id
          where c.kind = 'community' and c.ended_at is null and (c.street_id in (select id from held) or exists (select from held where kind in ('county', 'city')))
      ) as found order by depth, street, sort_key, id`.execute(db);
    return { places: rows, hung: actor.only === 'screen' };
  },
});
