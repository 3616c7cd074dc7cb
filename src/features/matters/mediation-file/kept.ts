import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { open } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { answers } from '../asked.ts';
import { methodPage } from '../method-page.ts';
import { isSide, opened, seenBy } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import { cameToTerms, type Entry, type Held } from './completeness.ts';
import { toldOf } from './told.ts';

export type FileRecord = MatterRecord & {
  readonly leaf: string;
  readonly community: string;
  readonly mine: boolean;
  readonly sided: boolean;
};
export type OpenFile = { readonly record: FileRecord; readonly method: Method; readonly key: Buffer };

/** Every method of this catalogue has a file, whatever a community calls it and whatever steps it added. */
const catalogue = 'mediation';

/** The file of a matter for whoever mediates it; to everybody else, its sides among them, there is none (rows S0-B25, S1-A16). */
export async function mediatedFile(seeing: Seeing, matter: string): Promise<OpenFile> {
  const file = await fileFor(seeing, matter);
  return file && isMediator(seeing, file.record) ? file : refuse('not_found');
}

/** The file of a matter for whoever mediates it or is a side of it; null where there is none for this actor. */
export async function fileFor(seeing: Seeing, matter: string): Promise<OpenFile | null> {
  const { db, actor, keys, county } = seeing;
  const { rows } = await sql<FileRecord>`
    select m.*, coalesce(l.name, m.subject) as leaf, c.name as community, ${opened(actor)} as mine, ${isSide(actor)} as sided
    from matter m join area c on c.id = m.community_id left join leaf l on l.id = m.leaf_id
    where m.id = ${matter} and m.assignee_person is not null and ${seenBy(actor)} and (m.assignee_person = ${actor.person} or ${opened(actor)} or ${isSide(actor)})`.execute(
    db,
  );
  const record = rows[0];
  if (!record?.key_wrapped) return null;
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  return method.opens.catalogue === catalogue ? { record, method, key: keys.unwrap(record.key_wrapped, record.id) } : null;
}

/** Nobody mediates their own quarrel. */
export function isMediator({ actor }: Seeing, { assignee_person, mine, sided }: FileRecord): boolean {
  return assignee_person === actor.person && !mine && !sided;
}

/** What the file holds: what the matter tells, and the newest entry of each document. */
export async function heldIn(seeing: Seeing, { record, method, key }: OpenFile): Promise<Held> {
  const told = await toldOf(seeing, record, method);
  const entries = await entriesOf(seeing, record.id, key);
  const ended = record.ended_at !== null && record.outcome !== 'solved';
  return { told, entries, failed: ended && !cameToTerms({ told, entries }) };
}

type Row = { id: string; document: string; how: string; said: Buffer; by: string; at: string; scans: string[] };

async function entriesOf({ db }: Seeing, matter: string, key: Buffer): Promise<Map<string, Entry>> {
  const { rows } = await sql<Row>`
    select distinct on (document, how) id, document, how, said, by_called as by, at,
      array(select s.id from file_scan s where s.entry_id = e.id order by s.nth) as scans
    from file_entry e where matter_id = ${matter} order by document, how, id desc`.execute(db);
  const words = (row: Row) => answers.parse(JSON.parse(open(key, row.said, `${matter}:${row.id}`)));
  const entries = [...Map.groupBy(rows, ({ document }) => document)].map(([document, all]): [string, Entry] => {
    const newest = all.reduce((one, other) => (one.id > other.id ? one : other));
    const common = { document, by: newest.by, at: newest.at };
    if (newest.how === 'left-out') return [document, { ...common, why: String(words(newest)['reason']), said: null, scans: [] }];
    const written = all.find(({ how }) => how === 'written');
    const attached = all.find(({ how }) => how === 'attached');
    return [document, { ...common, why: null, said: written ? words(written) : null, scans: attached?.scans ?? [] }];
  });
  return new Map(entries);
}
