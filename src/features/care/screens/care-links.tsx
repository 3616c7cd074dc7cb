import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import type { aloneWithMe } from '../contract.ts';
import { words as careWords } from '../list/screens/words.ts';
import { words } from './words.ts';

/** The ways from 「我的」 to what was done for one, to being looked after, and to the note. The last two are one's own: family does not write them. */
export function CareLinks() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  if (!self?.person) return null;
  const isMyself = self.actsFor.some(({ person, scope }) => person === self.person && scope === 'self');
  return (
    <>
      <CardLink to="/services" {...words.links.services} />
      {isMyself && <CardLink to="/care" {...careWords.link} />}
      {isMyself && <CardLink to="/alone" {...words.links.alone} />}
    </>
  );
}

/** For a helper somebody chose; nothing where nobody did. */
export function ToChosen() {
  const seen = useSee<typeof aloneWithMe>('care.alone-with-me', {});
  return seen.data && seen.data.rows.length > 0 ? <CardLink to="/chosen" {...words.links.chosen} /> : null;
}
