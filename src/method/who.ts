import type { AlsoWaiting } from './beside.ts';
import { isPast } from './clock.ts';
import type { Method, OneWho, Step, StepThat } from './language.ts';
import type { Act, Actor, MatterState, Next, Party, Waiting, WaitingFor } from './matter.ts';
import { doersOf, extendsOf, stepOf } from './page.ts';
import { concernedIn, isParty, isVoiced, partyIds, type VoicedStep } from './panels.ts';

/** As what this actor may act on the step: 'opener', the kind of post, or null when it is not theirs. */
export function asWhom(method: Method, state: MatterState, step: Step, act: Pick<Act, 'by' | 'relayed'>): string | null {
  const ones = doersOf(step);
  for (const one of ones) {
    const as = asOne(method, state, one, act);
    if (as) return as;
  }
  return ones.length > 0 && mayStepIn(state, step, act.by) ? heldOf(state.raised, act.by) : null;
}

/** Those a late step was raised to do it like anyone else it waits for; but nobody gives the opener's own answer, or speaks on a panel without a seat. */
function mayStepIn(state: MatterState, step: Step, by: Actor): boolean {
  const isBarred = doersOf(step).some(
    (one) => one === 'opener' || one === 'parties' || (typeof one === 'object' && isExcluded(state, one, by)),
  );
  return !isBarred && !isVoiced(step) && !isOpener(state, by);
}

/** The opener, or whoever may pass on what the opener said: never the one at work on it. */
export function asOpener(method: Method, state: MatterState, { by, relayed }: Pick<Act, 'by' | 'relayed'>): string | null {
  if (!relayed) return isOpener(state, by) ? 'opener' : null;
  return isAssignee(state, by) ? null : heldOf(method.relays, by);
}

/** A side of a matter that goes on only by the consent of all sides. */
export function asSide(method: Method, state: MatterState, by: Party): string | null {
  return needsConsent(method) && isParty(state, by) ? 'party' : null;
}

/** Whoever is one of several sides of a matter has no say in it by any post they hold besides. */
export function asSideAlone(state: MatterState, by: Actor): Actor {
  return state.others?.length && isParty(state, by) ? { ...by, posts: [] } : by;
}

/** Whether a method goes on only by the consent of all sides: then there must be another side. */
export function needsConsent({ steps }: Method): boolean {
  return steps.some((step) => step.do === 'sign' && step.who === 'parties');
}

export function isOpener({ opener }: Pick<MatterState, 'opener'>, by: Party): boolean {
  return isSame(opener, by);
}

/** Whether two are one: by the ledger, or by the account they use. */
export function isSame(one: Party, { person, account }: Party): boolean {
  return (person !== null && person === one.person) || (account !== null && account === one.account);
}

export function isAssignee({ assignee }: MatterState, { person }: Party): boolean {
  return person !== null && person === assignee?.person;
}

/** As what somebody has it in hand: by the post they took it by, as long as they hold it. */
export function asAssignee(state: MatterState, by: Actor): string | null {
  const { assignee } = state;
  return assignee && isAssignee(state, by) && by.posts.includes(assignee.as) ? assignee.as : null;
}

/** Whether the matter is at a step that somebody has taken on. */
export function isAtWork(method: Method, state: MatterState): boolean {
  return state.assignee !== null && isWork(method, state);
}

/** Whether the matter is at a step for whoever has it in hand, also where nobody has. */
export function isWork(method: Method, { step }: Pick<MatterState, 'step'>): boolean {
  return step !== null && doersOf(stepOf(method, step))[0] === 'assignee';
}

/** The kinds of helper a claim step may offer this matter to. */
export function takersOf({ kinds }: StepThat<'claim'>, { leaf }: Pick<MatterState, 'leaf'>): readonly string[] {
  const { takers } = leaf;
  return takers ? kinds.filter((kind) => takers.includes(kind)) : kinds;
}

export function heldOf(posts: readonly string[], { posts: held }: Actor): string | null {
  return posts.find((post) => held.includes(post)) ?? null;
}

/** The open task of a running matter: whom it waits for, until when, and when the clock looks at it next. */
export function waitingOf(method: Method, state: MatterState): Waiting | null {
  if (state.step === null) return null;
  const step = stepOf(method, state.step);
  const ones = doersOf(step);
  const next = soonestOf(state);
  return {
    step: step.id,
    do: step.do,
    for: ones.length > 0 ? waitingFor(method, state, ones) : { kind: 'clock', persons: [], posts: [] },
    not: [...notWaitingFor(state, ones), ...(isVoiced(step) ? notHeard(state, step) : [])],
    since: state.since,
    dueAt: state.due?.at ?? null,
    provisional: state.due?.provisional ?? false,
    nextAt: next?.at ?? null,
    next: next?.what ?? null,
    paused: state.paused?.reason ?? null,
    also: [...alsoWaiting(state, step), ...gatheringWaits(method, state, step)],
  };
}

/** What the clock does first: of the step, or of the first reply. */
export function soonestOf({ next, reply }: Pick<MatterState, 'next' | 'reply'>): Next | null {
  if (!next || !reply?.next) return next ?? reply?.next ?? null;
  return isPast(reply.next.at, next.at) && reply.next.at !== next.at ? reply.next : next;
}

/** Whether the step waits for the word of the one who asked. */
export function waitsForOpener(step: Step): boolean {
  return doersOf(step).some((one) => one === 'opener' || one === 'parties');
}

/** A question for more time waits for those who grant it; a part waits for whoever was called in, as long as there is work. */
function alsoWaiting({ extension, team = [], assignee }: MatterState, step: Step): readonly AlsoWaiting[] {
  const not = present(assignee?.person);
  const rules = extension ? extendsOf(step) : null;
  const asked = rules ? [{ what: 'extension', persons: [], posts: rules.posts, not } as const] : [];
  const open = waitsForOpener(step) ? [] : team.filter(({ done }) => done === null);
  if (open.length === 0) return asked;
  const [persons, posts] = [open.flatMap(({ person }) => present(person)), open.flatMap(({ post }) => present(post))];
  return [...asked, { what: 'part', persons, posts, not: posts.length > 0 ? not : [] }];
}

function asOne(method: Method, state: MatterState, who: OneWho, act: Pick<Act, 'by' | 'relayed'>): string | null {
  const { by } = act;
  if (who === 'opener') return asOpener(method, state, act);
  if (who === 'assignee') return asAssignee(state, by);
  if (who === 'candidates') return asCandidate(state, by);
  if (who === 'parties') return asParty(method, state, act);
  return isExcluded(state, who, by) ? null : heldOf(who.posts, by);
}

function asParty(method: Method, state: MatterState, { by, relayed }: Pick<Act, 'by' | 'relayed'>): string | null {
  if (!relayed) return isParty(state, by) ? 'party' : null;
  return isAssignee(state, by) || isParty(state, by) ? null : heldOf(method.relays, by);
}

function asCandidate({ candidates }: MatterState, by: Actor): string | null {
  if (!candidates) return null;
  return heldOf(candidates.posts, by) ?? (by.person !== null && candidates.persons.includes(by.person) ? 'candidate' : null);
}

/** A question for another class waits for those who answer it; a meeting that is called, for those who sit in it. */
function gatheringWaits(method: Method, { reclass, meeting, opener }: MatterState, step: Step): readonly AlsoWaiting[] {
  const asked =
    reclass && method.reclass ? [{ what: 'reclass', persons: [], posts: method.reclass.posts, not: present(opener.person) } as const] : [];
  const called = meeting && step.do === 'meet' ? [{ what: 'meeting', persons: [], posts: step.seats, not: [] } as const] : [];
  return [...asked, ...called];
}

type PostsWho = Exclude<OneWho, string>;

function isExcluded(state: MatterState, { not }: PostsWho, by: Actor): boolean {
  if (not === 'opener') return isOpener(state, by);
  return by.person !== null && excludedPerson(state, not) === by.person;
}

function excludedPerson(state: MatterState, not: PostsWho['not']): string | null {
  if (not === undefined) return null;
  if (not === 'assignee') return state.assignee?.person ?? null;
  return not === 'opener' ? state.opener.person : (state.doers[not.step] ?? null);
}

function waitingFor(method: Method, state: MatterState, ones: readonly OneWho[]): WaitingFor {
  const parts = ones.map((one) => partFor(method, state, one));
  return {
    kind: parts[0]?.kind ?? 'posts',
    persons: parts.flatMap(({ persons }) => persons),
    posts: [...new Set([...parts.flatMap(({ posts }) => posts), ...state.raised])],
    ...(parts.some(({ accounts = [] }) => accounts.length > 0) ? { accounts: parts.flatMap(({ accounts = [] }) => accounts) } : {}),
  };
}

function partFor(method: Method, state: MatterState, who: OneWho): WaitingFor {
  const { opener, assignee, candidates } = state;
  if (who === 'opener') return { kind: 'opener', persons: present(opener.person), posts: isAskedThroughStaff(state) ? method.relays : [] };
  if (who === 'assignee')
    return assignee ? { kind: 'person', persons: [assignee.person], posts: [] } : { kind: 'posts', persons: [], posts: method.oversees };
  if (who === 'parties') return partiesFor(method, state);
  if (who === 'candidates') return { kind: 'pool', persons: candidates?.persons ?? [], posts: candidates?.posts ?? [] };
  return { kind: 'posts', persons: [], posts: who.posts };
}

/** All sides; whose account alone is known is asked there, and who has none through staff. */
function partiesFor(method: Method, { opener, others = [] }: MatterState): WaitingFor {
  const sides = [opener, ...others];
  const accounts = sides.flatMap(({ person, account }) => (person === null && account !== null ? account : []));
  const isRelayed = sides.some(({ account }) => account === null);
  return { kind: 'person', persons: sides.flatMap(({ person }) => present(person)), posts: isRelayed ? method.relays : [], accounts };
}

/** Who has spoken, and who does not sit because it concerns them. */
function notHeard(state: MatterState, step: VoicedStep): readonly string[] {
  const spoken = (state.voices ?? []).map(({ person }) => person);
  return step.do !== 'sign' && step.recuse ? [...spoken, ...concernedIn(state)] : spoken;
}

function notWaitingFor(state: MatterState, ones: readonly OneWho[]): readonly string[] {
  const relays = isAskedThroughStaff(state) ? state.assignee?.person : null;
  const excludes = { candidates: state.opener.person, parties: relays, opener: relays, assignee: null };
  const excluded = ones.map((one) => (typeof one === 'object' ? excludedPerson(state, one.not) : excludes[one]));
  const isAboutSides = state.others?.length && ones.every((one) => typeof one === 'object');
  return [...new Set([...(isAboutSides ? partyIds(state) : []), ...excluded.flatMap(present)])];
}

/** Who has no account answers through staff; unless they asked online, where somebody of their family asked for them. */
function isAskedThroughStaff({ opener, channel }: MatterState): boolean {
  return opener.account === null && channel !== 'online';
}

const present = (person: string | null | undefined): readonly string[] => (person ? [person] : []);
