import { Temporal } from 'temporal-polyfill';
import { action, type Context } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import * as contracts from './contract.ts';
import { byWhom, mayWrite, secretaries } from './own.ts';
import { hasForm, keptPage } from './unfinished.ts';

export const saveDraft = action(contracts.saveDraft, {
  who: secretaries,
  async run(context, { draft, rev, page }) {
    const held = await holdDraft(context, draft);
    mustBeAt(held, rev);
    if (!hasForm(page)) refuse('methods.page_form');
    const { id, version } = held.page;
    const written: Method = { ...page, id, version };
    await context.db
      .updateTable('method_draft')
      .set({ page: JSON.stringify(written), rev: rev + 1, changed_at: stamp(context.now), ...byWhom(context, held.area_id) })
      .where('id', '=', draft)
      .execute();
    return { id: draft };
  },
});

export const discardDraft = action(contracts.discardDraft, {
  who: secretaries,
  async run(context, { draft }) {
    await holdDraft(context, draft);
    await context.db
      .updateTable('method_draft')
      .set({ discarded_at: stamp(context.now) })
      .where('id', '=', draft)
      .execute();
    return { id: draft };
  },
});

export type Draft = {
  readonly id: string;
  readonly area_id: string;
  readonly method_id: string;
  readonly version: number;
  readonly origin_id: string | null;
  readonly origin_version: number | null;
  readonly rev: number;
  readonly changed_at: string;
  readonly by_called: string;
  readonly page: Method;
};

/** An open draft of one's own community, locked: two who save at once come one after the other. */
export async function holdDraft(context: Context, id: string): Promise<Draft> {
  const row = await context.db.selectFrom('method_draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row || !mayWrite(context, row.area_id)) return refuse('not_found');
  if (row.published_at !== null || row.discarded_at !== null) refuse('methods.draft_over');
  return { ...row, page: keptPage(row.page) };
}

/** Refuses whoever began from an older state than the one that stands. */
export function mustBeAt({ rev: stands, by_called: by, changed_at }: Draft, rev: number): void {
  if (stands !== rev) refuse('methods.draft_moved', { by, at: clockOf(changed_at) });
}

/** 10:32, as it stands on the wall. */
const clockOf = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
