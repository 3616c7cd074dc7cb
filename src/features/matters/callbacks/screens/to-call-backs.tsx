import type { me } from '#features/accounts/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import type { callBacks } from '../contract.ts';
import { words } from './words.ts';

const callers: readonly string[] = ['secretary', 'community-staff', 'grid-head', 'grid-worker'];

/** The way there from 「我的」, for whoever is asked to call; nothing while nobody waits. */
export function ToCallBacks() {
  const self = useSee<typeof me>('accounts.me', {});
  const mayCall = self.data?.posts.some(({ kind }) => callers.includes(kind)) ?? false;
  const seen = useSeeAll<typeof callBacks>('matters.call-backs', {}, { enabled: mayCall });
  const waiting = (seen.data?.pages ?? []).flatMap(({ rows }) => rows).length;
  return waiting === 0 ? null : <CardLink to="/call-backs" title={words.title} more={words.link(waiting)} />;
}
