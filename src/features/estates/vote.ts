import { z } from 'zod';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';

const given = z.looseObject({
  matter: z.uuid(),
  roll: z.string(),
  step: z.string(),
  state: z.looseObject({ answers: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});
const rollShape = z.object({ owners: z.number(), area: z.number() });
const countShape = z.object({
  voted: z.number(),
  'voted-area': z.number(),
  agreed: z.number(),
  'agreed-area': z.number(),
  seats: z.number(),
});

/** What a count of owners must hold: how many and how many square metres there are, took part, agreed. */
export type Count = { readonly [of in 'persons' | 'area']: { readonly all: number; readonly voted: number; readonly agreed: number } };

/** The result of an owners' vote is kept, where it stands by persons and by floor space; where it does not, the step is refused with what is missing. */
export async function keepOwnersVote({ db, now }: Context, asked: unknown): Promise<void> {
  const { matter, roll, step, state } = given.parse(asked);
  const whole = rollShape.parse(state.answers[roll]);
  const said = countShape.parse(state.answers[step]);
  const count: Count = {
    persons: { all: whole.owners, voted: said.voted, agreed: said.agreed },
    area: { all: whole.area, voted: said['voted-area'], agreed: said['agreed-area'] },
  };
  mustStand(count);
  const { estate_id } = await db.selectFrom('matter').select('estate_id').where('id', '=', matter).executeTakeFirstOrThrow();
  const { persons, area } = count;
  await db
    .insertInto('committee_vote')
    .values({
      ...{ id: newId(), matter_id: matter, estate_id: estate_id ?? refuse('estates.not_an_estate') },
      ...{ owners: persons.all, voted: persons.voted, agreed: persons.agreed },
      ...{ area: area.all, voted_area: area.voted, agreed_area: area.agreed, seats: said.seats, at: stamp(now) },
    })
    .execute();
}

/** Two thirds take part and more than half of those agree, by persons and by floor space (Civil Code, article 278; 以上 includes the third itself, 过半数 not the half). */
function mustStand({ persons, area }: Count): void {
  const whole = [persons.all, persons.voted, persons.agreed].every(Number.isInteger);
  for (const { all, voted, agreed } of [persons, area])
    if (!whole || all <= 0 || voted > all || agreed > voted) refuse('estates.count_wrong');
  if (persons.voted * 3 < persons.all * 2)
    refuse('estates.too_few_persons', { need: Math.ceil((persons.all * 2) / 3), had: persons.voted });
  if (area.voted * 3 < area.all * 2) refuse('estates.too_little_area', { need: Math.ceil((area.all * 200) / 3) / 100, had: area.voted });
  if (persons.agreed * 2 <= persons.voted) refuse('estates.not_agreed_persons');
  if (area.agreed * 2 <= area.voted) refuse('estates.not_agreed_area');
}
