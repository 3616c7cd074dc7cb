import { type Selectable, sql } from 'kysely';
import { tellAccount } from '#features/notices/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { HallTurn } from '#kernel/db-types.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { hoursOf, todayAt } from './hours.ts';
import { labelOf } from './label.ts';
import { mustBeOffice, myWindow, office, stir } from './office.ts';
import { standingOf } from './standing-of.ts';
import { told } from './words.ts';

type Window = Awaited<ReturnType<typeof myWindow>>;

/** 叫下一位: whoever waits longest. Who drew it on a phone is told there, without a word of what it is about. */
export const callNext = action(contract.callNext, {
  who: { posts: office },
  async run(context, { window: id }) {
    const window = await myWindow(context, id);
    const { rows } = await sql<Selectable<HallTurn>>`
      select * from hall_turn where window_id = ${id} and day = ${dayOf(context.now)}::date and called_at is null and gone_at is null
      order by number limit 1 for update`.execute(context.db);
    return await call(context, window, rows[0] ?? refuse('hall.nobody_waits'));
  },
});

async function call(context: Context, window: Window, turn: Selectable<HallTurn>): Promise<{ id: string }> {
  const { db, now, actor } = context;
  const called = { called_at: stamp(now), called_by: actor.account, gone_at: null };
  await db.updateTable('hall_turn').set(called).where('id', '=', turn.id).execute();
  if (turn.account_id) await tellAccount(context, turn.account_id, told.called(labelOf(window.letter, turn.number), window.place));
  stir(context, window.community_id);
  return { id: turn.id };
}

export const serve = action(contract.serve, {
  who: { posts: office },
  run: (context, { turn }) => close(context, turn, 'served_at'),
});
export const missed = action(contract.missed, {
  who: { posts: office },
  run: (context, { turn }) => close(context, turn, 'gone_at'),
});

async function close(context: Context, id: string, how: 'served_at' | 'gone_at'): Promise<{ id: string }> {
  const { turn, window } = await turnHere(context, id);
  if (standingOf(turn) !== 'called') refuse('hall.not_called');
  await context.db
    .updateTable('hall_turn')
    .set({ [how]: stamp(context.now) })
    .where('id', '=', id)
    .execute();
  stir(context, window.community_id);
  return { id };
}

/** 过号再叫: who was missed and is there after all is called at once; who gave the number up, or was served, is not. */
export const callAgain = action(contract.callAgain, {
  who: { posts: office },
  async run(context, { turn: id }) {
    const { turn, window } = await turnHere(context, id);
    if (turn.called_at === null || turn.served_at !== null || turn.day !== dayOf(context.now)) refuse('hall.not_called');
    await mustHoldNoOther(context, turn);
    return await call(context, window, turn);
  },
});

/** Whoever was missed may have drawn another number since: that one is called in its turn. */
async function mustHoldNoOther({ db }: Context, { id, window_id, account_id }: Selectable<HallTurn>): Promise<void> {
  if (account_id === null) return;
  const other = await db
    .selectFrom('hall_turn')
    .select('id')
    .where('window_id', '=', window_id)
    .where('account_id', '=', account_id)
    .where('served_at', 'is', null)
    .where('gone_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other) refuse('hall.drew_another');
}

async function turnHere(context: Context, id: string): Promise<{ turn: Selectable<HallTurn>; window: Window }> {
  const turn = await context.db.selectFrom('hall_turn').selectAll().where('id', '=', id).executeTakeFirst();
  const window = await myWindow(context, turn?.window_id ?? refuse('not_found'));
  // Read again behind the lock of its window: somebody else may have closed it meanwhile.
  return { turn: await context.db.selectFrom('hall_turn').selectAll().where('id', '=', id).executeTakeFirstOrThrow(), window };
}

/** Today at every window of the hall. Nobody reads here whose a number is. */
export const queue = query(contract.queue, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { db, now, county } = seeing;
    const day = dayOf(now);
    const place = await db.selectFrom('area').select('name').where('id', '=', community).executeTakeFirstOrThrow();
    const windows = await db
      .selectFrom('hall_window')
      .selectAll()
      .where('community_id', '=', community)
      .where('closed_at', 'is', null)
      .orderBy('letter')
      .execute();
    const turns = await db
      .selectFrom('hall_turn')
      .selectAll()
      .where('window_id', 'in', [...windows.map(({ id }) => id), community])
      .where('day', '=', day)
      .orderBy('number')
      .execute();
    const calendar = await calendarOf(db, county.code);
    return {
      community: place.name,
      windows: windows.map((window) => {
        const own = turns.filter(({ window_id }) => window_id === window.id).map((turn) => lineOf(window.letter, turn));
        const count = (standing: string) => own.filter((turn) => turn.standing === standing).length;
        return {
          ...{ id: window.id, letter: window.letter, name: window.name, place: window.place, private: window.private },
          open: todayAt(hoursOf(window.hours), now, calendar) === 'open',
          ...{ waiting: count('waiting'), served: count('served'), gone: count('gone'), turns: own },
        };
      }),
    };
  },
});

function lineOf(letter: string, turn: Selectable<HallTurn>) {
  const { id, number, taken_at, given_by } = turn;
  return { id, label: labelOf(letter, number), takenAt: taken_at, standing: standingOf(turn), onPaper: given_by !== null };
}
