import { isDeepStrictEqual } from 'node:util';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { withEnglishInUse } from '#method/english.ts';
import type { Method } from '#method/language.ts';
import { publishMethods } from '../publish.ts';
import * as contracts from './contract.ts';
import { faultsFor } from './faults.ts';
import { afterOf, inTurnHere, logChange, rootOf, secretaries, versionOf } from './own.ts';
import { takesPlace } from './replace.ts';
import { type Draft, holdDraft, mustBeAt } from './save.ts';
import { saidTogether } from './words.ts';

export const publishDraft = action(contracts.publishDraft, {
  who: secretaries,
  async run(context, { draft: id, rev, reason, inUse }) {
    const draft = await holdDraft(context, id);
    mustBeAt(draft, rev);
    await inTurnHere(context, draft.area_id);
    const method = await faultless(context, draft);
    if (draft.version > 1) await mustDiffer(context, method);
    else await foundOwn(context, draft);
    await publishMethods(context.db, context.now, [method]);
    await logChange(context, draft.area_id, { method: method.id, kind: 'published', version: method.version, reason });
    if (inUse) await takesPlace(context, draft.area_id, method);
    await context.db
      .updateTable('method_draft')
      .set({ published_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    return { id };
  },
});

async function faultless(context: Context, draft: Draft): Promise<Method> {
  const { faults, method } = (await faultsFor(context, draft.area_id))(draft.page, await afterOf(context, draft));
  if (faults.length > 0 || method === null) return refuse('methods.not_ready', { faults: saidTogether(faults.map(({ say }) => say)) });
  return withEnglishInUse(method);
}

async function mustDiffer(context: Context, method: Method): Promise<void> {
  const before = await versionOf(context, method.id);
  if (before && isDeepStrictEqual({ ...method, version: before.version }, before)) refuse('methods.same_as_before');
}

/** The method begins with its first version. What it serves in the end is what its origin serves, or is. */
async function foundOwn(context: Context, { method_id, area_id, origin_id, origin_version }: Draft): Promise<void> {
  await context.db
    .insertInto('method_own')
    .values({ method_id, area_id, origin_id, origin_version, root_id: await rootOf(context, origin_id) })
    .execute();
}
