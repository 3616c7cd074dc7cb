import { countSays } from './count-says.ts';
import type { Method } from './language.ts';
import type { MatterEvent, MatterState, Party, Tell } from './matter.ts';
import { saidOf, stepOf } from './page.ts';
import { gatheringSentences as say } from './sentences-gathering.ts';
import { isSame } from './who.ts';

type Telling = { readonly method: Method; readonly event: MatterEvent; readonly before: MatterState; readonly after: MatterState };

/** Who is told where many have a part: the panel, who was called to a meeting, who objected, who asked for another class. */
export function tellsGathering(telling: Telling): readonly Tell[] {
  const tells = [...(tellsOf[telling.event.kind] ?? nobody)(telling), ...toThePanel(telling)];
  return tells.filter(({ to }) => !isTheirs(to, telling.event.by));
}

/** The other sides hear of the way of the matter what its opener hears; what was written to the opener is not theirs. */
export function toTheSides({ event, before, after }: Telling, toOpener: readonly Tell[]): readonly Tell[] {
  const sides = (after.others ?? before.others ?? []).filter((side) => !isSame(side, event.by));
  const said = event.kind === 'opened' ? [say.namedAsSide] : toOpener.map((told) => told.say);
  return sides.flatMap(({ person, account }) => said.map((one) => tell(event, { party: { person, account } }, one)));
}

const nobody = (): readonly Tell[] => [];

const tellsOf: Partial<Record<MatterEvent['kind'], (telling: Telling) => readonly Tell[]>> = {
  voiced({ method, event }) {
    const isSignature = event.step !== null && stepOf(method, event.step).do === 'sign';
    return isSignature ? [tell(event, 'waiting', say.sideSigned)] : [];
  },
  convened(telling) {
    const { method, event, before } = telling;
    const step = stepOf(method, event.step ?? '');
    const [called, heard] = before.meeting ? [say.meetingMoved, say.meetingMovedForSides] : [say.convened, say.convenedForSides];
    const toOpener = [tell(event, 'opener', heard)];
    return [tell(event, { posts: step.do === 'meet' ? step.seats : [] }, called), ...toOpener, ...toTheSides(telling, toOpener)];
  },
  objected: ({ event }) => [written(event, 'waiting', say.objected), tell(event, 'opener', say.objectedForOpener)],
  'answered-objection'({ event, before }) {
    const objection = before.objections?.find(({ seq }) => seq === event.facts.objection?.seq);
    const answer = event.facts.objection?.upheld ? say.objectionUpheld : say.objectionAnswered;
    return objection ? [written(event, { party: objection.by }, answer)] : [];
  },
  'child-ended'({ event, before }) {
    const splitter = event.outcome === null && event.step !== null ? before.doers[event.step] : undefined;
    return splitter === undefined ? [] : [tell(event, { person: splitter }, say.childEnded)];
  },
  'asked-reclass': ({ method, event }) => [written(event, { posts: method.reclass?.posts ?? [] }, say.reclassAsked)],
  'answered-reclass'({ event, before }) {
    if (!event.facts.granted) return [written(event, 'opener', say.reclassRefused)];
    const had = before.assignee ? [tell(event, { person: before.assignee.person }, say.reclassedFrom)] : [];
    return [written(event, 'opener', say.reclassGranted), ...had];
  },
};

/** Those who spoke on a review or a vote hear what it came to, with the count. */
function toThePanel({ method, event, before, after }: Telling): readonly Tell[] {
  const { step: id, facts } = event;
  const decided = saidOf(method, event);
  const counts = id === null || !decided ? [] : countSays(stepOf(method, id), facts.counts);
  if (counts.length === 0) return [];
  const sides = [after.opener, ...(after.others ?? [])];
  const spoke = (before.voices ?? []).map(({ person }) => person).filter((person) => !sides.some((side) => side.person === person));
  const result = `「{subject}」${decided}${counts.map(({ label, say: counted }) => `${label}：${counted}`).join('；')}。`;
  return [...new Set(spoke)].map((person) => tell(event, { person }, result));
}

function isTheirs(to: Tell['to'], by: Party): boolean {
  if (typeof to === 'string') return false;
  if ('party' in to) return isSame(to.party, by);
  return 'person' in to && to.person === by.person;
}

function tell(event: MatterEvent, to: Tell['to'], said: string): Tell {
  return { to, key: event.kind, say: said, facts: event.facts };
}

/** What was written goes with it, read out of the sealed event by whoever it is told to. */
function written(event: MatterEvent, to: Tell['to'], said: string): Tell {
  return { ...tell(event, to, said), words: event.seq };
}
