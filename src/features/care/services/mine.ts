import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { myServices as mineContract, type serviceKinds } from '../contract.ts';
import { serviceNames } from '../words.ts';
import { isOwn } from './enter.ts';
import { saidAbout } from './said.ts';

const size = 20;
type Row = { id: string; kind: (typeof serviceKinds)[number] | null; name: string; day: string; sealed: Buffer | null; by: string };

/** Entries of workers, and what was asked for and solved, which nobody writes down twice (S1-D29). */
export const myServices = query(mineContract, {
  who: 'person',
  family: 'see',
  async run({ db, keys, actor }, { after: mark }) {
    const person = actor.person ?? refuse('not_bound');
    const key = after(mark, z.tuple([z.iso.date(), z.uuid()]));
    const behind = key === null ? sql`true` : sql`(day, id) < (${key[0]}::date, ${key[1]}::uuid)`;
    const { rows } = await sql<Row>`
      select * from (
        select e.id, e.kind, '' as name, e.on_day as day, e.result as sealed, e.by_called as by from service_entry e where ${isOwn(person)}
        union all
        select m.id, null, m.subject, (m.ended_at at time zone 'Asia/Shanghai')::date, null, coalesce(m.assignee_called, '') from matter m
        where m.opener_person = ${person} and m.ended_at is not null and m.outcome = 'solved'
      ) done where ${behind} order by day desc, id desc limit ${size + 1}`.execute(db);
    const page = paged(rows, size, ({ day, id }) => [day, id]);
    const said = await saidAbout(
      db,
      keys,
      page.rows.flatMap(({ id, kind }) => (kind === null ? [] : [id])),
    );
    return {
      rows: page.rows.map(({ id, kind, name, day, sealed, by }) => ({
        ...{ id, day, by, said: said.get(id) ?? [] },
        from: kind === null ? ('matter' as const) : ('entry' as const),
        name: kind === null ? name : serviceNames[kind],
        result: sealed === null ? '' : openWithOwnKey(keys, sealed, id),
      })),
      next: page.next,
    };
  },
});
