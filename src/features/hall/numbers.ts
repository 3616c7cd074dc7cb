import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { hoursOf, todayAt } from './hours.ts';
import { labelOf } from './label.ts';
import { lockedWindow, myWindow, office, stir } from './office.ts';
import { standingOf } from './standing-of.ts';

/** Drawn on the phone, before or after coming; one at a time at each window (row S2-A64). */
export const takeNumber = action(contract.takeNumber, {
  who: 'signed-in',
  family: 'account',
  async run(context, { window: id }) {
    const { db, actor, now } = context;
    const account = actor.account ?? refuse('not_signed_in');
    const window = await lockedWindow(context, id);
    const held = await db
      .selectFrom('hall_turn')
      .select(['id', 'number', 'day'])
      .where('window_id', '=', id)
      .where('account_id', '=', account)
      .where('served_at', 'is', null)
      .where('gone_at', 'is', null)
      .executeTakeFirst();
    if (held?.day === dayOf(now)) refuse('hall.number_held', { label: labelOf(window.letter, held.number) });
    // One left over from a day that is past has lapsed.
    if (held)
      await db
        .updateTable('hall_turn')
        .set({ gone_at: stamp(now) })
        .where('id', '=', held.id)
        .execute();
    return await draw(context, window, { account_id: account, given_by: null });
  },
});

/** Somebody without a phone gets theirs on paper, from whoever sits at the counter: the same row, the same turn. */
export const giveNumber = action(contract.giveNumber, {
  who: { posts: office },
  async run(context, { window }) {
    return await draw(context, await myWindow(context, window), { account_id: null, given_by: context.actor.account });
  },
});

type Window = Awaited<ReturnType<typeof lockedWindow>>;

async function draw(context: Context, window: Window, whose: { account_id: string | null; given_by: string | null }) {
  const { db, now, county } = context;
  const today = todayAt(hoursOf(window.hours), now, await calendarOf(db, county.code));
  if (today === 'closed' || today === 'over') refuse('hall.not_open', { name: window.name });
  const day = dayOf(now);
  const { last } = await db
    .selectFrom('hall_turn')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('window_id', '=', window.id)
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  const id = newId();
  await db
    .insertInto('hall_turn')
    .values({ ...whose, id, window_id: window.id, day, number: last + 1, taken_at: stamp(now) })
    .execute();
  stir(context, window.community_id);
  return { id };
}

/** Who changed their mind makes room. */
export const dropNumber = action(contract.dropNumber, {
  who: 'signed-in',
  family: 'account',
  async run(context, { turn: id }) {
    const { db, actor, now } = context;
    const { rows } = await sql<{ community_id: string; over: boolean }>`
      select w.community_id, t.served_at is not null or t.gone_at is not null as over from hall_turn t join hall_window w on w.id = t.window_id
      where t.id = ${id} and t.account_id = ${actor.account} for update of t`.execute(db);
    const { community_id, over } = rows[0] ?? refuse('not_found');
    if (over) refuse('hall.number_over');
    await db
      .updateTable('hall_turn')
      .set({ gone_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stir(context, community_id);
    return { id };
  },
});

type Mine = {
  id: string;
  number: number;
  letter: string;
  taken_at: string;
  called_at: string | null;
  served_at: string | null;
  gone_at: string | null;
  window: string;
  name: string;
  place: string;
  community: string;
  ahead: number;
};

/** My numbers of today, with how many wait before me. */
export const myNumbers = query(contract.myNumbers, {
  who: 'signed-in',
  family: 'account',
  async run({ db, actor, now }) {
    const { rows } = await sql<Mine>`
      select t.id, t.number, w.letter, t.taken_at, t.called_at, t.served_at, t.gone_at, w.id as window, w.name, w.place, w.community_id as community,
        (select count(*)::int from hall_turn o where o.window_id = t.window_id and o.day = t.day and o.number < t.number and o.called_at is null and o.gone_at is null) as ahead
      from hall_turn t join hall_window w on w.id = t.window_id
      where t.account_id = ${actor.account} and t.day = ${dayOf(now)}::date order by t.taken_at desc, t.id desc limit 20`.execute(db);
    return {
      turns: rows.map((turn) => ({
        ...{ id: turn.id, label: labelOf(turn.letter, turn.number), takenAt: turn.taken_at, standing: standingOf(turn), onPaper: false },
        ...{ window: turn.window, name: turn.name, place: turn.place, community: turn.community, ahead: turn.ahead },
      })),
    };
  },
});
