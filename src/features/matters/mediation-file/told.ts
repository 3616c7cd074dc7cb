import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { sayAnswer } from '#method/describe.ts';
import type { Method, Step, StepThat } from '#method/language.ts';
import type { MatterEvent } from '#method/matter.ts';
import { fieldsOf } from '#method/page.ts';
import { photosIn } from '../photo.ts';
import { markedQuestions, takeOut } from '../sensitive/answers.ts';
import type { MatterRecord } from '../standing.ts';
import { eventOf, type Kept } from '../timeline.ts';

/** A line of what somebody wrote, when, and at which step. */
export type Note = { readonly at: string; readonly by: string | null; readonly step: string; readonly text: string };
export type Line = { readonly label: string; readonly say: string };

/** What a matter already holds of its file. */
export type Told = {
  /** What the one who asked wrote of it. */
  readonly facts: string | null;
  readonly consentedAt: string | null;
  readonly takenAt: string | null;
  /** What the mediator wrote on the way, and what was said where it came to nothing. */
  readonly notes: readonly Note[];
  /** Minutes of meetings, where the method has them. */
  readonly sessions: readonly Note[];
  /** What both sides came to, and when the last of them signed it. */
  readonly agreement: { readonly at: string; readonly terms: readonly Line[]; readonly signedAt: string | null } | null;
  /** What was heard after they had signed. */
  readonly revisits: readonly Note[];
  readonly photos: readonly { readonly id: string; readonly at: string }[];
};

type Written = { readonly event: MatterEvent; readonly by: string | null };

/** Reads the events of a matter once, without what was agreed to by itself: no print carries it. The steps are found by what they are, so that a community's own variant has the same file. */
export async function toldOf({ db, keys }: Seeing, record: MatterRecord, method: Method): Promise<Told> {
  const kept: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', record.id).orderBy('seq').execute();
  const matter = { key: keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), matter: record.id };
  const { rows } = takeOut(kept, { ...matter, method, questions: await markedQuestions(db, record) });
  return toldIn(
    method,
    rows.map((row) => ({ event: eventOf(row, matter), by: row.by_called })),
  );
}

function toldIn(method: Method, written: readonly Written[]): Told {
  const events = written.map(({ event }) => event);
  const agreement = agreedIn(method, events);
  const after = agreement?.signedSeq ?? Number.POSITIVE_INFINITY;
  const more = events[0]?.said?.['more'];
  return {
    facts: typeof more === 'string' && more.trim() !== '' ? more : null,
    consentedAt: events.find((event) => event.kind === 'did' && event.step === method.first)?.at ?? null,
    takenAt: events.find(({ became }) => became.assignee)?.at ?? null,
    notes: written.filter(({ event }) => isNote(method, event) && event.seq < after).flatMap((one) => noteOf(method, one)),
    sessions: written.filter(({ event }) => stepIn(method, event)?.do === 'meet').flatMap((one) => noteOf(method, one)),
    agreement: agreement && { at: agreement.at, terms: agreement.terms, signedAt: agreement.signedAt },
    revisits: written.filter(({ event }) => event.seq > after && isRevisit(method, event)).flatMap((one) => noteOf(method, one)),
    photos: events.flatMap(({ said, at }) => photosIn(said ?? {}).map((id) => ({ id, at }))),
  };
}

function stepIn({ steps }: Method, { kind, step }: MatterEvent): Step | undefined {
  return kind === 'did' ? steps.find(({ id }) => id === step) : undefined;
}

const sides: readonly string[] = ['opener', 'party'];

/** What the mediator wrote: a line in the story, or why a talk came to nothing. What a side wrote is theirs. */
function isNote(method: Method, event: MatterEvent): boolean {
  if (sides.includes(event.by.as)) return false;
  if (event.kind === 'said') return true;
  const step = stepIn(method, event);
  return step?.do === 'fill' && !signsAfter(method, step, event.outcome);
}

/** What somebody at work heard of both after they had signed, or the last word of the one who asked. */
function isRevisit(method: Method, event: MatterEvent): boolean {
  const step = stepIn(method, event);
  return step?.do === 'fill' || step?.do === 'rate';
}

function noteOf(method: Method, { event, by }: Written): Note[] {
  const step = method.steps.find(({ id }) => id === event.step);
  const pressed = event.kind === 'did' ? (step?.buttons[event.outcome ?? ''] ?? '') : '';
  const said = event.said?.['said'];
  const lines = event.kind === 'did' && step ? linesOf(method, step, event).map(({ label, say }) => `${label}：${say}`) : [];
  const text = [pressed, ...(typeof said === 'string' ? [said] : []), ...lines].filter(Boolean).join('；');
  return text === '' ? [] : [{ at: event.at, by, step: step?.name ?? '', text }];
}

/** What a form was answered, as people read it; pictures stand apart. */
function linesOf(method: Method, step: Step, { outcome, said, facts }: MatterEvent): Line[] {
  return fieldsOf(method, step, outcome ?? '').flatMap((field) => {
    const answer = said?.[field.id] ?? facts.form?.[field.id];
    if (answer === undefined || answer === '' || field.kind === 'photo') return [];
    return [{ label: field.label, say: sayAnswer(field, answer) }];
  });
}

/** The step at which all sides sign what was just written, if this outcome leads there. */
function signsAfter(method: Method, step: Step, outcome: string | null): StepThat<'sign'> | null {
  const next = method.steps.find(({ id }) => id === step.to[outcome ?? '']);
  const signs = next?.do === 'sign' && next.who === 'parties' && fieldsOf(method, step, outcome ?? '').length > 0;
  return signs ? next : null;
}

/** The newest text laid before both; signed only when the step after it came to yes. */
function agreedIn(method: Method, events: readonly MatterEvent[]) {
  const written = events.findLast((event) => {
    const step = stepIn(method, event);
    return step !== undefined && signsAfter(method, step, event.outcome) !== null;
  });
  const step = written && stepIn(method, written);
  if (!step) return null;
  const signs = signsAfter(method, step, written.outcome);
  const signed = events.find(
    ({ kind, seq, step: at, outcome }) => kind === 'did' && seq > written.seq && at === signs?.id && outcome === signs.yes,
  );
  return {
    at: written.at,
    terms: linesOf(method, step, written),
    signedAt: signed?.at ?? null,
    signedSeq: signed?.seq ?? Number.POSITIVE_INFINITY,
  };
}
