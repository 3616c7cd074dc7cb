import type { Context } from '#kernel/action.ts';
import { numberOf } from '../text.ts';
import { toldWords } from '../words.ts';
import type { Asker } from './shared.ts';

/** Who was joined at the counter or on the line is told by text message too: they may never open the app. */
export async function textAskers(
  context: Context,
  community: string,
  say: string,
  askers: readonly (Asker & { how: string })[],
): Promise<void> {
  const reached = askers.filter(({ how }) => how !== 'online' && how !== 'above');
  if (reached.length === 0) return;
  const { phone } = await context.db.selectFrom('area').select('phone').where('id', '=', community).executeTakeFirstOrThrow();
  for (const asker of reached) {
    const to = await numberOf(context, asker);
    if (to !== null) await context.later({ channel: 'sms', to, text: toldWords.text(say, phone) });
  }
}
