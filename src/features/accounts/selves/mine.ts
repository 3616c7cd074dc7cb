import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { tailOf } from '../phone-of.ts';
import * as contract from './contract.ts';

type Self = Omit<Answer<typeof contract.myBindings>['bindings'][number], 'isThis'>;
type Row = Omit<Self, 'phoneTail'> & { readonly account: string; readonly phone: Buffer; readonly key_wrapped: Buffer };

/** Whoever acts for somebody else just now reads nothing of it: the door lets no family in. */
export const myBindings = query(contract.myBindings, {
  who: 'person',
  async run(seeing) {
    const { actor } = seeing;
    const rows = await selvesOf(seeing, actor.person ?? refuse('not_bound'));
    return { bindings: rows.map(({ account, ...self }) => ({ ...self, isThis: account === actor.account })) };
  },
});

/** The accounts that sign in as a person today, the oldest first; who vouched is named by the work they did on that day. */
export async function selvesOf({ db, keys, now }: Seeing, person: string): Promise<(Self & { readonly account: string })[]> {
  const { rows } = await sql<Row>`
    select b.id as binding, b.account_id as account, b.how, b.since, a.phone, a.key_wrapped, ${vouchedBy} as by,
      (select max(s.created_at) from session s where s.account_id = b.account_id and s.only_for is null) as "signedInAt"
    from binding b join account a on a.id = b.account_id
    where b.person_id = ${person} and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)}) order by b.since, b.id`.execute(db);
  return rows.map(({ phone, key_wrapped, ...row }) => ({ ...row, phoneTail: tailOf(keys, { account: row.account, phone, key_wrapped }) }));
}

/** How whoever vouched for the binding `b` was called at work then. */
const vouchedBy = sql`(
  select concat(p.called, '（', k.name, '）') from binding v join post p on p.person_id = v.person_id join post_kind k on k.id = p.kind and k.work in ('staff', 'administrator')
  where v.account_id = b.confirmed_by and v.scope = 'self' and p.since <= timezone('Asia/Shanghai', b.since)::date and (p.until is null or p.until >= timezone('Asia/Shanghai', b.since)::date)
  order by k.sort, p.id limit 1)`;
