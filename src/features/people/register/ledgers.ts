import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { type ledgerNames, ledgers as ledgersContract } from './contract.ts';
import { inEnglish, partsOf } from './register.ts';

type Ledger = (typeof ledgerNames)[number];

/** 台账: who answers for each, where it stands, and by which doors it is opened and written in: whoever is refused there is written down (S1-D28). */
export const ledgerRules: Readonly<
  Record<Ledger, { readonly owner: string; readonly tables: readonly string[]; readonly doors: readonly string[] }>
> = {
  households: {
    owner: '社区书记',
    tables: ['household', 'household_event', 'household_wish', 'pairing', 'pairing_contact'],
    doors: [
      ...['people.households', 'people.household-card', 'people.household-history', 'people.uncovered', 'people.contactless'],
      ...['people.move-in', 'people.move-home', 'people.move-out', 'people.name-head', 'areas.follow-door', 'imports.undo'],
      ...['people.pair', 'people.unpair', 'people.pairing-board', 'people.pairs-of'],
    ],
  },
  persons: {
    owner: '社区书记',
    tables: ['person', 'person_vault', 'person_index', 'party_member', 'member_report', 'points_entry'],
    doors: [
      ...[
        'people.persons',
        'people.reveal',
        'matters.open-marked',
        'people.open-correction',
        'people.answer-correction',
        'people.erase-person',
      ],
      ...['organizations.group-members', 'organizations.member-groups', 'organizations.grouped-members', 'organizations.branch-members'],
      ...['organizations.reports', 'organizations.answer-report', 'points.of-member', 'points.correct'],
      ...['people.coming', 'people.take-over'],
    ],
  },
  services: {
    owner: '社区书记',
    tables: ['service_entry', 'service_correction'],
    doors: ['care.services', 'care.open-service', 'care.enter-service'],
  },
  care: {
    owner: '本人',
    tables: ['care_file', 'care_carer', 'care_note'],
    doors: ['care.open-care', 'care.note-care', 'care.wish-care-for', 'care.leave-care-for', 'care.stay-in-care-for'],
  },
  paper: { owner: '社区书记', tables: ['ledger_book'], doors: ['people.books', 'people.list-book', 'people.receive-book'] },
};

/** Read off the columns themselves, so that no field stands in a ledger without its purpose and keeping time. */
export const ledgers = query(ledgersContract, {
  who: 'anyone',
  async run({ db }, { language }) {
    const names = Object.keys(ledgerRules) as Ledger[]; // its own keys
    const rows = await Promise.all(
      names.map(async (ledger) => {
        const entries = (await columnsOf(db, ledgerRules[ledger].tables)).map(({ comment }) => partsOf(comment));
        const said = language === 'en' ? entries.map(inEnglish) : entries;
        const owner = { ...partsOf(''), role: ledgerRules[ledger].owner };
        const fields = new Map(said.map(({ purpose, kept }) => [`${purpose} ${kept}`, { purpose, kept }]));
        return { ledger, owner: (language === 'en' ? inEnglish(owner) : owner).role, fields: [...fields.values()] };
      }),
    );
    return { rows };
  },
});

/** The personal columns of these tables, with what is registered of each. */
export async function columnsOf(db: Db | Tx, tables: readonly string[]): Promise<{ column: string; comment: string }[]> {
  const { rows } = await sql<{ column: string; comment: string }>`
    select c.relname || '.' || a.attname as column, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relname = any(${tables}::text[]) and col_description(c.oid, a.attnum) like 'personal |%'
    order by c.relname, a.attnum`.execute(db);
  return rows;
}
