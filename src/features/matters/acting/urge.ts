import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { act } from '#method/act.ts';
import { actOn, saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import { joinedBy } from '../joining/shared.ts';
import { asMethodActor, type MatterRecord } from '../standing.ts';
import { urge as urgeMatter } from './contract.ts';

/** 催一下: by who asked, or by whoever met the same and joined them; once in 24 hours for all together. */
export const urge = action(urgeMatter, {
  who: 'signed-in',
  family: 'ask',
  shares: ({ matter }) => matter,
  async run(context, { matter }) {
    const joined = await lockJoined(context, matter);
    return joined ? await urgeAsAsker(context, joined) : await actOn(context, matter, () => ({ kind: 'urge' }));
  },
});

/** Who joined sees a matter in short only, so no other act finds it for them. */
async function lockJoined({ db, actor }: Context, matter: string): Promise<MatterRecord | undefined> {
  const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} and ${joinedBy(actor)} for update of m`.execute(
    db,
  );
  return rows[0];
}

async function urgeAsAsker(context: Context, record: MatterRecord): Promise<{ id: string }> {
  const { method, state, setting } = await standing(context, record);
  const actor = asMethodActor(context.actor, record);
  const by = { ...actor, posts: [...actor.posts, 'asker'] };
  await saveActed(context, record, method, agreed(act(method, state, { kind: 'urge', by }, setting)));
  return { id: record.id };
}
