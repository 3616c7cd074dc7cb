import { useEffect } from 'react';
import { forgetFiles } from '#ui/kept-files.ts';
import { type Photos, usePhotos } from '#ui/phone/use-photos.ts';
import type { ChangeDraft, Draft } from './ask-draft.ts';

export const MOST_PHOTOS = 6;
const KEPT_AS = 'ask';

/** What was sent, or given up for a neighbour's, leaves no photo behind on the device. */
export function forgetPhotos(): void {
  void forgetFiles(KEPT_AS);
}

/** Photos taken on one screen and sent up by the next: a file cannot travel in an address. */
let carried: readonly File[] = [];

export function carryPhotos(files: readonly File[]): void {
  carried = files;
}

/** The photos of what is being asked: those kept with the draft, those carried here, and what is added now. */
export function useAskPhotos(draft: Draft, change: ChangeDraft): Photos {
  const photos = usePhotos('/api/matters.photo', { max: MOST_PHOTOS, sent: draft.photos, keptAs: KEPT_AS });
  const ids = photos.ids.join(',');
  useEffect(() => {
    if (carried.length === 0) return;
    photos.add(carried);
    carried = [];
  });
  useEffect(() => change({ photos: ids === '' ? [] : ids.split(',') }), [ids, change]);
  return photos;
}
