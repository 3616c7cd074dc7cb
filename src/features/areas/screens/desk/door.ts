import type { placesIn } from '#features/areas/contract.ts';
import { ask } from '#ui/ask.ts';
import type { Branch } from '#ui/console/lazy-cascader.tsx';

/** The places just inside one, as a cascader of any desk opens them. */
export async function placesInside(area: string): Promise<Branch[]> {
  const { places } = await ask<typeof placesIn>('areas.places-in', JSON.stringify({ area }));
  return places.map(({ id, name, hasChildren }) => ({ id, name, isLeaf: !hasChildren }));
}
