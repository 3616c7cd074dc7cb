import type { Chosen, Fault, Method } from './design-answers.ts';

/** Where something stands in a page: `['steps', 2, 'within']`. */
export type Place = readonly (string | number)[];

/** How a place is written on what is shown for it: one word, whatever text it names. */
export const keyOf = (place: Place): string => place.join('/').replaceAll(/\s/g, '_');

/** Whether a fault lies at this place or inside it. */
export function isAt(fault: Fault, place: Place): boolean {
  return place.every((part, at) => fault.path[at] === part);
}

/** The step in whose form a place is edited; null: in that of the method itself. */
export function editedAt({ steps }: Method, [room, which]: Place): Chosen {
  if (room === 'effects') return steps.find(({ id }) => id === String(which).split('.')[0])?.id ?? null;
  if (room === 'steps') return steps[Number(which)]?.id ?? null;
  if (room !== 'forms') return null;
  const asking = steps.find(({ form }) => form === which || Object.values(form ?? {}).includes(String(which)));
  return asking?.id ?? null;
}

/** Goes to the field where this place is edited, or to what it stands in; unfolds what hides it. */
export function goTo(place: Place): void {
  const found = nearest(place);
  if (!found) return;
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  found.scrollIntoView({ block: 'center' });
  found.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}

function nearest(place: Place): HTMLElement | null {
  for (let length = place.length; length > 0; length -= 1) {
    const key = CSS.escape(keyOf(place.slice(0, length)));
    const found = document.querySelector<HTMLElement>(`[data-places~="${key}"]`);
    if (found) return found;
  }
  return null;
}
