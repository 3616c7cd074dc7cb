import type { Method } from './language.ts';
import type { MatterEvent, MatterState, Tell } from './matter.ts';
import { saidOf, standingAt, stepOf } from './page.ts';
import { sentences } from './sentences.ts';
import { besideSentences } from './sentences-beside.ts';
import { tellsBeside } from './tells-beside.ts';
import { tellsGathering, toTheSides } from './tells-gathering.ts';
import { isOpener, isWork } from './who.ts';

/** Who must be told of this event, in the method's own words; nobody is told what they did themselves. */
export function tellsOf(method: Method, event: MatterEvent, before: MatterState, after: MatterState): readonly Tell[] {
  const tell = (to: Tell['to'], key: string, say: string): Tell => ({ to, key, say, facts: event.facts });
  const toOpener = toTheOpener(method, event, after, tell);
  const ofStep = [
    ...toOpener,
    ...toTheSides({ method, event, before, after }, toOpener),
    ...toTheOthers(method, event, before, tell),
    ...toTheWaiting(method, event, after, tell),
  ];
  const beside = [...tellsBeside({ method, event, before, after }), ...tellsGathering({ method, event, before, after })];
  const tells = event.facts.about === 'reply' ? beside : [...beside, ...ofStep];
  return tells.filter(({ to }) => !isToThemself(to, event, after));
}

/** What whoever asks for the same hears of this event: as the opener, also of what the opener said and did themself. */
export function heardByAskers(method: Method, event: MatterEvent, after: MatterState): readonly string[] {
  const told = toTheOpener(method, event, after, (to, key, say) => ({ to, key, say, facts: event.facts }));
  const happened = { method, event, before: after, after };
  const beside = [...tellsBeside(happened), ...tellsGathering(happened)].filter(({ to, say }) => to === 'opener' && !say.endsWith('：')); // what was written is not theirs to read
  return [...told, ...beside].map(({ say }) => say);
}

type Telling = (to: Tell['to'], key: string, say: string) => Tell;

function toTheOpener(method: Method, event: MatterEvent, after: MatterState, tell: Telling): Tell[] {
  if (event.kind === 'merged') return []; // told once by the host, together with everybody else who asked for the same
  if (event.kind === 'opened') return [tell('opener', 'opened', method.opens.says)];
  if (event.became.ended && after.ended) return [tell('opener', `ended.${after.ended.outcome}`, method.ends[after.ended.outcome].says)];
  const say = saidOf(method, event) ?? besidesOutcomes(event);
  const told = say ? tell('opener', keyOf(event), say) : null;
  return told ? [givesReason(event) ? { ...told, words: event.seq } : told] : [];
}

function besidesOutcomes({ kind, facts }: MatterEvent): string | undefined {
  if (kind === 'left') return facts.was ? sentences.leftWork : undefined;
  return kind in toldToOpener ? sentences[kind] : undefined;
}

/** Happenings of the clock and of the work that the opener reads besides the outcomes. */
const toldToOpener = { paused: true, resumed: true, 'handed-over': true, unmerged: true, escalated: true, pooled: true, reopened: true };

/** Why somebody passed the work on is said to whoever waits for it. */
function givesReason({ kind, outcome }: MatterEvent): boolean {
  return kind === 'handed-over' || (kind === 'did' && outcome === 'returned');
}

function toTheOthers(method: Method, event: MatterEvent, before: MatterState, tell: Telling): Tell[] {
  const tells: Tell[] = [];
  if (before.assignee && before.assignee.person !== event.by.person) tells.push(...toTheAssignee(method, event, tell));
  if (event.facts.again && before.assignee && !event.became.ended)
    tells.push(tell({ person: before.assignee.person }, 'again.was', besideSentences.againFrom));
  tells.push(...toWhoHadIt(event, before, tell));
  const told = event.kind === 'pooled' && event.step ? poolTold(method, event.step, before) : null;
  if (told) tells.push(tell({ person: told }, 'pooled.dispatcher', sentences.pooledDispatcher));
  return tells;
}

function toWhoHadIt({ kind, facts }: MatterEvent, { assignee }: MatterState, tell: Telling): Tell[] {
  if (kind === 'left' && facts.was) return [tell({ person: facts.was.person }, 'left.was', sentences.leftFrom)];
  return kind === 'handed-over' && assignee ? [tell({ person: assignee.person }, 'handed-over.was', sentences.handedOverFrom)] : [];
}

/** Whoever is at work on it, of what others did. */
function toTheAssignee({ ends }: Method, { kind, became }: MatterEvent, tell: Telling): Tell[] {
  if (kind === 'left') return [tell('assignee', 'left.assignee', sentences.left)];
  if (kind === 'gathered') return [tell('assignee', 'gathered.assignee', sentences.gatheredForAssignee)];
  if (!became.ended) return [];
  const end = became.ended.outcome;
  const said = end === 'solved' || end === 'explained' ? sentences.workEnded : sentences.workNotNeeded;
  const say = kind === 'merged' ? sentences.mergedForAssignee : said.replace('{end}', () => ends[end].name);
  return [tell('assignee', `ended.${end}.assignee`, say)];
}

function toTheWaiting(method: Method, event: MatterEvent, after: MatterState, tell: Telling): Tell[] {
  if (after.step === null) return [];
  const { id, asks: usual } = stepOf(method, after.step);
  const isVacant = after.assignee === null && isWork(method, after);
  const asks = isVacant ? sentences.leftVacant : usual;
  if (event.kind === 'reminded') return [tell('waiting', `${id}.reminded`, `${sentences.reminder}${asks}`)];
  if (event.kind === 'escalated') return [tell({ posts: after.raised }, `${id}.escalated`, `${sentences.escalation}${asks}`)];
  const lands =
    event.became.step !== undefined ||
    (event.kind === 'left' && isVacant && event.facts.was !== undefined) ||
    ['pooled', 'handed-over', 'resumed'].includes(event.kind);
  return lands ? [tell('waiting', `${id}.asks`, asks)] : [];
}

function poolTold(method: Method, stepId: string, { doers, rung }: MatterState): string | null {
  const step = stepOf(method, stepId);
  const done = step.late?.[standingAt(step, { rung })];
  return done?.do === 'pool-again' ? (doers[done.tells] ?? null) : null;
}

function keyOf({ kind, step, outcome }: MatterEvent): string {
  return outcome ? `${step}.${outcome}` : kind;
}

/** A second 「没解决」 is the opener's own word too, but not where it goes. */
const isOwnWord = ({ by, facts, kind }: MatterEvent, state: MatterState): boolean =>
  !facts.relayed && !facts.again && kind !== 'opened' && isOpener(state, by);

function isToThemself(to: Tell['to'], event: MatterEvent, after: MatterState): boolean {
  if (to === 'opener') return isOwnWord(event, after);
  return to === 'assignee' && event.by.person !== null && after.assignee?.person === event.by.person;
}
