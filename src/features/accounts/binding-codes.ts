import { action, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId, newPaperCode } from '#kernel/ids.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import { bind } from './bind.ts';
import * as contract from './contract.ts';
import { countFailure, failedTries } from './failed-tries.ts';
import { waitForTurn } from './turn.ts';
import { mustBeAbleToVouch } from './vouch.ts';

const goodForDays = 14;
const mostTriesADay = 10;

/** Prints a code that binds whoever holds the paper to the person, once, within 14 days. Codes printed before for the same person are void. */
export const issueBindingCode = passingAction(contract.issueBindingCode, {
  who: { posts: ['secretary', 'community-staff', 'system-admin'] },
  async run(context, { person }) {
    await mustBeAbleToVouch(context, person);
    const { db, actor, keys, now } = context;
    const code = newPaperCode();
    const expiresAt = stamp(now.add({ hours: goodForDays * 24 }));
    await db
      .updateTable('binding_code')
      .set({ used_at: stamp(now) })
      .where('person_id', '=', person)
      .where('used_at', 'is', null)
      .execute();
    await db
      .insertInto('binding_code')
      .values({
        id: newId(),
        code_mac: keys.mark('code', plain(code)),
        person_id: person,
        issued_by: actor.account ?? '',
        expires_at: expiresAt,
      })
      .execute();
    return { code, expiresAt };
  },
});

export const bindByCode = action(contract.bindByCode, {
  who: 'signed-in',
  async run(context, { code, scope }) {
    const { db, actor, keys, now } = context;
    const account = actor.account ?? refuse('not_signed_in');
    const tries = keys.mark('code', account);
    await waitForTurn(db, 'paper', tries);
    if ((await failedTries(context, 'paper', tries, { hours: 24 })) >= mostTriesADay) return refuse('accounts.paper_locked');
    const paper = await db
      .updateTable('binding_code')
      .set({ used_at: stamp(now) })
      .where('code_mac', '=', keys.mark('code', plain(code)))
      .where('used_at', 'is', null)
      .where('expires_at', '>', stamp(now))
      .returning(['person_id', 'issued_by'])
      .executeTakeFirst();
    if (!paper) {
      await countFailure(context, 'paper', tries);
      return refuseAndKeep('accounts.paper_wrong');
    }
    return { id: await bind(db, now, { account, person: paper.person_id, scope, how: 'paper', by: paper.issued_by }) };
  },
});

/** However it was typed: small letters, blanks, the dash left out. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
