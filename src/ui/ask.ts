import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Answer, Asked, Contract } from '#kernel/contract.ts';
import { afterAsking } from './ask-first.ts';
import { createAttempt } from './attempt.ts';
import { languageHeader } from './language.ts';
import { Refused, refusalFrom } from './refused.ts';
import { words } from './words.ts';

/**
 * A screen asks for one change: `const file = useAsk<typeof fileMatter>('matters.file')`, then `file.mutate(asked)`.
 * The idempotency key stays the same while the same submission has not been heard, so that pressing again never does it twice.
 * What changes nothing that stands on a screen says so: nothing is fetched anew, and what is being fetched is not thrown away.
 */
export function useAsk<C extends Contract>(name: C['name'], { changes = true }: { readonly changes?: boolean } = {}) {
  const client = useQueryClient();
  const [attempt] = useState(() => createAttempt());
  return useMutation<Answer<C>, Refused, Asked<C>>({
    mutationFn: (asked) =>
      afterAsking((more) => {
        const body = JSON.stringify(Object.assign({}, asked, more));
        return ask<C>(name, body, attempt.keyFor(body));
      }),
    onSettled: (_answer, refused) => {
      if (!refused?.unheard) attempt.heard();
    },
    // Not waited for: whoever pressed is thanked and led on before new answers take the form they pressed in off the screen.
    onSuccess: () => void (changes && client.invalidateQueries({ queryKey: [featureOf(name)] })),
  });
}

/** A screen sees one answer: `useSee<typeof inbox>('matters.inbox', {})`. What was seen before stays while new words are fetched. */
export function useSee<C extends Contract>(
  name: C['name'],
  asked: Asked<C>,
  when: {
    readonly enabled?: boolean;
    readonly refetchInterval?: (query: { readonly state: { readonly data: Answer<C> | undefined } }) => number | false;
  } = {},
): UseQueryResult<Answer<C>, Refused> {
  return useQuery<Answer<C>, Refused>({
    queryKey: [featureOf(name), name, asked],
    queryFn: ({ signal }) => afterAsking(() => ask<C>(name, JSON.stringify(asked), undefined, signal)),
    placeholderData: keepPreviousData,
    ...when,
  });
}

type Paged = Contract<string, z.ZodType, z.ZodType<{ readonly next: string | null }>>;

/** A long list, page by page, for contracts that take `after` and answer `{ rows, next }`: `pages`, then `fetchNextPage()` while `hasNextPage`. */
export function useSeeAll<C extends Paged>(name: C['name'], asked: Omit<Asked<C>, 'after'>, when: { readonly enabled?: boolean } = {}) {
  return useInfiniteQuery({
    queryKey: [featureOf(name), name, 'all', asked],
    // No mark asks for the first page. A copy kept on the device says it with null, as all that went through JSON.
    queryFn: ({ pageParam, signal }) =>
      afterAsking(() => ask<C>(name, JSON.stringify({ ...asked, after: pageParam ?? undefined }), undefined, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    ...when,
  });
}

/** What was read less than this long ago, in milliseconds, is not fetched ahead again. */
const FRESH = 10 * 60_000;

/** Fetches answers before a screen wants them, one after the other, until `leaving`; without signal it gives up quietly, for nobody has asked yet. */
export async function seeAhead<C extends Contract>(
  client: QueryClient,
  { name, asked }: { readonly name: C['name']; readonly asked: readonly Asked<C>[] },
  leaving: AbortSignal,
): Promise<void> {
  for (const one of asked) {
    const queryKey = [featureOf(name), name, one];
    const readAt = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
    if (leaving.aborted) return;
    if (Date.now() - readAt < FRESH) continue;
    await client.prefetchQuery({ queryKey, queryFn: ({ signal }) => ask<C>(name, JSON.stringify(one), undefined, signal), retry: false });
  }
}

/** One request of the server: the body as JSON text. Gives the answer or throws `Refused` with a Chinese sentence. */
export async function ask<C extends Contract>(name: C['name'], body: string, key?: string, signal?: AbortSignal): Promise<Answer<C>> {
  const response = await send(name, body, key, signal);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalFrom(response.status, answer);
  // The server checked its answer against the same contract on the way out; zod stays out of the browser.
  return answer as Answer<C>;
}

async function send(name: string, body: string, key?: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...languageHeader, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      body,
      credentials: 'same-origin',
      signal: signal ?? null,
    });
  } catch (trouble) {
    if (signal?.aborted) throw trouble;
    throw new Refused('not-connected', key === undefined ? words.notConnectedSeeing : words.notConnected);
  }
}

function featureOf(name: string): string {
  return name.split('.')[0] ?? name;
}
