import { action } from '#kernel/action.ts';
import * as contract from './contract.ts';

/** Keeps the language somebody chose, so that it meets them on every device and in text messages. */
export const speak = action(contract.speak, {
  who: 'signed-in',
  family: 'account',
  async run({ db, actor }, { language }) {
    const { id } = await db
      .updateTable('account')
      .set({ language })
      .where('id', '=', actor.account)
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});
