import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { answeredBefore } from '#features/matters/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer, Field } from '#method/forms.ts';
import type { Service } from './services.ts';

export type Opener = { readonly person: string | null; readonly account: string | null };
export type Offered = {
  readonly field: Field;
  readonly value: Answer;
  readonly source: 'ledger' | 'form';
  readonly from: string | null;
  readonly at: string | null;
};
export type Paper = { readonly name: string; readonly shownOn: string };

/**
 * What is known already of what a service asks: the person's own address in the ledger, and what they answered before to the same question, the newest of each.
 * Nothing of it is used before the person ticks it (row S2-A59). @param sealedToo for the person's own eyes alone
 */
export async function knownBefore(seeing: Seeing, service: Service, opener: Opener, sealedToo: boolean): Promise<Offered[]> {
  const said = await answeredBefore(seeing, opener, sealedToo);
  const home = await addressOf(seeing, opener);
  return service.questions.flatMap((field): Offered[] => {
    if (home !== null && asksAddress(field)) return [{ field, value: home, source: 'ledger', from: null, at: null }];
    const before = said.find((one) => one.field === field.id && one.kind === field.kind && fits(field, one.value));
    return before ? [{ field, value: before.value, source: 'form', from: before.from, at: before.at }] : [];
  });
}

const asksAddress = ({ kind, label }: Field): boolean => (kind === 'text' || kind === 'note') && /住址|住在哪|家庭地址|门牌/.test(label);

/** A choice that is no longer offered is asked anew. */
function fits({ kind, choices = [] }: Field, value: Answer): boolean {
  return kind !== 'choice' || choices.some(({ id }) => id === value);
}

async function addressOf({ db }: Seeing, { person }: Opener): Promise<string | null> {
  if (person === null) return null;
  const { rows } = await sql<{ words: string }>`
    select ${wordsOf('a')} as words from person p join household h on h.id = p.household_id and h.ended_at is null join area a on a.id = h.dwelling_id
    where p.id = ${person} and p.ended_at is null`.execute(db);
  return rows[0]?.words ?? null;
}

/** Papers are looked at anew after a year. */
const goodFor = 365;

/** Which of the papers a service needs were seen within a year, with any matter of this person that may be told. */
export async function papersBefore(
  seeing: Seeing,
  service: Pick<Service, 'documents'>,
  { person, account }: Opener,
  sealedToo: boolean,
): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select p.name, max(p.shown_on)::text as "shownOn" from hall_slip s join hall_case c on c.slip_id = s.id join hall_paper p on p.matter_id = c.matter_id
      join matter m on m.id = c.matter_id
    where (s.opener_person = ${person}::uuid or (s.opener_person is null and s.opener_account = ${account}::uuid)) and (${sealedToo} or m.seen_by is null)
      and p.name = any(${[...service.documents]}::text[]) and p.shown_on > ${dayOf(seeing.now)}::date - ${goodFor}::int
    group by p.name order by p.name`.execute(seeing.db);
  return rows;
}

/** An earlier answer as the person reads it. */
export function read({ kind, choices = [] }: Field, value: Answer): string {
  if (kind === 'yes-no') return value === true ? '是' : '否';
  if (kind === 'choice') return choices.find(({ id }) => id === value)?.label ?? '';
  if (kind === 'money' && typeof value === 'number') return `${(value / 100).toFixed(2)} 元`;
  return Array.isArray(value) ? value.join('、') : String(value);
}
