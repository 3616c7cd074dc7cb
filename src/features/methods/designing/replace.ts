import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { faultsIn, isAlwaysOn, newest, usesIn } from '../setting.ts';
import * as contracts from './contract.ts';
import { inTurnHere, secretaries } from './own.ts';
import { saidTogether } from './words.ts';

export const replace = action(contracts.replace, {
  who: secretaries,
  async run(context, { community, method: id }) {
    await inTurnHere(context, community);
    const method = (await newest(context, community)).find((one) => one.id === id) ?? refuse('methods.unknown');
    const faults = (await faultsIn(context, community))(method);
    if (faults.length > 0) refuse('methods.faulty', { faults: saidTogether(faults) });
    return { id: await takesPlace(context, community, method) };
  },
});

/** From now on this version is used here in place of whatever served its catalogue; the caller holds the community and has looked for faults. @returns the use */
export async function takesPlace(context: Context, community: string, method: Method): Promise<string> {
  const { db, now } = context;
  const { catalogue } = method.opens;
  const serving = (await usesIn(context, community)).filter((use) => use.catalogue === catalogue || use.method_id === method.id);
  if (serving.some((use) => use.method_id === method.id && use.method_version === method.version)) refuse('methods.on_already');
  await endUses(context, serving);
  if (isAlwaysOn(method)) return serving[0]?.id ?? refuse('methods.always_on'); // it serves again by itself
  const id = newId();
  const use = { id, method_id: method.id, method_version: method.version, area_id: community, catalogue, since: stamp(now) };
  await db.insertInto('method_use').values(use).execute();
  return id;
}

/** What began by them goes on by them. */
export async function endUses({ db, now }: Context, uses: readonly { readonly id: string }[]): Promise<void> {
  if (uses.length === 0) return;
  const ids = uses.map(({ id }) => id);
  await db
    .updateTable('method_use')
    .set({ until: stamp(now) })
    .where('id', 'in', ids)
    .execute();
}
