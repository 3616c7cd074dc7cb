import { sql } from 'kysely';
import { phoneOf } from '#features/accounts/door.ts';
import { noteLook, openVault } from '#features/people/door.ts';
import { action, type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { seal } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { tellAskers, topicsOf } from '../joining/shared.ts';
import type { MatterRecord } from '../standing.ts';
import { reopen as reopenMatter } from '../verbs.ts';
import { answerCallBack as answerContract, callBackContact as contactContract } from './contract.ts';
import { callers, mineToCall } from './mine-to-call.ts';
import { callBackTold } from './words.ts';

const mostTries = 3;

/** What the person said. Not done is begun again only where they want it, in their words; nothing is written down about who did the work. */
export const answerCallBack = action(answerContract, {
  who: { posts: callers },
  async run(context, given) {
    const record = await lockMine(context, given.callBack);
    const { db, actor, now } = context;
    const isTriedAgain = given.heard === 'not-reached' && record.tries + 1 < mostTries;
    const said = given.said ? sealed(context, record, given.said) : null;
    const { done = null, content = null } = given.heard === 'heard' ? given : {};
    const answered = isTriedAgain
      ? {}
      : { answered_at: stamp(now), answered_by: actor.account, how: given.how, heard: given.heard, done, content, said };
    await db
      .updateTable('call_back')
      .set({ tries: Math.min(record.tries + 1, mostTries), ...answered, reopened: given.reopen ?? false })
      .where('id', '=', given.callBack)
      .execute();
    if (done === false) await goOn(context, record, given);
    context.stir('matters', [`area:${record.community_id}`]);
    return { id: given.callBack };
  },
});

/** Begun again by the person's word as the method allows it; otherwise they are told how to do it themselves. */
async function goOn(context: Context, record: MatterRecord, { reopen, said = '', how }: Given<typeof answerContract>): Promise<void> {
  if (reopen) {
    await reopenMatter.run(context, { matter: record.id, reason: said, relayed: how });
    return;
  }
  const opener = { account: record.opener_account, person: record.opener_person };
  await tellAskers(context.db, record.id, [{ ...opener, say: callBackTold.notDone(record.subject) }], context.now);
  context.stir('notices', topicsOf([opener]));
}

/** Name and phone for this one call; every look is written down, and the one called reads it (PIPL 44). */
export const callBackContact = passingAction(contactContract, {
  who: { posts: callers },
  async run(context, { callBack }) {
    const record = await lockMine(context, callBack);
    if (record.opener_person !== null) return await lookedUp(context, record.opener_person, record.id);
    return await phoned(context, record);
  },
});

async function lookedUp(context: Context, person: string, matter: string) {
  await noteLook(context, { person, about: matter, reason: callBackTold.looked });
  const opened = await naming(context, person, (tx) => openVault(tx, context.keys, person));
  return { id: newId(), ...opened };
}

async function phoned({ db, keys, actor, now }: Context, record: MatterRecord) {
  const account = record.opener_account ?? refuse('matters.call_back_nobody');
  const id = newId();
  const reason = seal(keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), callBackTold.looked, `${record.id}:${id}`);
  const by = { by_account: actor.account ?? '', by_called: actor.posts[0]?.called ?? '' };
  await db
    .insertInto('contact_look')
    .values({ id, matter_id: record.id, ...by, reason, at: stamp(now) })
    .execute();
  return { id, name: null, phone: await phoneOf(db, keys, account) };
}

async function lockMine({ db, actor }: Context, callBack: string): Promise<MatterRecord & { tries: number }> {
  const { rows } = await sql<MatterRecord & { tries: number; answered: boolean }>`
    select m.*, b.tries::int as tries, b.answered_at is not null as answered from call_back b join matter m on m.id = b.matter_id
    where b.id = ${callBack} and ${mineToCall(actor)} for update of b`.execute(db);
  const record = rows[0] ?? refuse('not_found');
  return record.answered ? refuse('matters.call_back_answered') : record;
}

function sealed({ keys }: Context, record: MatterRecord, said: string): Buffer {
  return seal(keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), said, `${record.id}:call-back`);
}
