import type { me } from '#features/accounts/contract.ts';
import type { gridPage } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { inboxWords as words } from './words.ts';

type Post = Answer<typeof me>['posts'][number];

/** The ground I look after: the grid with how much stands in it, else the area of my post. */
export function MyGround() {
  const self = useSee<typeof me>('accounts.me', {});
  const posts = self.data?.posts ?? [];
  const grid = posts.find(({ level }) => level === 'grid');
  if (grid) return <GridSize post={grid} />;
  const [post] = posts;
  return post ? `${post.areaName} · ${post.name}` : (self.data?.home?.community ?? null);
}

function GridSize({ post }: { readonly post: Post }) {
  const { data } = useSee<typeof gridPage>('areas.grid-page', { grid: post.area });
  return data ? `${post.areaName} · ${words.size(data.buildings, data.households)}` : post.areaName;
}
