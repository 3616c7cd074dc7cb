import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { KeptLeaf, KeptOrder, KeptTopic } from './kept.ts';

/** Who keeps the tree, as the county's calendar (decision 013): what one community offers must mean the same in the next. */
export const keepers = { posts: ['system-admin'] };

/** What an edit made of what. `was` is null where there was nothing before. */
export type Edit = { readonly subject: string; readonly takesBack?: string } & (
  | { readonly kind: 'leaf'; readonly was: KeptLeaf | null; readonly becomes: KeptLeaf }
  | { readonly kind: 'topic'; readonly was: KeptTopic | null; readonly becomes: KeptTopic }
  | { readonly kind: 'order'; readonly was: KeptOrder; readonly becomes: KeptOrder }
);

/** Two who edit at once come one after the other, so that each sees what the other made of it. */
export async function inTurn({ db }: Context): Promise<void> {
  await sql`lock table topic in share row exclusive mode`.execute(db);
}

/** Writes down who changed what from what to what. @returns the edit, by which it can be taken back. */
export async function logEdit({ db, actor, now }: Context, { kind, subject, was, becomes, takesBack }: Edit): Promise<{ id: string }> {
  const id = newId();
  const by = actor.posts.find((post) => keepers.posts.includes(post.kind)) ?? refuse('not_allowed');
  await db
    .insertInto('tree_edit')
    .values({
      id,
      by_account: actor.account ?? '',
      by_called: by.called,
      at: stamp(now),
      kind,
      subject,
      was: was && JSON.stringify(was),
      becomes: JSON.stringify(becomes),
      takes_back: takesBack ?? null,
    })
    .execute();
  return { id };
}
