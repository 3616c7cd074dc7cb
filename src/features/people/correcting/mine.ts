import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { themself } from '../own/word.ts';
import { isCalledByThemself } from './called.ts';
import { myDetails as detailsContract } from './contract.ts';
import { said } from './said.ts';
import { openOwn } from './vault.ts';

type Mine = Answer<typeof detailsContract>;
type Row = Pick<Mine, 'sex' | 'birthYear' | 'relation' | 'residence' | 'home' | 'called'>;

/** In the clear, because it is read by whom it is about and by nobody else. */
export const myDetails = query(detailsContract, {
  who: 'person',
  async run(seeing) {
    const person = themself(seeing.actor);
    const { name, phone, idNumber } = await naming(seeing, person, (tx) => openOwn(tx, seeing.keys, person));
    const { rows } = await sql<Row>`
      select p.sex, p.birth_year as "birthYear", p.relation, p.residence, case when d.id is not null then ${wordsOf('d')} end as home,
        (select min(o.called) from post o join post_kind k on k.id = o.kind where o.person_id = p.id and ${isCalledByThemself(seeing.now)}) as called
      from person p left join household h on h.id = p.household_id left join area d on d.id = h.dwelling_id where p.id = ${person}`.execute(
      seeing.db,
    );
    const row = rows[0] ?? refuse('not_found');
    return { ...row, name, phone, idNumber: idNumber && covered(idNumber), asked: await askedBy(seeing, person) };
  },
});

function covered(idNumber: string): string {
  return `${idNumber.slice(0, 4)}${'*'.repeat(Math.max(0, idNumber.length - 8))}${idNumber.slice(-4)}`;
}

async function askedBy({ db, keys }: Seeing, person: string): Promise<Mine['asked']> {
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => said(keys, row));
}
