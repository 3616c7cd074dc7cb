import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import type { Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { callOffMany } from './call-off.ts';
import { type Asker, atWords, tellAsker } from './tell.ts';
import { told } from './words.ts';

type Due = Asker & { id: string; at: string; desk: string; place: string; keeper: string; sits: boolean };

/** Both sides are reminded. Where the keeper no longer holds the post, nobody will sit there: then it is called off instead. */
export const remind: Sweep = {
  name: 'appointments.remind',
  every: 60,
  async run(context) {
    const { db, now } = context;
    const { rows } = await sql<Due>`
      with due as (select id from booking where remind_at <= ${stamp(now)}::timestamptz and cancelled_at is null order by remind_at limit 100 for update skip locked)
      update booking b set remind_at = null from due, desk d, post p where b.id = due.id and d.id = b.desk_id and p.id = b.post_id
      returning b.id, b.starts_at as at, b.person_id, b.account_id, b.channel, d.name as desk, d.place, p.person_id as keeper, ${inForce(now, 'p')} as sits`.execute(
      db,
    );
    for (const { id, at, desk, place, keeper, sits, ...asker } of rows) {
      if (sits) {
        await tellAsker(context, asker, { say: told.soon(desk, atWords(at), place), text: told.text.soon(atWords(at), place) });
        await tellPerson(context, keeper, told.soonKeeper(desk, atWords(at)));
      } else await callOffMany(context, sql`b.id = ${id}`);
    }
    return rows.length;
  },
};
