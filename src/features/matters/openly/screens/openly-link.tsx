import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import type { openly } from '../contract.ts';
import { openlyWords as words } from './words.ts';

/** The way to what stands open where somebody lives, once something does. */
export function OpenlyLink({ community }: { readonly community: string | undefined }) {
  const seen = useSee<typeof openly>('matters.openly', { community: community ?? '' }, { enabled: community !== undefined });
  const isEmpty = (seen.data?.rows.length ?? 0) === 0;
  return isEmpty ? null : <CardLink to="/openly" {...words.link} />;
}
