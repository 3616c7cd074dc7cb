import type { Field } from '../../forms.ts';
import type { End, Method, Step } from '../../language.ts';
import { endOf } from '../../page.ts';
import { sensitiveNames } from '../../sensitive.ts';
import { saySpan } from '../../spans/words.ts';
import type { Place } from './parts.ts';
import { sayEffects } from './say-effects.ts';
import {
  doNames,
  kindNames,
  nothing,
  type PostName,
  quote,
  sayChannels,
  sayPanel,
  sayPosts,
  sayRung,
  sayShare,
  sayWho,
  sayWithin,
  yesNo,
} from './words.ts';

/** One page, and how posts are called where it is read. */
export type Read = { readonly page: Method; readonly named: PostName };

/** One aspect of a part of a page, as people read it. */
export function sayPart(read: Read, at: Place, what: string): string {
  const { page } = read;
  if (at.of === 'method') return ofMethod[what]?.(page, read) ?? nothing;
  if (at.of === 'end') return ofEnd(read, at.end, what);
  return (at.of === 'step' || at.of === 'outcome' ? inFlow(read, at, what) : inForm(page, at, what)) ?? nothing;
}

function ofEnd(read: Read, end: End, what: string): string {
  const { page } = read;
  if (what === 'effects') return sayEffects(read, end);
  return quote(what === 'name' ? page.ends[end].name : page.ends[end].says);
}

type PlaceOf<Of extends Place['of']> = Extract<Place, { of: Of }>;

function inFlow(read: Read, at: PlaceOf<'step' | 'outcome'>, what: string): string | undefined {
  const found = read.page.steps.find(({ id }) => id === at.step);
  if (!found) return undefined;
  return at.of === 'step' ? ofStep[what]?.(found, read) : ofOutcome[what]?.(found, at.outcome, read);
}

function inForm({ forms }: Method, at: PlaceOf<'form' | 'field' | 'choice'>, what: string): string | undefined {
  const form = forms[at.form];
  if (at.of === 'form') return form && quote(form.name);
  const field = form?.fields.find(({ id }) => id === at.field);
  if (!field || at.of === 'field') return field && ofField[what]?.(field);
  return quote(field.choices?.find(({ id }) => id === at.choice)?.label ?? '');
}

/** A step or an end as the page calls it. */
function targetName(page: Method, id: string): string {
  const end = endOf(page, id);
  return end ? page.ends[end].name : (page.steps.find((step) => step.id === id)?.name ?? id);
}

type Say<Of> = Readonly<Record<string, (of: Of, read: Read) => string | undefined>>;
const step = (page: Method, id: string | undefined): string => (id === undefined ? nothing : quote(targetName(page, id)));

const ofMethod: Say<Method> = {
  name: ({ name }) => quote(name),
  effects: (_, read) => sayEffects(read, 'opened'),
  unit: ({ unit }) => quote(unit),
  about: ({ about }) => quote(about),
  from: ({ from }) => quote(from),
  words: ({ words }) => words.join(' → '),
  first: (page) => step(page, page.first),
  relays: ({ relays }, { named }) => sayPosts(relays, named),
  oversees: ({ oversees }, { named }) => sayPosts(oversees, named),
  calls: ({ calls = [] }, { named }) => sayPosts(calls, named),
  supervises: ({ supervises = [] }, { named }) => sayPosts(supervises, named),
  levels: ({ levels }, { named }) => levels?.map(({ name, posts }) => `${name}（${sayPosts(posts, named)}）`).join(' → '),
  reclass: (page, { named }) => {
    const { reclass } = page;
    return reclass && `最多 ${reclass.asks} 次，由${sayPosts(reclass.posts, named)}定，回到${step(page, reclass.to)}`;
  },
  reopen: (page) => {
    const { within, to, again } = page.reopen;
    return `${saySpan(within)}内回到${step(page, to)}${again ? `，再说没解决到${step(page, again.to)}` : ''}`;
  },
  revocable: (page) => page.revocable && `收回后到${step(page, page.revocable.to)}`,
  firstReply: ({ firstReply }, { named }) =>
    firstReply &&
    [`${saySpan(firstReply.within)}内`, ...firstReply.late.map((rung) => sayRung(rung, { named, target: String }))].join('，'),
  'opens-residents': ({ opens }) => yesNo(opens.residents),
  'opens-posts': ({ opens }, { named }) => sayPosts(opens.posts, named),
  'opens-catalogue': ({ opens }) => quote(opens.catalogue),
  'opens-channels': ({ opens }) => sayChannels(opens.channels),
  'opens-says': ({ opens }) => quote(opens.says),
  'opens-sealed': ({ opens }) => yesNo(opens.sealed),
  'opens-oneThread': ({ opens }) => yesNo(opens.oneThread),
  'opens-seenBy': ({ opens }, { named }) => opens.seenBy && sayPosts(opens.seenBy, named),
  'opens-about': ({ opens }, { named }) => opens.about && sayPosts(opens.about.posts, named),
};

const ofStep: Say<Step> = {
  name: ({ name }) => quote(name),
  do: ({ do: kind }) => doNames[kind],
  shown: ({ shown }) => quote(shown),
  who: (one, { named }) => ('who' in one ? sayWho(one.who, named) : undefined),
  within: ({ within }) => sayWithin(within),
  since: ({ since }) => yesNo(since === 'receipt'),
  late: (one, { page, named }) => {
    const target = (outcome: string) => targetName(page, one.to[outcome] ?? '');
    return one.late?.map((rung) => sayRung(rung, { named, target })).join('，') || undefined;
  },
  asks: ({ asks }) => quote(asks),
  pauses: (one) => ('pauses' in one ? one.pauses?.map(({ reason, most }) => `${reason}（最多 ${saySpan(most)}）`).join('、') : undefined),
  extends: (one, { named }) => {
    if (!('extends' in one) || !one.extends) return undefined;
    const { asks, most, posts } = one.extends;
    return `最多 ${asks} 次，每次最多 ${saySpan(most)}，由${sayPosts(posts, named)}答复`;
  },
  kinds: (one, { named }) => (one.do === 'claim' ? sayPosts(one.kinds, named) : undefined),
  variants: (one, { named }) => (one.do === 'claim' && one.variants ? sayPosts(Object.keys(one.variants), named) : undefined),
  yes: (one) => ('yes' in one ? quote(one.buttons[one.yes] ?? one.yes) : undefined),
  about: (one) => (one.do === 'sign' && one.about ? one.about.field : undefined),
  panels: (one, { named }) => ('panels' in one ? one.panels.map((panel) => sayPanel(panel, named)).join('、') : undefined),
  recuse: (one) => ('recuse' in one ? yesNo(one.recuse) : undefined),
  seats: (one, { named }) => (one.do === 'meet' ? sayPosts(one.seats, named) : undefined),
  quorum: (one) => (one.do === 'meet' ? sayShare(one.quorum) : undefined),
  unheld: (one) => (one.do === 'meet' ? one.unheld?.map((outcome) => one.buttons[outcome] ?? outcome).join('、') : undefined),
  into: (one) => (one.do === 'split' ? one.into.join('、') : undefined),
  phase: (one) => (one.do === 'gate' ? quote(one.phase) : undefined),
};

const ofOutcome: Readonly<Record<string, (step: Step, outcome: string, read: Read) => string | undefined>> = {
  to: ({ to }, outcome, { page }) => (to[outcome] === undefined ? undefined : step(page, to[outcome])),
  button: ({ buttons }, outcome) => (buttons[outcome] === undefined ? undefined : quote(buttons[outcome])),
  says: ({ says }, outcome) => (says[outcome] === undefined ? undefined : quote(says[outcome])),
  form: ({ form }, outcome, { page }) => {
    const id = typeof form === 'object' ? form[outcome] : form;
    return id === undefined ? undefined : quote(page.forms[id]?.name ?? id);
  },
  effects: ({ id }, outcome, read) => sayEffects(read, `${id}.${outcome}`),
};

const ofField: Readonly<Record<string, (field: Field) => string | undefined>> = {
  label: ({ label }) => quote(label),
  kind: ({ kind }) => kindNames[kind],
  required: ({ required }) => yesNo(required),
  max: ({ max }) => (max === undefined ? undefined : String(max)),
  sensitive: ({ sensitive }) => (typeof sensitive === 'string' ? sensitiveNames[sensitive] : yesNo(sensitive)),
  fact: ({ fact }) => yesNo(fact),
  posted: ({ posted }) => yesNo(posted),
};
