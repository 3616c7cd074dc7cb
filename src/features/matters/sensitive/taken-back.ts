import { sql } from 'kysely';
import type { Withdrawn } from '#features/people/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { actOnLocked } from '../act.ts';
import { revoke } from '../authorising/withdraw.ts';
import { endWishes } from '../first/wish.ts';
import { asMethodActor } from '../standing.ts';
import { unsaid } from '../words.ts';

/** What becomes of a matter, or of a wish about all of them, once somebody no longer agrees to what it rested on. A price agreed to stands; the number is read no more. */
const takenBack = async (context: Context, gone: Withdrawn): Promise<void> => {
  if (gone.purpose === 'first') await endWishes(context, gone.person);
  if (gone.purpose === 'agent') await revoke(context, { matter: gone.about });
  if (gone.purpose === 'finances' || gone.purpose === 'disability' || gone.purpose === 'health') await unsay(context, gone);
};
export const consentEffects: Readonly<Record<string, EffectHandler>> = { 'consent-withdrawn': takenBack };

/**
 * It is withdrawn where it still goes on, and its key is destroyed: no word of it is read by anybody again. The line stays for the figures, without words. Whose consent
 * it was decides, not who acts: the office may be erasing them, who sees not all that they asked.
 */
async function unsay(context: Context, { person, about: matter }: Withdrawn): Promise<void> {
  const { db, actor } = context;
  const record = await db
    .selectFrom('matter')
    .selectAll()
    .where('id', '=', matter)
    .where('opener_person', '=', person)
    .where('key_wrapped', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!record) return;
  const by = asMethodActor(actor, record);
  if (record.ended_at === null) await actOnLocked(context, record, { wanted: () => ({ kind: 'withdraw' }), by });
  await sql`
    with found as (update matter_search set words = '{}' where matter_id = ${matter}), shown as (update photo set matter_id = null where matter_id = ${matter})
    update matter set key_wrapped = null, subject = ${unsaid}, assignee_called = null where id = ${matter}`.execute(db);
}
