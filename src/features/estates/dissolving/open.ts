import { sql } from 'kysely';
import { governsEstate, inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Estate, estateKept } from '../community.ts';
import { hundredths, mustStand } from '../vote.ts';
import * as contract from './contract.ts';

type Asked = Given<typeof contract.openEnding>;

/**
 * The owners' decision to dissolve their old committee is written down with the list of what it hands over (row S4-C11; the decision is our rule). Refuses a
 * count that does not stand by persons and by floor space, whoever does not sit on it as the giver, and a list somebody has signed and the committee ended by.
 */
export const openEnding = action(contract.openEnding, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { db, now, actor } = context;
    const estate = await standing(context, asked.body);
    if (asked.decidedOn > dayOf(now)) refuse('estates.not_yet');
    mustStand(countOf(asked));
    await mustHandOn(context, asked, estate);
    await sql`update committee_ending set dropped_at = ${stamp(now)} where organization_id = ${asked.body} and dropped_at is null`.execute(
      db,
    );
    const id = newId();
    const { decidedOn, paper, owners, voted, agreed, area, votedArea, agreedArea } = asked;
    await db
      .insertInto('committee_ending')
      .values({
        ...{ id, organization_id: asked.body, estate_id: estate.id, decided_on: decidedOn, paper, owners, voted, agreed, area },
        ...{ voted_area: votedArea, agreed_area: agreedArea, giver_post: asked.giver, taker_post: asked.taker },
        ...{ by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) },
      })
      .execute();
    await db
      .insertInto('committee_ending_item')
      .values(asked.items.map((what, before) => ({ ending_id: id, nth: before + 1, what })))
      .execute();
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id };
  },
});

/** The estate of a committee that stands, its row locked. */
async function standing(context: Context, body: string): Promise<Estate> {
  const { rows } = await sql<{ area: string }>`
    select area_id as area from organization o where id = ${body} and ended_at is null and ${governsEstate('o')} for update`.execute(
    context.db,
  );
  return await estateKept(context, (rows[0] ?? refuse('not_found')).area);
}

function countOf({ owners, voted, agreed, area, votedArea, agreedArea }: Asked) {
  return {
    persons: { all: owners, took: voted, agreed },
    area: { all: hundredths(area), took: hundredths(votedArea), agreed: hundredths(agreedArea) },
  };
}

/** Who gives sits on the committee; who takes holds a post of the community, and is somebody else. */
async function mustHandOn({ db, now }: Context, { body, giver, taker }: Asked, { community_id }: Estate): Promise<void> {
  const { rows } = await sql<{ id: string; person: string; sits: boolean }>`
    select p.id, p.person_id as person, p.organization_id is not distinct from ${body}::uuid as sits from post p
    where p.id in (${giver}, ${taker}) and p.community_id = ${community_id} and ${inForce(now, 'p')}`.execute(db);
  const [gives, takes] = [giver, taker].map((id) => rows.find((row) => row.id === id));
  if (!gives?.sits) refuse('estates.giver_sits');
  if (!takes || takes.sits || takes.person === gives?.person) refuse('estates.taker_other');
}
