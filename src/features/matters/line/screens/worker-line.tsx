import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import type { lineQuestions } from '../contract.ts';
import { QuestionCards } from './question-cards.tsx';
import { words as all } from './words.ts';

const words = all.desk;
const answerers: readonly string[] = ['secretary', 'community-staff', 'grid-head'];

/** 值班问答 on the phone of whoever is on duty or sits at the desk. */
export function WorkerLine() {
  const community = useMyCommunity();
  return (
    <Screen title={words.title} under={words.under} back="/me">
      {community && <QuestionCards community={community} />}
    </Screen>
  );
}

/** The way there from 「我的」, with how many wait. */
export function ToWorkerLine() {
  const community = useMyCommunity();
  const seen = useSee<typeof lineQuestions>('matters.line-questions', { community: community ?? '' }, { enabled: community !== undefined });
  if (!community) return null;
  const waiting = (seen.data?.rows ?? []).filter(({ answeredAt }) => answeredAt === null).length;
  return <CardLink to="/line" title={words.link} more={words.linkMore(waiting)} />;
}

function useMyCommunity(): string | undefined {
  const self = useSee<typeof me>('accounts.me', {});
  return self.data?.posts.find(({ kind }) => answerers.includes(kind))?.area;
}
