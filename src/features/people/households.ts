import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { wordsOf } from '#features/areas/door.ts';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { ledgerOf } from './ledger-area.ts';

const size = 50;
const beginning = '00000000-0000-0000-0000-000000000000';

type Row = { id: string; dwelling: string; grid: string | null; microGrid: string | null; persons: number; head: string | null };

/** The households of an area, by their dwelling; of the persons only how many, and the masked head. */
export const households = query(contract.households, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { area, after: mark }) {
    const { rows } = await sql<Row>`
      select h.id, ${wordsOf('d')} as dwelling, (select name from area where id = h.grid_id) as grid, (select name from area where id = h.micro_grid_id) as "microGrid",
        (select count(*) from person p where p.household_id = h.id and p.ended_at is null) as persons,
        (select masked from person p where p.household_id = h.id and p.ended_at is null and p.relation = '户主' limit 1) as head
      from household h join area d on d.id = h.dwelling_id
      where ${await ledgerOf(context, 'h', area)} and ${follows('h', mark)}`.execute(context.db);
    return paged(rows, size, ({ id }) => [id]);
  },
});

/** Households that stand in no grid: the list that must be empty. */
export const uncovered = query(contract.uncovered, {
  who: { work: ['staff'] },
  ledger: true,
  async run({ db, actor }, { community, after: mark }) {
    if (!areasOf(actor, 'community').includes(community)) refuse('not_found');
    const { rows } = await sql<{ id: string; dwelling: string }>`
      select h.id, ${wordsOf('d')} as dwelling from household h join area d on d.id = h.dwelling_id
      where h.community_id = ${community} and h.grid_id is null and ${follows('h', mark)}`.execute(db);
    return paged(rows, size, ({ id }) => [id]);
  },
});

/** The rows of one page, one more than it shows, in the order of their ids: the order they were entered in. */
export function follows(rows: string, mark: string | undefined): RawBuilder<boolean> {
  const [behind] = after(mark, z.tuple([z.uuid()])) ?? [beginning];
  return sql<boolean>`${sql.ref(`${rows}.ended_at`)} is null and ${sql.ref(`${rows}.id`)} > ${behind} order by ${sql.ref(`${rows}.id`)} limit ${size + 1}`;
}
