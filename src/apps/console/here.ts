import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { areaTree, communities } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { Here, HerePlace } from '#ui/console/here.tsx';

type Me = Answer<typeof me>;
const KEPT = 'mulin.community';

/** Where the person signed in works: their communities, the one looked at now, and a way to look at another. */
export function useWorkplace(self: Me | undefined): { here: Here; communities: readonly HerePlace[]; look: (community: string) => void } {
  const [looked, setLooked] = useState(() => sessionStorage.getItem(KEPT));
  const leads = self?.posts.some(overlooks) ?? false;
  const all = useSee<typeof communities>('areas.communities', {}, { enabled: leads });
  const mine = communitiesOf(self, leads ? (all.data?.communities ?? []) : []);
  const community = mine.find(({ id }) => id === looked) ?? mine[0] ?? null;
  const inside = useSee<typeof areaTree>('areas.tree', { parent: community?.id ?? null }, { enabled: community !== null });
  const grids = (inside.data?.areas ?? []).filter(({ kind }) => kind === 'grid').map(({ id, name }) => ({ id, name }));
  const look = (id: string) => {
    sessionStorage.setItem(KEPT, id);
    setLooked(id);
  };
  const posts = self?.posts ?? [];
  return {
    here: { community, grids, kinds: posts.map(({ kind }) => kind), works: posts.map(({ work }) => work) },
    communities: mine,
    look,
  };
}

type Known = { readonly id: string; readonly name: string; readonly street: string };

/** The communities somebody holds a post for; of staff of a grid the one it lies in; of leaders those of their street, or all. */
function communitiesOf(self: Me | undefined, known: readonly Known[]): HerePlace[] {
  const posts = self?.posts ?? [];
  const held = posts.filter(({ level }) => level === 'community').map(({ area, areaName }) => ({ id: area, name: areaName }));
  if (held.length > 0) return held;
  if (posts.some(overlooks)) return ledBy(posts, known);
  return self?.home && posts.some(({ work }) => work === 'staff') ? [{ id: self.home.communityId, name: self.home.community }] : [];
}

/** Leaders and administrators look at communities without working in one. */
function overlooks({ work }: Me['posts'][number]): boolean {
  return work === 'leader' || work === 'administrator';
}

function ledBy(posts: Me['posts'], known: readonly Known[]): HerePlace[] {
  const streets = posts.filter(({ level }) => level === 'street').map(({ areaName }) => areaName);
  return known.filter(({ street }) => streets.length === 0 || streets.includes(street)).map(({ id, name }) => ({ id, name }));
}
