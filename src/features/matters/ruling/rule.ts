import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { actOn } from '../act.ts';
import { mustBeHelpers } from '../helpers.ts';
import { type OrderLeaf, readLeaf } from '../leaf.ts';
import { sendingOutcome } from '../sending.ts';
import { covering, type MatterRecord } from '../standing.ts';
import { ruleMatter } from './contract.ts';
import { placeOf } from './scope.ts';

export const rulers = ['community-staff', 'secretary'] as const;

type Ruled = Given<typeof ruleMatter>;

/** 裁定: where a returned order goes, by those of the community who oversee it, with the reason told; with `always` it becomes a rule in the same breath. */
export const rule = action(ruleMatter, {
  who: { posts: rulers },
  async run(context, asked) {
    const leaf = asked.leaf === undefined ? undefined : ((await readLeaf(context.db, asked.leaf)) ?? refuse('matters.leaf_unknown'));
    let ruled: MatterRecord | undefined;
    const done = await actOn(
      context,
      asked.matter,
      async (method, state, record) => {
        mustRule(context, record);
        ruled = record;
        await mustBeHelpers(context, record, asked.persons, leaf?.takers);
        const to = { posts: asked.posts, persons: asked.persons };
        return { kind: 'do', step: state.step ?? '', outcome: sendingOutcome(method, state), to, sent: { by: 'ruling' }, ...kept(leaf) };
      },
      asked.reason,
    );
    if (ruled) await keep(context, ruled, asked);
    return done;
  },
});

function mustRule({ actor }: Context, record: MatterRecord): void {
  if (!covering(actor, record).some(({ kind }) => rulers.some((ruler) => ruler === kind))) refuse('matters.not_to_rule');
  if (!record.returned) refuse('matters.not_returned');
}

/** What a matter keeps of the leaf it is ruled to be of. */
function kept(leaf: OrderLeaf | undefined) {
  return leaf ? { leaf: { id: leaf.id, within: leaf.within, takers: leaf.takers } } : {};
}

async function keep(
  context: Context,
  record: MatterRecord,
  { matter, leaf = record.leaf_id ?? '', posts, persons, always }: Ruled,
): Promise<void> {
  const { db, actor, now } = context;
  if (leaf !== record.leaf_id) await db.updateTable('matter').set({ leaf_id: leaf }).where('id', '=', matter).execute();
  if (always === undefined) return;
  const place = await placeOf(db, record, always);
  const key = { community_id: record.community_id, leaf_id: leaf, place_id: place };
  await db
    .updateTable('routing_rule')
    .set({ ended_at: stamp(now), ended_by: actor.account })
    .where((row) => row.and(key))
    .where('ended_at', 'is', null)
    .execute();
  await db
    .insertInto('routing_rule')
    .values({ id: newId(), ...key, posts, persons, from_matter: matter, made_by: actor.account, made_at: stamp(now) })
    .execute();
}
