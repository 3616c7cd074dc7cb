import { type RawBuilder, sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { joinedBy } from '../joining/shared.ts';
import { placeWords } from '../place.ts';
import { inMyAreas, laidBefore, seenBy } from '../seen-by.ts';
import { entrustedAlike as alikeContract, behind as behindContract } from './contract.ts';
import { officeOver, senders } from './office.ts';

type Behind = { department: string; number: string; subject: string; evidence: string; until: string };
type Alike = { matter: string; number: string; place: string; department: string; subject: string; dueAt: string | null };

/** Every department whose sending this matter stands for, also of those that were put together with it. */
export const behind = query(behindContract, {
  who: 'signed-in',
  async run(seeing, { matter }) {
    const { db, actor } = seeing;
    const { rows: seen } = await sql<{ place_id: string; leaf_id: string; staff: boolean | null }>`
      select m.place_id, m.leaf_id, ${inMyAreas(actor)} as staff from matter m where m.id = ${matter} and (${seenBy(actor)} or ${joinedBy(actor)} or ${laidBefore(actor)})`.execute(
      db,
    );
    const { place_id, leaf_id, staff } = seen[0] ?? refuse('not_found');
    const { rows: departments } = await sql<Behind>`
      with recursive one as (select id from matter where id = ${matter} union select d.id from one join matter d on d.merged_into = one.id)
      select e.department, m.number, e.subject, e.evidence, e.until from one join entrusted_part p on p.matter_id = one.id
        join entrusted e on e.id = p.entrusted_id join matter m on m.id = one.id order by e.until, m.number`.execute(db);
    const others = staff && departments.length > 0 ? await openOnes(seeing, leaf_id, [place_id], sql`m.id <> ${matter}`) : [];
    return { departments, alike: others };
  },
});

/** Before it is sent: what is open of the same kind at the same places, of whichever department. Nothing of what residents asked. */
export const entrustedAlike = query(alikeContract, {
  who: { posts: senders },
  async run(seeing, { leaf, places }) {
    if (places.length === 0) return { rows: [] };
    await officeOver(seeing, places);
    return { rows: await openOnes(seeing, leaf, places, sql`true`) };
  },
});

async function openOnes({ db }: Seeing, leaf: string, places: readonly string[], where: RawBuilder<unknown>): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    select m.id as matter, m.number, ${placeWords} as place, e.department, e.subject, m.due_at as "dueAt"
    from matter m join area a on a.id = m.place_id join entrusted_part p on p.matter_id = m.id join entrusted e on e.id = p.entrusted_id
    where m.place_id = any(${places}::uuid[]) and m.leaf_id = ${leaf} and m.ended_at is null and m.doing <> 'rate' and ${where}
    order by a.sort_key, m.due_at, m.id limit 60`.execute(db);
  return rows;
}
