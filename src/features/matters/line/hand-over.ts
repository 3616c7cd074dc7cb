import { sql } from 'kysely';
import type { Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { handTo, nextLook, type Turn, turnNow } from './turn.ts';
import { lineTold } from './words.ts';

type Waiting = { id: string; number: number; community: string; withWhom: Turn['withWhom']; person: string | null };

/** When a turn ends, what is not answered goes to whoever’s turn begins; they are told, and it stays to be read who had it before. */
export const handOver: Sweep = {
  name: 'matters.line',
  every: 20,
  async run(context) {
    const { db, now } = context;
    const { rows } = await sql<Waiting>`
      select q.id, q.number, q.community_id as community, t.with_whom as "withWhom", t.person_id as person
      from line_question q join line_turn t on t.question_id = q.id and t.until is null
      where q.answered_at is null and q.look_at <= ${stamp(now)}::timestamptz order by q.look_at limit 100 for update of q skip locked`.execute(
      db,
    );
    const turns = new Map<string, Turn>();
    for (const { id, number, community, withWhom, person } of rows) {
      const turn = turns.get(community) ?? (await turnNow(context, community));
      turns.set(community, turn);
      await db
        .updateTable('line_question')
        .set({ look_at: nextLook(now, turn) })
        .where('id', '=', id)
        .execute();
      if (turn.withWhom === withWhom && turn.person === person) continue;
      await db
        .updateTable('line_turn')
        .set({ until: stamp(now) })
        .where('question_id', '=', id)
        .where('until', 'is', null)
        .execute();
      await handTo(context, id, turn, { community, say: lineTold.handed(String(number)) });
      context.stir('matters', [`area:${community}`]);
    }
    return rows.length;
  },
};
