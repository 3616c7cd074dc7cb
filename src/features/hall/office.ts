import type { Selectable } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import type { HallWindow } from '#kernel/db-types.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who sits at the counter of a community and sets up its hall. */
export const office = ['community-staff', 'secretary'] as const;

export function isOffice({ actor }: Pick<Seeing, 'actor'>, community: string): boolean {
  return actor.posts.some(({ kind, area }) => area === community && office.some((one) => one === kind));
}

export function mustBeOffice(seeing: Pick<Seeing, 'actor'>, community: string): void {
  if (!isOffice(seeing, community)) refuse('not_found');
}

/** A window that is not closed, its row locked: numbers are drawn one after the other. */
export async function lockedWindow({ db }: Context, id: string): Promise<Selectable<HallWindow>> {
  const found = await db
    .selectFrom('hall_window')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return found ?? refuse('not_found');
}

/** The same, where the actor sits at it. */
export async function myWindow(context: Context, id: string): Promise<Selectable<HallWindow>> {
  const window = await lockedWindow(context, id);
  mustBeOffice(context, window.community_id);
  return window;
}

export function stir(context: Context, community: string): void {
  context.stir('hall', [`area:${community}`]);
}
