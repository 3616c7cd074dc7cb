import { sql } from 'kysely';
import { z } from 'zod';
import { action, query } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { accountOfActor } from './factor.ts';
import { isAsked, moneyOfficers } from './whom.ts';

type Rule = Answer<typeof contract.secondRules>['rules'][number];
type Row = Answer<typeof contract.secondHolders>['rows'][number] & { sort: number };
const size = 50;
const officers: readonly string[] = moneyOfficers;
const keepers = ['security-admin'] as const;
export const resetters = ['security-admin', 'system-admin'] as const;

/** Posts held today, with whether whoever holds one has a second step in force. */
const held = (today: string) => sql`
  select p.id, p.kind, p.called, p.area_id, k.name, k.sort, ${setUpAt} as since, null::text as until
  from post p join post_kind k on k.id = p.kind and ${isAsked}
  where p.since <= ${today} and (p.until is null or p.until > ${today})`;

/** The last post of everybody who has left and whose second step is still in force: without its phone, a chosen one keeps them out. */
const left = (today: string) => sql`
  select distinct on (p.person_id) p.id, p.kind, p.called, p.area_id, k.name, k.sort, ${setUpAt} as since, p.until::text as until
  from post p join post_kind k on k.id = p.kind and ${isAsked}
  where p.until <= ${today} and ${setUpAt} is not null and not exists (
    select from post o join post_kind k on k.id = o.kind and ${isAsked}
    where o.person_id = p.person_id and (o.until is null or o.until > ${today}))
  order by p.person_id, p.until desc, p.id`;

/** Since when the holder of the post `p` has a second step in force. */
const setUpAt = sql`(select min(f.confirmed_at) from second_factor f join binding b on b.account_id = f.account_id
  where b.person_id = p.person_id and b.scope = 'self' and b.until is null and f.ended_at is null)`;

/** What is asked of each kind of post, and of how many it cannot be asked yet because they have set nothing up. */
export const secondRules = query(contract.secondRules, {
  who: { posts: resetters },
  async run({ db, now }) {
    const { rows } = await sql<Rule>`
      with held as (${held(dayOf(now))})
      select k.id as kind, k.name, k.work, k.second_from::text as "secondFrom", k.step_up_from::text as "stepUpFrom", k.two_from::text as "twoFrom", ${lastSaid} as said,
        count(h.id)::int as holders, count(h.id) filter (where h.since is null)::int as without
      from post_kind k left join held h on h.kind = k.id
      where ${isAsked} and (not k.of_body or h.id is not null)
      group by k.id order by k.sort`.execute(db);
    return { rules: rows };
  },
});

/** When the days of the kind `k` were last said, and by whom, as they are called at work. */
const lastSaid = sql`(select json_build_object('at', s.said_at, 'by', (select p.called from binding b join post p on p.person_id = b.person_id and p.kind = 'security-admin'
    where b.account_id = s.said_by and b.scope = 'self' order by p.since desc, p.id limit 1))
  from second_rule s where s.kind = k.id order by s.said_at desc, s.id desc limit 1)`;

/** A county says from which day, and it is kept who said so when; an administrator's post is never let off, and never later than it stands. */
export const setSecondRule = action(contract.setSecondRule, {
  who: { posts: keepers },
  stepUp: true,
  async run({ db, actor, now }, { kind, secondFrom, stepUpFrom, twoFrom: said }) {
    const found = await db
      .selectFrom('post_kind')
      .select(['work', 'second_from', 'step_up_from', 'two_from'])
      .where('id', '=', kind)
      .forUpdate()
      .executeTakeFirst();
    if (!found || (found.work === 'helper' && !officers.includes(kind))) return refuse('not_found');
    const twoFrom = said === undefined ? found.two_from : said;
    const letsOff = isLater(secondFrom, found.second_from) || isLater(stepUpFrom, found.step_up_from) || isPutOff(twoFrom, found.two_from);
    if (found.work === 'administrator' && letsOff) refuse('accounts.second_for_administrators');
    await db
      .updateTable('post_kind')
      .set({ second_from: secondFrom, step_up_from: stepUpFrom, two_from: twoFrom })
      .where('id', '=', kind)
      .execute();
    const said_by = accountOfActor({ actor });
    await db
      .insertInto('second_rule')
      .values({ id: newId(), kind, second_from: secondFrom, step_up_from: stepUpFrom, two_from: twoFrom, said_by, said_at: stamp(now) })
      .execute();
    return { id: said_by };
  },
});

/** Whether a day would come later than the one that stands, or never. */
const isLater = (day: string | null, standing: string | null) => day === null || (standing !== null && day > standing);

/** The same of a day that may not have been said at all. */
const isPutOff = (day: string | null, standing: string | null) => standing !== null && isLater(day, standing);

/** Who works here, by posts, and since when they have a second step: no resident is among them. */
export const secondHolders = query(contract.secondHolders, {
  who: { posts: resetters },
  async run({ db, now }, { after: mark }) {
    const [sort, id] = after(mark, z.tuple([z.int(), z.uuid()])) ?? [-1, '00000000-0000-0000-0000-000000000000'];
    const { rows } = await sql<Row>`
      with held as (${held(dayOf(now))} union all (${left(dayOf(now))}))
      select h.id, h.called, h.name as "kindName", a.name as area, h.since, h.until, h.sort from held h join area a on a.id = h.area_id
      where (h.sort, h.id) > (${sort}::int, ${id}::uuid) order by h.sort, h.id limit ${size + 1}`.execute(db);
    return paged(rows, size, (row) => [row.sort, row.id]);
  },
});
