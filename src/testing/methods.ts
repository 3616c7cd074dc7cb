import { publishMethods } from '#features/methods/publish.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Method } from '#method/language.ts';
import type { World } from './world.ts';

/** Publishes methods and switches them on in a community, as its secretary would; each serves the catalogue it names. */
export async function switchOn(
  { owner, places, now }: World,
  methods: readonly Method[],
  community: string = places.community.id,
): Promise<void> {
  await publishMethods(owner, now(), methods);
  const rows = methods.map(({ id, version, opens: { catalogue } }) => ({
    id: newId(),
    method_id: id,
    method_version: version,
    area_id: community,
    catalogue,
    since: stamp(now()),
  }));
  await owner.insertInto('method_use').values(rows).execute();
}
