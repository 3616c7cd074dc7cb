import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { calledOf, keepers } from '../keepers.ts';
import { keptWork, standingOf, stirWorks, type Work } from '../standing.ts';
import { changeBudget as contract } from './contract.ts';
import { told } from './words.ts';

/** Another budget, in fen, with its reason: the one before stays to be read, and the others who keep the work are told. Refused once it is accepted. */
export const changeBudget = action(contract, {
  who: { posts: keepers },
  stepUp: true,
  async run(context, { work: id, budget, reason }) {
    const { db, now, actor } = context;
    const work = await keptWork(context, id);
    if (['accepted', 'past'].includes(standingOf(work))) refuse('works.not_open');
    if (work.budget_fen === budget) refuse('works.budget_same');
    const row = { work_id: id, from_fen: work.budget_fen, to_fen: budget, reason, by_account: actor.account ?? '' };
    await db
      .insertInto('work_budget')
      .values({ ...row, id: newId(), by_called: calledOf(context), at: stamp(now) })
      .execute();
    await db.updateTable('work').set({ budget_fen: budget }).where('id', '=', id).execute();
    const say = told.changed(work.name, work.budget_fen, budget);
    for (const person of await otherKeepers(context, work)) await tellPerson(context, person, say);
    stirWorks(context, work.community_id);
    return { id };
  },
});

/** Who else keeps works of its place today. */
async function otherKeepers({ db, now, actor }: Context, { area_id }: Work): Promise<string[]> {
  const { kind, name, ...areas } = await stampsOf(db, area_id);
  const over = Object.values(areas).filter((area) => area !== null);
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from post p where p.area_id = any(${over}::uuid[]) and p.kind = any(${[...keepers]}::text[])
      and ${inForce(now, 'p')} and p.person_id is distinct from ${actor.person}::uuid`.execute(db);
  return rows.map(({ person }) => person);
}
