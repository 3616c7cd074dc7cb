import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { inTurnHere, logChange, ownHere, secretaries } from '../designing/own.ts';
import * as contracts from './contract.ts';

/** From now on every community of the county reads it, under the name of this one, and may take it up (row S1-Z4). */
export const share = action(contracts.share, {
  who: secretaries,
  async run(context, { community, method }) {
    await inTurnHere(context, community);
    const own = await ownHere(context, community, method);
    if (own.retired_at !== null) refuse('methods.retired');
    if (own.shared_at !== null) refuse('methods.shared_already');
    await markShared(context, method, stamp(context.now));
    await logChange(context, community, { method, kind: 'shared' });
    return { id: community };
  },
});

export const unshare = action(contracts.unshare, {
  who: secretaries,
  async run(context, { community, method }) {
    await inTurnHere(context, community);
    const own = await ownHere(context, community, method);
    if (own.shared_at === null) refuse('methods.shared_not');
    await markShared(context, method, null);
    await logChange(context, community, { method, kind: 'unshared' });
    return { id: community };
  },
});

async function markShared({ db }: Context, method: string, at: string | null): Promise<void> {
  await db.updateTable('method_own').set({ shared_at: at }).where('method_id', '=', method).execute();
}
