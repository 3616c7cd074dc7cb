import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';

/** Kinds a county adds stand behind those that came with the product. */
const ownSort = 1000;

export const bodyKinds = query(contract.bodyKinds, {
  who: 'anyone',
  async run({ db }) {
    const { rows } = await sql<Answer<typeof contract.bodyKinds>['kinds'][number]>`
      select k.id, k.name, k.levels, k.top, k.single is not null as single,
        (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.sort), '[]') from body_under b join body_kind u on u.id = b.under where b.kind = k.id) as under,
        (select coalesce(json_agg(json_build_object('kind', p.id, 'name', p.name, 'places', s.places, 'partTime', s.part_time) order by s.sort), '[]')
          from body_seat s join post_kind p on p.id = s.post_kind where s.kind = k.id and s.ended_at is null) as seats
      from body_kind k order by k.sort, k.id`.execute(db);
    return { kinds: rows };
  },
});

/** A kind of body the county calls its own, with what it stands under. */
export const addBodyKind = action(contract.addBodyKind, {
  who: { posts: ['system-admin'] },
  async run(context, { name, level, under, single }) {
    const id = newId();
    const known = await context.db
      .selectFrom('body_kind')
      .select('id')
      .where('id', 'in', ['', ...under])
      .execute();
    if (known.length < new Set(under).size) refuse('not_found');
    const { numInsertedOrUpdatedRows: made } = await context.db
      .insertInto('body_kind')
      .values({ id, name, levels: [level], single: single ? id : null, top: under.length === 0, sort: ownSort })
      .onConflict((same) => same.column('name').doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('organizations.kind_known');
    const rows = [...new Set(under)].map((above) => ({ kind: id, under: above }));
    if (rows.length > 0) await context.db.insertInto('body_under').values(rows).execute();
    return { id, kind: id };
  },
});

/** A seat by a name of the county's own: 一老一少一委员 is three of them (row S1-A6). It carries no rights. */
export const addSeat = action(contract.addSeat, {
  who: { posts: ['system-admin'] },
  async run(context, { bodyKind, name, places, partTime }) {
    const level = await levelOf(context, bodyKind);
    const id = newId();
    const { numInsertedOrUpdatedRows: made } = await context.db
      .insertInto('post_kind')
      .values({ id, name, level, work: 'helper', sort: ownSort, of_body: true })
      .onConflict((same) => same.column('name').doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('organizations.kind_known');
    await context.db
      .insertInto('body_seat')
      .values({ kind: bodyKind, post_kind: id, places: places ?? null, part_time: partTime, sort: ownSort })
      .execute();
    return { id };
  },
});

/** Takes a seat away from all bodies of a kind; whoever sits in one keeps the post until it ends. */
export const endSeat = action(contract.endSeat, {
  who: { posts: ['system-admin'] },
  async run({ db, now }, { bodyKind, seat }) {
    const { numUpdatedRows } = await db
      .updateTable('body_seat')
      .set({ ended_at: stamp(now) })
      .where('kind', '=', bodyKind)
      .where('post_kind', '=', seat)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows ? { id: newId() } : refuse('not_found');
  },
});

async function levelOf({ db }: Context, kind: string): Promise<string> {
  const found = await db.selectFrom('body_kind').select('levels').where('id', '=', kind).executeTakeFirst();
  const level = (found ?? refuse('not_found')).levels[0] ?? refuse('organizations.body_elsewhere');
  return level === 'city' ? 'county' : level;
}
