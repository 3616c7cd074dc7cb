import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { readMethod } from '#method/check.ts';
import type { Method } from '#method/language.ts';

export const secretaries = { posts: ['secretary'] };

/** Refuses whoever is not the secretary of this community, and lets two of its secretaries come one after the other. */
export async function inTurnHere({ db, actor }: Context, community: string): Promise<void> {
  if (!areasOf(actor, 'community', ['secretary']).includes(community)) refuse('not_found');
  await sql`select from area where id = ${community} for update`.execute(db);
}

export const mayWrite = ({ actor }: Seeing, community: string): boolean => areasOf(actor, 'community', ['secretary']).includes(community);

/** Who acts, as they are called in their work here. */
export function byWhom({ actor }: Context, community: string): { by_account: string; by_called: string } {
  const post = actor.posts.find(({ kind, area }) => kind === 'secretary' && area === community) ?? refuse('not_found');
  return { by_account: actor.account ?? refuse('not_found'), by_called: post.called };
}

export type Own = {
  readonly method_id: string;
  readonly area_id: string;
  readonly origin_id: string | null;
  readonly origin_version: number | null;
  readonly root_id: string | null;
  readonly shared_at: string | null;
  readonly retired_at: string | null;
};

/** A method this community made. Refuses those of the library and of others. */
export async function ownHere({ db }: Seeing, community: string, method: string): Promise<Own> {
  const own = await db.selectFrom('method_own').selectAll().where('method_id', '=', method).executeTakeFirst();
  return own?.area_id === community ? own : refuse('methods.not_own');
}

type Change = { readonly method: string; readonly kind: string; readonly version?: number; readonly reason?: string };

/** Writes down what became of a method, who decided it, and why. */
export async function logChange(context: Context, community: string, { method, kind, version, reason }: Change): Promise<void> {
  const row = { id: newId(), method_id: method, version: version ?? null, kind, reason: reason ?? null, at: stamp(context.now) };
  await context.db
    .insertInto('method_change')
    .values({ ...row, ...byWhom(context, community) })
    .execute();
}

/** What a page was written after, and the method of the library that comes from in the end; null for one begun from an empty page. */
export type After = { readonly page: Method; readonly root: string | null };

export async function afterOf(
  seeing: Seeing,
  { origin_id, origin_version }: Pick<Own, 'origin_id' | 'origin_version'>,
): Promise<After | null> {
  if (origin_id === null || origin_version === null) return null;
  const page = await versionOf(seeing, origin_id, origin_version);
  return page ? { page, root: await rootOf(seeing, origin_id) } : null;
}

/** What each of a community's own methods was written after, by its id; null for one begun from an empty page. */
export async function aftersIn({ db }: Seeing, community: string): Promise<ReadonlyMap<string, After | null>> {
  const { rows } = await sql<{ id: string; root: string | null; page: unknown }>`
    select o.method_id as id, o.root_id as root, coalesce(m.written, m.definition::json) as page
    from method_own o left join method m on m.id = o.origin_id and m.version = o.origin_version where o.area_id = ${community}`.execute(db);
  return new Map(rows.map(({ id, root, page }) => [id, page === null ? null : { page: readMethod(page), root }]));
}

/** The method of the library it comes from in the end, through however many hands; null where somebody began from an empty page. */
export async function rootOf({ db }: Seeing, origin: string | null): Promise<string | null> {
  if (origin === null) return null;
  const own = await db.selectFrom('method_own').select('root_id').where('method_id', '=', origin).executeTakeFirst();
  return own ? own.root_id : origin;
}

/** A published version as it was written; the newest where none is named. Undefined where there is none. */
export async function versionOf({ db }: Seeing, method: string, version?: number): Promise<Method | undefined> {
  const row = await db
    .selectFrom('method')
    .select(['definition', 'written'])
    .where('id', '=', method)
    .$if(version !== undefined, (rows) => rows.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && readMethod(row.written ?? row.definition);
}

/** A method that may be read here: of the library, of one's own, or shared by another community. Refuses what may not be known of. */
export async function readableHere(seeing: Seeing, community: string, method: string, version?: number): Promise<Method> {
  return (await readableIfAny(seeing, community, method, version)) ?? refuse('methods.unknown');
}

/** As `readableHere`; undefined where there is none. */
export async function readableIfAny(seeing: Seeing, community: string, method: string, version?: number): Promise<Method | undefined> {
  const own = await seeing.db.selectFrom('method_own').selectAll().where('method_id', '=', method).executeTakeFirst();
  const isOpen = own === undefined || own.area_id === community || (own.shared_at !== null && own.retired_at === null);
  return isOpen ? await versionOf(seeing, method, version) : undefined;
}
