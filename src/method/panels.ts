import type { Count, Voice, VoiceSays } from './gathering.ts';
import type { Panel, Share, Step, StepThat } from './language.ts';
import type { Actor, MatterContext, MatterState, Party } from './matter.ts';

/** A step at which many speak: a review, a vote, or a signature of all parties. */
export type VoicedStep = StepThat<'review' | 'vote' | 'sign'>;

/** What the voices of a panel come to; `open` while nobody can tell, or while a vote is still to be closed. */
export type Verdict = 'yes' | 'no' | 'open';

export function isVoiced(step: Step): step is VoicedStep {
  return step.do === 'review' || step.do === 'vote' || (step.do === 'sign' && step.who === 'parties');
}

/** The panels of a step. Parties who sign are one panel that must agree whole. */
export function panelsOf(step: VoicedStep): readonly Panel[] {
  return step.do === 'sign' ? [allParties] : step.panels;
}

const all: Share = { atLeast: [1, 1] };
const allParties: Panel = { name: '各方', of: 'parties', quorum: all, agree: all, among: 'all' };

/** Persons concerned in a matter, who step aside where a step asks for it: who asked, the other parties, and whom the host counts to them. */
export function concernedIn({ opener, others = [], concerned = [] }: MatterState): readonly string[] {
  return [...new Set([...[opener, ...others].flatMap(({ person }) => person ?? []), ...concerned])];
}

/** Who holds which post today, and where they live. */
type Seated = Pick<MatterContext, 'holders' | 'homes'>;

/**
 * Who sits on a panel today: holders of its posts, without those who are concerned or stepped aside; where it votes by homes, without anybody of their homes. Nobody
 * sits on two panels of a step, nor on one that judges their own quarrel.
 */
export function seatsOf(state: MatterState, step: VoicedStep, panel: Panel, context: Seated): readonly string[] {
  const before = panelsOf(step).slice(
    0,
    panelsOf(step).findIndex(({ name }) => name === panel.name),
  );
  const elsewhere = before.flatMap((one) => namedTo(state, one, context));
  const seatOf = seatIn(panel, context);
  const aside = [...wordsOf(state, panel, context)].flatMap(([seat, says]) => (says === 'aside' ? seat : []));
  const away = step.do !== 'sign' && step.recuse ? [...aside, ...concernedIn(state).map(seatOf)] : aside;
  const quarrels = panel.of !== 'parties' && state.others?.length ? partyIds(state) : [];
  const gone = new Set([...elsewhere, ...quarrels]);
  const emptied = new Set(away);
  return [...new Set(namedTo(state, panel, context))].filter((person) => !gone.has(person) && !emptied.has(seatOf(person)));
}

/** On which seat somebody sits: their own, or that of their home. */
function seatIn({ homes: byHomes }: Panel, { homes = {} }: Seated): (person: string) => string {
  return (person) => (byHomes ? (homes[person] ?? person) : person);
}

/** What each seat has said, by whoever is named to it today; of one home the last word. */
function wordsOf(state: MatterState, panel: Panel, context: Seated): ReadonlyMap<string, VoiceSays> {
  const seatOf = seatIn(panel, context);
  const named = new Set(namedTo(state, panel, context));
  return new Map(voicesOf(state, panel).flatMap(({ person, says }) => (named.has(person) ? [[seatOf(person), says]] : [])));
}

function namedTo(state: MatterState, { of }: Panel, { holders = {} }: Seated): readonly string[] {
  return of === 'parties' ? partyIds(state) : of.flatMap((post) => holders[post] ?? []);
}

/** The panel on which this actor speaks, and as what; null where on none. */
export function seatAt(state: MatterState, step: VoicedStep, by: Actor): { readonly panel: Panel; readonly as: string } | null {
  for (const panel of panelsOf(step)) {
    const as = panel.of === 'parties' ? (isParty(state, by) ? 'party' : null) : (panel.of.find((post) => by.posts.includes(post)) ?? null);
    if (as) return { panel, as };
  }
  return null;
}

export function isParty(state: MatterState, by: Party): boolean {
  return partyOf(state, by) !== null;
}

/** Parties speak as they stand in the matter: by their person, or by the account it began with, also once the ledger knows them. */
export function speakerOf(state: MatterState, { of }: Panel, by: Party): string | null {
  return of === 'parties' ? partyOf(state, by) : by.person;
}

/** By which id somebody is a side of it; null for everybody else. */
function partyOf(state: MatterState, { person, account }: Party): string | null {
  const ids = partyIds(state);
  return [person, account].find((id) => id !== null && ids.includes(id)) ?? null;
}

const idOf = ({ person, account }: Party): string | null => person ?? account;

/** The sides of a matter, the one who asked first; each by their person, or by their account where the ledger does not know them. */
export function partyIds({ opener, others = [] }: Pick<MatterState, 'opener' | 'others'>): readonly string[] {
  return [opener, ...others].flatMap((party) => idOf(party) ?? []);
}

function voicesOf({ voices = [] }: Pick<MatterState, 'voices'>, { name }: Panel): readonly Voice[] {
  return voices.filter(({ panel }) => panel === name);
}

/** The voices with this one more: who speaks again takes their first word back. */
export function spoken({ voices = [] }: Pick<MatterState, 'voices'>, { name }: Panel, person: string, says: VoiceSays): readonly Voice[] {
  return [...voices.filter((voice) => voice.person !== person || voice.panel !== name), { panel: name, person, says }];
}

/** A step is agreed when every panel agrees, and refused as soon as one does not. @param closed whether the time to speak is over */
export function verdictOf(state: MatterState, step: VoicedStep, context: Seated, closed: boolean): Verdict {
  const verdicts = panelsOf(step).map((panel) => panelVerdict(state, step, panel, { context, closed }));
  if (verdicts.includes('no')) return 'no';
  return verdicts.every((verdict) => verdict === 'yes') ? 'yes' : 'open';
}

type Closing = { readonly context: Seated; readonly closed: boolean };

function panelVerdict(state: MatterState, step: VoicedStep, panel: Panel, { context, closed }: Closing): Verdict {
  const { seats, yes, no } = countOf(state, step, panel, context);
  const silent = seats - yes - no;
  const isFull = reaches(panel.quorum, yes + no, seats);
  if (closed || silent === 0) return isFull ? said(agrees(panel, yes, no, seats)) : withoutQuorum(step, panel, seats, closed);
  if (step.do === 'vote') return 'open';
  if (isFull && agrees(panel, yes, no + silent, seats)) return 'yes';
  return agrees(panel, yes + silent, no, seats) ? 'open' : 'no';
}

/** When the time is up a vote has failed, and so has a review whose seats could never make a quorum; else a review goes on being waited for. */
function withoutQuorum(step: VoicedStep, { quorum }: Panel, seats: number, closed: boolean): Verdict {
  return closed && (step.do === 'vote' || !reaches(quorum, seats, seats)) ? 'no' : 'open';
}

const said = (agreed: boolean): Verdict => (agreed ? 'yes' : 'no');

/** How a panel stands. Only those count who sit on it today; beside them how many stepped aside, by their word or because it concerns them. */
export function countOf(state: MatterState, step: VoicedStep, panel: Panel, context: Seated): Count {
  const seatOf = seatIn(panel, context);
  const seats = new Set(seatsOf(state, step, panel, context).map(seatOf));
  const words = wordsOf(state, panel, context);
  const say = (says: VoiceSays) => [...words].filter(([seat, said]) => said === says && seats.has(seat)).length;
  const stepped = [...words].flatMap(([seat, says]) => (says === 'aside' ? seat : []));
  const aside = new Set([...stepped, ...concernedOn(state, step, panel, context).map(seatOf)]).size;
  return { panel: panel.name, seats: seats.size, yes: say('yes'), no: say('no'), aside, ...(panel.homes ? { homes: true } : {}) };
}

/** Holders of a panel's posts whom the matter concerns, where the step asks them to step aside: they are told as 回避 without having to say so (row S0-B20). */
function concernedOn(state: MatterState, step: VoicedStep, panel: Panel, context: Seated): readonly string[] {
  if (step.do === 'sign' || !step.recuse) return [];
  const concerned = concernedIn(state);
  return namedTo(state, panel, context).filter((person) => concerned.includes(person));
}

function agrees({ agree, among }: Panel, yes: number, no: number, seats: number): boolean {
  return reaches(agree, yes, among === 'all' ? seats : yes + no);
}

/** Whether a number is as large a part of all as asked; nothing of nobody is never enough. */
export function reaches(share: Share, count: number, of: number): boolean {
  if (count === 0) return false;
  if ('count' in share) return count >= share.count;
  const [part, whole] = 'over' in share ? share.over : share.atLeast;
  return 'over' in share ? count * whole > of * part : count * whole >= of * part;
}

/** How all panels of a step stand, as it is kept with the event that decides it. */
export function countsOf(state: MatterState, step: VoicedStep, context: Seated): readonly Count[] {
  return panelsOf(step).map((panel) => countOf(state, step, panel, context));
}
