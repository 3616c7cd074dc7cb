import { type RawBuilder, sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { tellAskers, topicsOf } from '../joining/shared.ts';
import { answersFor } from '../seen-by.ts';
import { carrier, lockPromise, type Promised } from './carried.ts';
import { firstLook, inWords, mustBeAhead } from './clock.ts';
import { changePromise as changeContract, settlePromise as settleContract } from './contract.ts';
import { promiseTold } from './words.ts';

/** Kept or void: said by who carries it, or by who answers for the ground. */
export const settlePromise = action(settleContract, {
  who: { work: ['staff', 'helper', 'leader'] },
  async run(context, { promise: id, settled, reason }) {
    const { db, actor, keys, now } = context;
    const promised = await lockPromise(db, id, mayTouch(actor));
    const sealed = reason === undefined ? {} : { reason: sealWithOwnKey(keys, reason, `${id}:reason`) };
    await db
      .updateTable('promise')
      .set({ settled, settled_at: stamp(now), settled_by: actor.account, next_at: null, ...sealed })
      .where('id', '=', id)
      .execute();
    await tell(context, promised, promiseTold[settled](promised.subject));
    return { id };
  },
});

/** Another day: the one before stays to be read, with the reason. */
export const changePromise = action(changeContract, {
  who: { work: ['staff', 'helper', 'leader'] },
  async run(context, { promise: id, due, reason }) {
    const { db, actor, keys, now } = context;
    mustBeAhead(now, due);
    const promised = await lockPromise(db, id, mayTouch(actor));
    if (promised.due === due) refuse('matters.promise_same_day');
    const change = newId();
    await db
      .insertInto('promise_change')
      .values({
        ...{ id: change, promise_id: id, was_on: promised.due, becomes_on: due, by_account: actor.account ?? '', at: stamp(now) },
        reason: sealWithOwnKey(keys, reason, change),
      })
      .execute();
    await db
      .updateTable('promise')
      .set({ due_on: due, next_at: await firstLook(context, due) })
      .where('id', '=', id)
      .execute();
    await tell(context, promised, promiseTold.changed(promised.subject, inWords(due)));
    return { id };
  },
});

/** Promises `p` of matters `m` this actor carries, or answers for. */
export function mayTouch(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${carrier} = ${actor.person}::uuid or case when p.matter_id is null then ${onMyGround(actor)} else ${answersFor(actor)} end)`;
}

/** Promises `p` of the communities and grids the actor holds a staff post for. */
export function onMyGround(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(p.community_id = any(${areasOf(actor, 'community')}::uuid[]) or p.grid_id = any(${areasOf(actor, 'grid')}::uuid[]))`;
}

async function tell({ db, now, stir }: Context, promised: Promised, say: string): Promise<void> {
  const opener = { account: promised.opener_account, person: promised.opener_person };
  if (promised.matter !== null && (opener.account !== null || opener.person !== null))
    await tellAskers(db, promised.matter, [{ ...opener, say }], now);
  for (const about of ['matters', 'notices'])
    stir(about, [...topicsOf([opener]), `area:${promised.community}`, `person:${promised.carrier}`]);
}
