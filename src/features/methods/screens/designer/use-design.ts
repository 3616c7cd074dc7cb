import { useState } from 'react';
import { edit } from '#method/designing/edit.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import { designingWords } from '#method/designing/words.ts';
import type { Method } from './design-answers.ts';
import { begun, changed, redone, undone } from './history.ts';

export type Design = ReturnType<typeof useDesign>;

/** The page as it is being written, with all that it was in this sitting. */
export function useDesign(first: Method) {
  const [history, keep] = useState(() => begun(first));
  const [refused, refuse] = useState<string | null>(null);

  /** @returns the page with the change, or null when there is no place for it; then the reason stands in `refused` */
  function change(one: Edit, field: string | null = null): Method | null {
    const next = edit(history.now, one);
    if ('refused' in next) {
      refuse(designingWords.refused[next.refused]);
      return null;
    }
    refuse(null);
    keep(changed(history, next, field));
    return next;
  }

  return {
    page: history.now,
    refused,
    change,
    /** Everything anew: what somebody else wrote. */
    become: (page: Method) => keep(begun(page)),
    undo: history.past.length > 0 ? () => keep(undone(history)) : null,
    redo: history.ahead.length > 0 ? () => keep(redone(history)) : null,
  };
}
