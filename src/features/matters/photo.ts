import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** Photos that were sent up before now belong to this matter. Refuses one that never arrived, is used already, or was another's. */
export async function usePhotos({ db, actor }: Context, matter: string, photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return;
  const used = await db.updateTable('photo').set({ matter_id: matter }).where('id', 'in', photos).where('account_id', '=', actor.account ?? '').where('matter_id', 'is', null).returning('id').execute();
  if (used.length !== new Set(photos).size) refuse('matters.photo_gone');
}

/** The photos among a form's answers. */
export function photosIn(answers: Readonly<Record<string, unknown>>): string[] {
  const { photos } = answers;
  return Array.isArray(photos) ? photos.map(String) : [];
}
