import { useEffect, useState } from 'react';
import type { Chosen, Method } from './design-answers.ts';
import { editedAt, goTo, type Place } from './places.ts';

/** Opens what a place belongs to, and goes there once it stands on the screen. @returns takes a place of the page, or of the page as it becomes with this change */
export function useJump(page: Method, chosen: Chosen, choose: (chosen: Chosen) => void): (place: Place, next?: Method) => void {
  const [wanted, want] = useState<Place | null>(null);
  useEffect(() => {
    if (wanted === null || editedAt(page, wanted) !== chosen) return;
    goTo(wanted);
    want(null);
  }, [wanted, page, chosen]);
  return (place, next = page) => {
    choose(editedAt(next, place));
    want([...place]);
  };
}
