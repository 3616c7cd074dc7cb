import { inTheirLanguage, phoneOf } from '#features/accounts/door.ts';
import { phoneToTell } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import type { MatterState, Party } from '#method/matter.ts';
import { blanksOf, fillBlanks, namingMatter } from './blanks.ts';
import type { Moved } from './moved.ts';
import { speakerOf } from './spoken.ts';
import { toldWords } from './words.ts';

/**
 * Who asked by phone, at the counter or on paper is told by text message too: they may never open the app.
 * Others may read that phone: nobody is named in it, neither helper nor resident, and no place.
 */
export async function textOpener(context: Context, moved: Moved): Promise<void> {
  const { tells, state, events, waiting } = moved.move;
  const event = events.at(-1);
  if (!event || !isReachedByPhone(state)) return;
  const forOpener = tells.filter(({ to }) => to === 'opener' || (to === 'waiting' && waiting?.for.kind === 'opener'));
  if (forOpener.length === 0) return;
  const blanks = blanksOf(event, state, { subject: moved.subject, called: null, by: null });
  const said = forOpener.map(({ say }) => fillBlanks(namingMatter(say), blanks).replace(/：$/, '，请打社区电话问。')).join('');
  const { phone } = await context.db
    .selectFrom('area')
    .select('phone')
    .where('id', '=', moved.stamps.community_id)
    .executeTakeFirstOrThrow();
  const to = await numberOf(context, state.opener);
  if (to === null) return;
  await context.later({
    channel: 'sms',
    to,
    text: await inTheirLanguage(context, state.opener, toldWords.text(said, phone), speakerOf(context.county, [moved.method])),
  });
}

/** Where somebody reads a text message: at the phone they rang with, or the one the ledger knows of them; null where it knows none. */
export async function numberOf({ db, keys }: Pick<Context, 'db' | 'keys'>, { account, person }: Party): Promise<string | null> {
  if (account !== null) return await phoneOf(db, keys, account);
  return person === null ? null : await phoneToTell(db, keys, person);
}

function isReachedByPhone({ filedBy, channel }: MatterState): boolean {
  return filedBy !== null && channel !== 'online';
}
