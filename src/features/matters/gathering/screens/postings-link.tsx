import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import type { postings } from '../contract.ts';
import { postingsLink } from './postings-words.ts';

/** The way to what is posted where somebody lives, while something is. */
export function PostingsLink({ of: self }: { readonly of: Pick<Answer<typeof me>, 'person'> | undefined }) {
  const lives = self !== undefined && self.person !== null;
  const seen = useSee<typeof postings>('matters.postings', {}, { enabled: lives });
  const count = seen.data?.rows.length ?? 0;
  return lives && count > 0 ? <CardLink to="/postings" {...postingsLink(count)} /> : null;
}
