import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { blankPage, ownCatalogue } from './blank.ts';
import * as contracts from './contract.ts';
import { byWhom, inTurnHere, ownHere, readableHere, secretaries, versionOf } from './own.ts';
import { hasForm } from './unfinished.ts';

/** Open drafts a community may have: what nobody has touched for long is in the way of what somebody works on. */
const mostDrafts = 20;

export const derive = action(contracts.derive, {
  who: secretaries,
  async run(context, { community, method, version }) {
    await inTurnHere(context, community);
    const origin = method === undefined ? null : await readableHere(context, community, method, version);
    return await draftAfter(context, community, origin);
  },
});

/** A draft of a new method; @param origin what it is written after, null for an empty page; @param page where it does not begin as its origin stands */
export async function draftAfter(context: Context, community: string, origin: Method | null, page?: Method): Promise<{ id: string }> {
  const id = newMethodId();
  const from = await calledWhole(context, community);
  const written = page ? inOwnCatalogue(page, id) : origin ? { ...origin, from } : blankPage(id, from);
  return await beginDraft(context, community, { origin, page: { ...written, id, version: 1 } });
}

/** What stood in a catalogue of its own elsewhere stands in one of its own here. */
export function inOwnCatalogue(page: Method, id: string): Method {
  const { catalogue } = page.opens;
  return catalogue === ownCatalogue(page.id) ? { ...page, opens: { ...page.opens, catalogue: ownCatalogue(id) } } : page;
}

/** Never an id of the library, and nobody's who guesses. */
export const newMethodId = (): string => `own-${newId().slice(-12)}`;

export const revise = action(contracts.revise, {
  who: secretaries,
  async run(context, { community, method }) {
    await inTurnHere(context, community);
    const own = await ownHere(context, community, method);
    const open = await context.db
      .selectFrom('method_draft')
      .select('id')
      .where('method_id', '=', method)
      .where('published_at', 'is', null)
      .where('discarded_at', 'is', null)
      .executeTakeFirst();
    if (open) return open;
    const page = (await versionOf(context, method)) ?? refuse('methods.not_published');
    const origin = own.origin_id === null ? null : { id: own.origin_id, version: own.origin_version ?? 1 };
    return await beginDraft(context, community, { origin, page: { ...page, version: page.version + 1 } });
  },
});

type Begun = { readonly origin: Pick<Method, 'id' | 'version'> | null; readonly page: Method };

async function beginDraft(context: Context, community: string, { origin, page }: Begun): Promise<{ id: string }> {
  const { db, now } = context;
  const open = await db
    .selectFrom('method_draft')
    .select('id')
    .where('area_id', '=', community)
    .where('published_at', 'is', null)
    .where('discarded_at', 'is', null)
    .limit(mostDrafts)
    .execute();
  if (open.length >= mostDrafts) refuse('methods.drafts_many', { most: mostDrafts });
  if (!hasForm(page)) refuse('methods.page_form');
  const id = newId();
  const at = stamp(now);
  await db
    .insertInto('method_draft')
    .values({
      ...{ id, area_id: community, method_id: page.id, version: page.version, page: JSON.stringify(page), begun_at: at, changed_at: at },
      ...{ origin_id: origin?.id ?? null, origin_version: origin?.version ?? null },
      ...byWhom(context, community),
    })
    .execute();
  return { id };
}

/** 老军营街道劲松社区: a community as others know it. */
export async function calledWhole({ db }: Pick<Context, 'db'>, community: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(s.name, '') || a.name as name from area a left join area s on s.id = a.street_id where a.id = ${community}`.execute(db);
  return rows[0]?.name ?? '';
}
