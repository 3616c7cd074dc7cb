import { sql } from 'kysely';
import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustNameNobody } from '../names-nobody.ts';
import { isSecretary, mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

/** A kind of post has one entry in a community: writing it anew ends the one before (row S1-D27). Refuses a kind there is not. */
export const writeCharge = action(contract.writeCharge, {
  who: { posts: ['secretary'] },
  async run(context, { community, kind, does }) {
    const { db, actor, now } = context;
    mustBeSecretary(context, community);
    await mustNameNobody(context, community, does);
    await sql`select from area where id = ${community} for update`.execute(db); // two who write the same take turns
    const known = await db.selectFrom('post_kind').select('id').where('id', '=', kind).executeTakeFirst();
    if (!known) refuse('not_found');
    await db
      .updateTable('charge')
      .set({ ended_at: stamp(now) })
      .where('community_id', '=', community)
      .where('post_kind', '=', kind)
      .where('ended_at', 'is', null)
      .execute();
    const id = newId();
    await db
      .insertInto('charge')
      .values({ id, community_id: community, post_kind: kind, does, made_by: actor.account ?? '', at: stamp(now) })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

type Row = Answer<typeof contract.charges>['rows'][number];

/** Kinds somebody holds in the community today, and those it has written down though nobody holds them. Whoever holds one is not named. */
export const charges = query(contract.charges, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<Row>`
      select k.id as kind, k.name, h.held, case when c.id is null then null else json_build_object('does', c.does, 'since', (c.at at time zone 'Asia/Shanghai')::date) end as entry
      from post_kind k
        left join charge c on c.post_kind = k.id and c.community_id = ${community} and c.ended_at is null
        cross join lateral (select exists (select from post p join area a on a.id = p.area_id
          where p.kind = k.id and (a.id = ${community} or a.community_id = ${community}) and ${inForce(seeing.now, 'p')}) as held) h
      where h.held or c.id is not null order by k.sort, k.id`.execute(seeing.db);
    const without = rows.filter(({ held, entry }) => held && entry === null).map(({ name }) => name);
    return { rows, without, mayKeep: isSecretary(seeing, community) };
  },
});
