import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { isOffice, livesIn } from './community.ts';
import { board as boardContract, type commitmentKinds, report as reportContract } from './contract.ts';

/** So few stars would show whose they are. */
const fewest = 5;

type Kind = (typeof commitmentKinds)[number];
type Row = {
  id: string;
  kind: Kind;
  what: string;
  unit: string;
  unitId: string;
  ours: string | null;
  theirs: string | null;
  ourPost: string | null;
  theirPost: string | null;
  due: string;
  doneOn: string | null;
  result: string | null;
  beneficiaries: number | null;
  stars: number | null;
  rated: number;
};
type Asked = { readonly community: string; readonly year: number };

/** Every promise for a year with its owner, its day, and whether it was kept in time (S0-A26). Public. */
export const board = query(boardContract, {
  who: 'anyone',
  async run(seeing, asked) {
    const { actor, now } = seeing;
    const [isNeighbour, inOffice] = [await livesIn(seeing, asked.community), isOffice(seeing, asked.community)];
    const mine = new Set(actor.posts.map(({ id }) => id));
    const rows = (await rowsOf(seeing, asked)).map(({ unitId: _, ourPost, theirPost, ...row }) => ({
      ...row,
      standing: standingOf(row, dayOf(now)),
      mayKeep: row.doneOn === null && (inOffice || [ourPost, theirPost].some((post) => post !== null && mine.has(post))),
      mayRate: row.doneOn !== null && isNeighbour,
    }));
    return { rows };
  },
});

/** A year in figures: of each of the four how many, and of each unit every item once (S0-A28, S2-A6). Public. */
export const report = query(reportContract, {
  who: 'anyone',
  async run(seeing, asked) {
    const today = dayOf(seeing.now);
    const rows = await rowsOf(seeing, asked);
    const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, ofKind]) => ({
      kind,
      made: ofKind.length,
      done: ofKind.filter(({ doneOn }) => doneOn !== null).length,
      late: ofKind.filter((row) => standingOf(row, today) === 'late').length,
    }));
    const units = [...Map.groupBy(rows, ({ unitId }) => unitId).values()].map((ofUnit) => ({
      unit: ofUnit[0]?.unit ?? '',
      made: ofUnit.length,
      done: ofUnit.filter(({ doneOn }) => doneOn !== null).length,
      beneficiaries: ofUnit.reduce((all, { beneficiaries }) => all + (beneficiaries ?? 0), 0),
      stars: meanOf(ofUnit),
    }));
    return { kinds, units };
  },
});

async function rowsOf({ db }: Seeing, { community, year }: Asked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.what, u.name as unit, c.unit_id as "unitId", o.called as ours, t.called as theirs, c.our_post as "ourPost", c.their_post as "theirPost",
      c.due_on as due, c.done_on as "doneOn", c.result, c.beneficiaries,
      (select case when count(*) >= ${fewest} then round(avg(stars), 1)::float8 end from commitment_stars s where s.commitment_id = c.id) as stars,
      (select count(*)::int from commitment_stars s where s.commitment_id = c.id) as rated
    from commitment c join organization u on u.id = c.unit_id left join post o on o.id = c.our_post left join post t on t.id = c.their_post
    where c.community_id = ${community} and c.due_on >= make_date(${year}::int, 1, 1) and c.due_on < make_date(${year}::int + 1, 1, 1)
    order by c.due_on, c.id limit 2000`.execute(db);
  return rows;
}

function standingOf({ due, doneOn }: Pick<Row, 'due' | 'doneOn'>, today: string): 'open' | 'late' | 'done' | 'done-late' {
  if (doneOn !== null) return doneOn <= due ? 'done' : 'done-late';
  return due < today ? 'late' : 'open';
}

/** The mean of what may be read, by how many rated each. */
function meanOf(rows: readonly Row[]): number | null {
  const read = rows.flatMap(({ stars, rated }) => (stars === null ? [] : [{ stars, rated }]));
  const all = read.reduce((count, { rated }) => count + rated, 0);
  return all === 0 ? null : Math.round((read.reduce((sum, { stars, rated }) => sum + stars * rated, 0) / all) * 10) / 10;
}
