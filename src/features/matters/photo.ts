import { sql } from 'kysely';
import { type Context, type Expiry, passingAction, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealBytes } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { maySendPhoto, sendPhoto } from './contract.ts';

const mostUnused = 30;

/** Whether one more photo may be sent up: asked before the file is looked at, so that no stranger keeps the server busy. */
export const roomForPhoto = query(maySendPhoto, {
  who: 'signed-in',
  family: 'ask',
  async run({ db, actor }) {
    const { rows } = await sql<{ unused: number }>`
      select count(*)::int as unused from photo where account_id = ${actor.account} and matter_id is null`.execute(db);
    if ((rows[0]?.unused ?? 0) >= mostUnused) refuse('matters.photos_enough');
    return {};
  },
});

/** Keeps a developed photo, sealed with a key of its own, until the matter it is meant for takes it. */
export const keepPhoto = passingAction(sendPhoto, {
  who: 'signed-in',
  family: 'ask',
  async run({ db, keys, actor, now }, { bytes }) {
    const id = newId();
    const { key, wrapped } = keys.newKey(id);
    const sealed = sealBytes(key, Buffer.from(bytes), id);
    await db
      .insertInto('photo')
      .values({ id, account_id: actor.account ?? '', sealed, key_wrapped: wrapped, at: stamp(now) })
      .execute();
    return { id };
  },
});

/** Photos nobody used for a day. */
export const unusedPhotos: Expiry = (now) => sql`delete from photo where matter_id is null and at < ${daysBefore(now, 1)}`;

/** Photos that were sent up before now belong to this matter. Refuses one that never arrived, is used already, or was another's. */
export async function keepPhotos({ db, actor }: Context, matter: string, photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return;
  const { rows } = await sql`
    update photo set matter_id = ${matter} where id::text = any(${photos}::text[]) and account_id = ${actor.account} and matter_id is null returning id`.execute(
    db,
  );
  if (rows.length !== new Set(photos).size) refuse('matters.photo_gone');
}

/** The photos among a form's answers. */
export function photosIn(answers: Readonly<Record<string, unknown>>): string[] {
  const { photos } = answers;
  return Array.isArray(photos) ? photos.map(String) : [];
}
