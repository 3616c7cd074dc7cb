import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import { seeAhead } from '#ui/ask.ts';
import type { Task } from './task-card.tsx';

/** So many are fetched before somebody opens them: about what is walked in one round. */
const ONE_ROUND = 12;

/** Fetches what waits first while there is signal, so that it opens on the stairs; one after the other, and not what was read a moment ago. */
export function useCarriedAhead(tasks: readonly Task[]): void {
  const client = useQueryClient();
  const round = tasks
    .slice(0, ONE_ROUND)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (round === '') return;
    const leaving = new AbortController();
    void seeAhead<typeof showMatter>(
      client,
      { name: 'matters.show', asked: round.split(' ').map((matter) => ({ matter })) },
      leaving.signal,
    );
    return () => leaving.abort();
  }, [client, round]);
}
