import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { unitsOf } from './acts-for.ts';
import { giveToUnit, takeFromUnit } from './contact.ts';
import * as contract from './contract.ts';
import { giveBackOf } from './ending.ts';
import { mustActFor } from './offer.ts';
import { mustBeOpenOn } from './standing.ts';
import { tellUnit } from './who-answers.ts';
import { told, weekdaysSaid } from './words.ts';

/** Days ahead something may be asked for, and how many of one person may be to come. */
const ahead = { days: 60 };
const mostAtOnce = 3;

type Asked = Given<typeof contract.askFor>;
type Offered = { id: string; unit: string; what: string; weekdays: number[]; from: number; until: number };

/** Refuses a day or hours the offer does not stand for, a unit or a group whose agreement does not cover that day, and hours promised to others. */
export const askFor = action(contract.askFor, {
  who: 'person',
  async run(context, asked) {
    const { db, actor, now } = context;
    const person = actor.person ?? refuse('not_bound');
    const offered = await lockedOffer(context, asked.offer);
    mustFitOffer(context, offered, asked);
    const unit = await mustBeOpenOn(db, { unit: offered.unit, day: asked.day });
    const group = await groupOf(context, asked);
    await mustLiveHere(context, person, unit.community);
    await mustNotHoard(context, person);
    await mustBeFree(context, asked);
    const id = newId();
    await db
      .insertInto('offer_asking')
      .values({
        ...{ id, offer_id: offered.id, person_id: person, group_name: group.name, group_id: group.id, purpose: asked.purpose },
        ...{ day: asked.day, from_hour: asked.from, until_hour: asked.until, by_account: actor.account ?? '', asked_at: stamp(now) },
      })
      .execute();
    if (asked.gives) await giveToUnit(context, { person, asking: id, unit: unit.name, day: asked.day });
    await tellUnit(context, offered.unit, told.asked(group.name, offered.what, asked.day));
    context.stir('organizations', [`area:${unit.community}`]);
    return { id };
  },
});

/** The row is locked, so that two who ask for or are promised the same hours come one after the other. */
async function lockedOffer({ db }: Context, offer: string): Promise<Offered> {
  const { rows } = await sql<Offered & { over: boolean }>`
    select id, organization_id as unit, what, weekdays, from_hour as "from", until_hour as until, ended_at is not null as over from partner_offer where id = ${offer} for update`.execute(
    db,
  );
  const { over, ...found } = rows[0] ?? refuse('not_found');
  return over ? refuse('organizations.offer_over') : found;
}

function mustFitOffer({ now }: Context, { weekdays, from, until }: Offered, asked: Asked): void {
  const today = Temporal.PlainDate.from(dayOf(now));
  const day = Temporal.PlainDate.from(asked.day);
  if (Temporal.PlainDate.compare(day, today) < 0) refuse('organizations.offer_past');
  if (Temporal.PlainDate.compare(day, today.add(ahead)) > 0) refuse('organizations.offer_too_far');
  if (!weekdays.includes(day.dayOfWeek)) refuse('organizations.offer_weekday', { days: weekdaysSaid(weekdays) });
  if (asked.from < from || asked.until > until) refuse('organizations.offer_hours', { from, until });
}

/** A registered group books by whoever acts for it, and only while its own agreement covers the day (row S2-A51). */
async function groupOf(context: Context, { group, groupUnit, day }: Asked): Promise<{ id: string | null; name: string }> {
  if (groupUnit === undefined) return { id: null, name: group ?? '' };
  const { name } = await mustMayUse(context, { group: groupUnit, day });
  return { id: groupUnit, name };
}

/** A registered group the actor acts for, with the community it is registered in. Refuses anybody else, and a day its agreement does not cover. */
export async function mustMayUse(
  context: Context,
  { group, day }: { group: string; day: string },
): Promise<{ name: string; community: string }> {
  if (!(await unitsOf(context)).some(({ id }) => id === group)) refuse('organizations.group_not_mine');
  return await mustBeOpenOn(context.db, { unit: group, day });
}

async function mustLiveHere({ db }: Context, person: string, community: string): Promise<void> {
  const found = await db
    .selectFrom('person')
    .select('community_id')
    .where('id', '=', person)
    .where('ended_at', 'is', null)
    .forUpdate() // two askings of one person come one after the other, so that they are counted
    .executeTakeFirst();
  if (found?.community_id !== community) refuse('organizations.offer_neighbours');
}

async function mustNotHoard({ db, now }: Context, person: string): Promise<void> {
  const { rows } = await sql`
    select from offer_asking where person_id = ${person} and day >= ${dayOf(now)}::date and ended_at is null and agreed is distinct from false limit ${mostAtOnce}`.execute(
    db,
  );
  if (rows.length === mostAtOnce) refuse('organizations.offer_enough');
}

type Hours = { readonly offer: string; readonly day: string; readonly from: number; readonly until: number };

async function mustBeFree({ db }: Context, { offer, day, from, until }: Hours): Promise<void> {
  const { rows } = await sql`
    select from offer_asking where offer_id = ${offer} and day = ${day} and agreed and ended_at is null and from_hour < ${until} and until_hour > ${from} limit 1`.execute(
    db,
  );
  if (rows.length > 0) refuse('organizations.offer_taken');
}

type Asking = Hours & { person: string; unit: string; name: string; what: string; answered: boolean };

/** The unit's word, once: hours it has promised already it cannot promise again, and nothing beyond its agreement. */
export const answerAsking = action(contract.answerAsking, {
  who: 'person',
  async run(context, { asking: id, agreed, why }) {
    const { db, actor, now } = context;
    const asking = await lockedAsking(context, id);
    const community = await mustActFor(context, asking.unit);
    if (asking.answered) refuse('organizations.asking_answered');
    if (agreed) {
      await mustBeOpenOn(db, { unit: asking.unit, day: asking.day });
      await mustBeFree(context, asking);
    }
    await db
      .updateTable('offer_asking')
      .set({ agreed, why: agreed ? null : (why ?? null), answered_by: actor.account ?? '', answered_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    if (!agreed) await takeFromUnit(context, { person: asking.person, asking: id });
    const say = agreed ? told.agreed : told.declined;
    await tellPerson(context, asking.person, say(asking.name, asking.what, asking.day));
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** Offer and asking locked, in this order. */
async function lockedAsking({ db }: Context, id: string): Promise<Asking> {
  const { rows } = await sql<Asking>`
    select a.offer_id as offer, a.day::text as day, a.from_hour as "from", a.until_hour as until, a.person_id as person, f.organization_id as unit, o.name, f.what, a.agreed is not null as answered
    from partner_offer f join offer_asking a on a.offer_id = f.id join organization o on o.id = f.organization_id
    where a.id = ${id} and a.ended_at is null for update of f, a`.execute(db);
  return rows[0] ?? refuse('not_found');
}

export const giveBack = action(contract.giveBack, {
  who: 'person',
  async run(context, { asking: id }) {
    const { actor } = context;
    const given = actor.person && !actor.family ? await giveBackOf(context, { person: actor.person, asking: id }) : 0;
    return given === 0 ? refuse('not_found') : { id };
  },
});
