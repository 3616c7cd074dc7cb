import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '#ui/ask.ts';
import { type Attempt, createAttempt } from '#ui/attempt.ts';
import { Refused } from '#ui/refused.ts';
import type { saveDraft } from '../../designing/contract.ts';
import type { Draft, Method } from './design-answers.ts';

/** Milliseconds of quiet before what was written is kept, and before it is tried again. */
const [QUIET, AGAIN] = [700, 4000];

/** How the server says that somebody else saved in between. */
const OVERTAKEN = 'methods.draft_moved';

/** How the draft is kept: all of it, not sent yet, on its way, not heard of (with what was sent), or refused: with its sentence, and whether somebody else's save came between. */
export type Keeping =
  | { readonly state: 'kept'; readonly at: number }
  | { readonly state: 'changed' | 'keeping' }
  | { readonly state: 'again'; readonly page: Method }
  | { readonly state: 'refused'; readonly say: string; readonly page: Method; readonly overtaken: boolean };

type Kept = { readonly rev: number; readonly page: Method };
/** What became of a save: kept, not heard of, or refused. */
type Heard = Kept | 'again' | 'refused';

/** Keeps the draft by itself, one save after the other, and tries again what did not get through. Somebody else's save in between stops it. */
export function useKeeping({ id, rev, page: first, changedAt, mayWrite }: Draft, page: Method) {
  const [keeping, say] = useState<Keeping>({ state: 'kept', at: Date.parse(changedAt) });
  const [kept, keep] = useState<Kept>({ rev, page: first });
  const saving = useSaving(id);
  const onWay = useRef<{ readonly page: Method; readonly heard: Promise<Heard> } | null>(null);

  const save = useCallback(
    (what: Method, from: Kept): Promise<Heard> => {
      const sent = async (): Promise<Heard> => {
        say({ state: 'keeping' });
        const came = await saving(what, from.rev);
        say(came);
        if (came.state !== 'kept') return came.state === 'again' ? 'again' : 'refused';
        const there = { rev: from.rev + 1, page: what };
        keep(there);
        return there;
      };
      const heard = sent();
      onWay.current = { page: what, heard };
      return heard;
    },
    [saving],
  );

  const isUnheard = keeping.state === 'keeping' || keeping.state === 'again';
  const isDone = !mayWrite || (kept.page === page && !isUnheard) || isStopped(keeping, page);
  useEffect(() => {
    if (isDone || keeping.state === 'keeping') return undefined;
    const [what, quiet] = nextOf(keeping, page);
    const waiting = setTimeout(() => void save(what, kept), quiet);
    return () => clearTimeout(waiting);
  }, [isDone, page, kept, keeping, save]);
  useLeaving(id, isDone, async () => {
    const unheard =
      keeping.state === 'again' ? { page: keeping.page, heard: 'again' as const } : keeping.state === 'keeping' ? onWay.current : null;
    const there = unheard ? await insist(save, unheard.page, kept, await unheard.heard) : kept;
    if (there !== 'refused' && there.page !== page) await insist(save, page, there);
  });

  return {
    keeping: kept.page !== page && keeping.state === 'kept' ? ({ state: 'changed' } as const) : keeping,
    /** The draft's rev once all of the page is kept; null as long as it is not. */
    rev: kept.page === page && !isUnheard ? kept.rev : null,
    /** Goes on from what stands at the server, by whomever it was written. */
    goOnFrom: (there: Kept) => {
      keep(there);
      say({ state: 'kept', at: Date.now() });
    },
  };
}

/** What was not heard of may have arrived: just that is said once more before anything newer, which would come too late for it. */
function nextOf(keeping: Keeping, page: Method): [Method, number] {
  return keeping.state === 'again' ? [keeping.page, AGAIN] : [page, QUIET];
}

/** Sends it until it is heard of: whoever has gone on to another page is not there to see that it was not. */
async function insist(
  save: (what: Method, from: Kept) => Promise<Heard>,
  what: Method,
  from: Kept,
  first?: Heard,
): Promise<Kept | 'refused'> {
  for (let heard = first ?? (await save(what, from)); ; heard = await save(what, from)) {
    if (heard !== 'again') return heard;
    await new Promise((after) => setTimeout(after, AGAIN));
  }
}

/** Whoever goes on to another page takes along what was not kept yet; whoever closes the window is asked. The draft is read anew by whoever opens it. */
function useLeaving(draft: string, isDone: boolean, rest: () => Promise<void>): void {
  const client = useQueryClient();
  const last = useRef(rest);
  useEffect(() => {
    last.current = isDone ? () => Promise.resolve() : rest;
    if (isDone) return undefined;
    const asks = (leaving: BeforeUnloadEvent) => leaving.preventDefault();
    addEventListener('beforeunload', asks);
    return () => removeEventListener('beforeunload', asks);
  });
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ['methods', 'methods.draft', { draft }] });
      void last.current().then(() => client.invalidateQueries({ queryKey: ['methods'] }));
    },
    [client, draft],
  );
}

/** What was refused is not sent again before it was changed; over somebody else's save nothing is sent at all. */
function isStopped(keeping: Keeping, page: Method): boolean {
  return keeping.state === 'refused' && (keeping.overtaken || keeping.page === page);
}

function useSaving(draft: string) {
  const attempt = useRef<Attempt>(createAttempt());
  return useCallback(
    async (page: Method, rev: number): Promise<Keeping> => {
      const body = JSON.stringify({ draft, rev, page });
      try {
        await ask<typeof saveDraft>('methods.save-draft', body, attempt.current.keyFor(body));
        attempt.current.heard();
        return { state: 'kept', at: Date.now() };
      } catch (trouble) {
        if (!(trouble instanceof Refused)) throw trouble;
        if (trouble.unheard || trouble.why === 'too-often') return { state: 'again', page };
        attempt.current.heard();
        return { state: 'refused', say: trouble.message, page, overtaken: trouble.code === OVERTAKEN };
      }
    },
    [draft],
  );
}
