import { inTheirLanguage } from '#features/accounts/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Method } from '#method/language.ts';
import { speakerOf } from '../spoken.ts';
import { numberOf } from '../text.ts';
import { toldWords } from '../words.ts';
import type { Asker } from './shared.ts';

/** Who was joined at the counter or on the line is told by text message too: they may never open the app. */
export async function textAskers(
  context: Context,
  community: string,
  { say, method }: { readonly say: string; readonly method?: Method },
  askers: readonly (Asker & { how: string })[],
): Promise<void> {
  const reached = askers.filter(({ how }) => how !== 'online' && how !== 'above');
  if (reached.length === 0) return;
  const { phone } = await context.db.selectFrom('area').select('phone').where('id', '=', community).executeTakeFirstOrThrow();
  const speak = speakerOf(context.county, method ? [method] : []);
  for (const asker of reached) {
    const to = await numberOf(context, asker);
    if (to === null) continue;
    await context.later({ channel: 'sms', to, text: await inTheirLanguage(context, asker, toldWords.text(say, phone), speak) });
  }
}
