import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { joinedBy } from '../joining/shared.ts';
import { rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { answersFor, laidBefore, seenBy } from '../seen-by.ts';
import { type things as kinds, thread as threadContract } from './contract.ts';
import { counted, type Kinship, kin } from './kin.ts';
import { allThings } from './things.ts';

type Relative = Listed & { how: Kinship; tied_at: string; link: string | null; reason: Buffer | null; mine: boolean; plain: boolean };
type Thing = { id: string; what: (typeof kinds)[number]; at: string; name: string; state: string | null; who: 'public' | 'full' | 'staff' };
type Reader = { full: boolean; joined: boolean; staff: boolean };
const nothing = { matters: [], things: [], hidden: 0, mayLink: false };

/** 来龙去脉: all that belongs together with a matter. A complaint, a quarrel, another's hardship stands in nobody's thread who may not open it. */
export const thread = query(threadContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const reader = await readerOf(seeing, matter);
    if (!reader.full && !reader.joined) return nothing; // who was only offered it may not know where it is
    const [relatives, things] = await Promise.all([relativesOf(seeing, matter), thingsOf(seeing, matter)]);
    const shown = await rowsOf(
      seeing,
      relatives.filter(({ mine }) => mine),
    );
    return {
      matters: shown.map(({ record, row: { id, number, subject, status, light } }) => ({
        ...{ id, number, subject, status, light, how: record.how, at: record.tied_at },
        link: tie(seeing, record, reader),
      })),
      things: things
        .filter(({ who }) => who === 'public' || (who === 'full' ? reader.full : reader.staff))
        .map(({ who: _, ...thing }) => thing),
      hidden: reader.staff ? relatives.filter(({ mine, plain, how }) => !mine && plain && counted.includes(how)).length : 0,
      mayLink: reader.staff,
    };
  },
});

async function readerOf({ db, actor }: Seeing, matter: string): Promise<Reader> {
  const { rows } = await sql<Reader>`
    select coalesce(${seenBy(actor)}, false) as full, ${joinedBy(actor)} as joined, coalesce(${answersFor(actor)}, false) as staff
    from matter m where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)} or ${joinedBy(actor)})`.execute(db);
  return rows[0] ?? refuse('not_found');
}

const most = 100;

/** One line for each other matter, by the nearest way it belongs here; `plain`: nothing about it is told in confidence. */
async function relativesOf({ db, actor }: Seeing, matter: string): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    with own as (select * from matter where id = ${matter}), kin as (${kin}), once as (select distinct on (id) * from kin order by id, link is null, at)
    select ${listed}, k.how, k.at as tied_at, k.link, k.reason, coalesce(${seenBy(actor)} or ${joinedBy(actor)}, false) as mine, m.seen_by is null and m.kept_from = '{}' as plain
    from once k join matter m on m.id = k.id left join area a on a.id = m.place_id order by k.at desc, m.id desc limit ${most}`.execute(db);
  return rows;
}

async function thingsOf({ db }: Seeing, matter: string): Promise<Thing[]> {
  const { rows } =
    await sql<Thing>`with own as (select * from matter where id = ${matter}), things as (${allThings}) select * from things order by at desc, id limit ${most}`.execute(
      db,
    );
  return rows;
}

function tie({ keys }: Seeing, { link, reason }: Relative, { staff }: Reader) {
  return link === null || reason === null ? null : { id: link, reason: openWithOwnKey(keys, reason, link), mayUndo: staff };
}
