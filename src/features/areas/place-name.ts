import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { wordsOf } from './door.ts';
import { pickable } from './pickable.ts';

export const placeName = query(contract.placeName, {
  who: 'anyone',
  async run({ db, actor }, { area }) {
    const { rows } = await sql<{ name: string; grid: string | null }>`
      select ${wordsOf('a')} as name, (select name from area where id = a.grid_id) as grid
      from area a where a.id = ${area} and a.ended_at is null and ${pickable(actor, 'a')}`.execute(db);
    return rows[0] ?? refuse('not_found');
  },
});
