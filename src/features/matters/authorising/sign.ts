import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import { consent } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { asOpener } from '#method/who.ts';
import { actOn, standing } from '../act.ts';
import { holdersOf, postsAt } from '../holders.ts';
import { lockedForActors, matterOf } from '../lock.ts';
import { keepPhotos } from '../photo.ts';
import { asMethodActor, covering, type MatterRecord } from '../standing.ts';
import { signLetter } from './contract.ts';
import { endLetters, signedAt } from './letter.ts';
import { letterWords } from './words.ts';

/** The longest a letter holds. */
export const mostDays = 180;

type Asked = Given<typeof signLetter>;

/** 委托书: nobody of the family signs it in the person's place; staff pass it on with the paper, or two of them witness it. */
export const sign = action(signLetter, {
  who: 'signed-in',
  async run(context, asked) {
    mustHold(context, asked.until);
    if (asked.how === 'witnessed' && !(await isSecond(context, asked))) return { id: asked.matter };
    const relayed = { app: undefined, paper: 'paper', witnessed: 'visit' } as const;
    const done = await actOn(context, asked.matter, async (method, state, record) => {
      const step = signedAt(method, state) ?? refuse('matters.no_letter_here');
      if (asked.how !== 'witnessed') await write(context, record, asked);
      return { kind: 'do', seen: asked.seen, step: step.id, outcome: step.yes, relayed: relayed[asked.how] };
    });
    if (asked.photo) await keepPhotos(context, asked.matter, [asked.photo]);
    await keepConsent(context, asked);
    return done;
  },
});

/** The letter is the consent that what is asked may be given to whoever takes it on (PIPL 23): it stands with the others, and ends with its last day. */
async function keepConsent(context: Context, { matter, until }: Asked): Promise<void> {
  const { opener_person: person } = await matterOf(context.db, matter);
  const ends = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const receiver = { called: letterWords.agent, person: null };
  if (person !== null) await consent(context, { person, purpose: 'agent', about: matter, receiver, until: stamp(ends) });
}

function mustHold({ now }: Context, until: string): void {
  const today = Temporal.PlainDate.from(dayOf(now));
  const days = today.until(Temporal.PlainDate.from(until)).days;
  if (days < 0 || days > mostDays) refuse('matters.letter_until');
}

async function write({ db, now, ...context }: Context, { id }: MatterRecord, { until, how, photo }: Asked): Promise<void> {
  await endLetters({ db, now, ...context }, id, 'replaced');
  await db
    .insertInto('authorisation')
    .values({ id: newId(), matter_id: id, until, how, photo_id: photo ?? null, begun_at: stamp(now), signed_at: stamp(now) })
    .execute();
}

/** The first witness writes the letter down; the second, another person with an account of their own, makes it hold, unless its day is over: then it is written anew. */
async function isSecond(context: Context, { matter, until }: Asked): Promise<boolean> {
  const { db, now, ask, actor } = context;
  const record = (await ask(lockedForActors, { id: matter, actor })) ?? refuse('not_found');
  const { method, state } = await standing(context, record);
  if (!signedAt(method, state)) refuse('matters.no_letter_here');
  const by = asMethodActor(actor, record);
  const person = actor.person ?? refuse('method.not_yours');
  const as = asOpener(method, state, { by, relayed: 'visit' }) ?? refuse('method.not_yours');
  const called = covering(actor, record).find(({ kind }) => kind === as)?.called ?? '';
  const begun = await db
    .selectFrom('authorisation')
    .select(['id', 'witness_one', 'witnesses', 'until'])
    .where('matter_id', '=', matter)
    .where('ended_at', 'is', null)
    .where('signed_at', 'is', null)
    .where(sql<boolean>`until >= ${dayOf(now)}::date`)
    .executeTakeFirst();
  if (begun) {
    if (begun.witness_one === person) refuse('matters.second_witness');
    const second = { witness_two: person, witnesses: [...begun.witnesses, called], signed_at: stamp(now) };
    await db.updateTable('authorisation').set(second).where('id', '=', begun.id).execute();
    return true;
  }
  await endLetters(context, matter, 'replaced');
  const first = { id: newId(), matter_id: matter, until, how: 'witnessed', witness_one: person, witnesses: [called], begun_at: stamp(now) };
  await db.insertInto('authorisation').values(first).execute();
  await askSecond(context, { record, relays: method.relays, until, first: person });
  return false;
}

type Second = { readonly record: MatterRecord; readonly relays: readonly string[]; readonly until: string; readonly first: string };

async function askSecond(context: Context, { record, relays, until, first }: Second): Promise<void> {
  const held = await Promise.all(postsAt(relays, record, context.now).map((post) => context.ask(holdersOf, post)));
  const others = [...new Set(held.flat())].filter((one) => one !== first && !record.kept_from.includes(one));
  for (const one of others) await tellPerson(context, one, letterWords.witnessing(record.subject, until));
}
