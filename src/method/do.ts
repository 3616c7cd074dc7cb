import { arrive } from './arrive.ts';
import { fallsApart } from './children.ts';
import { type Answers, factsIn, faultOfAnswers } from './forms.ts';
import type { Method, Step, StepThat } from './language.ts';
import type { Act, Actor, Assignee, Became, DoAct, EventFacts, MatterContext, MatterLeaf, MatterState, Rating } from './matter.ts';
import { attended } from './meetings.ts';
import { endOf, fieldsOf, pressedOf, stepOf } from './page.ts';
import { isParty, isVoiced } from './panels.ts';
import { type Doing, isSystem, relayedFacts } from './record.ts';
import { isRefusal, type Refusal, refusal } from './refusals.ts';
import { goesUnsolved, type Unsolved, unsolved } from './unsolved.ts';
import { speaks } from './voice.ts';
import { asWhom, heldOf, isOpener, takersOf } from './who.ts';

type Does = DoAct & Pick<Act, 'by' | 'relayed'>;

/** One step of the method, done by whom it waits for. */
export function does(method: Method, was: MatterState, asked: Does, context: MatterContext): Doing | Refusal {
  if (asked.step !== was.step) return refusal('method.not_here');
  if (was.paused) return refusal('method.paused');
  const state = { ...was, ...ruledLeaf(asked) };
  const step = stepOf(method, asked.step);
  return isVoiced(step) ? speaks({ method, state, step }, asked, context) : decides(method, state, step, { ...asked, context });
}

/** One person's word decides the step. */
function decides(
  method: Method,
  state: MatterState,
  step: Step,
  { context, ...asked }: Does & { context: MatterContext },
): Doing | Refusal {
  const as = doneAs(method, state, step, asked);
  if (isRefusal(as)) return as;
  const fault = faultOf(method, step, as, asked);
  if (fault) return fault;
  const next = becomes(method, state, step, { ...asked, as, context });
  if (isRefusal(next)) return next;
  const met = step.do === 'meet' ? attended(step, asked, context) : {};
  if (isRefusal(met)) return met;
  const became = { ...next, ...ruledLeaf(asked) };
  const said = asked.answers ?? null;
  const kind = step.do === 'claim' && became.step === undefined ? 'declined' : 'did';
  const facts = { ...factsOf(method, state, step, asked), ...met };
  return { as, draft: { kind, step: step.id, outcome: asked.outcome, became, facts, said, rating: asked.rating ?? null } };
}

function doneAs(method: Method, state: MatterState, step: Step, asked: Does): string | Refusal {
  if (step.do === 'claim') return claimedAs(state, step, asked);
  if (step.do === 'assign' && asked.sent) return sentAs(method, state, step, asked);
  const as = asWhom(method, state, step, asked);
  if (!as) return refusal('method.not_yours');
  const needsPerson = as !== 'opener' && as !== 'party' && asked.by.person === null;
  return needsPerson ? refusal('method.person_needed') : as;
}

/** A ruling is given by who oversees the work, a rule is applied by the host; who chose from suggestions or sent many at once needs the step to be theirs. */
function sentAs(method: Method, state: MatterState, step: Step, { by, sent }: Does): string | Refusal {
  if (sent?.by === 'rule') return isSystem(by) ? 'system' : refusal('method.not_yours');
  if (isOpener(state, by)) return refusal('method.own_matter');
  const as = sent?.by === 'ruling' ? heldOf(method.oversees, by) : asWhom(method, state, step, { by });
  return as ?? refusal('method.not_yours');
}

/** Only a ruling changes of which kind a matter is. */
function ruledLeaf({ sent, leaf }: Does): { leaf?: MatterLeaf } {
  return sent?.by === 'ruling' && leaf ? { leaf } : {};
}

/** A neighbour helps: never the one who asked; a helper with several posts may choose as which. */
function claimedAs(state: MatterState, step: StepThat<'claim'>, { by, as }: Does): string | Refusal {
  if (isOpener(state, by)) return refusal('method.own_matter');
  if (by.person === null) return refusal('method.person_needed');
  const isNamed = state.candidates?.persons.includes(by.person) ?? false;
  const offered = isNamed ? takersOf(step, state) : [...(state.candidates?.posts ?? []), ...state.raised];
  const held = offered.filter((post) => by.posts.includes(post));
  return (as === undefined ? held[0] : held.find((post) => post === as)) ?? refusal('method.not_yours');
}

function faultOf(method: Method, step: Step, as: string, asked: Does): Refusal | null {
  const { outcome } = asked;
  if (!pressedOf(step).includes(outcome)) return refusal('method.outcome_unknown', { outcome });
  if (step.do === 'claim' && outcome !== 'declined' && outcome !== claimOutcome(step, as)) return refusal('method.quote_needed');
  return faultOfRating(step, asked.rating) ?? faultOfAnswers(fieldsOf(method, step, outcome), asked.answers ?? {});
}

const claimOutcome = ({ variants }: StepThat<'claim'>, as: string): string => variants?.[as]?.outcome ?? 'claimed';

function faultOfRating(step: Step, rating: Rating | undefined): Refusal | null {
  if (!rating) return null;
  if (step.do !== 'rate') return refusal('method.rating_not_here');
  const { stars, quick, fixed, note = '' } = rating;
  const figures = [stars, quick, fixed].filter((figure) => figure !== undefined);
  const saysSomething = figures.length > 0 || note !== '';
  return saysSomething && figures.every(isFigure) && note.length <= 300 ? null : refusal('method.rating_wrong');
}

const isFigure = (figure: number): boolean => Number.isInteger(figure) && figure >= 1 && figure <= 5;

type Doer = Pick<Does, 'by' | 'outcome' | 'to' | 'parts'> & { readonly as: string; readonly context: MatterContext };

function becomes(method: Method, state: MatterState, step: Step, doer: Doer): Became | Refusal {
  if (step.do === 'split' && doer.outcome === 'split') return fallsApart(step, state, doer);
  const { target, became: times } = leadsTo(method, state, step, doer.outcome);
  const onwards = (kept: Became = {}): Became => ({ ...arrive(method, state, target, doer.context), ...times, ...kept });
  if (step.do === 'claim') return doer.outcome === 'declined' ? declines(state, doer, onwards) : onwards({ assignee: assigneeOf(doer) });
  if (step.do !== 'assign' || endOf(method, target)) return onwards();
  const next = stepOf(method, target);
  if (next.do === 'claim') return sends(state, next, doer, onwards);
  return isOpener(state, doer.by) ? refusal('method.own_matter') : onwards({ assignee: assigneeOf(doer) });
}

function leadsTo(method: Method, state: MatterState, step: Step, outcome: string): Unsolved {
  const usual = step.to[outcome] ?? step.id; // what falls apart stays where it is
  return outcome === unsolved ? goesUnsolved(method, state, usual) : { target: usual, became: {}, facts: {} };
}

const assigneeOf = ({ by, as }: { by: Actor; as: string }): Assignee | null => (by.person === null ? null : { person: by.person, as });

type Onwards = (kept?: Became) => Became;

/** Offered to kinds of helper, to named persons, or both; never to the one who asked. */
function sends(state: MatterState, claim: StepThat<'claim'>, { to }: Doer, onwards: Onwards): Became | Refusal {
  const { posts = [], persons = [] } = to ?? {};
  if (posts.length + persons.length === 0) return refusal('method.takers_missing');
  const takers = takersOf(claim, state);
  if (takers.length === 0 || posts.some((post) => !takers.includes(post))) return refusal('method.takers_wrong', { takers });
  if (persons.some((person) => isParty(state, { person, account: null }))) return refusal('method.own_matter');
  return onwards({ candidates: { posts: [...new Set(posts)], persons: [...new Set(persons)] } });
}

/** One of several says no: the others may still take it; the last one's no sends it on. */
function declines({ candidates }: MatterState, { by }: Doer, onwards: Onwards): Became | Refusal {
  if (!candidates?.persons.includes(by.person ?? '')) return refusal('method.outcome_unknown');
  const persons = candidates.persons.filter((person) => person !== by.person);
  return persons.length + candidates.posts.length === 0 ? onwards() : { candidates: { ...candidates, persons } };
}

function factsOf(method: Method, state: MatterState, step: Step, asked: Does): EventFacts {
  const form = { ...factsIn(fieldsOf(method, step, asked.outcome), asked.answers ?? {}), ...signedAbout(step, state.answers) };
  return {
    ...(Object.keys(form).length > 0 ? { form } : {}),
    ...('yes' in step ? { confirmed: asked.outcome === step.yes } : {}),
    ...(asked.sent ? { sent: asked.sent } : {}),
    ...leadsTo(method, state, step, asked.outcome).facts,
    ...relayedFacts(asked),
  };
}

/** What the signature stands under, such as the price that was agreed. */
function signedAbout(step: Step, answers: Readonly<Record<string, Answers>>): Answers {
  if (step.do !== 'sign' || !step.about) return {};
  const value = answers[step.about.step]?.[step.about.field];
  return value === undefined ? {} : { [step.about.field]: value };
}
