import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '#ui/ask.ts';
import { createAttempt } from '#ui/attempt.ts';
import { Refused } from '#ui/refused.ts';
import type { saveDraft } from '../../designing/contract.ts';
import type { Draft, Method } from './design-answers.ts';
import { designerWords } from './designer-words.ts';
import { type Heard, Keeper, type Kept } from './keeper.ts';

/** How the server says that somebody else saved in between. */
const OVERTAKEN = 'methods.draft_moved';

/** Keeps the draft as it is written; what was not kept yet when somebody goes on to another page is kept from there. */
export function useKeeping({ id, rev, page: first, changedAt }: Draft, page: Method) {
  const [keeper] = useState(() => new Keeper({ rev, page: first }, Date.parse(changedAt), savingOf(id)));
  const { keeping, kept } = useSyncExternalStore(keeper.watch, keeper.shown);
  useEffect(() => keeper.write(page), [keeper, page]);
  const isAll = keeping.state === 'kept' && kept.page === page;
  useLeaving(id, keeper, isAll);
  return {
    keeping,
    /** The draft's rev once all of the page is kept; null as long as it is not. */
    rev: isAll ? kept.rev : null,
    goOnFrom: (there: Kept<Method>) => keeper.goOnFrom(there),
  };
}

/** Whoever goes on to another page takes along what was not kept yet; whoever closes the window is asked. The draft is read anew by whoever opens it. */
function useLeaving(draft: string, keeper: Keeper<Method>, isAll: boolean): void {
  const client = useQueryClient();
  const { message } = App.useApp();
  useEffect(() => {
    if (isAll) return undefined;
    const asks = (leaving: BeforeUnloadEvent) => leaving.preventDefault();
    addEventListener('beforeunload', asks);
    return () => removeEventListener('beforeunload', asks);
  }, [isAll]);
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ['methods', 'methods.draft', { draft }] });
      void keeper.leave().then((ended) => {
        if (ended.state === 'refused') void message.error(designerWords.keeping.lost(ended.say), LONG);
        void client.invalidateQueries({ queryKey: ['methods'] });
      });
    },
    [client, message, draft, keeper],
  );
}

/** Seconds for which it is said that something is lost. */
const LONG = 12;

/** Saves of one draft; one that is sent once more is the same submission. */
function savingOf(draft: string): (page: Method, over: Kept<Method>) => Promise<Heard> {
  const attempt = createAttempt();
  return async (page, { rev }) => {
    const body = JSON.stringify({ draft, rev, page });
    try {
      await ask<typeof saveDraft>('methods.save-draft', body, attempt.keyFor(body));
    } catch (trouble) {
      if (!(trouble instanceof Refused)) throw trouble;
      if (trouble.unheard || trouble.why === 'too-often') return { came: 'unheard' };
      attempt.heard();
      return { came: 'refused', say: trouble.message, overtaken: trouble.code === OVERTAKEN };
    }
    attempt.heard();
    return { came: 'kept' };
  };
}
