import { Temporal } from 'temporal-polyfill';
import type { Feature } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { features as allFeatures } from '../features.ts';
import { arrivals } from './arrive.ts';
import { openHouse } from './house.ts';
import { layNeighbourhood, switchOnOrders } from './neighbourhood.ts';

export type World = Awaited<ReturnType<typeof createWorld>>;

/** A Monday in a year whose calendar is known, ten in the morning in Taiyuan. */
const start = Temporal.Instant.from('2026-03-02T10:00:00+08:00');

/** A county of its own for one test file, with a small neighbourhood people can arrive in. */
export async function createWorld(features: readonly Feature[] = allFeatures) {
  const house = await openHouse('template_empty', start, features);
  const { system, owner } = house;
  const places = await layNeighbourhood(owner);
  await switchOnOrders(owner, [places.community, places.otherCommunity], stamp(house.now()));
  return { ...house, places, arrive: arrivals({ system, owner, places }) };
}
