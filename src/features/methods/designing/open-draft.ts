import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { englishOf } from '#library/english/spoken.ts';
import { textsOf } from '#method/designing/editing/texts.ts';
import type { Method } from '#method/language.ts';
import { mustServe, office, postNamesOf, settingIn, usesIn } from '../setting.ts';
import * as contracts from './contract.ts';
import { faultsFor } from './faults.ts';
import { knownEffects } from './known-effects.ts';
import { originsOf } from './origin.ts';
import { afterOf, mayWrite, versionOf } from './own.ts';
import type { Draft } from './save.ts';
import { hasForm, keptPage } from './unfinished.ts';

export const openDraft = query(contracts.openDraft, {
  who: office,
  async run(seeing, { draft: id }) {
    const draft = await draftSeen(seeing, id);
    const { area_id: community, page, origin_id, origin_version } = draft;
    const after = await afterOf(seeing, draft);
    const { faults } = (await faultsFor(seeing, community))(page, after);
    return {
      ...{ id, community, method: draft.method_id, version: draft.version, name: page.name, steps: page.steps.length, rev: draft.rev },
      ...{ changedAt: draft.changed_at, changedBy: draft.by_called, page, faults: [...faults], english: englishKnown(page) },
      before: draft.version > 1 ? ((await versionOf(seeing, draft.method_id)) ?? null) : after && { ...after.page, from: page.from },
      origin: (await originsOf(seeing, [draft]))({ origin_id, origin_version }),
      inPlaceOf: await servedBy(seeing, community, page),
      posts: await postsHere(seeing, community),
      effects: knownEffects(page, after?.page ?? null),
      mayWrite: mayWrite(seeing, community),
    };
  },
});

/** Faults of a page as it stands on somebody's screen. */
export const findings = query(contracts.findings, {
  who: office,
  async run(seeing, { community, draft, page }) {
    mustServe(seeing, community);
    const after = draft === undefined ? null : await afterOf(seeing, await draftSeen(seeing, draft));
    const { faults } = (await faultsFor(seeing, community))(page, after);
    return { faults: [...faults], english: hasForm(page) ? englishKnown(page) : {} };
  },
});

/** A variant keeps the English of every sentence it kept. */
function englishKnown(page: Method): Record<string, string> {
  return Object.fromEntries(textsOf(page).flatMap((text) => [englishOf(text)].flatMap((english) => (english ? [[text, english]] : []))));
}

/** An open draft of a community one works in. */
async function draftSeen(seeing: Seeing, id: string): Promise<Draft> {
  const row = await seeing.db.selectFrom('method_draft').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse('not_found');
  mustServe(seeing, row.area_id);
  if (row.published_at !== null || row.discarded_at !== null) refuse('methods.draft_over');
  return { ...row, page: keptPage(row.page) };
}

/** What serves the page's catalogue here today, with how many matters still run by it. */
async function servedBy(
  seeing: Seeing,
  community: string,
  { opens: { catalogue } }: Method,
): Promise<{ name: string; running: number } | null> {
  const use = (await usesIn(seeing, community)).find((one) => one.catalogue === catalogue);
  const serving = use ? await versionOf(seeing, use.method_id, use.method_version) : await versionOf(seeing, catalogue);
  return serving ? { name: serving.name, running: await runningBy(seeing, community, serving.id) } : null;
}

async function runningBy({ db }: Seeing, community: string, method: string): Promise<number> {
  const { rows } = await sql<{ running: number }>`
    select count(*)::int as running from matter where community_id = ${community} and method_id = ${method} and ended_at is null`.execute(
    db,
  );
  return rows[0]?.running ?? 0;
}

async function postsHere(seeing: Seeing, community: string) {
  const { setting } = await settingIn(seeing, community);
  const names = await postNamesOf(seeing);
  return [...names].map(([id, name]) => ({
    id,
    name,
    held: setting.heldPosts?.includes(id) ?? false,
    reads: setting.readers?.includes(id) ?? false,
  }));
}
