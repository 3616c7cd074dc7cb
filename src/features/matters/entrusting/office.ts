import { standsIn } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Post } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { type OrderPlace, orderPlaces } from '../place.ts';

/** Posts of departments above the community. */
export const senders = ['street-leader', 'county-leader'] as const;

/** The post by which the actor may entrust all these places with something. Refuses places outside its area, and anything smaller than a grid. */
export async function officeOver(
  { db, actor }: Pick<Seeing, 'db' | 'actor'>,
  ids: readonly string[],
): Promise<{ office: Post; places: OrderPlace[] }> {
  const held = actor.posts.filter(({ kind }) => senders.some((sender) => sender === kind));
  const places = (await orderPlaces(db, ids)).map((place) => place ?? refuse('matters.place_unknown'));
  if (places.some(({ kind }) => kind !== 'grid' && kind !== 'community')) refuse('matters.entrust_where');
  for (const office of held) {
    const inside = await Promise.all(ids.map((place) => standsIn(db, place, [office.area])));
    if (inside.every(Boolean)) return { office, places };
  }
  return refuse('matters.not_your_place');
}
