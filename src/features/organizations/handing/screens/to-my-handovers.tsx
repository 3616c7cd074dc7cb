import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import type { myHandovers } from '../contract.ts';
import { handingWords as words } from './words.ts';

/** The way to one's hand-overs, for whoever has any. */
export function ToMyHandovers() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const isMyself = self?.actsFor.some((one) => one.person === self.person && one.scope === 'self') ?? false;
  const seen = useSee<typeof myHandovers>('organizations.my-handovers', {}, { enabled: isMyself });
  const waits = seen.data?.rows.filter(({ done }) => !done).length ?? 0;
  if (!seen.data || seen.data.rows.length === 0) return null;
  return <CardLink to="/handover" title={words.title} more={words.open(waits)} />;
}
