import type { Seeing } from '#kernel/action.ts';
import { methodPage } from '../method-page.ts';
import { isBegunHere } from './begin.ts';
import { methodsOn } from './on-at.ts';

type Choice = { id: string; name: string };

/** The methods a matter can be begun by in a community, with the leaves it is begun by; for a neighbour feature that begins matters by itself. */
export async function methodsHere({ db, county }: Seeing, community: string): Promise<(Choice & { leaves: Choice[] })[]> {
  const on = await methodsOn(db, [community]);
  const leaves = await db.selectFrom('leaf').select(['id', 'name', 'catalogue']).where('ended_at', 'is', null).orderBy('sort').execute();
  const pages = await Promise.all(on.map(({ method_id, method_version }) => methodPage(db, county.code, method_id, method_version)));
  return pages
    .filter((page) => page.opens.posts.length > 0 && isBegunHere(page))
    .map(({ id, name, opens }) => ({
      id,
      name,
      leaves: leaves.filter(({ catalogue }) => catalogue === opens.catalogue).map((leaf) => ({ id: leaf.id, name: leaf.name })),
    }));
}
