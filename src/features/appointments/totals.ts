import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

export type Counted = { readonly keeper: string; readonly at: string };
type What = {
  readonly held?: number;
  readonly absent?: number;
  readonly unsettled?: number;
  readonly calledOff?: number;
  readonly minutes?: number;
};

/** Adds to the month of a keeper what stays when the booking itself has gone. */
export async function count({ db }: Pick<Context, 'db'>, { keeper, at }: Counted, what: What): Promise<void> {
  const { held = 0, absent = 0, unsettled = 0, calledOff = 0, minutes = 0 } = what;
  await sql`
    insert into desk_total as t (keeper_id, month, held, absent, unsettled, called_off, minutes)
    values (${keeper}, date_trunc('month', timezone('Asia/Shanghai', ${at}::timestamptz))::date, ${held}, ${absent}, ${unsettled}, ${calledOff}, ${minutes})
    on conflict (keeper_id, month) do update set held = t.held + excluded.held, absent = t.absent + excluded.absent,
      unsettled = t.unsettled + excluded.unsettled, called_off = t.called_off + excluded.called_off, minutes = t.minutes + excluded.minutes`.execute(
    db,
  );
}

/** The moment after which what nobody spoke of is settled as it stands. */
export function tooLateToSay(now: Context['now']): string {
  return stamp(now.subtract({ hours: 24 }));
}
