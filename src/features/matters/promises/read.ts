import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { joinedBy } from '../joining/shared.ts';
import { placeWords } from '../place.ts';
import { answersFor, helps, inHand, laidBefore, opened, seenBy } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { carrier } from './carried.ts';
import { promiseList as deskContract, promises as listContract, myPromises as mineContract } from './contract.ts';
import { mayTouch, onMyGround } from './settle.ts';

type Row = Answer<typeof deskContract>['rows'][number];
type Read = Omit<Row, 'what' | 'reason' | 'changes' | 'stands' | 'as' | 'matter'> & {
  what: Buffer;
  reason: Buffer | null;
  promised_as: string;
  settled: 'kept' | 'void' | null;
  settled_on: string | null;
  changes: { id: string; was: string; becomes: string; at: string; reason: string }[] | null;
  matter: string | null;
  number: string;
  subject: string;
  ended: boolean;
};

/** What was promised about a matter: for who asked, who works on it, and who answers for it; nothing for who was only offered or joined it. */
export const promises = query(listContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const { db, actor } = seeing;
    const { rows } = await sql<{ full: boolean; works: boolean }>`
      select coalesce(${seenBy(actor)}, false) as full, coalesce((${inHand(actor)} or ${answersFor(actor)} or ${helps(actor)}) and not coalesce(${opened(actor)}, false), false) as works
      from matter m where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)} or ${joinedBy(actor)})`.execute(db);
    const { full, works } = rows[0] ?? refuse('not_found');
    if (!full) return { rows: [], mayPromise: false };
    const found = await readPromises(seeing, sql<boolean>`p.matter_id = ${matter}`, sql`order by p.made_at, p.id`);
    return { rows: found.map(({ matter: _, place: __, ...row }) => row), mayPromise: works && actor.posts.length > 0 };
  },
});

const most = 100;

/** 承诺本. */
export const myPromises = query(mineContract, {
  who: 'person',
  async run(seeing) {
    const { person } = seeing.actor;
    const mine = sql<boolean>`p.id in (select id from promise where promised_person = ${person} and settled_at is null
      union select q.id from matter w join promise q on q.matter_id = w.id where w.assignee_person = ${person} and q.settled_at is null) and ${carrier} = ${person}`;
    return { rows: await readPromises(seeing, mine, sql`order by p.due_on, p.id limit ${most}`) };
  },
});

const pageSize = 20;
const byDay = z.tuple([z.iso.date(), z.uuid()]);
const soonDays = 3;

/** The promises of a community for its desk, by what they need. */
export const promiseList = query(deskContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head', 'grid-worker'] },
  async run(seeing, { community, pick, after: mark }) {
    const { actor, now } = seeing;
    if (areasOf(actor, 'community').length === 0 && areasOf(actor, 'grid').length === 0) refuse('not_found');
    const from = after(mark, byDay);
    const today = dayOf(now);
    const picks = {
      open: sql`p.settled_at is null`,
      soon: sql`p.settled_at is null and p.due_on between ${today}::date and ${today}::date + ${sql.lit(soonDays)}`,
      late: sql`p.settled_at is null and p.due_on < ${today}::date`,
      settled: sql`p.settled_at is not null`,
    };
    const where = sql<boolean>`p.community_id = ${community} and ${picks[pick]} and case when p.matter_id is null then ${onMyGround(actor)} else ${answersFor(actor)} end
      and ${from === null ? sql`true` : sql`(p.due_on, p.id) > (${from[0]}::date, ${from[1]}::uuid)`}`;
    const rows = await readPromises(seeing, where, sql`order by p.due_on, p.id limit ${pageSize + 1}`);
    return paged(rows, pageSize, ({ due, id }) => [due, id]);
  },
});

/** Promises `p` of matters `m`, opened for who reads them. */
export async function readPromises(seeing: Seeing, where: RawBuilder<boolean>, rest: RawBuilder<unknown>): Promise<Row[]> {
  const { db, actor } = seeing;
  const { rows } = await sql<Read>`
    select p.id, p.what, p.how, p.promised_called as called, p.promised_as, p.due_on::text as due, p.made_at as "madeAt", p.settled, p.settled_at as "settledAt",
      timezone('Asia/Shanghai', p.settled_at)::date::text as settled_on, p.reason,
      case when ${carrier} <> p.promised_person then m.assignee_called end as carried, ${carrier} = ${actor.person}::uuid as mine,
      coalesce(p.settled_at is null and ${mayTouch(actor)}, false) as "maySettle",
      (select json_agg(json_build_object('id', c.id, 'was', c.was_on, 'becomes', c.becomes_on, 'at', c.at, 'reason', encode(c.reason, 'base64')) order by c.at)
        from promise_change c where c.promise_id = p.id) as changes,
      p.matter_id as matter, m.number, m.subject, m.ended_at is not null as ended, coalesce(${placeWords}, '') as place
    from promise p left join matter m on m.id = p.matter_id left join area a on a.id = coalesce(p.place_id, m.place_id, p.community_id)
    where ${where} ${rest}`.execute(db);
  return rows.map((row) => shown(seeing, row));
}

function shown(seeing: Seeing, { promised_as, settled, settled_on, changes, number, subject, ended, ...row }: Read): Row {
  const { keys } = seeing;
  return {
    ...row,
    what: openWithOwnKey(keys, row.what, row.id),
    reason: row.reason && openWithOwnKey(keys, row.reason, `${row.id}:reason`),
    as: postNames[promised_as] ?? promised_as,
    stands: standsOf(seeing, { settled, settled_on, due: row.due }),
    mine: row.mine ?? false,
    matter: row.matter === null ? null : { id: row.matter, number, subject, ended },
    changes: (changes ?? []).map(({ id, was, becomes, at, reason }) => ({
      ...{ was, becomes, at },
      reason: openWithOwnKey(keys, Buffer.from(reason, 'base64'), id),
    })),
  };
}

function standsOf({ now }: Seeing, { settled, settled_on, due }: Pick<Read, 'settled' | 'settled_on' | 'due'>): Row['stands'] {
  if (settled === 'void') return 'void';
  const isLate = (settled_on ?? dayOf(now)) > due;
  if (settled === 'kept') return isLate ? 'kept-late' : 'kept';
  return isLate ? 'late' : 'open';
}
