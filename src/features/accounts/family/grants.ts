import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { tailOf } from '../phone-of.ts';
import { mustBeAbleToVouch } from '../vouch.ts';
import * as contract from './contract.ts';

type Family = Answer<typeof contract.family>;
type Row = Family['iFor'][number] & { account: string; phone: Buffer; key_wrapped: Buffer };

const shownForDays = 90;

/** The columns both lists read of a binding `b` of the family, its terms `f`, its person `p`, and the account `a` that acts. */
const columns = sql`b.id as binding, b.person_id as person, p.masked, coalesce(f.kin, 'relative') as kin, coalesce(f.may, '{ask,see,confirm}') as may, f.calls,
  b.since, b.until, b.account_id as account, a.phone, a.key_wrapped`;

/** Who acts for me, and for whom I act. Whoever acts for somebody else just now reads only the second. */
export const family = query(contract.family, {
  who: 'signed-in',
  family: 'account',
  async run(seeing) {
    const { actor } = seeing;
    const [forMe, iFor] = await Promise.all([
      actor.person === null || actor.family ? [] : grants(seeing, 'b.person_id', actor.person),
      grants(seeing, 'b.account_id', actor.account ?? ''),
    ]);
    return {
      forMe: forMe.map((row) => withTail(seeing, row)),
      iFor: iFor.map(({ account: _a, phone: _p, key_wrapped: _k, ...row }) => row),
    };
  },
});

export const familyOf = query(contract.familyOf, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(seeing, { person }) {
    await mustBeAbleToVouch(seeing, person);
    return { forMe: (await grants(seeing, 'b.person_id', person)).map((row) => withTail(seeing, row)) };
  },
});

async function grants({ db, now }: Seeing, by: 'b.person_id' | 'b.account_id', id: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${columns}, b.until is not null and b.until <= ${stamp(now)} as ended
    from binding b join person p on p.id = b.person_id join account a on a.id = b.account_id left join family_grant f on f.binding_id = b.id
    where ${sql.ref(by)} = ${id}::uuid and b.scope = 'family' and (b.until is null or b.until > ${stamp(now.subtract({ hours: shownForDays * 24 }))})
    order by ended, b.since desc`.execute(db);
  return rows;
}

function withTail({ keys }: Seeing, row: Row): Family['forMe'][number] {
  const { account, phone, key_wrapped, masked: _masked, person: _person, calls: _calls, ...rest } = row;
  return { ...rest, phoneTail: tailOf(keys, { account, phone, key_wrapped }) };
}
