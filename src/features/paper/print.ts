import { type RawBuilder, sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { answersFor, isShared, methodPage, methodsAt } from '#features/matters/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { newCode } from './code.ts';
import { answerable } from './content.ts';
import { printPaper } from './contract.ts';
import { handlers } from './handing-out/words.ts';
import { answeredAfter } from './same.ts';

type Wanted = Given<typeof printPaper>;
type About = { readonly leaf: string | null; readonly matter: string | null; readonly step: string | null; readonly seq: number | null };
type Sheet = About & { readonly kind: Wanted['kind']; readonly person: string | null; readonly place: string };

/** 打印一张单子: a sheet with a code of its own, or the same one again while it is out. */
export const print = action(printPaper, {
  who: { posts: handlers },
  async run(context, wanted) {
    const sheet = await sheetOf(context, wanted);
    const place = await stampsOf(context.db, sheet.place);
    const community = place.community_id ?? refuse('matters.place_unknown');
    if (!isMine(context, place)) refuse('matters.not_your_place');
    return { id: await keep(context, sheet, { ...place, community_id: community }) };
  },
});

function isMine({ actor }: Context, place: Awaited<ReturnType<typeof stampsOf>>): boolean {
  const areas = [place.community_id, place.grid_id, place.micro_grid_id];
  return actor.posts.some(({ kind, area }) => handlers.includes(kind) && areas.includes(area));
}

async function sheetOf(context: Context, wanted: Wanted): Promise<Sheet> {
  if (wanted.kind === 'order') return await orderSheet(context, wanted);
  const { id: matter, opener, place, shared } = await matterMine(context, wanted.matter);
  if (wanted.kind === 'join') {
    if (!shared) refuse('paper.private'); // what it is about would stand on a neighbour's sheet
    const person = wanted.person === undefined ? null : await knownPerson(context, wanted.person);
    return { kind: 'join', leaf: null, matter, step: null, seq: null, person: person?.id ?? null, place };
  }
  const step = (await answerable(context, matter)) ?? refuse('paper.nothing_to_answer');
  await voidAnswered(context, matter);
  return { kind: 'step', leaf: null, matter, step: step.step, seq: step.seq, person: opener, place };
}

/** Where nothing else is said it is about the home of whom it is for, or the area whoever prints it answers for. */
async function orderSheet(context: Context, { leaf, person: whose, place: where }: Extract<Wanted, { kind: 'order' }>): Promise<Sheet> {
  const person = whose === undefined ? null : await knownPerson(context, whose);
  const place =
    where ?? person?.home ?? context.actor.posts.find(({ kind }) => handlers.includes(kind))?.area ?? refuse('paper.place_first');
  const use =
    (await methodsAt(context.db, [{ place, leaf, day: dayOf(context.now) }]))[0] ?? refuse('matters.no_method', await at(context, place));
  const { opens } = await methodPage(context.db, context.county.code, use.method_id, use.method_version);
  if (opens.sealed && person !== null) refuse('paper.sealed');
  return { kind: 'order', leaf, matter: null, step: null, seq: null, person: person?.id ?? null, place };
}

async function at({ db }: Context, place: string): Promise<{ community: string; phone: string }> {
  const { rows } = await sql<{ name: string; phone: string | null }>`
    select c.name, c.phone from area a join area c on c.id = coalesce(a.community_id, a.id) where a.id = ${place}`.execute(db);
  return { community: rows[0]?.name ?? '', phone: rows[0]?.phone ?? '' };
}

/** A person of the ledger where the actor answers for them; their home. */
async function knownPerson({ db, actor }: Context, person: string): Promise<{ id: string; home: string | null }> {
  const areas = actor.posts.filter(({ kind }) => handlers.includes(kind)).map(({ area }) => area);
  const { rows } = await sql<{ id: string; home: string | null }>`
    select p.id, h.dwelling_id as home from person p left join household h on h.id = p.household_id and h.ended_at is null
    where p.id = ${person} and p.ended_at is null and (p.community_id = any(${areas}::uuid[]) or p.grid_id = any(${areas}::uuid[]) or p.micro_grid_id = any(${areas}::uuid[]))`.execute(
    db,
  );
  return rows[0] ?? refuse('matters.person_unknown');
}

/** The step went back and waits again: the sheet of before asks what was answered, and a new one takes its place. */
async function voidAnswered({ db, now }: Context, matter: string): Promise<void> {
  await sql`update paper p set void_at = ${stamp(now)} where p.matter_id = ${matter} and p.kind = 'step' and p.came_back_at is null and p.void_at is null
    and ${answeredAfter(sql`p.matter_id`, sql`p.step`, sql`p.seq`)}`.execute(db);
}

type Mine = { readonly id: string; readonly opener: string | null; readonly place: string; readonly shared: boolean };
const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A matter the actor answers for, by its id or by the number people read. */
async function matterMine({ db, actor }: Context, matter: string): Promise<Mine> {
  const { rows } = await sql<Mine>`
    select m.id, case when m.real_name then m.opener_person end as opener, m.place_id as place, coalesce(${isShared}, false) as shared
    from matter m join area a on a.id = m.place_id left join leaf l on l.id = m.leaf_id
    where ${byId.test(matter) ? sql`m.id = ${matter}` : sql`m.number = ${matter}`} and ${answersFor(actor)}`.execute(db);
  return rows[0] ?? refuse('paper.matter_unknown');
}

/** The sheet of this kind that is out, or a new one. Two who print it at the same moment hold the same sheet: the index lets one in. */
async function keep(
  context: Context,
  sheet: Sheet,
  place: Awaited<ReturnType<typeof stampsOf>> & { community_id: string },
): Promise<string> {
  const { db, now, actor } = context;
  const out = await isOut(context, sheet);
  if (out !== undefined) return out;
  const { rows } = await sql<{ id: string }>`
    insert into paper (id, code, kind, leaf_id, matter_id, step, seq, person_id, place_id, community_id, grid_id, micro_grid_id, printed_at, printed_by)
    values (${newId()}, ${newCode()}, ${sheet.kind}, ${sheet.leaf}, ${sheet.matter}, ${sheet.step}, ${sheet.seq}, ${sheet.person}, ${sheet.place}, ${place.community_id}, ${place.grid_id},
      ${place.micro_grid_id}, ${stamp(now)}, ${actor.account}) on conflict do nothing returning id`.execute(db);
  return rows[0]?.id ?? (await isOut(context, sheet)) ?? refuse('done_already');
}

async function isOut({ db }: Context, sheet: Sheet): Promise<string | undefined> {
  if (sheet.person === null && sheet.kind !== 'step') return undefined;
  const { rows } = await sql<{ id: string }>`
    select id from paper p where p.kind = ${sheet.kind} and ${isOf(sheet)} and p.came_back_at is null and p.void_at is null limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}

function isOf({ kind, leaf, matter, step, person, place }: Sheet): RawBuilder<boolean> {
  if (kind === 'step') return sql<boolean>`p.matter_id = ${matter} and p.step = ${step}`;
  if (kind === 'join') return sql<boolean>`p.matter_id = ${matter} and p.person_id = ${person}`;
  return sql<boolean>`p.leaf_id = ${leaf} and p.place_id = ${place} and p.person_id = ${person}`;
}
