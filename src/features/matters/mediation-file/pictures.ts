import { sql } from 'kysely';
import sharp from 'sharp';
import type { Seeing } from '#kernel/action.ts';
import { openBytes } from '#kernel/crypto.ts';
import type { Pictures } from '#kernel/print.ts';
import type { Held } from './completeness.ts';
import type { OpenFile } from './kept.ts';

type Sealed = { readonly id: string; readonly sealed: Buffer; readonly key_wrapped: Buffer | null };

/** On paper more is not seen. */
const longestSide = 1400;

type Which = { readonly photos: readonly string[]; readonly scans: readonly string[] };

/** All pictures a file shows. */
export function scansAndPhotosIn({ told, entries }: Held): Which {
  return { photos: told.photos.map(({ id }) => id), scans: [...entries.values()].flatMap((entry) => entry.scans) };
}

/** These pictures as they were kept, and how each is called among the pictures of the print. */
export async function picturesOf(
  { db, keys }: Seeing,
  { record, key }: OpenFile,
  { photos, scans }: Which,
): Promise<{ names: Map<string, string>; pictures: Record<string, Uint8Array> }> {
  if (photos.length + scans.length === 0) return { names: new Map(), pictures: {} };
  const { rows } = await sql<Sealed>`
    select id, sealed, key_wrapped from photo where matter_id = ${record.id} and id = any(${photos}::uuid[])
    union all select s.id, s.sealed, null from file_scan s join file_entry e on e.id = s.entry_id where e.matter_id = ${record.id} and s.id = any(${scans}::uuid[])`.execute(
    db,
  );
  const opened = rows.map(({ id, sealed, key_wrapped }) => {
    return [`${id}.jpg`, openBytes(key_wrapped === null ? key : keys.unwrap(key_wrapped, id), sealed, id)] as const;
  });
  return { names: new Map(rows.map(({ id }) => [id, `${id}.jpg`])), pictures: Object.fromEntries(opened) };
}

/** The same as they are printed: JPEG, no larger than is seen on paper. */
export async function asPrinted(pictures: Pictures): Promise<Pictures> {
  const made: [string, Uint8Array][] = [];
  for (const [name, bytes] of Object.entries(pictures)) made.push([name, await printable(bytes)]);
  return Object.fromEntries(made);
}

async function printable(bytes: Uint8Array): Promise<Buffer> {
  return await sharp(bytes).resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer();
}
