import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Asked, Contract } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { outboxOfApp } from '#ui/offline/start.ts';
import { toast } from '#ui/phone/toast.tsx';
import type { Refused } from '#ui/refused.ts';
import { sendForId } from '#ui/upload.ts';
import { useActingOn } from './acting-on.tsx';
import { outboxWords } from './offline-words.ts';

export type Acting<C extends Contract> = {
  readonly pending: boolean;
  readonly refused: Refused | null;
  readonly go: (asked: Asked<C>, photos?: readonly File[]) => void;
};

/** Acts are plain objects with the id of their matter. */
type Act = Contract<string, z.ZodType<object, object>>;
type Sent<C extends Act> = { readonly asked: Asked<C>; readonly photos: readonly File[] };

const PHOTOS = '/api/matters.photo';

/**
 * One change out of a sheet: kept on the device first, so that it outlives a stairwell without signal, and sent at once when there is some. When it is
 * done or safely kept it says so and closes; when refused, the sheet stays as it was filled.
 */
export function useAct<C extends Act>(name: C['name'], said: string, onDone: () => void): Acting<C> {
  const on = useActingOn();
  const asking = useAsk<C>(name);
  const sending = useMutation<Put, Refused, Sent<C>>({
    mutationFn: async ({ asked, photos }) => {
      const outbox = outboxOfApp();
      if (outbox === null || on === null) return await now(asked, photos);
      const about = { id: on.id, title: on.subject, does: on.does };
      return await outbox.put({ name, about, asked: { ...asked, seen: on.seq }, photos: { to: PHOTOS, files: photos } });
    },
    // Also where its sheet is no longer on the screen.
    onSuccess: (put) => {
      toast(put === 'done' ? said : outboxWords.kept[navigator.onLine ? 'slow' : 'apart']);
      onDone();
    },
  });

  /** Where nothing can be kept, it is done now or not at all. */
  async function now(asked: Asked<C>, photos: readonly File[]): Promise<Put> {
    const ids = await Promise.all(photos.map((file) => sendForId(PHOTOS, file)));
    await asking.mutateAsync(ids.length === 0 ? asked : { ...asked, photos: ids });
    return 'done';
  }

  return {
    pending: sending.isPending,
    refused: sending.error,
    go: (asked, photos = []) => sending.mutate({ asked, photos }),
  };
}

/** For what needs an answer at once, such as who was first: without signal it is not kept for later. */
export function useActNow<C extends Contract>(name: C['name'], said: string, onDone: () => void): Acting<C> {
  const asking = useAsk<C>(name);
  const after = () => {
    toast(said);
    onDone();
  };
  return { pending: asking.isPending, refused: asking.error, go: (asked) => asking.mutate(asked, { onSuccess: after }) };
}
