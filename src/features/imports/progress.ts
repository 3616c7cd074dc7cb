import type { Context } from '#kernel/action.ts';
import { type Batch, stirDesk } from './batch.ts';

/** How far the work has come. Both figures count rows. */
export type Progress = { readonly done: number; readonly total: number };

/** Notes, beside the work, that it is begun once more. @returns how often by now */
export async function beginTry(context: Context, { id }: Batch): Promise<number> {
  const { tries } = await context.aside(({ db }) =>
    db
      .updateTable('import_progress')
      .set((eb) => ({ tries: eb('tries', '+', 1), done: 0 }))
      .where('batch_id', '=', id)
      .returning('tries')
      .executeTakeFirstOrThrow(),
  );
  return tries;
}

/** Notes how far it is and tells whoever looks, while the work itself is not yet committed. */
export async function countProgress(context: Context, { id, community_id }: Batch, { done, total }: Progress): Promise<void> {
  await context.aside(async (other) => {
    await other.db.updateTable('import_progress').set({ done, total }).where('batch_id', '=', id).execute();
    stirDesk(other, community_id);
  });
}

/** A piece is done: the next one has all its tries again. */
export async function restProgress({ db }: Context, { id }: Batch): Promise<void> {
  await db.updateTable('import_progress').set({ tries: 0 }).where('batch_id', '=', id).execute();
}

export type Tell = (progress: Progress) => Promise<void>;
