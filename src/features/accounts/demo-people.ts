import { passingAction, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { openSession } from './open-account.ts';

/** The one-tap people of a demo county. In any other county there is no such thing, whatever its tables hold. */
export const demoPeople = query(contract.demoPeople, {
  who: 'anyone',
  async run({ db, county }) {
    if (!county.demo) refuse('not_found');
    return {
      people: await db
        .selectFrom('demo_person')
        .select(['account_id as account', 'title', 'note', 'app'])
        .orderBy('sort')
        .$narrowType<{ app: App }>()
        .execute(),
    };
  },
});

export const arriveAs = passingAction(contract.arriveAs, {
  who: 'anyone',
  async run({ db, county, keys, now, handSession }, { account }) {
    if (!county.demo) refuse('not_found');
    const demo = await db
      .selectFrom('demo_person')
      .select('app')
      .where('account_id', '=', account)
      .$narrowType<{ app: App }>()
      .executeTakeFirst();
    if (!demo) return refuse('not_found');
    const token = await openSession(db, keys, now, account);
    await db
      .updateTable('session')
      .set({ second_at: stamp(now) }) // whoever tries the demo has no phone of this person's
      .where('token_mac', '=', keys.mark('session', token))
      .execute();
    handSession(token);
    return demo;
  },
});

type App = 'resident' | 'worker' | 'console';
