import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { moment } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import * as contract from './contract.ts';
import { cardOpened } from './words.ts';

const size = 30;
type Row = { id: string; byCalled: string; reason: string; at: string };

/**
 * Who looked at what stands about me: my name and phone out of the vault, and my household's card. The newest first. Who opened what I wrote for whom I named to look
 * after me, a look about myself and no other thing, I read alone: that there is such a card is for no family to know.
 */
export const whoLooked = query(contract.whoLooked, {
  who: 'person',
  family: 'see',
  async run(seeing, { after: mark }) {
    const person = seeing.actor.person ?? refuse('not_bound');
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? ['infinity', person];
    const rows = await naming(seeing, person, async (tx) => {
      const looked = await sql<Row>`
        select * from (
          select id, by_called as "byCalled", reason, at from reveal where person_id = ${person} and ${seeing.actor.family ? sql`matter_id is distinct from person_id` : sql`true`}
          union all
          select c.id, c.by_called, ${cardOpened}, c.at from card_opening c join (${livedIn(person)}) h on h.id = c.household_id and c.at >= h.since and c.at < h.until
        ) looks where (at, id) < (${at}::timestamptz, ${id}::uuid) order by at desc, id desc limit ${size + 1}`.execute(tx);
      return looked.rows;
    });
    return paged(rows, size, (row) => [row.at, row.id]);
  },
});

/** Where somebody lives and has lived, each from the moment they came until they went: whoever lived there before or after is none of theirs. */
function livedIn(person: string): RawBuilder<unknown> {
  const cameTo = (household: RawBuilder<unknown>, before: RawBuilder<unknown>) => sql`coalesce((select max(x.at) from household_event x
    where x.person_id = ${person} and x.household_id = ${household} and x.what in ('came', 'moved-in') and x.at < ${before}), '-infinity')`;
  return sql`
    select p.household_id as id, ${cameTo(sql`p.household_id`, sql`'infinity'::timestamptz`)} as since, 'infinity'::timestamptz as until from person p where p.id = ${person}
    union all
    select e.household_id, ${cameTo(sql`e.household_id`, sql`e.at`)}, e.at from household_event e where e.person_id = ${person} and e.what in ('went', 'moved-out')`;
}
