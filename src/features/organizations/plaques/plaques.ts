import { sql } from 'kysely';
import { namesSomebody } from '#features/people/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { isSecretary, mustBeOffice, mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

/** Enters a plaque that was put up (row S1-A8). It names those who agreed for this very building, live there and are members still, and nobody else, in its words neither. */
export const putUpPlaque = action(contract.putUpPlaque, {
  who: { posts: ['secretary'] },
  async run(context, { building, words, names, on }) {
    const { db, actor, now, keys } = context;
    const community = await communityOf(context, building);
    mustBeSecretary(context, community);
    if (on > dayOf(now)) refuse('organizations.plaque_to_come');
    if (await namesSomebody(db, keys, { text: words, community })) refuse('organizations.plaque_names');
    const chosen = [...new Set(names)];
    const { rows } = await sql`
      select n.id from plaque_name n where n.id = any(${chosen}::uuid[]) and n.building_id = ${building} and n.ended_at is null and ${isMemberThere}
      for update of n`.execute(db);
    if (rows.length < chosen.length) refuse('organizations.plaque_not_agreed');
    await takeDown(context, { building, on });
    const id = newId();
    await db
      .insertInto('plaque')
      .values({ id, community_id: community, building_id: building, words, put_up_on: on, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    await db
      .insertInto('plaque_line')
      .values(chosen.map((name_id) => ({ plaque_id: id, name_id })))
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

export const takeDownPlaque = action(contract.takeDownPlaque, {
  who: { posts: ['secretary'] },
  async run(context, { plaque, on }) {
    const found = await context.db
      .selectFrom('plaque')
      .select(['building_id as building', 'community_id as community'])
      .where('id', '=', plaque)
      .where('taken_down_on', 'is', null)
      .executeTakeFirst();
    const { building, community } = found ?? refuse('not_found');
    mustBeSecretary(context, community);
    if (on > dayOf(context.now)) refuse('organizations.plaque_to_come');
    await takeDown(context, { building, on });
    context.stir('organizations', [`area:${community}`]);
    return { id: plaque };
  },
});

/** Whether somebody who agreed, `n`, is a member today and lives in that building. */
const isMemberThere = sql<boolean>`exists (select from party_member m join person p on p.id = m.person_id and p.ended_at is null
  join household h on h.id = p.household_id and h.ended_at is null join area d on d.id = h.dwelling_id
  where m.person_id = n.person_id and m.ended_at is null and d.building_id = n.building_id)`;

async function communityOf({ db }: Context, building: string): Promise<string> {
  const { rows } = await sql<{ community: string | null }>`
    select community_id as community from area where id = ${building} and kind = 'building' and ended_at is null for update`.execute(db);
  return rows[0]?.community ?? refuse('not_found');
}

async function takeDown({ db }: Context, { building, on }: { building: string; on: string }): Promise<void> {
  const hanging = await db
    .selectFrom('plaque')
    .select(sql<boolean>`put_up_on > ${on}::date`.as('later'))
    .where('building_id', '=', building)
    .where('taken_down_on', 'is', null)
    .executeTakeFirst();
  if (hanging?.later) refuse('organizations.plaque_days');
  await db
    .updateTable('plaque')
    .set({ taken_down_on: on })
    .where('building_id', '=', building)
    .where('taken_down_on', 'is', null)
    .execute();
}

type Row = Answer<typeof contract.plaques>['rows'][number];

/** Building by building what hangs there, who agreed, and what has to come down; `stands` where the word is not taken back, the membership has not ended and the home is the same. */
export const plaques = query(contract.plaques, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { rows } = await sql<Row>`
      with name as (select n.id, n.building_id, n.called, n.ended_at is null and ${isMemberThere} as stands from plaque_name n where n.community_id = ${community})
      select b.id, concat_ws(' ', e.name, b.name) as building,
        case when q.id is null then null else json_build_object('id', q.id, 'words', q.words, 'putUpOn', q.put_up_on, 'names', l.names, 'comesDown', l.over) end as plaque,
        (select coalesce(json_agg(json_build_object('id', n.id, 'called', n.called) order by n.id), '[]') from name n where n.building_id = b.id and n.stands) as agreed
      from area b left join area e on e.id = b.estate_id left join plaque q on q.building_id = b.id and q.taken_down_on is null
        left join lateral (select coalesce(array_agg(n.called order by n.id) filter (where n.stands), '{}') as names, coalesce(bool_or(not n.stands), false) as over
          from plaque_line w join name n on n.id = w.name_id where w.plaque_id = q.id) l on true
      where b.community_id = ${community} and b.kind = 'building' and b.ended_at is null order by e.sort_key nulls first, b.sort_key, b.id`.execute(
      seeing.db,
    );
    const named = (some: readonly Row[]) => some.map(({ building }) => building);
    return {
      rows,
      without: named(rows.filter(({ plaque }) => plaque === null)),
      comeDown: named(rows.filter(({ plaque }) => plaque?.comesDown)),
      mayKeep: isSecretary(seeing, community),
    };
  },
});
