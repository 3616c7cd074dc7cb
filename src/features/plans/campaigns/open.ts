import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { areasOver, keepers, seenBy } from '../seen-by.ts';
import * as contract from './contract.ts';

type Campaign = { id: string; name: string; startsOn: string; columns: { id: string; name: string }[]; choices: Choice[] | null };
type Choice = { id: string; name: string; mark: string };

/** The campaigns that go on here today. */
export const open = query(contract.open, {
  who: { posts: keepers },
  async run({ db, actor, now }, { community }) {
    const { rows } = await sql<Campaign>`
      select s.id, s.name, s.starts_on as "startsOn",
        (select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.place) from sheet_column c where c.sheet_id = s.id) as columns,
        (select json_agg(json_build_object('id', h.id, 'name', h.name, 'mark', h.mark_name) order by h.mark, h.place) from sheet_choice h where h.sheet_id = s.id) as choices
      from sheet s where s.kind = 'campaign' and s.area_id in (${areasOver([community])}) and ${seenBy(actor)} and s.closed_at is null
        and s.starts_on <= ${dayOf(now)} and (s.ends_on is null or s.ends_on >= ${dayOf(now)}) order by s.at desc, s.id desc limit 20`.execute(
      db,
    );
    return { campaigns: rows.map(({ choices, ...campaign }) => ({ ...campaign, marks: marksOf(choices ?? []) })) };
  },
});

function marksOf(choices: readonly Choice[]) {
  return [...Map.groupBy(choices, ({ mark }) => mark)].map(([name, of]) => ({
    name,
    choices: of.map((choice) => ({ id: choice.id, name: choice.name })),
  }));
}
