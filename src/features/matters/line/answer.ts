import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { answerLine as answerContract } from './contract.ts';

/** Who may be put on duty for a community, and who sits at its desk. */
export const answerers = ['secretary', 'community-staff', 'grid-head'] as const;

type Row = { community: string; number: number; asked_at: string; answered: boolean };

/** Whoever answers first answers; how long the asker waited is counted from when they asked, whoever had it in between. */
export const answerLine = action(answerContract, {
  who: { posts: answerers },
  async run(context, { question: id, reply }) {
    const { db, actor, keys, now } = context;
    const { rows } = await sql<Row>`
      select community_id as community, number, asked_at, answered_at is not null as answered from line_question
      where id = ${id} and community_id = any(${areasOf(actor, 'community', answerers)}::uuid[]) for update`.execute(db);
    const question = rows[0] ?? refuse('not_found');
    if (question.answered) refuse('matters.line_answered');
    const post = actor.posts.find(({ kind, area }) => area === question.community && answerers.some((one) => one === kind));
    const answer = { reply: sealWithOwnKey(keys, reply, `${id}:reply`), answered_at: stamp(now), answered_by: post?.id ?? '' };
    await db.updateTable('line_question').set(answer).where('id', '=', id).execute();
    await countAnswered(context, question);
    context.stir('matters', [`area:${question.community}`]);
    return { id };
  },
});

/** In the month it was asked in, so that its questions and answers stand side by side. */
async function countAnswered({ db, now }: Context, { community, asked_at }: Row): Promise<void> {
  const minutes = Math.round((now.epochMilliseconds - Date.parse(asked_at)) / 60_000);
  await sql`
    update line_total set answered = answered + 1, minutes = minutes + ${minutes}
    where community_id = ${community} and month = date_trunc('month', timezone('Asia/Shanghai', ${asked_at}::timestamptz))::date`.execute(
    db,
  );
}
