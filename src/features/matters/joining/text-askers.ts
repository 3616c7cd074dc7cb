import { phoneOf } from '#features/accounts/door.ts';
import type { Context } from '#kernel/action.ts';
import { toldWords } from '../words.ts';
import type { Asker } from './shared.ts';

/** Who was joined at the counter or on the line is told by text message too: they may never open the app. */
export async function textAskers(
  context: Context,
  community: string,
  say: string,
  askers: readonly (Asker & { how: string })[],
): Promise<void> {
  const reached = askers.filter(({ how, account }) => how !== 'online' && account !== null);
  if (reached.length === 0) return;
  const { phone } = await context.db.selectFrom('area').select('phone').where('id', '=', community).executeTakeFirstOrThrow();
  for (const { account } of reached) {
    const to = await phoneOf(context.db, context.keys, account ?? '');
    await context.later({ channel: 'sms', to, text: toldWords.text(say, phone) });
  }
}
