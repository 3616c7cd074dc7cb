import type { Db, Tx } from '#kernel/db.ts';

const usual = 6;

/** After so many months whoever wishes to be looked after is asked anew, in this community. */
export async function reviewMonths(db: Db | Tx, community: string | null): Promise<number> {
  if (community === null) return usual;
  const rule = await db.selectFrom('care_rule').select('review_months').where('community_id', '=', community).executeTakeFirst();
  return rule?.review_months ?? usual;
}
