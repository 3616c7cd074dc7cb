import type { Seeing } from '#kernel/action.ts';
import { methodPage } from '../method-page.ts';
import { methodServing } from './on-at.ts';

/** What each of these methods is called in a community: by its own made after it, where that serves in its place; else as it is published. */
export async function calledHere(
  { db, county }: Seeing,
  community: string,
  methods: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const method of new Set(methods)) {
    const { method_id, method_version } = await methodServing(db, community, method);
    names.set(method, (await methodPage(db, county.code, method_id, method_version)).name);
  }
  return names;
}
