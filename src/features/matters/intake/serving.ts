import { type RawBuilder, sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { type OrderPlace, orderPlace } from '../place.ts';
import { heldOn } from '../seen-by.ts';
import { serving as servingContract } from './contract.ts';

/** Posts `p` that serve a place: its staff up to the street, its building head, its property firm and gate. */
export function serves(place: OrderPlace): RawBuilder<boolean> {
  const areas = [place.id, place.street_id, place.community_id, place.estate_id, place.grid_id, place.micro_grid_id, place.building_id];
  const kinds = ['building-head', 'property', 'gate-keeper', 'street-leader'];
  return sql<boolean>`(p.area_id = any(${areas.filter((area) => area !== null)}::uuid[])
    and (p.kind = any(${kinds}::text[]) or exists (select from post_kind k where k.id = p.kind and k.work = 'staff')))`;
}

/** Who serves a place, to choose from when somebody is not content: as they let themselves be called, nothing else. */
export const serving = query(servingContract, {
  who: 'signed-in',
  family: 'ask',
  async run({ db, now }, { place: id }) {
    const place = (await orderPlace(db, id)) ?? refuse('matters.place_unknown');
    const { rows } = await sql<{ post: string; called: string; kind: string }>`
      select p.id as post, p.called, k.name as kind from post p join post_kind k on k.id = p.kind
      where ${serves(place)} and ${heldOn(now)} order by k.sort, p.called, p.id limit 60`.execute(db);
    return { posts: rows };
  },
});
