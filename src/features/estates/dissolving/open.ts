import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { governsEstate, inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Estate, estateKept } from '../community.ts';
import { hundredths, mustStand } from '../vote.ts';
import { told } from '../words.ts';
import * as contract from './contract.ts';

type Asked = Given<typeof contract.openEnding>;
type Holder = { readonly id: string; readonly person: string; readonly called: string; readonly sits: boolean };
type Parties = { readonly gives: Holder | undefined; readonly takes: Holder; readonly sitting: readonly Holder[] };

/**
 * The owners' decision to dissolve their old committee is written down with the list of what it hands over (row S4-C11; the decision is our rule). Refuses a
 * count that does not stand by persons and by floor space, whoever does not sit on it as the giver, and a giver left out while somebody still sits. Everybody who sits on it is told, and the two who sign.
 */
export const openEnding = action(contract.openEnding, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { db, now, actor } = context;
    const { estate, name } = await standing(context, asked.body);
    if (asked.decidedOn > dayOf(now)) refuse('estates.not_yet');
    mustStand(countOf(asked));
    const parties = await mustHandOn(context, asked, estate);
    await sql`update committee_ending set dropped_at = ${stamp(now)} where organization_id = ${asked.body} and dropped_at is null`.execute(
      db,
    );
    const id = newId();
    const { decidedOn, paper, owners, voted, agreed, area, votedArea, agreedArea } = asked;
    await db
      .insertInto('committee_ending')
      .values({
        ...{ id, organization_id: asked.body, estate_id: estate.id, decided_on: decidedOn, paper, owners, voted, agreed, area },
        ...{ voted_area: votedArea, agreed_area: agreedArea, giver_post: asked.giver ?? null, taker_post: asked.taker },
        ...{ giver_called: parties.gives?.called ?? null, taker_called: parties.takes.called },
        ...(parties.gives ? {} : { giver_reason: asked.whyNobody ?? refuse('estates.why_nobody'), given_at: stamp(now) }),
        ...{ by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) },
      })
      .execute();
    await db
      .insertInto('committee_ending_item')
      .values(asked.items.map((what, before) => ({ ending_id: id, nth: before + 1, what })))
      .execute();
    await tellAll(context, name, parties);
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id };
  },
});

/** A committee that stands, its row locked: its name and its estate. */
async function standing(context: Context, body: string): Promise<{ readonly estate: Estate; readonly name: string }> {
  const { rows } = await sql<{ name: string; area: string }>`
    select name, area_id as area from organization o where id = ${body} and ended_at is null and ${governsEstate('o')} for update`.execute(
    context.db,
  );
  const { name, area } = rows[0] ?? refuse('not_found');
  return { name, estate: await estateKept(context, area) };
}

function countOf({ owners, voted, agreed, area, votedArea, agreedArea }: Asked) {
  return {
    persons: { all: owners, took: voted, agreed },
    area: { all: hundredths(area), took: hundredths(votedArea), agreed: hundredths(agreedArea) },
  };
}

/** Who gives sits on the committee, unless nobody does; who takes holds a post of the community, and is somebody else. */
async function mustHandOn({ db, now }: Context, { body, giver, taker }: Asked, { community_id }: Estate): Promise<Parties> {
  const { rows } = await sql<Holder>`
    select p.id, p.person_id as person, p.called, p.organization_id is not distinct from ${body}::uuid as sits from post p
    where (p.organization_id = ${body} or p.id = ${taker}) and p.community_id = ${community_id} and ${inForce(now, 'p')} order by p.since, p.id`.execute(
    db,
  );
  const sitting = rows.filter(({ sits }) => sits);
  const gives = sitting.find(({ id }) => id === giver);
  if (!gives && (giver !== undefined || sitting.length > 0)) refuse('estates.giver_sits');
  const takes = rows.find(({ id }) => id === taker);
  if (!takes || takes.sits || takes.person === gives?.person) return refuse('estates.taker_other');
  return { gives, takes, sitting };
}

/** The two are asked to read the list and sign it; whoever else sits there hears that their seat ends with it. */
async function tellAll(context: Context, committee: string, { gives, takes, sitting }: Parties): Promise<void> {
  const sign = new Set([gives, takes].flatMap((party) => (party ? [party.person] : [])));
  const hear = new Set(sitting.map(({ person }) => person).filter((person) => !sign.has(person)));
  for (const person of sign) await tellPerson(context, person, told.signs(committee));
  for (const person of hear) await tellPerson(context, person, told.ends(committee));
}
