import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import type { Method } from '#method/language.ts';
import { stepOf } from '#method/page.ts';
import { counts as countsContract, pool as poolContract } from './contract.ts';
import { countWaiting, pageSize } from './lists.ts';
import { methodPage } from './method-page.ts';
import { opened, waitsFor } from './seen-by.ts';
import { postNames } from './words.ts';

type Offered = {
  id: string;
  step: string;
  number: string;
  subject: string;
  leaf: string | null;
  grid: string | null;
  due_at: string;
  opened_at: string;
  kinds: (string | null)[];
  takers: string[];
  method_id: string;
  method_version: number;
};

/** 待接单: what is offered to helpers like me, by post or by name. Whose it is and where exactly is told only to whoever takes it (S1-A20). */
export const pool = query(poolContract, {
  who: 'person',
  async run({ db, county, actor }, { grid, after: mark }) {
    const from = after(mark, z.tuple([z.iso.datetime({ offset: true }), z.uuid()]));
    const later = from === null ? sql`true` : sql`(o.due_at, o.matter_id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Offered>`
      with offered as (
        select t.matter_id, t.step, min(t.due_at) as due_at, array_agg(distinct t.post_kind) as kinds from task t
        where t.closed_at is null and t.what = 'claim' and ${waitsFor(actor)} group by t.matter_id, t.step)
      select m.id, o.step, m.number, m.subject, l.name as leaf, (select name from area where id = m.grid_id) as grid, o.due_at, m.opened_at, o.kinds, l.takers, m.method_id, m.method_version
      from offered o join matter m on m.id = o.matter_id left join leaf l on l.id = m.leaf_id
      where ${later} ${grid === undefined ? sql`` : sql`and m.grid_id = ${grid}`} order by o.due_at, o.matter_id limit ${pageSize + 1}`.execute(
      db,
    );
    const page = paged(rows, pageSize, (row) => [row.due_at, row.id]);
    const held = actor.posts.map(({ kind }) => kind);
    return {
      next: page.next,
      rows: await Promise.all(
        page.rows.map(async (row) => {
          const method = await methodPage(db, county.code, row.method_id, row.method_version);
          const forMe = row.kinds.includes(null);
          const as = [...new Set(forMe ? row.takers.filter((kind) => held.includes(kind)) : row.kinds.filter((kind) => kind !== null))];
          return {
            id: row.id,
            step: row.step,
            number: row.number,
            subject: row.subject,
            leaf: row.leaf ?? '',
            grid: row.grid,
            dueAt: row.due_at,
            openedAt: row.opened_at,
            take: takeOf(method, row.step, as),
            as: as.map((kind) => ({ kind, name: postNames[kind] ?? kind })),
            forMe,
            shop: as.includes('shop'),
          };
        }),
      ),
    };
  },
});

/** What the method calls taking it as it is, and only where none of these posts may, naming a price. */
function takeOf(method: Method, at: string, as: readonly string[]): string {
  const step = stepOf(method, at);
  const variants = step.do === 'claim' ? step.variants : undefined;
  const outcomes = as.map((kind) => variants?.[kind]?.outcome ?? 'claimed');
  const outcome = outcomes.find((one) => one === 'claimed') ?? outcomes[0] ?? 'claimed';
  return step.buttons[outcome] ?? step.name;
}

/** The numbers on the tabs. */
export const counts = query(countsContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing) {
    const { db, actor } = seeing;
    const { rows } = await sql<{ pool: number; confirm: number }>`
      select (select count(distinct t.matter_id)::int from task t where t.closed_at is null and t.what = 'claim' and ${waitsFor(actor)}) as pool,
        (select count(*)::int from matter m where m.ended_at is null and m.doing in ('rate', 'sign') and ${opened(actor)}) as confirm`.execute(
      db,
    );
    const { all } = await countWaiting(seeing);
    return { inbox: all, pool: rows[0]?.pool ?? 0, confirm: rows[0]?.confirm ?? 0 };
  },
});
