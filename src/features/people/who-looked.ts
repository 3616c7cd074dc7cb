import { sql } from 'kysely';
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

/** Who looked at what stands about me: my name and phone out of the vault, and my household's card. The newest first. */
export const whoLooked = query(contract.whoLooked, {
  who: 'person',
  family: 'see',
  async run({ db, actor }, { after: mark }) {
    const person = actor.person ?? refuse('not_bound');
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? ['infinity', person];
    const rows = await naming(db, person, async (tx) => {
      const looked = await sql<Row>`
        select * from (
          select id, by_called as "byCalled", reason, at from reveal where person_id = ${person}
          union all
          select c.id, c.by_called, ${cardOpened}, c.at from card_opening c join person p on p.household_id = c.household_id where p.id = ${person}
        ) looks where (at, id) < (${at}::timestamptz, ${id}::uuid) order by at desc, id desc limit ${size + 1}`.execute(tx);
      return looked.rows;
    });
    return paged(rows, size, (row) => [row.at, row.id]);
  },
});
