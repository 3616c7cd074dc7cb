import { type RawBuilder, sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { chores as choresContract, myChores as myChoresContract, choresToConfirm as toConfirmContract } from './contract.ts';
import { confirmers, mustOversee } from './record.ts';

type Row = { id: string; from: string; hours: number; chores: string[]; confirmed: boolean };

export const chores = query(choresContract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from chore where community_id is null or community_id = ${community} order by sort, name, id limit 100`.execute(db);
    return { chores: rows };
  },
});

export const myChores = query(myChoresContract, {
  who: 'person',
  async run({ db, actor }) {
    const { rows } = await sql<Row>`
      select ${columns} from chore_record r where r.person_id = ${actor.person} and r.taken_back_at is null order by r.from_at desc, r.id desc limit 100`.execute(
      db,
    );
    const { rows: sums } = await sql<{ confirmed: number }>`
      select coalesce(sum(half_hours), 0)::float8 / 2 as confirmed from chore_record where person_id = ${actor.person} and confirmed_at is not null`.execute(
      db,
    );
    return { confirmed: sums[0]?.confirmed ?? 0, rows };
  },
});

/** By what the helper agreed to be called; who has no post is a neighbour. */
export const choresToConfirm = query(toConfirmContract, {
  who: { posts: confirmers },
  async run(seeing, { community }) {
    mustOversee(seeing, community);
    const { rows } = await sql<Row & { called: string }>`
      select ${columns}, coalesce((select p.called from post p where p.person_id = r.person_id and p.community_id = ${community} order by p.since desc limit 1), '邻居') as called
      from chore_record r where r.community_id = ${community} and r.confirmed_at is null and r.taken_back_at is null order by r.from_at, r.id limit 200`.execute(
      seeing.db,
    );
    return { rows };
  },
});

const columns: RawBuilder<unknown> = sql`r.id, r.from_at as "from", r.half_hours::float8 / 2 as hours, r.confirmed_at is not null as confirmed,
  (select array_agg(c.name order by c.sort, c.name) from chore_done d join chore c on c.id = d.chore_id where d.record_id = r.id) as chores`;
