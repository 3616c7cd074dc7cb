import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { slipOf } from '#kernel/print/slip.ts';
import { dayOf } from '#kernel/print/when.ts';
import { refuse } from '#kernel/refusal.ts';
import { issueBindingCode } from '../binding-codes.ts';
import { plain } from '../plain-code.ts';
import { codeSheet } from './contract.ts';
import { slipWords as words } from './words.ts';

/** The slip of a code that nobody has used yet, for whoever made it; nobody's name stands on it, and not in the name of the file the code either. */
export const sheetOfCode = query(codeSheet, {
  who: issueBindingCode.who,
  async run({ db, actor, keys, now }, { code, online }) {
    const paper = await db
      .selectFrom('binding_code')
      .select('expires_at')
      .where('code_mac', '=', keys.mark('code', plain(code)))
      .where('issued_by', '=', actor.account)
      .where('used_at', 'is', null)
      .where('expires_at', '>', stamp(now))
      .executeTakeFirst();
    const { expires_at } = paper ?? refuse('not_found');
    const slip = slipOf(now, {
      ...{ title: words.title, number: code, called: words.code },
      rows: [
        [words.until, dayOf(expires_at)],
        [words.how, words.steps.join('\n')],
      ],
      notes: [words.warn],
      ...{ address: `${online}/me`, online: words.online },
    });
    return { ...slip, name: `${words.title}.pdf` };
  },
});
