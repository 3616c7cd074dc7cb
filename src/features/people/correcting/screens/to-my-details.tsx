import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { words } from './words.ts';

/** Only for whoever acts as themself. */
export function ToMyDetails() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const isMyself = self?.actsFor.some(({ person, scope }) => person === self.person && scope === 'self');
  return isMyself ? <CardLink to="/my-details" {...words.link} /> : null;
}
