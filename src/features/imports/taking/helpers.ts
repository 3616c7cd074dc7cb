import type { Context } from '#kernel/action.ts';
import type { Batch } from '../batch.ts';
import type { HelperRow } from '../kinds/helpers.ts';
import { readPlaces } from '../places.ts';
import { appoint } from './holders.ts';
import { findOrEnter } from './somebody.ts';
import { whereaboutsIn } from './whereabouts.ts';

/** Volunteers and shops, called as they wish to be called; a shop by its name, so that neighbours know which one comes. */
export async function enterHelpers(context: Context, batch: Batch, rows: readonly HelperRow[]): Promise<void> {
  const { community } = await readPlaces(context.db, batch.community_id);
  const where = whereaboutsIn(community, community.id);
  const persons = await findOrEnter(
    context,
    batch,
    rows.map(({ name, phone }) => ({ name, phone, where })),
  );
  await appoint(
    context,
    batch,
    rows.map(({ sort, name, called, skills, phone }, at) => ({
      person: persons[at] ?? '',
      kind: sort === '商户' ? 'shop' : 'volunteer',
      area: community,
      called: sort === '商户' ? shopCalled(name, called) : (called ?? neighbourly(name)),
      phone,
      skills,
    })),
  );
}

/** 周大海 → 周师傅: how one calls somebody who lends a hand. */
export function neighbourly(name: string): string {
  const [surname = ''] = name;
  return `${surname}师傅`;
}

function shopCalled(name: string, keeper: string | null): string {
  return keeper === null ? name : `${name} ${keeper}`;
}
