import { z } from 'zod';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { agreed, leastPart, type Side, tookPart } from './door.ts';

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

/** A count of owners: persons, and hundredths of a square metre. */
type Count = { readonly persons: Side; readonly area: Side };
export const hundredths = (metres: number) => Math.round(metres * 100);

/** The result of an owners' vote is kept, where it stands by persons and by floor space; where it does not, the step is refused with what is missing. */
export async function keepOwnersVote({ db, now }: Context, asked: unknown): Promise<void> {
  const { matter, roll, step, state } = given.parse(asked);
  const whole = rollShape.parse(state.answers[roll]);
  const said = countShape.parse(state.answers[step]);
  const count: Count = {
    persons: { all: whole.owners, took: said.voted, agreed: said.agreed },
    area: { all: hundredths(whole.area), took: hundredths(said['voted-area']), agreed: hundredths(said['agreed-area']) },
  };
  mustStand(count);
  const { estate_id } = await db.selectFrom('matter').select('estate_id').where('id', '=', matter).executeTakeFirstOrThrow();
  const { persons } = count;
  await db
    .insertInto('committee_vote')
    .values({
      ...{ id: newId(), matter_id: matter, estate_id: estate_id ?? refuse('estates.not_an_estate') },
      ...{ owners: persons.all, voted: persons.took, agreed: persons.agreed },
      ...{ area: whole.area, voted_area: said['voted-area'], agreed_area: said['agreed-area'], seats: said.seats, at: stamp(now) },
    })
    .execute();
}

/** Refused with what is missing: whoever takes part, and who of them agrees, by persons and by floor space. */
export function mustStand({ persons, area }: Count): void {
  const isWhole = [persons.all, persons.took, persons.agreed].every(Number.isInteger);
  const isCount = [persons, area].every(({ all, took, agreed: yes }) => all > 0 && took <= all && yes <= took);
  if (!isWhole || !isCount) refuse('estates.count_wrong');
  if (!tookPart(persons)) refuse('estates.too_few_persons', { need: leastPart(persons.all), had: persons.took });
  if (!tookPart(area)) refuse('estates.too_little_area', { need: leastPart(area.all) / 100, had: area.took / 100 });
  if (!agreed('usual', persons)) refuse('estates.not_agreed_persons');
  if (!agreed('usual', area)) refuse('estates.not_agreed_area');
}
