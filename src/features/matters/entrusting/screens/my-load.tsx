import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { myLoad } from '../contract.ts';
import { words } from './words.ts';

/** What a grid worker has in hand, and how much of it departments asked for; nothing while it is not known. */
export function MyLoad() {
  const self = useSee<typeof me>('accounts.me', {});
  const walksGrid = self.data?.posts.some(({ kind }) => kind === 'grid-worker') ?? false;
  const seen = useSee<typeof myLoad>('matters.my-load', {}, { enabled: walksGrid });
  if (!seen.data || seen.data.open === 0) return null;
  const { open, week, departments } = seen.data;
  const above = departments.reduce((sum, { count }) => sum + count, 0);
  return (
    <p className="my-load">
      {words.mine.line(open, week)}
      {above > 0 && `，${words.mine.above(departments.length, above)}`}
    </p>
  );
}
