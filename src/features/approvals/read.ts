import { sql } from 'kysely';
import { z } from 'zod';
import { inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { type Answer, moment } from '#kernel/contract.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { after, paged } from '#kernel/keyset.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { approverKinds, mineToAnswer } from './approvers.ts';
import { count as countContract, mine as mineContract, waiting as waitingContract } from './contract.ts';
import { byNames } from './words.ts';

const size = 30;
const asked = sql`a.id, a.kind, a.what, a.whose, a.lines, a.how_many as "howMany", a.lends, a.reason, a.asked_at as "askedAt", a.due_at as "dueAt", a.provisional`;
type Waiting = Omit<Answer<typeof waitingContract>['rows'][number], 'deed'> & { readonly what: string };

/** The soonest due first. Asked by the posts held at this moment: whoever has left the post sees nothing, whoever has taken it up sees what waits. */
export const waiting = query(waitingContract, {
  who: { posts: approverKinds },
  async run({ db, actor, now }, { after: mark }) {
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? ['-infinity', '00000000-0000-0000-0000-000000000000'];
    const { rows } = await sql<Waiting>`
      select ${asked}, a.asked_as as "askedAs", coalesce((select string_agg(distinct k.name, '、') from post p join post_kind k on k.id = p.kind
        where p.person_id = a.asker and ${inForce(now, 'p')}), '') as posts
      from approval a where ${mineToAnswer(actor, now)} and (a.due_at, a.id) > (${at}::timestamptz, ${id}::uuid) order by a.due_at, a.id limit ${size + 1}`.execute(
      db,
    );
    const page = paged(rows, size, (row) => [row.dueAt, row.id]);
    return { ...page, rows: page.rows.map(({ what, ...row }) => ({ ...row, deed: deedOf(what) })) };
  },
});

export const count = query(countContract, {
  who: { posts: approverKinds },
  async run({ db, actor, now }) {
    const { rows } = await sql<{
      waiting: number;
    }>`select count(*)::int as waiting from approval a where ${mineToAnswer(actor, now)}`.execute(db);
    return { waiting: rows[0]?.waiting ?? 0 };
  },
});

type Mine = Omit<Answer<typeof mineContract>['rows'][number], 'deed' | 'by' | 'fetchFrom'> & {
  readonly what: string;
  readonly byKind: string;
  readonly sealed: Buffer | null;
};

/** The newest first. */
export const mine = query(mineContract, {
  who: { work: ['staff', 'leader', 'administrator', 'helper'] },
  async run(seeing, { after: mark }) {
    const { db, actor, now } = seeing;
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const { rows } = await sql<Mine>`
      select ${asked}, a.by_kind as "byKind", a.decided_as as "decidedAs", a.decided_at as "decidedAt", a.answer, a.use_until as "useUntil", a.sealed,
        case when a.used_at is not null then 'used' when a.use_until > ${stamp(now)} then 'usable' when a.use_until is not null then 'unused'
          when a.verdict is not null then a.verdict when a.withdrawn_at is not null then 'withdrawn'
          when a.expired_at is not null or a.due_at <= ${stamp(now)} then 'expired' else 'waiting' end as state
      from approval a where a.asked_by = ${actor.account} and (a.asked_at, a.id) < (${at}::timestamptz, ${id}::uuid)
      order by a.asked_at desc, a.id desc limit ${size + 1}`.execute(db);
    const page = paged(rows, size, (row) => [row.askedAt, row.id]);
    return { ...page, rows: page.rows.map((row) => shown(seeing, row)) };
  },
});

function shown(seeing: Seeing, { what, byKind, sealed, ...row }: Mine): Answer<typeof mineContract>['rows'][number] {
  const fetchFrom = row.state === 'usable' && row.kind === 'export' && sealed ? addressOf(seeing, { id: row.id, what, sealed }) : null;
  return { ...row, deed: deedOf(what), by: byNames[byKind] ?? '', fetchFrom };
}

/** Where a list that was allowed is fetched: asked for with the very same filters. */
function addressOf({ keys }: Seeing, { id, what, sealed }: { id: string; what: string; sealed: Buffer }): string {
  const filters = z.record(z.string(), z.string()).parse(JSON.parse(openWithOwnKey(keys, sealed, id)));
  return `/api/${what}?${new URLSearchParams(filters)}`;
}
