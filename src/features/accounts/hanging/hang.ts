import { onlookers } from '#features/figures/door.ts';
import { action, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId, newPaperCode, newToken } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { plain } from '../plain-code.ts';
import * as contract from './contract.ts';

const goodFor = { minutes: 10 } as const;
const hangsFor = { hours: 30 * 24 } as const;

/** A code for one more screen; one offered before and not used is void. */
export const offerScreen = passingAction(contract.offerScreen, {
  who: onlookers,
  async run({ db, actor, keys, now }) {
    const [code, expiresAt] = [newPaperCode(), stamp(now.add(goodFor))];
    const account_id = actor.account ?? refuse('not_signed_in');
    const person_id = actor.person ?? refuse('not_bound');
    await db
      .updateTable('screen_code')
      .set({ used_at: stamp(now) })
      .where('account_id', '=', account_id)
      .where('used_at', 'is', null)
      .execute();
    await db
      .insertInto('screen_code')
      .values({ id: newId(), code_mac: keys.mark('code', plain(code)), account_id, person_id, expires_at: expiresAt })
      .execute();
    return { code, expiresAt };
  },
});

/** Spends the code for a session that shows figures as its maker may see them today, and asks nothing else whoever reaches its keyboard. */
export const hangScreen = passingAction(contract.hangScreen, {
  who: 'anyone',
  screen: true,
  async run({ db, keys, now, handSession }, { code }) {
    const offered = await db
      .updateTable('screen_code')
      .set({ used_at: stamp(now) })
      .where('code_mac', '=', keys.mark('code', plain(code)))
      .where('used_at', 'is', null)
      .where('expires_at', '>', stamp(now))
      .returning(['account_id', 'person_id'])
      .executeTakeFirst();
    if (!offered) return refuse('accounts.screen_code_wrong');
    const token = newToken();
    await db
      .insertInto('session')
      .values({
        ...offered,
        id: newId(),
        token_mac: keys.mark('session', token),
        created_at: stamp(now),
        expires_at: stamp(now.add(hangsFor)),
        only_for: 'screen',
      })
      .execute();
    handSession(token, offered.account_id);
    return {};
  },
});

/** Takes a screen of one's own down: what it asks next is refused. */
export const endScreen = action(contract.endScreen, {
  who: 'signed-in',
  async run({ db, actor, now }, { id }) {
    const ended = await db
      .updateTable('session')
      .set({ ended_at: stamp(now) })
      .where('id', '=', id)
      .where('account_id', '=', actor.account)
      .where('only_for', '=', 'screen')
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return ended ?? refuse('not_found');
  },
});
