import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import type * as contract from './contract.ts';
import type { Needed } from './patterns/pattern.ts';
import type { Column, Sheet } from './sheet.ts';
import { neededWords } from './words.ts';

type Said = Pick<Given<typeof contract.add>, 'subject' | 'due' | 'measure' | 'owner' | 'unit' | 'choices' | 'target' | 'measuredIn'>;

/**
 * What is said of an item, as its row holds it. Refuses what lacks a field its column asks for, by name (row S1-D23), an owner or a unit outside
 * the area of the sheet, and anything but one choice of each mark. @param isPart parts of an item need only their line
 */
export async function fieldsOf(
  context: Context,
  { sheet, column, said, isPart }: { sheet: Sheet; column: Column; said: Said; isPart: boolean },
) {
  if (!isPart) mustHave(column, said);
  await mustFit(context, sheet, said);
  return {
    subject: said.subject,
    due: said.due ?? null,
    measure: said.measure ?? null,
    owner_post_id: said.owner ?? null,
    unit_id: said.unit ?? sheet.area_id,
    target: said.target ?? null,
    measured_in: said.measuredIn ?? null,
    ...(isPart ? { first_choice: null, second_choice: null } : await choicesOf(context, sheet, said.choices)),
  };
}

async function mustFit(context: Context, { area_id }: Sheet, { target, measuredIn, owner, unit }: Said): Promise<void> {
  if ((target === undefined) !== (measuredIn === undefined)) refuse('plans.target_half');
  if (owner !== undefined) await mustHold(context, owner, area_id);
  if (unit !== undefined && !(await standsIn(context.db, unit, [area_id]))) refuse('plans.unit_outside');
}

const fieldOf = { due: 'due', measure: 'measure', owner: 'owner', target: 'target' } as const satisfies Partial<Record<Needed, keyof Said>>;

function mustHave({ name, needs }: Column, said: Said): void {
  const lacks = needs.filter((need) => need in fieldOf && said[fieldOf[need as keyof typeof fieldOf]] === undefined); // `in` has just shown that it is one of them
  if (lacks.length > 0) refuse('plans.lacks', { column: name, lacks: lacks.map((need) => neededWords[need]).join('、') });
}

/** Whoever answers for something holds a post today, inside the area. */
async function mustHold({ db, now }: Context, post: string, area: string): Promise<void> {
  const { rows } = await sql<{ area_id: string }>`select p.area_id from post p where p.id = ${post} and ${inForce(now, 'p')}`.execute(db);
  const held = rows[0];
  if (!held || !(await standsIn(db, held.area_id, [area]))) refuse('plans.owner_unknown');
}

/** One choice of each mark of the sheet, in the order of the marks. */
export async function choicesOf({ db }: Context, { id, marks }: Sheet, chosen: readonly string[]) {
  const rows =
    chosen.length === 0
      ? []
      : await db.selectFrom('sheet_choice').select(['id', 'mark']).where('sheet_id', '=', id).where('id', 'in', chosen).execute();
  const of = (mark: number) => rows.find((row) => row.mark === mark)?.id ?? null;
  if (rows.length !== marks || chosen.length !== marks || new Set(rows.map(({ mark }) => mark)).size !== marks)
    refuse('plans.mark_missing');
  return { first_choice: of(1), second_choice: of(2) };
}
