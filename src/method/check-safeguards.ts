import { at, type Fault, fault } from './fault.ts';
import type { Field } from './forms.ts';
import type { Method, Step } from './language.ts';
import { hinders, neverAsked, punishes } from './never.ts';

/**
 * What no method may do, whoever shaped it: ask for whereabouts, thoughts, faith, health or numbers of cards; punish; keep anybody from asking elsewhere;
 * put before everybody what is sealed. Words are a net, not a judge: what slips through is still read by whoever publishes it.
 */
export function checkSafeguards(method: Method): readonly Fault[] {
  return [
    ...Object.values(method.forms).flatMap(({ name, fields }) => fields.flatMap((field) => askedWrongly(name, field))),
    ...method.steps.flatMap((step) => saidWrongly(step)),
    ...spoken(method).flatMap((text) => (hinders.test(text) ? [fault('hinders', { words: found(hinders, text) })] : [])),
    ...Object.values(method.effects ?? {}).flatMap((calls) => calls.filter(({ do: name }) => punishingEffect.test(name)).map(punishing)),
    ...(method.opens.sealed ? openedUp(method) : []),
  ];
}

/** What a variant of a method may not take from whoever is concerned: what was sealed stays sealed, read by no more posts, and handled by nobody it is about. */
export function checkDerived(origin: Method, variant: Method): readonly Fault[] {
  const [was, is] = [origin.opens, variant.opens];
  const wider = was.seenBy !== undefined && (is.seenBy === undefined || is.seenBy.some((post) => !was.seenBy?.includes(post)));
  const kept =
    was.about === undefined || (is.about?.method === was.about.method && was.about.posts.every((post) => is.about?.posts.includes(post)));
  return [
    ...(was.sealed && !is.sealed ? [fault('unsealed')] : []),
    ...(wider ? [fault('seen-wider')] : []),
    ...(kept ? [] : [fault('about-themselves')]),
  ];
}

function askedWrongly(form: string, { label, choices = [] }: Field): readonly Fault[] {
  return [label, ...choices.map((choice) => choice.label)].flatMap((text) =>
    neverAsked
      .filter(({ words }) => words.test(text))
      .map(({ what, words }) => fault('never-asked', { form, field: label, what, words: found(words, text) })),
  );
}

function saidWrongly(step: Step): readonly Fault[] {
  const texts = [step.name, ...Object.values(step.buttons)];
  return texts.filter((text) => punishes.test(text)).map((text) => fault('punishes', { ...at(step), words: found(punishes, text) }));
}

const punishingEffect = /fine|punish|penal|deduct|expel|rank|blame|dismiss/;
const punishing = ({ do: name }: { readonly do: string }): Fault => fault('punishes', { step: '系统同时做的事', words: name });

/** Everything that is said to whoever asked. */
function spoken({ opens, about, steps, ends }: Method): readonly string[] {
  return [
    opens.says,
    about,
    ...steps.flatMap((step) => [step.asks, ...Object.values(step.says)]),
    ...Object.values(ends).map(({ says }) => says),
  ];
}

/** Sealed words are neither pinned up nor read by all who pass. */
function openedUp({ steps, forms }: Method): readonly Fault[] {
  const posted = Object.values(forms).flatMap(({ name, fields }) => fields.flatMap((field) => (field.posted ? { name, field } : [])));
  return [
    ...steps.filter((step) => step.do === 'post').map((step) => fault('sealed-posted', at(step))),
    ...posted.map(({ name, field }) => fault('sealed-posted', { step: name, field: field.label })),
  ];
}

const found = (words: RegExp, text: string): string => text.match(words)?.[0] ?? '';
