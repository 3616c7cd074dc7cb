import { type RawBuilder, sql } from 'kysely';
import { personsLike } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { byTime, pageSize, rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { answersFor } from '../seen-by.ts';
import { search as searchContract } from './contract.ts';
import { lineOf, pairsOf } from './pairs.ts';

/** Finds matters of one's areas by words of the short line, by number, or by who asked. */
export const search = query(searchContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'micro-grid-assistant'] },
  async run(seeing, { text, area, after: mark }) {
    const from = after(mark, byTime);
    const behind = from === null ? sql`true` : sql`(m.opened_at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const inside = area ? sql`${area}::uuid in (m.community_id, m.estate_id, m.grid_id, m.micro_grid_id)` : sql`true`;
    const { rows } = await sql<Listed>`
      with found as materialized (${found(seeing, text)})
      select ${listed} from found f join matter m on m.id = f.id left join area a on a.id = m.place_id
      where ${answersFor(seeing.actor)} and ${inside} and ${behind} order by m.opened_at desc, m.id desc limit ${pageSize + 1}`.execute(
      seeing.db,
    );
    const page = paged(rows, pageSize, (row) => [row.opened_at, row.id]);
    const shown = await rowsOf(seeing, page.rows);
    return { rows: shown.map(({ record, row }) => ({ ...row, channel: record.channel })), next: page.next };
  },
});

/** The ids of what may be meant. What looks like a number is only a number, and digits as long as a phone or an ID only those. */
function found({ actor, keys, now }: Seeing, text: string): RawBuilder<{ id: string }> {
  const typed = lineOf(text);
  if (/^(\d{2}-)?\d{1,9}$/.test(typed))
    return sql<{ id: string }>`select id from matter where number = any(${numbersLike(typed, dayOf(now))}::text[])`;
  const like = personsLike(keys, typed);
  const byPerson = like ? sql<{ id: string }>`select id from matter where real_name and opener_person in (${like})` : null;
  if (/^[\dx-]+$/.test(typed)) return byPerson ?? sql<{ id: string }>`select null::uuid as id where false`;
  return byPerson ? sql<{ id: string }>`${byLine(actor, typed)} union ${byPerson}` : byLine(actor, typed);
}

/** 318 and 0318 mean that number of this year and the last. */
function numbersLike(typed: string, today: string): string[] {
  if (typed.includes('-')) return [typed];
  const year = Number(today.slice(2, 4));
  return [year, year - 1].map((each) => `${String(each).padStart(2, '0')}-${typed.padStart(4, '0')}`);
}

/** In each community the actor's posts stand in, the lines that hold all pairs; the line itself is looked at again. */
function byLine(actor: Actor, typed: string): RawBuilder<{ id: string }> {
  const areas = (['community', 'grid', 'micro-grid', 'building'] as const).flatMap((level) => areasOf(actor, level));
  return sql<{ id: string }>`
    select s.matter_id as id from (select distinct coalesce(a.community_id, a.id) as id from area a where a.id = any(${areas}::uuid[])) as c
      join matter_search s on s.words @> array(select right(c.id::text, 8) || pair from unnest(${pairsOf(typed)}::text[]) as pair)
      join matter o on o.id = s.matter_id
    where position(${typed} in lower(regexp_replace(normalize(o.subject, NFKC), '\\s', '', 'g'))) > 0`;
}
