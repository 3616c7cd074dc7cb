import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { paged } from '#kernel/keyset.ts';
import { countLines } from './braking/opened.ts';
import * as contract from './contract.ts';
import { follows } from './households.ts';
import { ledgerPlace, livesIn } from './ledger-area.ts';
import { meant } from './searching/meaning.ts';

type Row = Answer<typeof contract.persons>['rows'][number];

/**
 * The people of an area, masked. Who is a Party member is told to the community's own staff only. Whoever reads on and on, page after page or grid after grid, is
 * asked why after two hundred of them; the first page of a search is how one person is found, and counts as nothing.
 */
export const persons = query(contract.persons, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { area, like, after: mark }) {
    const { db, now } = context;
    const place = await ledgerPlace(context, area);
    const found = like ? sql`with found as materialized (${await meant(context, place, like)})` : sql``;
    const { rows } = await sql<Row>`${found}
      select p.id, p.masked, p.sex, ${yearOf(now)}::int - p.birth_year as age, h.id as household, case when d.id is not null then ${wordsOf('d')} end as dwelling,
        (select name from area where id = p.grid_id) as grid, p.residence,
        (p.community_id = any(${areasOf(context.actor, 'community')}::uuid[]) and exists (select from party_member m where m.person_id = p.id and m.ended_at is null)) as member
      from (select p.* from person p ${like ? sql`join found f on f.person_id = p.id` : sql``} where ${livesIn('p', place)} and ${follows('p', mark)}) p
        left join household h on h.id = p.household_id left join area d on d.id = h.dwelling_id order by p.id`.execute(db);
    const page = paged(rows, 50, ({ id }) => [id]);
    const isBrowsing = like === undefined || mark !== undefined;
    if (isBrowsing && page.rows.length > 0)
      await countLines(
        context,
        page.rows.map(({ id }) => id),
      );
    return page;
  },
});

export function yearOf(now: Seeing['now']): number {
  return Number(dayOf(now).slice(0, 4));
}
