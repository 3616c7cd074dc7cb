import type { Edit } from '../designing/editing/edits.ts';
import { textsOf } from '../designing/editing/texts.ts';
import type { Channel, EffectCall, Method } from '../language.ts';
import {
  anyField,
  anyForm,
  anyOutcome,
  anyPanel,
  anyPosts,
  anyRung,
  anyShare,
  anySpan,
  anyStep,
  anyTarget,
  anyText,
  anyWho,
  anyWithin,
  kindsOfField,
  kindsOfStep,
  type Picks,
} from './random-values.ts';

type Make<Do extends Edit['do']> = (page: Method, picks: Picks) => Extract<Edit, { do: Do }>;
type Makes<Do extends Edit['do']> = { readonly [One in Do]: Make<One> };
const places = [0, 1, 2, 5, 40] as const;
const ends = ['solved', 'explained', 'handed-over', 'withdrawn'] as const;

const ofWhole = {
  'name-method': (_, picks) => ({ do: 'name-method', name: anyText(picks) }),
  'name-unit': (_, picks) => ({ do: 'name-unit', unit: anyText(picks) }),
  'say-about': (_, picks) => ({ do: 'say-about', about: anyText(picks) }),
  'say-from': (_, picks) => ({ do: 'say-from', from: anyText(picks) }),
  'say-received': (_, picks) => ({ do: 'say-received', says: anyText(picks) }),
  'let-open': (_, picks) => ({ do: 'let-open', residents: picks.nat() % 2 === 0, posts: anyPosts(picks) }),
  'take-channels': (_, picks) => ({ do: 'take-channels', channels: picks.of<Channel[]>([['online'], ['phone', 'counter'], []]) }),
  'choose-catalogue': (_, picks) => ({ do: 'choose-catalogue', catalogue: picks.of(['neighbourly', 'deliberation']) }),
  'begin-at': (page, picks) => ({ do: 'begin-at', step: anyStep(page, picks) }),
  'let-reopen': (page, picks) => ({ do: 'let-reopen', within: anySpan(picks), to: anyStep(page, picks) }),
  'turn-again': (page, picks) => ({ do: 'turn-again', again: picks.of([null, { to: anyStep(page, picks), says: anyText(picks) }]) }),
  'reply-first': (_, picks) => ({
    do: 'reply-first',
    firstReply: picks.of([null, { within: anySpan(picks), late: [{ do: 'remind' }, { do: 'escalate', to: anyPosts(picks) }] }]),
  }),
  'set-levels': (page, picks) => ({
    do: 'set-levels',
    levels: picks.of([
      null,
      [
        { name: '网格', posts: anyPosts(picks), step: anyStep(page, picks) },
        { name: '社区', posts: anyPosts(picks) },
      ],
    ]),
  }),
  'set-reclass': (page, picks) => ({
    do: 'set-reclass',
    reclass: picks.of([null, { asks: 1, posts: anyPosts(picks), to: anyStep(page, picks) }]),
  }),
  'set-beside': (_, picks) => ({
    do: 'set-beside',
    which: picks.of(['relays', 'oversees', 'calls', 'supervises']),
    posts: anyPosts(picks),
  }),
  'name-end': (_, picks) => ({ do: 'name-end', end: picks.of(ends), name: anyText(picks) }),
  'say-end': (_, picks) => ({ do: 'say-end', end: picks.of(ends), says: anyText(picks) }),
  'say-in-english': (page, picks) => {
    const chinese = picks.among(textsOf(page)) ?? anyText(picks);
    const right = ['Done', ...(chinese.match(/\{[a-z]+\}/g) ?? [])].join(' ');
    return { do: 'say-in-english', chinese, english: picks.of([right, right, right, right, '', 'Done, 好']) };
  },
  'add-word': (_, picks) => ({ do: 'add-word', word: anyText(picks) }),
  'name-word': (_, picks) => ({ do: 'name-word', at: picks.of(places), word: anyText(picks) }),
  'move-word': (_, picks) => ({ do: 'move-word', at: picks.of(places), to: picks.of(places) }),
  'remove-word': (_, picks) => ({ do: 'remove-word', at: picks.of(places) }),
} satisfies Partial<Makes<Edit['do']>>;

const ofSteps = {
  'add-step': (page, picks) => ({
    do: 'add-step',
    kind: picks.of(kindsOfStep),
    after: picks.of([anyStep(page, picks), anyStep(page, picks), null]),
  }),
  'copy-step': (page, picks) => ({ do: 'copy-step', step: anyStep(page, picks) }),
  'remove-step': (page, picks) => ({ do: 'remove-step', step: anyStep(page, picks) }),
  'move-step': (page, picks) => ({ do: 'move-step', step: anyStep(page, picks), to: picks.of(places) }),
  'turn-step': (page, picks) => ({ do: 'turn-step', step: anyStep(page, picks), kind: picks.of(kindsOfStep) }),
  'name-step': (page, picks) => ({ do: 'name-step', step: anyStep(page, picks), name: anyText(picks) }),
  'show-step': (page, picks) => ({ do: 'show-step', step: anyStep(page, picks), shown: picks.among(page.words) ?? '' }),
  'say-asks': (page, picks) => ({ do: 'say-asks', step: anyStep(page, picks), asks: anyText(picks) }),
  'give-step': (page, picks) => ({ do: 'give-step', step: anyStep(page, picks), who: anyWho(page, picks) }),
  'time-step': (page, picks) => ({ do: 'time-step', step: anyStep(page, picks), within: anyWithin(picks) }),
  'count-from': (page, picks) => ({ do: 'count-from', step: anyStep(page, picks), since: picks.of([null, 'receipt']) }),
  'when-late': (page, picks) => {
    const step = anyStep(page, picks);
    const [one, other] = [anyRung(page, step, picks), anyRung(page, step, picks)];
    return { do: 'when-late', step, late: picks.of([[one], [one, other], [{ do: 'remind' }, one], []]) };
  },
  'let-pause': (page, picks) => ({
    do: 'let-pause',
    step: anyStep(page, picks),
    pauses: picks.of([[], [{ reason: '等材料', most: anySpan(picks) }]]),
  }),
  'let-extend': (page, picks) => ({
    do: 'let-extend',
    step: anyStep(page, picks),
    extends: picks.of([null, { asks: 2, most: anySpan(picks), posts: anyPosts(picks) }]),
  }),
  'choose-takers': (page, picks) => ({ do: 'choose-takers', step: anyStep(page, picks), kinds: anyPosts(picks) }),
  'seat-panels': (page, picks) => ({
    do: 'seat-panels',
    step: anyStep(page, picks),
    panels: picks.of([[anyPanel(picks)], [anyPanel(picks), anyPanel(picks)], []]),
  }),
  'step-aside': (page, picks) => ({ do: 'step-aside', step: anyStep(page, picks), recuse: picks.nat() % 2 === 0 }),
  'seat-meeting': (page, picks) => ({ do: 'seat-meeting', step: anyStep(page, picks), seats: anyPosts(picks), quorum: anyShare(picks) }),
  'choose-parts': (page, picks) => ({
    do: 'choose-parts',
    step: anyStep(page, picks),
    into: picks.of([['whistle'], ['agency', 'opinion']]),
  }),
  'name-phase': (page, picks) => ({ do: 'name-phase', step: anyStep(page, picks), phase: anyText(picks) }),
} satisfies Partial<Makes<Edit['do']>>;

/** A step and one of its outcomes. */
function way(page: Method, picks: Picks): { step: string; outcome: string } {
  const step = anyStep(page, picks);
  return { step, outcome: anyOutcome(page, step, picks) };
}
function field(page: Method, picks: Picks): { form: string; field: string } {
  const form = anyForm(page, picks);
  return { form, field: anyField(page, form, picks) };
}
function choice(page: Method, picks: Picks): { form: string; field: string; choice: string } {
  const at = field(page, picks);
  const choices = page.forms[at.form]?.fields.find(({ id }) => id === at.field)?.choices ?? [];
  return { ...at, choice: picks.among(choices)?.id ?? 'nothing' };
}

const ofWays = {
  'add-outcome': (page, picks) => ({ do: 'add-outcome', step: anyStep(page, picks), button: anyText(picks), to: anyTarget(page, picks) }),
  'otherwise-to': (page, picks) => ({
    do: 'otherwise-to',
    step: anyStep(page, picks),
    to: anyTarget(page, picks),
    after: picks.of([null, anySpan(picks)]),
  }),
  'remove-outcome': (page, picks) => ({ do: 'remove-outcome', ...way(page, picks) }),
  'move-outcome': (page, picks) => ({ do: 'move-outcome', ...way(page, picks), to: picks.of(places) }),
  'name-button': (page, picks) => ({ do: 'name-button', ...way(page, picks), button: anyText(picks) }),
  'say-outcome': (page, picks) => ({ do: 'say-outcome', ...way(page, picks), says: anyText(picks) }),
  'lead-outcome': (page, picks) => ({ do: 'lead-outcome', ...way(page, picks), to: anyTarget(page, picks) }),
  'choose-yes': (page, picks) => ({ do: 'choose-yes', ...way(page, picks) }),
  'ask-form': (page, picks) => ({
    do: 'ask-form',
    ...way(page, picks),
    form: picks.of([null, anyForm(page, picks), anyForm(page, picks)]),
  }),
  'add-effect': (page, picks) => {
    const { step, outcome } = way(page, picks);
    const at = picks.of<string>([`${step}.${outcome}`, 'opened', ...ends]);
    const shown = { do: 'show-openly', with: { mark: '办好' } };
    return {
      do: 'add-effect',
      at,
      effect: picks.of([shown, { do: 'notify', with: anyWhom(picks) }, { do: 'notify', with: anyWhom(picks) }]),
    };
  },
  'tell-effect': (page, picks) => ({
    do: 'tell-effect',
    at: picks.among(Object.keys(page.effects ?? {})) ?? 'opened',
    nth: 0,
    with: picks.of<EffectCall['with']>([
      { mark: '在办' },
      { mark: '' },
      { mark: '办好', step: anyStep(page, picks), line: 'did' },
      anyWhom(picks),
    ]),
  }),
  'remove-effect': (page, picks) => ({ do: 'remove-effect', at: picks.among(Object.keys(page.effects ?? {})) ?? 'opened', nth: 0 }),
} satisfies Partial<Makes<Edit['do']>>;

const anyWhom = (picks: Picks): EffectCall['with'] =>
  picks.of<EffectCall['with']>([{ posts: anyPosts(picks) }, { posts: anyPosts(picks), part: true }, { part: true }, { part: true }]);

const ofForms = {
  'add-form': (page, picks) => ({ do: 'add-form', name: anyText(picks), ...(picks.nat() % 2 === 0 ? { for: way(page, picks) } : {}) }),
  'name-form': (page, picks) => ({ do: 'name-form', form: anyForm(page, picks), name: anyText(picks) }),
  'remove-form': (page, picks) => ({ do: 'remove-form', form: anyForm(page, picks) }),
  'add-field': (page, picks) => ({ do: 'add-field', form: anyForm(page, picks), kind: picks.of(kindsOfField) }),
  'move-field': (page, picks) => ({ do: 'move-field', ...field(page, picks), to: picks.of(places) }),
  'remove-field': (page, picks) => ({ do: 'remove-field', ...field(page, picks) }),
  'name-field': (page, picks) => ({ do: 'name-field', ...field(page, picks), label: anyText(picks) }),
  'turn-field': (page, picks) => ({ do: 'turn-field', ...field(page, picks), kind: picks.of(kindsOfField) }),
  'require-field': (page, picks) => ({ do: 'require-field', ...field(page, picks), required: picks.nat() % 2 === 0 }),
  'limit-field': (page, picks) => ({ do: 'limit-field', ...field(page, picks), max: picks.of([null, 1, 6, 60]) }),
  'mark-field': (page, picks) => ({ do: 'mark-field', ...field(page, picks), sensitive: picks.of([null, 'finances', 'health']) }),
  'show-field': (page, picks) => ({
    do: 'show-field',
    ...field(page, picks),
    ...picks.of<{ fact: boolean } | { posted: boolean }>([{ fact: true }, { fact: false }, { posted: true }, { posted: false }]),
  }),
  'add-choice': (page, picks) => ({ do: 'add-choice', ...field(page, picks), label: anyText(picks) }),
  'name-choice': (page, picks) => ({ do: 'name-choice', ...choice(page, picks), label: anyText(picks) }),
  'move-choice': (page, picks) => ({ do: 'move-choice', ...choice(page, picks), to: picks.of(places) }),
  'remove-choice': (page, picks) => ({ do: 'remove-choice', ...choice(page, picks) }),
} satisfies Partial<Makes<Edit['do']>>;

/** One edit of every kind there is, most of them such as the page has a place for. */
export const anyEdits: Makes<Edit['do']> = { ...ofWhole, ...ofSteps, ...ofWays, ...ofForms };
