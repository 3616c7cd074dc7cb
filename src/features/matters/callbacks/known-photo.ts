import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { openBytes } from '#kernel/crypto.ts';
import { alikeFrom, marksOf } from './marks.ts';

const most = 6;

/**
 * Whether a photo of the work is known from another matter, and marks those of this one. Photos of who asked are left alone: what they show twice is theirs to
 * show.
 */
export async function isPhotoKnown(context: Context, { id, account }: { id: string; account: string | null }): Promise<boolean> {
  const { db, keys } = context;
  const { rows } = await sql<{ id: string; sealed: Buffer; key_wrapped: Buffer }>`
    select p.id, p.sealed, p.key_wrapped from photo p where p.matter_id = ${id} and p.account_id is distinct from ${account}::uuid
      and not exists (select from photo_mark k where k.photo_id = p.id) order by p.at limit ${most}`.execute(db);
  const found: boolean[] = [];
  for (const photo of rows) {
    const marks = await marksOf(keys, openBytes(keys.unwrap(photo.key_wrapped, photo.id), photo.sealed, photo.id));
    if (marks.length > 0) found.push(await knownElsewhere(context, { matter: id, photo: photo.id, marks }));
  }
  return found.includes(true);
}

type Marked = { readonly matter: string; readonly photo: string; readonly marks: readonly string[] };

async function knownElsewhere({ db, now }: Context, { matter, photo, marks }: Marked): Promise<boolean> {
  const { rows } = await sql`
    select from photo_mark k where k.marks && ${marks}::bigint[] and k.matter_id <> ${matter}
      and cardinality(array(select unnest(k.marks) intersect select unnest(${marks}::bigint[]))) >= ${alikeFrom} limit 1`.execute(db);
  await sql`insert into photo_mark (photo_id, matter_id, marks, at) values (${photo}, ${matter}, ${marks}::bigint[], ${stamp(now)}::timestamptz) on conflict do nothing`.execute(
    db,
  );
  return rows.length > 0;
}
