import { sql } from 'kysely';
import { doing, fileForAsked, keepPhotos, show } from '#features/matters/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { asksConsent, verbOf } from './content.ts';
import { bringIn as bringInContract, voidPaper } from './contract.ts';
import { handlers } from './handing-out/words.ts';
import { asksWhere, lockedPaper, type Paper } from './papers.ts';
import { goesOn, type Same, sameAs } from './same.ts';
import { put } from './words.ts';

type Brought = Given<typeof bringInContract> & {
  /** The picture of the sheet, where it may be kept. */
  readonly photos: readonly string[];
};
/** What a sheet became part of: a matter of its own, an answer, or one that said it already. */
type Became = { readonly matter: string; readonly merged: boolean };

/** 纸单回来了: done once for each sheet, whoever holds it; what it says was said already counts once. */
export const bringIn = action(bringInContract, {
  who: { posts: handlers },
  async run(context, given) {
    const paper = await lockedPaper(context, given.paper);
    if (paper.void_at !== null) refuse('paper.void');
    if (paper.came_back_at !== null) refuse('paper.back_already', { number: paper.number ?? '' });
    const photos = await picturesOf(context, paper, given);
    const became = await takeIn(context, paper, { ...given, photos });
    await sql`update paper set came_back_at = ${stamp(context.now)}, came_by = ${context.actor.account}, how = ${given.how}, became = ${became.matter},
      merged = ${became.merged}, photo_id = ${photos[0] ?? null} where id = ${paper.id}`.execute(context.db);
    context.stir('paper', [`area:${paper.community_id}`]);
    return { id: became.matter };
  },
});

/** 作废: the sheet is lost, or its person wants it no longer. */
export const voided = action(voidPaper, {
  who: { posts: handlers },
  async run(context, given) {
    const paper = await lockedPaper(context, given.paper);
    if (paper.came_back_at !== null) refuse('paper.back_already', { number: paper.number ?? '' });
    await sql`update paper set void_at = ${stamp(context.now)} where id = ${paper.id} and void_at is null`.execute(context.db);
    context.stir('paper', [`area:${paper.community_id}`]);
    return { id: paper.id };
  },
});

/** A picture shows whatever was written: where the sheet asks what is sensitive and that was not agreed to, the picture is not kept. */
async function picturesOf(context: Context, paper: Paper, { photo, consented }: Given<typeof bringInContract>): Promise<string[]> {
  if (photo === undefined || (!consented && (await asksConsent(context, paper)))) return [];
  return [photo];
}

async function takeIn(context: Context, paper: Paper, given: Brought): Promise<Became> {
  // Whoever answers the same matter at this moment is waited for, and seen.
  if (paper.matter_id !== null) await sql`select from matter where id = ${paper.matter_id} for update`.execute(context.db);
  const same = await sameAs(context, paper, given.person ?? null);
  if (given.same !== undefined) return await putTo(context, paper, { given, same });
  const [first] = same;
  if (first && !(paper.kind === 'order' && given.apart)) refuse(saidAlready[paper.kind], { number: first.number });
  return { matter: await done[paper.kind](context, paper, given), merged: false };
}

const saidAlready = { order: 'paper.same_meanwhile', join: 'paper.joined_meanwhile', step: 'paper.answered_meanwhile' } as const;

type Doing = (context: Context, paper: Paper, given: Brought) => Promise<string>;
const done: Readonly<Record<Paper['kind'], Doing>> = { order: filed, join: joined, step: answered };

/** The sheet stays with the matter that said it before: the picture beside what people write there, or with the matter where nobody writes any more. */
async function putTo(context: Context, paper: Paper, { given, same }: { given: Brought; same: readonly Same[] }): Promise<Became> {
  const matter = same.find(({ id }) => id === given.same)?.id ?? refuse('paper.not_the_same');
  const photos = [...given.photos];
  const { canAlso } = await show.run(context, { matter });
  if (canAlso.say) await doing.say.run(context, { matter, text: put(paper.code), photos });
  else await keepPhotos(context, matter, photos);
  return { matter, merged: true };
}

/** A new order, as if its person had come to the counter: where and for whom was known when the sheet was printed. */
async function filed(context: Context, paper: Paper, given: Brought): Promise<string> {
  const asked = {
    ...{ leaf: paper.leaf_id ?? '', subject: given.subject || refuse('paper.subject_first'), about: [] },
    ...({ channel: 'paper', agreed: true } as const),
    place: asksWhere(paper) ? (given.place ?? (await homeOf(context, given.person)) ?? paper.place_id) : paper.place_id,
    ...{ answers: given.answers, more: given.more, danger: given.danger, consented: given.consented },
    ...whoOf(paper, given),
  };
  return (await fileForAsked(context, asked, given.photos)).id;
}

/** A blank sheet is about the home of whoever gave it back, unless it says otherwise. */
async function homeOf({ db }: Context, person: string | undefined): Promise<string | undefined> {
  if (person === undefined) return undefined;
  const { rows } = await sql<{ home: string }>`
    select h.dwelling_id as home from person p join household h on h.id = p.household_id and h.ended_at is null where p.id = ${person}`.execute(
    db,
  );
  return rows[0]?.home;
}

async function joined(context: Context, paper: Paper, given: Brought): Promise<string> {
  const { rows } = await sql<{ id: string }>`${goesOn(paper)}`.execute(context.db);
  const { id } = await doing.joinFor.run(context, {
    matter: rows[0]?.id ?? refuse('not_found'),
    channel: 'paper',
    agreed: true,
    ...whoOf(paper, given),
  });
  await keepPhotos(context, id, given.photos);
  return id;
}

/** Whom the sheet was printed for; a blank one, whoever gave it back. */
function whoOf(paper: Paper, { person, phone }: Brought): { person: string } | { phone: string } {
  const known = paper.person_id ?? person;
  return known === undefined ? { phone: phone ?? refuse('paper.who_first') } : { person: known };
}

/** The answer of a step, passed on as heard on paper; what staff fill in themselves is theirs. */
async function answered(context: Context, paper: Paper, given: Brought): Promise<string> {
  const [matter, step, outcome] = [paper.matter_id ?? '', paper.step ?? '', given.outcome ?? refuse('paper.outcome_first')];
  const verb = await verbOf(context, matter, outcome);
  const one = { matter, step, outcome };
  const relayed = { ...one, relayed: 'paper' } as const;
  const consented = given.consented ? 'paper' : false;
  if (verb === 'fill') await doing.fill.run(context, { ...one, answers: given.answers, photos: [], consented });
  else if (verb === 'sign') await doing.sign.run(context, relayed);
  else await doing.rate.run(context, { ...relayed, ...ratingOf(given, outcome) });
  await keepPhotos(context, matter, given.photos);
  return matter;
}

function ratingOf({ stars, quick, fixed, said }: Brought, outcome: string) {
  const solved = outcome === 'solved';
  return solved ? { solved, stars, quick, fixed, said } : { solved, said };
}
