import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { seeAhead, useSee } from '#ui/ask.ts';
import { More } from '#ui/phone/card.tsx';
import type { beginnable } from '../../contract.ts';
import { beginHereWords as words } from './words.ts';

/** The way to 发起 for whoever holds a post; what may be begun is fetched ahead, so that it opens on the stairs too. */
export function BeginLink() {
  const client = useQueryClient();
  const posts = useSee<typeof me>('accounts.me', {}).data?.posts.length ?? 0;
  useEffect(() => {
    if (posts === 0) return;
    const leaving = new AbortController();
    void seeAhead<typeof beginnable>(client, { name: 'matters.beginnable', asked: [{}] }, leaving.signal);
    return () => leaving.abort();
  }, [client, posts]);
  return posts === 0 ? null : <More to="/begin">{words.link}</More>;
}
