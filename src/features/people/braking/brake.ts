import { tellPerson } from '#features/notices/door.ts';
import { supervisorsOf } from '#features/organizations/door.ts';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { hour, opened } from './opened.ts';
import { brakeTold } from './words.ts';

/** For another hour, by whoever shows their second step and says why; whoever oversees them is told at once, with that reason. */
export const lookOn = action(contract.lookOn, {
  who: { work: ['staff', 'helper'] },
  stepUp: true,
  async run(context, { reason }) {
    const { db, actor, now } = context;
    const id = newId();
    await db
      .insertInto('look_pass')
      .values({ id, account_id: actor.account ?? refuse('not_signed_in'), reason, at: stamp(now), until: stamp(now.add(hour)) })
      .execute();
    const said = brakeTold(actor.posts[0]?.called ?? '', await opened(context, []), reason);
    for (const person of await supervisorsOf(context)) await tellPerson(context, person, said);
    return { id };
  },
});
