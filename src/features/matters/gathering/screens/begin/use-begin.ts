import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { randomKey } from '#ui/key.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { outboxOfApp } from '#ui/offline/start.ts';
import type { Refused } from '#ui/refused.ts';
import { sendForId } from '#ui/upload.ts';
import type { begin } from '../../contract.ts';
import { beginHereWords as words } from './words.ts';

type Begun = { readonly asked: Asked<typeof begin>; readonly photos: readonly File[] };

const PHOTOS = '/api/matters.photo';

/** Kept on the device first and sent when there is signal; where nothing can be kept, it is begun now or not at all. */
export function useBegin() {
  const asking = useAsk<typeof begin>('matters.begin');
  const client = useQueryClient();
  return useMutation<Put, Refused, Begun>({
    mutationFn: async ({ asked, photos }) => {
      const outbox = outboxOfApp();
      if (outbox === null) {
        const ids = await Promise.all(photos.map((file) => sendForId(PHOTOS, file)));
        await asking.mutateAsync({ ...asked, photos: ids });
        return 'done';
      }
      const about = { id: randomKey(), title: asked.subject, does: words.does };
      return await outbox.put({ name: 'matters.begin', about, asked, photos: { to: PHOTOS, files: photos } });
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['matters'] }),
  });
}
