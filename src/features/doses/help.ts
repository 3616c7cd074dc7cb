import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { endConsent, noteLook, openVault } from '#features/people/door.ts';
import { action, type Context, passingAction, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs, naming } from '#kernel/vault.ts';
import { stirAll } from './ask.ts';
import { answerDose as answerContract, doseAsks as asksContract, doseContact as contactContract } from './contract.ts';
import { lookedWhy, told } from './words.ts';

/** Who may have such an ask in hand: whoever works in the grid, and where it has nobody, the secretary. The rows themselves the database guards. */
const helpers = { posts: ['grid-worker', 'secretary'] } as const;
const most = 200;

/** Open asks in the actor's hands, the longest waiting first. */
export const doseAsks = query(asksContract, {
  who: helpers,
  async run(seeing) {
    const areas = seeing.actor.posts.map(({ area }) => area);
    const { rows } = await actingAs(seeing, (tx) =>
      sql<Answer<typeof asksContract>['rows'][number]>`
        select k.id, r.masked, case when d.id is not null then ${wordsOf('d')} end as dwelling, t.name, t.until::text as until, k.asked_at as at
        from dose_ask k join dose_table t on t.id = k.table_id join person r on r.id = k.person_id
          left join household h on h.id = r.household_id left join area d on d.id = h.dwelling_id
        where k.community_id in (select coalesce(a.community_id, a.id) from area a where a.id = any(${areas}::uuid[])) and k.ended_at is null
          and helps_to_dose(k.person_id) order by k.asked_at, k.id limit ${most}`.execute(tx),
    );
    return { rows };
  },
});

/** The person reads who looked. */
export const doseContact = passingAction(contactContract, {
  who: helpers,
  async run(context, { ask }) {
    const { person } = await inHand(context, ask);
    await noteLook(context, { person, about: ask, reason: lookedWhy });
    return await naming(context, person, (tx) => openVault(tx, context.keys, person));
  },
});

/** However it ended, the name goes with it, and the agreement is over. */
export const answerDose = action(answerContract, {
  who: helpers,
  async run(context, { ask, found }) {
    const { db, now, actor } = context;
    const { person, table } = await inHand(context, ask);
    const { rows } = await sql`select end_dose_asks(${person}::uuid, ${table}::uuid, ${stamp(now)}::timestamptz)`.execute(db);
    if (rows.length === 0) refuse('not_found');
    await endConsent(context, { person, purpose: 'dose', about: table });
    await tellPerson(context, person, found ? told.found : told.none);
    stirAll(context, [person, ...(actor.person ? [actor.person] : [])]);
    return { id: ask };
  },
});

async function inHand(context: Context, ask: string): Promise<{ person: string; table: string }> {
  const { rows } = await actingAs(context, (tx) =>
    sql<{ person: string; table: string }>`
      select person_id as person, table_id as "table" from dose_ask where id = ${ask} and helps_to_dose(person_id)`.execute(tx),
  );
  return rows[0] ?? refuse('not_found');
}
