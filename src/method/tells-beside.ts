import type { Method } from './language.ts';
import type { MatterEvent, MatterState, Tell } from './matter.ts';
import { extendsOf, stepOf } from './page.ts';
import { besideSentences as say } from './sentences-beside.ts';
import { waitsForOpener } from './who.ts';

type Telling = { readonly method: Method; readonly event: MatterEvent; readonly before: MatterState; readonly after: MatterState };

/** Who is told of what happened beside the step, and of lateness; the one at work first. */
export function tellsBeside(telling: Telling): readonly Tell[] {
  const tells = (tellsOf[telling.event.kind] ?? nobody)(telling);
  return tells.filter(({ to }) => typeof to === 'string' || !('person' in to) || to.person !== telling.event.by.person);
}

const nobody = (): readonly Tell[] => [];

const tellsOf: Partial<Record<MatterEvent['kind'], (telling: Telling) => readonly Tell[]>> = {
  said: (telling) =>
    telling.event.facts.relayed
      ? [...toTheOthers(telling, say.saidAgain).map(withWords(telling)), toTheOpener(telling, say.saidForYou)]
      : [...toTheOthers(telling, say.said), toTheOpener(telling, say.said)].map(withWords(telling)),
  'asked-extension'({ event, before, method }) {
    const rules = extendsOf(stepOf(method, before.step ?? ''));
    return rules ? [withWords({ event })(tell(event, { posts: rules.posts }, say.extensionAsked))] : [];
  },
  'answered-extension'({ event, before }) {
    const words = before.extension?.seq;
    if (!event.facts.granted) return [withWords({ event })(tell(event, 'assignee', say.extensionRefused))];
    const told = tell(event, 'opener', say.extensionGranted);
    return [tell(event, 'assignee', say.extensionGrantedToYou), words === undefined ? told : { ...told, words }];
  },
  raised({ event, before, after }) {
    const had = before.assignee && !after.assignee ? [tell(event, { person: before.assignee.person }, say.raisedFrom)] : [];
    const called = after.raised.filter((post) => !before.raised.includes(post));
    const above = called.length > 0 ? [tell(event, { posts: called }, say.raisedToYou)] : [];
    return [...had, ...[...above, tell(event, 'opener', say.raised)].map(withWords({ event }))];
  },
  'called-in'(telling) {
    const { event, before, after } = telling;
    const called = (after.team ?? []).slice((before.team ?? []).length);
    const asked = called.map(({ post, person }) => tell(event, person ? { person } : { posts: post ? [post] : [] }, say.calledIn));
    return [...asked.map(withWords(telling)), tell(event, 'opener', say.calledInForOpener)];
  },
  reckoned: ({ event }) =>
    event.facts.until ? [tell(event, 'assignee', say.reckoned), tell(event, 'opener', say.reckoned)].map(withWords({ event })) : [],
  'part-done': (telling) => toTheOneAtWork(telling, say.partDone).map(withWords(telling)),
  supervised: (telling) => [
    ...toTheOneAtWork(telling, say.supervised).map(withWords(telling)),
    tell(telling.event, 'opener', say.supervisedForOpener),
  ],
  urged: (telling) => toTheOneAtWork(telling, say.urged),
  revoked: ({ event }) => [tell(event, 'opener', say.revokedForOpener)], // whoever was at work no longer sees it: the host tells them apart from it
  warned({ method, event, after }) {
    const mayAsk = extendsOf(stepOf(method, after.step ?? '')) !== null;
    return [tell(event, 'waiting', mayAsk ? say.warning : say.warningHere)];
  },
  reminded({ method, event, before, after }) {
    const step = stepOf(method, after.step ?? '');
    if (event.facts.about === 'reply') return [tell(event, 'waiting', say.replyReminder)];
    const isFirst = !step.late?.slice(0, before.rung).some(({ do: kind }) => kind === 'remind');
    return isFirst && !waitsForOpener(step) ? [tell(event, 'opener', say.late)] : [];
  },
  escalated: ({ event, after }) =>
    event.facts.about === 'reply' ? [tell(event, { posts: after.raised }, say.replyEscalation), tell(event, 'opener', say.replyLate)] : [],
};

function tell(event: MatterEvent, to: Tell['to'], said: string): Tell {
  return { to, key: event.kind, say: said, facts: event.facts };
}

/** What was written goes with it, read out of the sealed event by whoever it is told to. */
const withWords =
  ({ event }: Pick<Telling, 'event'>) =>
  (told: Tell): Tell =>
    event.said ? { ...told, words: event.seq } : told;

function toTheOpener({ event }: Telling, said: string): Tell {
  return tell(event, 'opener', said);
}

/** Whoever has the work; before somebody has it, whoever sent it out, or whom it waits for. */
function toTheOneAtWork({ method, event, after }: Telling, said: string): readonly Tell[] {
  if (after.assignee) return [tell(event, 'assignee', said)];
  const step = after.step === null ? null : stepOf(method, after.step);
  if (!step || waitsForOpener(step)) return [];
  if (step.do !== 'claim') return [tell(event, 'waiting', said)];
  const senders = method.steps.flatMap(({ id, do: kind }) => (kind === 'assign' ? (after.doers[id] ?? []) : []));
  if (senders.length === 0) return [tell(event, { posts: after.candidates?.posts ?? [] }, said)];
  return [...new Set(senders)].map((person) => tell(event, { person }, said));
}

function toTheOthers(telling: Telling, said: string): readonly Tell[] {
  const { event, after } = telling;
  const team = (after.team ?? []).flatMap(({ post, person }) => {
    if (person !== null) return [tell(event, { person }, said)];
    return post === null ? [] : [tell(event, { posts: [post] }, said)];
  });
  return [...toTheOneAtWork(telling, said), ...team];
}
