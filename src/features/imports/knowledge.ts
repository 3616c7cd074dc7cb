import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Batch } from './batch.ts';
import { type Circles, circlesFor } from './circles.ts';
import { inPortions } from './in-portions.ts';
import type { Spot } from './known.ts';
import { markOf } from './mark-of.ts';
import type { Match } from './match.ts';
import { headedIn, namesakesIn } from './namesakes.ts';
import { readPlaces } from './places.ts';
import type { Table } from './table.ts';
import { personName, phone } from './values.ts';

/** What the ledger knows about the rows of one file, as plain data that can be handed to a thread. */
export type Knowledge = {
  readonly spots: readonly Spot[];
  /** Those ID numbers of the file that the ledger bears. */
  readonly ledger: ReadonlySet<string>;
  /** Who is secretary of this community: name and phone, as far as they stand in the file. */
  readonly secretaries: ReadonlySet<string>;
  /** Of which circles the community draws posts of the team, and who of the file stands in them. */
  readonly circles: Circles;
  /** Names of the file that are borne behind a door already. */
  readonly namesakes: ReadonlySet<string>;
  /** Doors behind which the ledger knows a head of the household. */
  readonly headed: ReadonlySet<string>;
};

/** Looks up in blind indexes what the rows of a table are judged by; no name, phone or ID number of the ledger is opened. */
export async function knowledgeFor(context: Context, batch: Batch, table: Table, match: Match): Promise<Knowledge> {
  const column = (id: string) => {
    const at = match.columns[id] ?? null;
    return at === null ? [] : table.lines.map(({ texts }) => texts[at] ?? '');
  };
  const people = batch.kind === 'staff' ? namedIn(column('name'), column('phone')) : [];
  return {
    spots: (await readPlaces(context.db, batch.community_id)).spots(),
    ledger: await inLedger(context, batch, column('idNumber')),
    secretaries: batch.kind === 'staff' ? await secretaries(context, batch, people) : new Set(),
    circles: batch.kind === 'staff' ? await circlesFor(context, batch, people) : new Map(),
    namesakes: batch.kind === 'residents' ? await namesakesIn(context, batch, column('name')) : new Set(),
    headed: batch.kind === 'residents' ? await headedIn(context, batch) : new Set(),
  };
}

const atOnce = 1000;

/** A resident stands once in the whole county; a member must stand in this community. Other requests are answered between two portions. */
async function inLedger({ db, keys }: Context, batch: Batch, texts: readonly string[]): Promise<Set<string>> {
  const numbers = [...new Set(texts.map((text) => text.replace(/[\s-]/g, '').toUpperCase()))].filter((text) => /^\d{17}[\dX]$/.test(text));
  const everywhere = batch.kind === 'residents';
  const known = new Set<string>();
  for (const portion of inPortions(numbers, atOnce)) {
    const marks = portion.map((number) => keys.mark('id-number', number));
    const { rows } = await sql<{ nth: number }>`
      select asked.nth from unnest(${marks}::bytea[]) with ordinality as asked(mark, nth)
      join person_index i on i.id_mac = asked.mark join person p on p.id = i.person_id
      where p.ended_at is null and (${everywhere} or p.community_id = ${batch.community_id})`.execute(db);
    for (const { nth } of rows) known.add(portion[nth - 1] ?? '');
  }
  return known;
}

type Line = { readonly name: string; readonly phone: string };

async function secretaries(context: Context, batch: Batch, people: readonly Line[]): Promise<Set<string>> {
  const { rows } = await sql<{ phone: string | null; name: string[] }>`
    select encode(i.phone_mac, 'hex') as phone, array(select encode(pair, 'hex') from unnest(i.name_bigrams) as pair) as name
    from post p join person_index i on i.person_id = p.person_id
    where p.area_id = ${batch.community_id} and p.kind = 'secretary' and p.until is null`.execute(context.db);
  const known = new Set(rows.map((row) => [row.phone, ...row.name].join()));
  return new Set(people.flatMap(({ name, phone: of }) => (known.has(markOf(context.keys, name, of)) ? [`${name}\n${of}`] : [])));
}

/** The rows of a file whose name and phone can be read. */
function namedIn(names: readonly string[], phones: readonly string[]): Line[] {
  return names.flatMap((text, at) => {
    const [name, of] = [personName.safeParse(text).data, phone.safeParse(phones[at] ?? '').data];
    return name && of ? [{ name, phone: of }] : [];
  });
}
