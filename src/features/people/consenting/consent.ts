import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Separate } from './purposes.ts';
import { whoSays } from './speaking.ts';
import { consentTold, separateNames } from './words.ts';

type Of = { readonly person: string; readonly purpose: Separate; readonly about: string };
type Receiver = { readonly called: string; readonly person: string | null };
/** `onPaper`: signed by the person on a sheet that staff took in. */
type Given = Of & { readonly receiver?: Receiver; readonly until?: string; readonly onPaper?: boolean };

/** `only`: the fields that alone are sensitive and may be left out, and what they tell of. */
type Wanted = { readonly person: string | null; readonly purpose: Separate; readonly agreed: boolean; readonly only?: Only };
type Only = { readonly field: string; readonly what: string };

/** Refuses what is sensitive as long as nobody who may has agreed to it by itself (PIPL 29). @param person null: of somebody who stands in no ledger */
export async function mustBeAgreed(context: Context, { person, purpose, agreed, only }: Wanted): Promise<void> {
  if (person !== null) await whoSays(context, person);
  if (agreed) return;
  if (only) refuse('people.field_consent', only);
  refuse('people.consent_needed', { what: separateNames[purpose] });
}

/**
 * Writes down what somebody agreed to by itself, in the transaction of what hangs on it. Refused to a child, for whom a parent says it, and to family of
 * anybody else. Who received the same before, and does no more, is told.
 */
export async function consent(context: Context, { person, purpose, about, receiver, until, onPaper }: Given): Promise<void> {
  const { db, now } = context;
  const said = await whoSays(context, person);
  const by = said === 'staff' && onPaper ? 'paper' : said;
  const { rows } = await sql<{ before: string | null }>`
    select give_consent(${person}::uuid, ${purpose}, ${about}::uuid, ${by}, ${receiver?.called ?? null}, ${receiver?.person ?? null}::uuid,
      ${until ?? null}::timestamptz, ${stamp(now)}::timestamptz) as before`.execute(db);
  const before = rows[0]?.before;
  if (before) await tellPerson(context, before, consentTold.ended);
}

/** Whoever is asked anew and says yes agrees until then. */
export async function consentUntil({ db, now }: Context, { person, purpose, about }: Of, until: string): Promise<void> {
  await sql`select consent_until(${person}::uuid, ${purpose}, ${about}::uuid, ${until}::timestamptz, ${stamp(now)}::timestamptz)`.execute(
    db,
  );
}

/** Ends it where it stands, and tells whoever received it. @returns whether it stood */
export async function endConsent(context: Context, { person, purpose, about }: Of): Promise<boolean> {
  const { rows } = await sql<{ receiver: string | null }>`
    select receiver_person as receiver from end_consent(${person}::uuid, ${purpose}, ${about}::uuid, ${stamp(context.now)}::timestamptz)`.execute(
    context.db,
  );
  const [ended] = rows;
  if (ended?.receiver) await tellPerson(context, ended.receiver, consentTold.ended);
  return ended !== undefined;
}

/** Whether it stands today, for this receiver; null: whoever receives it. */
export async function consentStands(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { person, purpose, about }: Of,
  to: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select consent_stands(${person}::uuid, ${purpose}, ${about}::uuid, ${to}::uuid, ${stamp(now)}::timestamptz) as stands`.execute(db);
  return rows[0]?.stands ?? false;
}
