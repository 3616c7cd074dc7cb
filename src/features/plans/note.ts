import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { everybody } from '#kernel/live.ts';

type Noted = {
  readonly sheet: string;
  readonly item?: string | undefined;
  readonly what: string;
  readonly said?: string | undefined;
  readonly post?: string | undefined;
};

/** Writes down what happened and by which post of the actor, and lets open screens of the area look again; those of residents too where they are shown the sheet. */
export async function note({ db, actor, now, stir }: Context, area: string, { sheet, item, what, said, post }: Noted): Promise<void> {
  const by = post ?? actor.posts.find((held) => held.area === area)?.id ?? actor.posts[0]?.id ?? null;
  await db
    .insertInto('sheet_event')
    .values({ id: newId(), sheet_id: sheet, item_id: item ?? null, at: stamp(now), by_post: by, what, said: said ?? null })
    .execute();
  const { shown_at } = await db.selectFrom('sheet').select('shown_at').where('id', '=', sheet).executeTakeFirstOrThrow();
  const isRead = shown_at !== null || what === 'hidden';
  stir('plans', [`area:${area}`, ...(isRead ? [everybody] : [])]);
}
