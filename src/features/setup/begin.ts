import type { Temporal } from 'temporal-polyfill';
import { accountOf, bindByPost, giveFirstPassword } from '#features/accounts/door.ts';
import { areaOfCode, importDivisions } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { Db } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';

type First = { readonly division: string; readonly called: string; readonly phone: string; readonly password: string };

/** Fills a county just made with its official places and its first administrator, who signs in with phone and password. */
export async function fillCounty(db: Db, keys: Keys, now: Temporal.Instant, first: First): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await importDivisions(tx, first.division);
    const area = (await areaOfCode(tx, first.division)) ?? refuse('setup.unknown_division');
    const [person = ''] = await register(tx, keys, now, [
      { name: first.called, phone: first.phone, where: { street_id: null, community_id: null, grid_id: null, micro_grid_id: null } },
    ]);
    const account = await accountOf(tx, keys, now, first.phone);
    await bindByPost({ db: tx, keys, now }, account, [{ person, phone: first.phone }]);
    await giveFirstPassword({ db: tx, keys, now }, { person, phone: first.phone }, first.password);
    await tx
      .insertInto('post')
      .values({ id: newId(), kind: 'system-admin', person_id: person, area_id: area, called: first.called, since: dayOf(now) })
      .execute();
  });
}
