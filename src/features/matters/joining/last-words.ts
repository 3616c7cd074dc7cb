import { type RawBuilder, sql } from 'kysely';

/**
 * The last word of each who joined matters `m` that hold `where`; not of who worked on it, nor of whoever had rated a request of their own before it was
 * put together with this one.
 */
export function lastWordsOfJoined(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select distinct on (m.id, coalesce(j.person_id, j.account_id)) w.id, m.id as matter_id, m.leaf_id, w.stars, w.at
    from join_word w join matter_join j on j.id = w.join_id join matter m on m.id = w.matter_id
    where ${where} and (j.person_id is null or j.person_id is distinct from m.assignee_person)
      and not exists (select from rating r where r.matter_id = j.from_matter)
    order by m.id, coalesce(j.person_id, j.account_id), w.at desc, w.id desc`;
}
