import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { usesIn } from '../setting.ts';
import * as contracts from './contract.ts';
import { inTurnHere, logChange, ownHere, secretaries } from './own.ts';
import { endUses } from './replace.ts';

export const retire = action(contracts.retire, {
  who: secretaries,
  async run(context, { community, method, reason, switchOff }) {
    await inTurnHere(context, community);
    const own = await ownHere(context, community, method);
    if (own.retired_at !== null) refuse('methods.retired');
    const uses = (await usesIn(context, community)).filter((use) => use.method_id === method);
    if (uses.length > 0 && !switchOff) refuse('methods.still_on');
    await endUses(context, uses);
    await context.db
      .updateTable('method_own')
      .set({ retired_at: stamp(context.now) })
      .where('method_id', '=', method)
      .execute();
    await logChange(context, community, { method, kind: 'retired', reason });
    return { id: community };
  },
});

export const takeBackRetirement = action(contracts.takeBackRetirement, {
  who: secretaries,
  async run(context, { community, method }) {
    await inTurnHere(context, community);
    const own = await ownHere(context, community, method);
    if (own.retired_at === null) refuse('methods.retired_not');
    await context.db.updateTable('method_own').set({ retired_at: null }).where('method_id', '=', method).execute();
    await logChange(context, community, { method, kind: 'restored' });
    return { id: community };
  },
});
