import { sql } from 'kysely';
import { inMyAreas, wordsOf } from '#features/areas/door.ts';
import { passingAction } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { noteOpening } from '../household-card.ts';
import { householdHistory } from './contract.ts';

type Event = Answer<typeof householdHistory>['events'][number];

/** For the staff of its grid or community; households that have ended too. Like the card it leaves a line the household reads. */
export const history = passingAction(householdHistory, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { household }) {
    const { db, actor } = context;
    const { rows: here } = await sql`select from household h where h.id = ${household} and ${inMyAreas(actor, 'h')}`.execute(db);
    if (here.length === 0) refuse('not_found');
    await noteOpening(context, household);
    const { rows: events } = await sql<Event>`
      select e.id, e.what, p.masked, case when o.id is not null then ${wordsOf('d')} end as other, e.on_day as "onDay", e.by_called as "byCalled", e.why
      from household_event e left join person p on p.id = e.person_id left join household o on o.id = e.other_household left join area d on d.id = o.dwelling_id
      where e.household_id = ${household} order by e.at desc, e.id desc limit 200`.execute(db);
    return { events };
  },
});
