import { sql } from 'kysely';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNotWait } from '../danger/gate.ts';
import { codeOf } from './code.ts';
import { askLine as askLineContract } from './contract.ts';
import { handTo, nextLook, turnNow } from './turn.ts';
import { lineTold } from './words.ts';

/** So many unanswered questions of one hour ring a community; whoever comes after them is told to telephone. */
const mostInAnHour = 30;

/**
 * A question at any hour, from anybody (S1-D15). No account, no phone, no address is kept. It reaches whoever is on duty at once; a danger is not
 * queued but told which number to ring.
 */
export const askLine = passingAction(askLineContract, {
  who: 'anyone',
  nameless: true,
  async run(context, { community, question, says, danger }) {
    const { db, keys, now } = context;
    mustNotWait({ subject: says, danger });
    await mustBeCommunity(context, community);
    const turn = await turnNow(context, community);
    await mustNotFlood(context, community);
    const made = await db
      .insertInto('line_question')
      .values({
        ...{ id: question, community_id: community, asked_at: stamp(now), at_night: turn.withWhom !== 'office' },
        ...{ said: sealWithOwnKey(keys, says, question), look_at: nextLook(now, turn) },
      })
      .onConflict((held) => held.column('id').doNothing())
      .returning('number')
      .executeTakeFirst();
    const number = String(made?.number ?? (await numberOf(context, question)));
    if (made) {
      await handTo(context, question, turn, { community, say: lineTold.asked(number) });
      await countAsked(context, community, turn.withWhom !== 'office');
      context.stir('matters', [`area:${community}`]);
    }
    return { number, code: codeOf(keys, question), withWhom: turn.withWhom, called: turn.called, from: turn.until };
  },
});

async function mustBeCommunity({ db }: Context, community: string): Promise<void> {
  const found = await db
    .selectFrom('area')
    .select('id')
    .where('id', '=', community)
    .where('kind', '=', 'community')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!found) refuse('not_found');
}

async function mustNotFlood({ db, now }: Context, community: string): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from line_question where community_id = ${community} and answered_at is null and asked_at > ${stamp(now.subtract({ hours: 1 }))}::timestamptz`.execute(
    db,
  );
  if ((rows[0]?.n ?? 0) >= mostInAnHour) refuse('matters.line_busy');
}

async function numberOf({ db }: Context, question: string): Promise<number> {
  return (await db.selectFrom('line_question').select('number').where('id', '=', question).executeTakeFirstOrThrow()).number;
}

async function countAsked({ db, now }: Context, community: string, night: boolean): Promise<void> {
  await sql`
    insert into line_total as t (community_id, month, asked, at_night)
    values (${community}, date_trunc('month', timezone('Asia/Shanghai', ${stamp(now)}::timestamptz))::date, 1, ${night ? 1 : 0})
    on conflict (community_id, month) do update set asked = t.asked + 1, at_night = t.at_night + excluded.at_night`.execute(db);
}
