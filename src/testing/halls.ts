import { saveService, saveWindow } from '#features/hall/set-up.ts';
import type { Asked } from '#kernel/contract.ts';
import { hall } from '#library/hall.ts';
import type { Person } from './arrive.ts';
import { switchOn } from './methods.ts';
import type { World } from './world.ts';

type Window = Asked<(typeof saveWindow)['contract']>;
type Service = Asked<(typeof saveService)['contract']>;

/** Monday to Friday, 8:30 to 17:30. */
export const workHours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:30', until: '17:30' }));

/** A hall as somebody of the office sets it up: its windows, each with what it takes. @returns the ids, window by window. */
export async function hallOf(
  world: World,
  by: Person,
  windows: readonly (Pick<Window, 'name' | 'place' | 'private'> & { readonly takes: readonly Omit<Service, 'window' | 'service'>[] })[],
  community: string = world.places.community.id,
) {
  await switchOn(world, hall, community);
  const laid: { window: string; name: string; services: string[] }[] = [];
  for (const { takes, ...window } of windows) {
    const { id } = await by.does(saveWindow, { community, window: null, hours: workHours, ...window });
    const services: string[] = [];
    for (const one of takes) services.push((await by.does(saveService, { window: id, service: null, ...one })).id);
    laid.push({ window: id, name: window.name, services });
  }
  return laid;
}
