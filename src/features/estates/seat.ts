import { sql } from 'kysely';
import { holdForTerm } from '#features/organizations/door.ts';
import { mustBeInLedger } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { estateKept } from './community.ts';
import { seat as seatContract } from './contract.ts';

/**
 * Somebody elected takes their seat: a post of the estate from the beginning of the term until its end, then it is over by itself. Refuses more than were
 * elected, a second chair, and whoever stands in no ledger of the community.
 */
export const seat = action(seatContract, {
  who: { posts: ['secretary'] },
  async run(context, { estate: id, person, kind, called }) {
    const estate = await estateKept(context, id);
    if (person === context.actor.person) refuse('organizations.not_oneself');
    await mustBeInLedger(context.db, person, estate.community_id);
    const term = await termOf(context, id);
    if (term.seated >= term.seats) refuse('estates.seats_full', { seats: term.seats });
    if (term.persons.includes(person)) refuse('estates.seated_already');
    if (kind === 'owners-chair' && term.chaired) refuse('estates.one_chair');
    const { organization, since, until } = term;
    const post = await holdForTerm(context.db, {
      ...{ person, kind, called, organization, since, until },
      ...{ area: id, community: estate.community_id },
    });
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id: post };
  },
});

type Term = { organization: string; since: string; until: string; seats: number; seated: number; persons: string[]; chaired: boolean };

/** The term in office or the next one; the estate is held meanwhile, so that two who are seated at once take turns. */
async function termOf({ db, now }: Context, estate: string): Promise<Term> {
  await sql`select from area where id = ${estate} for update`.execute(db);
  const { rows } = await sql<Term>`
    select t.organization_id as organization, t.since::text as since, t.until::text as until, t.seats, count(p.id)::int as seated,
      coalesce(array_agg(p.person_id) filter (where p.id is not null), '{}') as persons, coalesce(bool_or(p.kind = 'owners-chair'), false) as chaired
    from owners_term t join organization o on o.id = t.organization_id and o.ended_at is null left join post p on p.organization_id = t.organization_id and p.until > ${dayOf(now)}::date and p.since = t.since
    where t.estate_id = ${estate} and t.until > ${dayOf(now)}::date group by t.id order by t.since limit 1`.execute(db);
  return rows[0] ?? refuse('estates.no_committee');
}
