import { isDeepStrictEqual } from 'node:util';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { takeBackEdit } from './contract.ts';
import { keptLeaf, keptOrder, keptTopic, leafAt, orderOf, putLeaf, putOrder, putTopic, topicAt } from './kept.ts';
import { type Edit, inTurn, keepers, logEdit } from './log.ts';
import { editWords } from './words.ts';

type Logged = { readonly kind: string; readonly was: unknown; readonly becomes: unknown };

/** Puts back what an edit changed, as another edit. Refuses where it has been changed again since: nobody's later work is lost. */
export const takeBack = action(takeBackEdit, {
  who: keepers,
  async run(context, { edit: id }) {
    await inTurn(context);
    const { db } = context;
    const logged = (await db.selectFrom('tree_edit').selectAll().where('id', '=', id).executeTakeFirst()) ?? refuse('not_found');
    const already = await db.selectFrom('tree_edit').select('id').where('takes_back', '=', id).executeTakeFirst();
    if (already) refuse('methods.taken_back_already');
    const about = { subject: editWords.takenBack(logged.subject), takesBack: id };
    return await logEdit(context, { ...about, ...(await putBack(context, logged)) });
  },
});

/** What was added is ended; everything else becomes what it was. */
async function putBack({ db, now }: Context, { kind, was, becomes }: Logged) {
  if (kind === 'leaf') {
    const then = keptLeaf.parse(becomes);
    same(await leafAt(db, then.id), then);
    const back = was === null ? { ...then, ended_at: stamp(now) } : keptLeaf.parse(was);
    await putLeaf(db, back);
    return { kind: 'leaf', was: then, becomes: back } as const;
  }
  if (kind === 'topic') {
    const then = keptTopic.parse(becomes);
    same(await topicAt(db, then.id), then);
    const back = was === null ? { ...then, ended_at: stamp(now) } : keptTopic.parse(was);
    await putTopic(db, back);
    return { kind: 'topic', was: then, becomes: back } as const;
  }
  const then = keptOrder.parse(becomes);
  same(await orderOf(db, then.topic), then);
  const back = keptOrder.parse(was);
  await putOrder(db, back);
  return { kind: 'order', was: then, becomes: back } as const;
}

function same(now: Edit['becomes'] | null, then: Edit['becomes']): void {
  if (!isDeepStrictEqual(now, then)) refuse('methods.edited_since');
}
