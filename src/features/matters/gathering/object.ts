import { type RawBuilder, sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { type Actor, readersOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { actOnLocked } from '../act.ts';
import { asMethodActor, type MatterRecord } from '../standing.ts';
import { object as objectContract } from './contract.ts';

/** 提意见: by whoever lives in the community, while it is posted. Nobody it is kept from objects. */
export const object = action(objectContract, {
  who: 'person',
  shares: ({ matter }) => matter,
  async run(context, { matter, reason }) {
    const record = await lockPosted(context, matter);
    const { posts, ...by } = asMethodActor(context.actor, record);
    const wanted = () => ({ kind: 'object', answers: { reason } }) as const;
    return await actOnLocked(context, record, { wanted, by: { ...by, posts: [...posts, 'reader'] } });
  },
});

async function lockPosted({ db, actor }: Context, id: string): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${id} and ${postedFor(actor)} for update of m`.execute(db);
  return rows[0] ?? refuse('matters.posting_gone');
}

/** Matters `m` pinned up where the actor lives. What has other sides is theirs alone and never pinned up. */
export function postedFor(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(m.doing = 'post' and m.ended_at is null and m.sides = '{}' and not m.kept_from && ${readersOf(actor)}::uuid[]
    and m.community_id = (select p.community_id from person p where p.id = ${actor.person}::uuid and p.ended_at is null))`;
}
