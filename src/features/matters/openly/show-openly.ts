import { sql } from 'kysely';
import { z } from 'zod';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Answer, Answers } from '#method/forms.ts';
import type { MatterState } from '#method/matter.ts';
import { withoutNumbers } from '../asked.ts';
import { rootsOf } from '../lineage.ts';

/** What a method writes behind `show-openly`: how it stands, and which fields of which step are for everybody. `opened` is a step here too. */
const wished = z.object({
  mark: z.string().min(1).max(8),
  step: z.string().optional(),
  /** The field that stands for the line; without it, the subject of the matter. */
  line: z.string().optional(),
  answer: z.string().optional(),
  day: z.string().optional(),
  count: z.string().optional(),
  /** The question whose answer is how its giver wishes to be named. */
  credit: z.string().optional(),
  credited: z.literal(true).optional(),
  /** Kept for later, not yet shown. */
  held: z.literal(true).optional(),
  /** It must be answered by the day its step is due. */
  due: z.literal(true).optional(),
  rated: z.literal(true).optional(),
});
type Wished = z.infer<typeof wished>;
type Given = { readonly matter: string; readonly state: MatterState };
type Fields = ReturnType<typeof fieldsOf>;

/**
 * Writes a matter into the open, or what has become of it since. Refuses (`matters.openly_number`) an answer that carries a telephone or identity number:
 * what everybody reads must lead to nobody.
 */
export const showOpenly: EffectHandler = async (context: Context, given: Given) => {
  const asked = wished.parse(given);
  const { matter, state } = given;
  const record = await context.db
    .selectFrom('matter')
    .select(['subject', 'community_id', 'method_id', 'leaf_id', 'opened_at'])
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();
  const fields = fieldsOf(context, asked, state);
  const rootOf = await rootsOf(context.db, [record.method_id]);
  await context.db
    .insertInto('open_record')
    .values({
      id: newId(),
      matter_id: matter,
      community_id: record.community_id,
      method_id: rootOf(record.method_id),
      leaf_id: record.leaf_id,
      asked_at: record.opened_at,
      ...fields,
      line: fields.line ?? record.subject,
    })
    .onConflict((conflict) => conflict.column('matter_id').doUpdateSet(known(fields)))
    .execute();
};

/** Whoever asked takes it back: it is taken down. */
export const hideOpenly: EffectHandler = async ({ db, now }: Context, { matter }: Given) => {
  await db
    .updateTable('open_record')
    .set({ hidden_at: stamp(now), credit: null })
    .where('matter_id', '=', matter)
    .execute();
};

/** What they asked and what was answered stays to be read; the name they were credited with goes with whoever erases themself. */
export const uncredit: EffectHandler = async ({ db }: Context, { person }: { readonly person: string }) => {
  await sql`update open_record o set credit = null, credited = false from matter m where m.id = o.matter_id and m.opener_person = ${person} and o.credit is not null`.execute(
    db,
  );
};

function fieldsOf({ now }: Context, { mark, step = 'opened', ...names }: Wished, { answers, due }: MatterState) {
  const said = answers[step] ?? {};
  const at = stamp(now);
  const answer = textOf(said, names.answer);
  return {
    mark,
    line: textOf(said, names.line),
    answer,
    credit: textOf(said, names.credit),
    day: dayOf(said, names.day),
    reached: numberOf(said, names.count),
    due_at: names.due ? (due?.at ?? null) : null,
    answered_at: answer === null ? null : at,
    shown_at: names.held ? null : at,
    credited: names.credited ?? false,
    rated_from: names.rated ? at : null,
  };
}

/** Only what is said anew; what stood there before stays. A credit that came to nothing is forgotten. */
function known({ credit, credited, ...fields }: Fields) {
  const said = Object.entries(fields).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(said), credited, ...(credited ? {} : { credit }) };
}

function textOf(said: Answers, field: string | undefined): string | null {
  const value: Answer | undefined = field === undefined ? undefined : said[field];
  if (typeof value !== 'string' || value.trim() === '') return null;
  return withoutNumbers(value) ? value.trim() : refuse('matters.openly_number');
}

/** A date of a form is one already, or it was refused. */
function dayOf(said: Answers, field: string | undefined): string | null {
  const value = field === undefined ? undefined : said[field];
  return typeof value === 'string' ? value : null;
}

function numberOf(said: Answers, field: string | undefined): number | null {
  const value = field === undefined ? undefined : said[field];
  return typeof value === 'number' ? Math.round(value) : null;
}
