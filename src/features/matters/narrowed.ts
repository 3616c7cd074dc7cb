import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Seeing } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import type { queue } from './contract.ts';
import { soonMinutes } from './row.ts';

type Narrowing = Pick<z.output<typeof queue.input>, 'channel' | 'due' | 'light' | 'supervised' | 'solved' | 'until'>;
type Light = NonNullable<Narrowing['light']>;

/** The finer filters of the desk, for a query over `matter m`: how it came in, by when it is due, how it stands. */
export function narrowed({ now }: Pick<Seeing, 'now'>, { channel, due, light, supervised, solved, until }: Narrowing): RawBuilder<unknown> {
  const all = [
    ...(channel ? [sql`m.channel = ${channel}`] : []),
    ...(due ? [sql`m.due_at < ${endOf(now, due)}::timestamptz and not m.paused`] : []),
    ...(light ? [standing(now, light)] : []),
    ...(supervised ? [sql`m.supervised`] : []),
    ...(solved ? [sql`m.outcome = 'solved' and m.ended_at >= ${solved}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(until ? [sql`m.ended_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** The midnight after today, or after the seventh day from today, in Asia/Shanghai. */
function endOf(now: Seeing['now'], due: NonNullable<Narrowing['due']>): string {
  const today = now.toZonedDateTimeISO(zone).startOfDay();
  return stamp(today.add({ days: due === 'today' ? 1 : 7 }).toInstant());
}

function standing(now: Seeing['now'], light: Light): RawBuilder<unknown> {
  if (light === 'paused') return sql`m.paused`;
  const [at, soon] = [stamp(now), stamp(now.add({ minutes: soonMinutes }))];
  const within = {
    late: sql`m.due_at <= ${at}::timestamptz`,
    soon: sql`m.due_at > ${at}::timestamptz and m.due_at <= ${soon}::timestamptz`,
    going: sql`(m.due_at is null or m.due_at > ${soon}::timestamptz)`,
  };
  return sql`not m.paused and coalesce(m.doing, '') not in ('rate', 'sign') and ${within[light]}`;
}
