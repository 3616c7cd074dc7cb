import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { words } from './words.ts';

/** For whoever acts as themself, or for a child of theirs. */
export function ToMyConsents() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const acting = self?.actsFor.find(({ person }) => person === self.person);
  return acting && (acting.scope === 'self' || acting.kin === 'parent') ? <CardLink to="/my-consents" {...words.link} /> : null;
}
