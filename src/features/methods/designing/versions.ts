import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { readMethod } from '#method/check.ts';
import { sayDifference } from '#method/designing/comparing/say.ts';
import { differences } from '#method/designing/differences.ts';
import type { Method } from '#method/language.ts';
import { mustServe, office, postNamesOf, usesIn } from '../setting.ts';
import * as contracts from './contract.ts';
import { originsOf } from './origin.ts';
import { readableHere } from './own.ts';

type VersionRow = {
  readonly version: number;
  readonly definition: unknown;
  readonly at: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly running: number;
};

/** Each version with its day and reason, and what still runs by it (row S4-B15). Of another community's shared method nobody is named. */
export const versions = query(contracts.versions, {
  who: office,
  async run(seeing, { community, method: id }) {
    mustServe(seeing, community);
    const newest = await readableHere(seeing, community, id);
    const own = await seeing.db.selectFrom('method_own').selectAll().where('method_id', '=', id).executeTakeFirst();
    const isMine = own?.area_id === community;
    const uses = await usesIn(seeing, community);
    const rows = (await versionsOf(seeing, id, community)).map((row) => ({ ...row, page: readMethod(row.definition) }));
    const posts = await postNamesOf(seeing);
    return {
      id,
      name: newest.name,
      origin: own ? (await originsOf(seeing, [own]))(own) : null,
      sharedAt: own?.shared_at ?? null,
      retiredAt: own?.retired_at ?? null,
      versions: rows.map(({ version, page, at, reason, running, by }, nth) => {
        const on = uses.some((use) => use.method_id === id && use.method_version === version);
        const changed = changedIn(page, rows[nth + 1]?.page, posts);
        return { version, name: page.name, at, reason, by: isMine ? by : null, on, running, changed, page };
      }),
      changes: isMine ? await changesOf(seeing, id) : [],
    };
  },
});

/** What a version changed in the one before, in sentences, each said once; nothing of the first. */
function changedIn(variant: Method, origin: Method | undefined, posts: ReadonlyMap<string, string>): string[] {
  if (!origin) return [];
  const read = { origin, variant, named: (post: string) => posts.get(post) ?? post };
  return [...new Set(differences(origin, variant).map((one) => sayDifference(one, read)))];
}

async function versionsOf({ db }: Seeing, id: string, community: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select m.version, coalesce(m.written, m.definition::json) as definition, m.published_at as at, c.reason, c.by_called as by,
      (select count(*)::int from matter r where r.community_id = ${community} and r.method_id = m.id and r.method_version = m.version and r.ended_at is null) as running
    from method m left join method_change c on c.method_id = m.id and c.version = m.version
    where m.id = ${id} order by m.version desc`.execute(db);
  return rows;
}

async function changesOf({ db }: Seeing, id: string) {
  return await db
    .selectFrom('method_change')
    .select(['at', 'kind', 'by_called as by', 'reason'])
    .where('method_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}
