import type { Temporal } from 'temporal-polyfill';
import { register } from '#features/people/door.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { Db } from '#kernel/db.ts';

/** Numbers nobody has: phones begin with 1970, ID numbers with 149900. */
export const canaries = Array.from({ length: 500 }, (_, n) => {
  const tail = String(n).padStart(4, '0');
  return { phone: `1970${String(7_400_000 + n * 37)}`, idNumber: `14990019900101${tail}` };
});

/** The thousand numbers that must stand nowhere in the open. */
export const needles: readonly string[] = canaries.flatMap(({ phone, idNumber }) => [phone, idNumber]);

/** A number planted in the open, so that every search is seen to find. */
export const control = '19709999999';

/** Which of the numbers, or the one planted in the open, a text holds. */
export function canariesIn(text: string): string[] {
  const known = new Set([...needles, control]);
  const seen = [...text.matchAll(/(?=(1970\d{7}|149900\d{12}))/g)].map(([, number = '']) => number);
  return [...new Set(seen.filter((number) => known.has(number)))].toSorted();
}

/** Five hundred people behind the door of this household, each with a phone and an ID number. @returns their ids */
export async function plantCanaries(owner: Db, keys: Keys, now: Temporal.Instant, household: string): Promise<string[]> {
  const { street_id, community_id, grid_id, micro_grid_id } = await owner
    .selectFrom('household')
    .select(['street_id', 'community_id', 'grid_id', 'micro_grid_id'])
    .where('id', '=', household)
    .executeTakeFirstOrThrow();
  const where = { street_id, community_id: community_id ?? '', grid_id, micro_grid_id };
  return await register(
    owner,
    keys,
    now,
    canaries.map(({ phone, idNumber }, n) => ({ name: `甲${n}`, phone, idNumber, household, where })),
  );
}
