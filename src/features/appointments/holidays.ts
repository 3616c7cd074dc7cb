import { sql } from 'kysely';
import type { Sweep } from '#kernel/action.ts';
import { callOffMany } from './call-off.ts';

/**
 * A day that an edit of the legal calendar made a holiday: what was booked on it is called off and its askers told. Where the keeper said hours of their
 * own for that very day they sit there all the same, and the booking stands.
 */
export const callOffHolidays: Sweep = {
  name: 'appointments.holidays',
  every: 60,
  async run(context) {
    const day = sql`timezone('Asia/Shanghai', b.starts_at)::date`;
    return await callOffMany(
      context,
      sql`exists (select from workday_override w where w.day = ${day} and w.kind = 'rest')
        and not exists (select from desk_day o where o.keeper_id = b.keeper_id and o.day = ${day} and o.starts is not null and o.dropped_at is null)`,
    );
  },
};
