import { namesSomebody } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** What the office writes for everybody to read names nobody of the community's ledger. @param community null for a place above communities, which has none */
export async function mustNameNobody({ db, keys }: Context, community: string | null, ...texts: readonly string[]): Promise<void> {
  if (community === null) return;
  for (const text of texts) if (await namesSomebody(db, keys, { text, community })) refuse('organizations.names_somebody');
}
