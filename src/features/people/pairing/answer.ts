import { sql } from 'kysely';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  answerPairing as answerContract,
  noteContact as noteContract,
  resignCentre as resignContract,
  sayWay as sayContract,
} from './contract.ts';
import { endPairing, lockHomes } from './pair.ts';

/** The household's own word: agreeing lets a link stand at once, changing asks for somebody else, refusing ends it; no service hangs on it (S1-A7). */
export const answerPairing = action(answerContract, {
  who: 'person',
  async run(context, { pairing, answer }) {
    const { db, now } = context;
    const { household } = await ownHousehold(context);
    const found = await db.selectFrom('pairing').select(['kind', 'household_id', 'ended_at']).where('id', '=', pairing).executeTakeFirst();
    if (found?.household_id !== household) return refuse('not_found');
    if (found.ended_at !== null) refuse('people.pair_over');
    if (answer === 'agree') {
      await sql`update pairing set stands_from = least(stands_from, ${stamp(now)}) where id = ${pairing} and ended_at is null`.execute(db);
      return { id: pairing };
    }
    await endPairing(context, pairing, answer === 'change' ? 'changed' : 'refused');
    if (answer === 'refuse' && found.kind === 'contact') await wish(context, 'none');
    return { id: pairing };
  },
});

/** Whoever says they want nobody has nobody from this moment. */
export const sayWay = action(sayContract, {
  who: 'person',
  async run(context, { way }) {
    const household = await wish(context, way);
    if (way === 'none')
      await sql`update pairing set ended_at = ${stamp(context.now)}, ended_why = 'refused' where household_id = ${household} and ended_at is null`.execute(
        context.db,
      );
    return { id: household };
  },
});

type Way = 'message' | 'phone' | 'visit' | 'none';

async function wish(context: Context, way: Way): Promise<string> {
  const { household, person } = await ownHousehold(context);
  await lockHomes(context.db, [household]);
  const said = { way, said_by: person, at: stamp(context.now) };
  await context.db
    .insertInto('household_wish')
    .values({ household_id: household, ...said })
    .onConflict((known) => known.column('household_id').doUpdateSet(said))
    .execute();
  return household;
}

/** Where the actor lives, as themself: nobody else speaks for a household. */
export async function ownHousehold({ db, actor }: Seeing): Promise<{ household: string; person: string }> {
  if (actor.family) refuse('people.own_household_word');
  const person = actor.person ?? refuse('not_bound');
  const { rows } = await sql<{ household: string }>`
    select h.id as household from person p join household h on h.id = p.household_id and h.ended_at is null where p.id = ${person} and p.ended_at is null`.execute(
    db,
  );
  return { household: rows[0]?.household ?? refuse('people.no_household'), person };
}

/** By the member alone, of a pairing that stands, in the way the household asked for; being absent and declining are answers like talking. */
export const noteContact = action(noteContract, {
  who: 'person',
  async run(context, { pairing, way, came, onDay }) {
    const { db, actor, now } = context;
    const { rows } = await sql<{ wished: Way | null }>`
      select w.way as wished from pairing g left join household_wish w on w.household_id = g.household_id
      where g.id = ${pairing} and g.member_person = ${actor.family ? null : actor.person} and g.ended_at is null and g.stands_from <= ${stamp(now)}`.execute(
      db,
    );
    const { wished } = rows[0] ?? refuse('not_found');
    if (wished !== null && wished !== way) refuse('people.not_this_way');
    if (onDay > dayOf(now)) refuse('people.future_day');
    const id = newId();
    await db
      .insertInto('pairing_contact')
      .values({ id, pairing_id: pairing, way, came, on_day: onDay, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    return { id };
  },
});

/** Of their own accord, without a reason asked: links, and the post neighbours find them by, end today. */
export const resignCentre = action(resignContract, {
  who: 'person',
  async run(context) {
    const { db, actor, now } = context;
    if (actor.family) refuse('people.own_household_word');
    const person = actor.person ?? refuse('not_bound');
    const { rows } =
      await sql`update party_member set centre_household = false where person_id = ${person} and centre_household and ended_at is null returning person_id`.execute(
        db,
      );
    if (rows.length === 0) refuse('people.not_centre_now');
    await sql`update pairing set ended_at = ${stamp(now)}, ended_why = 'resigned' where member_person = ${person} and kind = 'centre' and ended_at is null`.execute(
      db,
    );
    await sql`update post set until = greatest(since, ${dayOf(now)}::date) where person_id = ${person} and kind = 'centre-household' and (until is null or until > ${dayOf(now)}::date)`.execute(
      db,
    );
    return { id: person };
  },
});
