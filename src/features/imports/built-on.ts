import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { builtOn } from './words.ts';

type Standing = Record<keyof typeof builtOn, number>;

/**
 * What has come to stand on the rows of a file since it was accepted, in words: matters at its places or of its people, rows of later files or
 * entered by hand, and accounts bound to its persons otherwise than by the posts the file itself gave.
 */
export async function whatStandsOn({ db }: Context, batch: string): Promise<string[]> {
  const { rows } = await sql<Standing>`
    with areas as (select id from area where batch_id = ${batch}),
      homes as (select id from household where batch_id = ${batch}),
      people as (select id from person where batch_id = ${batch}),
      holders as (select person_id as id, kind from post where batch_id = ${batch})
    select
      (select count(*) from matter m where m.place_id in (select id from areas) or m.opener_person in (select id from people) or m.assignee_person in (select id from people)
        or (m.assignee_person, m.assignee_as) in (select id, kind from holders)) as matters,
      (select count(*) from area a where (a.parent_id in (select id from areas) or a.grid_id in (select id from areas) or a.micro_grid_id in (select id from areas)) and ${later('a')}) as areas,
      (select count(*) from organization o where o.area_id in (select id from areas) and ${later('o')}) as bodies,
      (select count(*) from household h where (h.dwelling_id in (select id from areas) or h.grid_id in (select id from areas)) and ${later('h')}) as households,
      (select count(*) from person p where p.household_id in (select id from homes) and ${later('p')}) as persons,
      (select count(*) from post p where (p.person_id in (select id from people) or p.area_id in (select id from areas)) and p.until is null and p.batch_id is distinct from ${batch}) as posts,
      (select count(*) from party_member m where (m.person_id in (select id from people) or m.micro_grid_id in (select id from areas)) and ${later('m')}) as members,
      (select count(*) from binding b where b.person_id in (select id from people) and b.until is null and (b.how <> 'post' or b.person_id not in (select id from holders))) as bindings`.execute(
    db,
  );
  const [standing] = rows;
  return Object.entries(builtOn).flatMap(([what, say]) => {
    const n = standing?.[what as keyof Standing] ?? 0; // Object.entries forgets the keys' type
    return n === 0 ? [] : [say(n)];
  });

  function later(rows: string) {
    return sql<boolean>`${sql.ref(`${rows}.ended_at`)} is null and ${sql.ref(`${rows}.batch_id`)} is distinct from ${batch}`;
  }
}
