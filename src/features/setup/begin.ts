import { hash } from '@node-rs/argon2';
import type { Temporal } from 'temporal-polyfill';
import { accountOf } from '#features/accounts/door.ts';
import { areaOfCode, importDivisions } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
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
    await tx
      .updateTable('account')
      .set({ password_hash: await hash(first.password) })
      .where('id', '=', account)
      .execute();
    await tx
      .insertInto('binding')
      .values({ id: newId(), account_id: account, person_id: person, scope: 'self', how: 'post', since: stamp(now) })
      .execute();
    await tx
      .insertInto('post')
      .values({ id: newId(), kind: 'system-admin', person_id: person, area_id: area, called: first.called, since: dayOf(now) })
      .execute();
  });
}
