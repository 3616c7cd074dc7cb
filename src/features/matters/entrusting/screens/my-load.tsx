import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { myLoad } from '../contract.ts';
import { words } from './words.ts';

/** Of what a grid worker has in hand, what falls due this week and how much departments asked for; the heading says how much it is in all. */
export function MyLoad() {
  const self = useSee<typeof me>('accounts.me', {});
  const walksGrid = self.data?.posts.some(({ kind }) => kind === 'grid-worker') ?? false;
  const seen = useSee<typeof myLoad>('matters.my-load', {}, { enabled: walksGrid });
  if (!seen.data) return null;
  const { week, departments } = seen.data;
  const above = departments.reduce((sum, { count }) => sum + count, 0);
  const says = [...(week > 0 ? [words.mine.week(week)] : []), ...(above > 0 ? [words.mine.above(departments.length, above)] : [])];
  return says.length === 0 ? null : <p className="hint">{says.join('，')}</p>;
}
