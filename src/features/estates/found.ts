import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { committeeName } from './words.ts';

const filedShape = z.object({ paper: z.string(), from: z.iso.date(), until: z.iso.date() });
const given = z.looseObject({
  matter: z.uuid(),
  step: z.string(),
  state: z.looseObject({ answers: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

type Elected = { estate_id: string; name: string; seats: number };

/** Filing founds the committee of the estate, or gives it its next term: the seats its owners voted on, from a day until a day. */
export async function foundOwnersCommittee(context: Context, asked: unknown): Promise<void> {
  const { matter, step, state } = given.parse(asked);
  const filed = filedShape.parse(state.answers[step]);
  const elected = await electedBy(context, matter);
  await mustFollow(context, elected.estate_id, filed);
  await context.db
    .insertInto('owners_term')
    .values({
      ...{ id: newId(), organization_id: await committeeOf(context, elected), estate_id: elected.estate_id, matter_id: matter },
      ...{ paper: filed.paper, seats: elected.seats, since: filed.from, until: filed.until, at: stamp(context.now) },
    })
    .execute();
}

async function electedBy({ db }: Context, matter: string): Promise<Elected> {
  const { rows } = await sql<Elected>`
    select v.estate_id, a.name, v.seats from committee_vote v join area a on a.id = v.estate_id where v.matter_id = ${matter} order by v.at desc, v.id desc limit 1`.execute(
    db,
  );
  return rows[0] ?? refuse('estates.no_vote');
}

async function mustFollow({ db }: Context, estate: string, { from, until }: z.infer<typeof filedShape>): Promise<void> {
  const { rows } = await sql<{ wrong: boolean; overlaps: boolean }>`
    select ${until}::date <= ${from}::date or ${until}::date > ${from}::date + interval '5 years' as wrong,
      exists (select from owners_term t join organization o on o.id = t.organization_id and o.ended_at is null where t.estate_id = ${estate} and daterange(since, until) && daterange(${from}::date, greatest(${until}::date, ${from}::date))) as overlaps`.execute(
    db,
  );
  if (rows[0]?.wrong) refuse('estates.term_wrong');
  if (rows[0]?.overlaps) refuse('estates.term_overlaps');
}

const kind = 'owners-committee';
const single = 'estate-governing';

/** One committee of an estate, however many terms it serves and whatever it is called. Refuses while a committee of another kind governs there. */
async function committeeOf({ db }: Context, { estate_id, name }: Elected): Promise<string> {
  await sql`select from area where id = ${estate_id} for update`.execute(db); // whoever founds a body there takes turns with it
  const { rows } = await sql<{ id: string; kind: string; name: string }>`
    select id, kind, name from organization where area_id = ${estate_id} and single = ${single} and ended_at is null`.execute(db);
  const [standing] = rows;
  if (standing?.kind === kind) return standing.id;
  if (standing) refuse('estates.governed_already', { estate: name, standing: standing.name });
  const id = newId();
  await db
    .insertInto('organization')
    .values({ id, kind, single, name: committeeName(name), area_id: estate_id })
    .execute();
  return id;
}
