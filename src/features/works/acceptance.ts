import { standsIn } from '#features/areas/door.ts';
import { tellAskersOf } from '#features/matters/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { conclude as concludeContract, say as sayContract } from './contract.ts';
import { calledOf, keepers } from './keepers.ts';
import { keptWork, lockedWork, standingOf, stirWorks, type Work } from './standing.ts';
import { told } from './words.ts';

/** A neighbour’s word at the acceptance (S4-C22); it may be changed until the acceptance is concluded. */
export const say = action(sayContract, {
  who: 'person',
  async run(context, { work: id, good, said }) {
    const { db, now, keys, actor } = context;
    const work = await lockedWork(db, id);
    if (standingOf(work) !== 'finished') refuse('works.not_finished');
    const person = actor.person ?? refuse('not_bound');
    if (!(await livesThere(context, work.area_id))) refuse('works.not_a_neighbour');
    const word = { good, said: said ? sealWithOwnKey(keys, said, id) : null, at: stamp(now) };
    await db
      .insertInto('work_word')
      .values({ ...word, work_id: id, turn: work.turn, person_id: person })
      .onConflict((held) => held.columns(['work_id', 'turn', 'person_id']).doUpdateSet(word))
      .execute();
    stirWorks(context, work.community_id);
    return { id };
  },
});

/** Whether the actor lives in this place, by the ledger. */
export async function livesThere({ db, actor }: Pick<Seeing, 'db' | 'actor'>, area: string): Promise<boolean> {
  if (!actor.person) return false;
  const home = await db
    .selectFrom('person as p')
    .innerJoin('household as h', 'h.id', 'p.household_id')
    .select('h.dwelling_id as dwelling')
    .where('p.id', '=', actor.person)
    .where('p.ended_at', 'is', null)
    .where('h.ended_at', 'is', null)
    .executeTakeFirst();
  return home !== undefined && (await standsIn(db, home.dwelling, [area]));
}

/** Passed, and whoever asked for it is told; or back to work, and it is laid before them once more. Refused before a neighbour has said a word. */
export const conclude = action(concludeContract, {
  who: { posts: keepers },
  async run(context, { work: id, passed, said }) {
    const { db, now, actor } = context;
    const work = await keptWork(context, id);
    if (standingOf(work) !== 'finished') refuse('works.not_finished');
    const { turn } = work;
    const word = await db.selectFrom('work_word').select('good').where('work_id', '=', id).where('turn', '=', turn).limit(1).execute();
    if (word.length === 0) refuse('works.no_word');
    const by = { by_account: actor.account ?? '', by_called: calledOf(context), at: stamp(now) };
    await db
      .insertInto('work_verdict')
      .values({ ...by, work_id: id, turn, passed, said })
      .execute();
    await db
      .updateTable('work')
      .set(passed ? { accepted_at: stamp(now) } : { finished_at: null, left_over: null, turn: turn + 1 })
      .where('id', '=', id)
      .execute();
    if (passed) {
      await tellAskers(context, work);
      await context.effect('work-accepted', { work: id });
    }
    stirWorks(context, work.community_id);
    return { id };
  },
});

/** Everybody whose request it answers hears that it is done, each once for each request (S0-B13). */
async function tellAskers(context: Context, { id, name }: Pick<Work, 'id' | 'name'>): Promise<void> {
  const linked = await context.db.selectFrom('work_request').select('matter_id').where('work_id', '=', id).execute();
  const matters = linked.map(({ matter_id }) => matter_id);
  await tellAskersOf(context, matters, (subject) => told.done(subject, name));
}
