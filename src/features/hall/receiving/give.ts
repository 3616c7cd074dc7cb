import { standingsOf } from '#features/matters/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeOffice, office, stir } from '../office.ts';
import * as contract from './contract.ts';
import { cameFor } from './hand-in.ts';

/** The result comes back to the counter where it was handed in, whoever had it behind it (row S4-B9). */
export const give = action(contract.give, {
  who: { posts: office },
  async run(context, { matter, window, came }) {
    const found = await caseAt(context, matter);
    if (found.window_id !== window) refuse('hall.other_counter', { place: found.place });
    const [standing] = await standingsOf(context, [matter]);
    if (!(standing ?? refuse('not_found')).answered) refuse('hall.no_result');
    if (found.given_at !== null) refuse('hall.given_already');
    const given = { given_at: stamp(context.now), given_by: context.actor.account };
    await context.db.updateTable('hall_case').set(given).where('matter_id', '=', matter).execute();
    if (came) await cameFor(context, matter, 'result');
    stir(context, found.community_id);
    return { id: matter };
  },
});

/** What was missing, brought afterwards; a trip only where the person came for it. */
export const bringPapers = action(contract.bringPapers, {
  who: { posts: office },
  async run(context, { matter, papers, came }) {
    const { db, now, actor } = context;
    const found = await caseAt(context, matter);
    if ((await standingsOf(context, [matter])).length === 0) refuse('not_found');
    const unknown = papers.find((name) => !found.documents.includes(name));
    if (unknown !== undefined) refuse('hall.paper_not_needed', { name: unknown });
    const seen = { matter_id: matter, how: 'brought', shown_on: dayOf(now), ticked_by: actor.account ?? '', at: stamp(now) };
    await db
      .insertInto('hall_paper')
      .values([...new Set(papers)].map((name) => ({ ...seen, name })))
      .onConflict((known) => known.columns(['matter_id', 'name']).doNothing())
      .execute();
    if (came) await cameFor(context, matter, 'papers');
    stir(context, found.community_id);
    return { id: matter };
  },
});

/** A matter of this hall, its row locked; refuses whoever does not sit there. */
async function caseAt(context: Context, matter: string) {
  const found = await context.db
    .selectFrom('hall_case')
    .innerJoin('hall_window', 'hall_window.id', 'hall_case.window_id')
    .innerJoin('hall_service', 'hall_service.id', 'hall_case.service_id')
    .select(['hall_case.window_id', 'hall_case.given_at', 'hall_window.community_id', 'hall_window.place', 'hall_service.documents'])
    .where('hall_case.matter_id', '=', matter)
    .forUpdate('hall_case')
    .executeTakeFirst();
  const here = found ?? refuse('not_found');
  mustBeOffice(context, here.community_id);
  return here;
}
