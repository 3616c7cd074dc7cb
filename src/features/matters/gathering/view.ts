import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import type { Method, Step } from '#method/language.ts';
import type { Act, Actor, MatterContext, MatterState } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { countsOf, isParty, isVoiced, partyIds } from '#method/panels.ts';
import { isRefusal } from '#method/refusals.ts';
import type { showMatter } from '../contract.ts';
import type { Shown } from '../fullness.ts';
import { heldOn } from '../seen-by.ts';
import { stateOf } from '../standing.ts';
import { eventOf, type Kept } from '../timeline.ts';
import { postNames, residentWords } from '../words.ts';
import { isBy, objectionsIn } from './postings.ts';

export type Gathering = NonNullable<Answer<typeof showMatter>['gathering']>;
type Looking = { readonly method: Method; readonly by: Actor; readonly setting: MatterContext };

/** What stands on a matter where many have a part, and what this actor may do there; null for every other matter. */
export async function gatheringOf(seeing: Seeing, shown: Shown, looking: Looking): Promise<Gathering | null> {
  const state = stateOf(shown);
  const { method, by, setting } = looking;
  const step = state.step === null ? null : stepOf(method, state.step);
  if (!isGathered(method, state, step)) return null;
  const can = mayGather(state, step, looking, seeing);
  return {
    counts: step && isVoiced(step) ? [...countsOf(state, step, setting)] : [],
    spoke: spokenBy(state, by),
    sides: isParty(state, by) ? [] : await sidesOf(seeing, state),
    meeting: state.meeting ?? null,
    seats: step?.do === 'meet' && can.convene ? await seatsOf(seeing, setting) : [],
    ...(await askedOf(seeing, shown, state, by)),
    can,
  };
}

/** What was objected, and why it should be classed anew, in the words the story holds. */
async function askedOf(
  { db, keys }: Seeing,
  shown: Shown,
  state: MatterState,
  by: Actor,
): Promise<Pick<Gathering, 'objections' | 'reclass'>> {
  if (!state.objections?.length && !state.reclass) return { objections: [], reclass: null };
  const matter = { key: keys.unwrap(shown.key_wrapped ?? refuse('not_found'), shown.id), matter: shown.id };
  const rows: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', shown.id).orderBy('seq').execute();
  const events = rows.map((row) => eventOf(row, matter));
  const asked = events.find(({ seq }) => seq === state.reclass?.seq)?.said?.['reason'];
  return {
    objections: objectionsIn(shown, events).map(({ seq, reason, upheld, by: whose }) => ({
      seq,
      reason,
      upheld,
      mine: isBy(whose, by),
    })),
    reclass: asked === undefined ? null : String(asked),
  };
}

function isGathered({ reclass }: Method, { others }: MatterState, step: Step | null): boolean {
  const atStep = step !== null && (isVoiced(step) || step.do === 'meet' || step.do === 'post');
  return atStep || reclass !== undefined || others !== undefined;
}

function spokenBy({ voices = [] }: MatterState, by: Actor): Gathering['spoke'] {
  return voices.find(({ person }) => person === by.person || person === by.account)?.says ?? null;
}

/** Found by trying: a button that is shown can be pressed. */
function mayGather(state: MatterState, step: Step | null, { method, by, setting }: Looking, { now }: Seeing): Gathering['can'] {
  const can = (asked: Act) => !isRefusal(act(method, state, asked, setting));
  const answers = { reason: '试' };
  const open = state.objections?.find(({ answered }) => answered === null);
  return {
    convene: step?.do === 'meet' && can({ kind: 'convene', by, at: stamp(now.add({ hours: 24 })), place: '试' }),
    answerObjection: open !== undefined && can({ kind: 'answer-objection', by, objection: open.seq, upheld: false, answers }),
    askReclass: can({ kind: 'ask-reclass', by, answers }),
    passReclass: !can({ kind: 'ask-reclass', by, answers }) && can({ kind: 'ask-reclass', by, answers, relayed: 'visit' }),
    answerReclass: can({ kind: 'answer-reclass', by, granted: false, answers }),
  };
}

/** The sides by the name staff may read, for whoever passes on their word. */
async function sidesOf({ db }: Seeing, state: MatterState): Promise<Gathering['sides']> {
  if (!state.others?.length) return [];
  const ids = partyIds(state);
  const { rows } = await sql<{ id: string; masked: string }>`select id, masked from person where id = any(${ids}::uuid[])`.execute(db);
  const names = new Map(rows.map(({ id, masked }) => [id, masked]));
  const spoken = (state.voices ?? []).map(({ person }) => person);
  return ids.map((id) => ({ id, name: names.get(id) ?? residentWords.resident, spoke: spoken.includes(id) }));
}

/** Those who may come to a meeting, as their posts call them, each once. */
async function seatsOf({ db, now }: Seeing, { holders = {} }: MatterContext): Promise<Gathering['seats']> {
  const persons = Object.values(holders).flat();
  const { rows } = await sql<{ person: string; called: string; kind: string }>`
    select distinct on (p.person_id) p.person_id as person, p.called, p.kind from post p
    where p.person_id = any(${persons}::uuid[]) and p.kind = any(${Object.keys(holders)}::text[]) and ${heldOn(now)}
    order by p.person_id, p.since`.execute(db);
  return rows.map(({ person, called, kind }) => ({ person, called, kind: postNames[kind] ?? kind }));
}
