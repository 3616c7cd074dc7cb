import { consent } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { matterOf } from '../lock.ts';
import { postNames } from '../words.ts';

/** The kind of helper who is a business of its own: what it is given, it is given by consent (PIPL 23). */
export const shop = 'shop';

/** That the shop at work on this order may have the name and phone of who asked; nobody else, and only until the order is over. */
export async function giveToShop(context: Context, matter: string): Promise<void> {
  const { opener_person: person, assignee_person: by, assignee_as: as, assignee_called: called } = await matterOf(context.db, matter);
  if (person === null || as !== shop) return;
  await consent(context, { person, purpose: 'shop', about: matter, receiver: { called: called ?? postNames[shop] ?? shop, person: by } });
}
