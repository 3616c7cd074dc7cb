import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { enrolling } from '../contract.ts';
import { enrolWords as words } from './enrol-words.ts';

/** 正在报名: a round of the village one may ask to be in, while one may; nobody is asked to. */
export function EnrolCard({ of: self }: { readonly of: Answer<typeof me> | undefined }) {
  const place = self?.home?.dwellingId ?? '';
  const { data } = useSee<typeof enrolling>('matters.enrolling', { place }, { enabled: place !== '' });
  const [round] = data?.rounds ?? [];
  if (!round) return null;
  const tag = <Tag kind="go">{words.tag}</Tag>;
  return <CardLink to="/ask" search={{ group: round.topic, say: round.leafName }} title={round.name} tag={tag} more={words.more} />;
}
