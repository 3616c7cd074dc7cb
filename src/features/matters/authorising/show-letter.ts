import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import type { MatterState } from '#method/matter.ts';
import { isAuthorised } from '#method/revoke.ts';
import { asOpener, isOpener } from '#method/who.ts';
import { methodPage } from '../method-page.ts';
import { laidBefore, seenBy } from '../seen-by.ts';
import { asMethodActor, type MatterRecord, stateOf } from '../standing.ts';
import { letterOf } from './contract.ts';
import { goesByLetter, signedAt } from './letter.ts';
import { mostDays } from './sign.ts';
import { letterWords } from './words.ts';

type Row = MatterRecord & { readonly leaf: string; readonly community: string };

/** Days a letter is proposed for: long enough for most matters of the list. */
const proposedDays = 60;

/** Who acts for me, what was authorised, and what was done in my name (row S0-A21): read by who asked and by whoever reads the matter in full. */
export const letter = query(letterOf, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const { db, actor, county, now } = seeing;
    const { rows } = await sql<Row>`
      select m.*, coalesce(l.name, m.subject) as leaf, c.name as community from matter m join area c on c.id = m.community_id left join leaf l on l.id = m.leaf_id
      where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)})`.execute(db);
    const row = rows[0] ?? refuse('not_found');
    const method = await methodPage(db, county.code, row.method_id, row.method_version);
    const letters = await lettersOf(seeing, matter);
    const today = Temporal.PlainDate.from(dayOf(now));
    return {
      asked: goesByLetter(method),
      what: letterWords.what(row.leaf, row.community),
      never: [...letterWords.never],
      latest: today.add({ days: mostDays }).toString(),
      proposed: today.add({ days: proposedDays }).toString(),
      ...(actor.family ? { maySign: [], mayWithdraw: false, mayPassOn: false } : mayOf(seeing, method, row)),
      agent: row.assignee_called,
      letters,
      done: goesByLetter(method) ? await doneInTheirName(seeing, method, matter) : [],
    };
  },
});

function mayOf({ actor }: Seeing, method: Method, row: Row) {
  const state: MatterState = stateOf(row);
  const by = asMethodActor(actor, row);
  const signs = signedAt(method, state) !== null;
  const relays = asOpener(method, state, { by, relayed: 'visit' }) !== null;
  return {
    maySign: [...(signs && isOpener(state, by) ? (['app'] as const) : []), ...(signs && relays ? (['paper', 'witnessed'] as const) : [])],
    mayWithdraw: isAuthorised(method, state) && isOpener(state, by),
    mayPassOn: isAuthorised(method, state) && relays && !isOpener(state, by),
  };
}

async function lettersOf({ db }: Seeing, matter: string) {
  const rows = await db
    .selectFrom('authorisation')
    .select((row) => [
      row.cast<string>('until', 'text').as('until'),
      'how',
      'photo_id',
      'witnesses',
      'signed_at',
      'ended_at',
      'withdrawn_at',
    ])
    .where('matter_id', '=', matter)
    .orderBy('begun_at', 'desc')
    .execute();
  return rows.map(({ until, how, photo_id, witnesses, signed_at, ended_at, withdrawn_at }) => ({
    ...{ until, how, photo: photo_id, witnesses: [...witnesses] },
    ...{ signedAt: signed_at, endedAt: ended_at, withdrawnAt: withdrawn_at },
  }));
}

const agents = ['agent', 'first-agent'];

/** Each thing done as an agent: when, by whom, at which step. */
async function doneInTheirName({ db }: Seeing, { steps }: Method, matter: string) {
  const rows = await db
    .selectFrom('matter_event')
    .select(['at', 'by_called', 'step', 'outcome'])
    .where('matter_id', '=', matter)
    .where('kind', '=', 'did')
    .where('by_as', 'in', agents)
    .orderBy('seq')
    .execute();
  return rows.map(({ at, by_called, step, outcome }) => {
    const page = steps.find(({ id }) => id === step);
    return { at, by: by_called ?? '', what: [page?.name, page?.buttons[outcome ?? '']].filter(Boolean).join('：') };
  });
}
