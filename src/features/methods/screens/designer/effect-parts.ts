import type { Effect, EffectAsk, EffectCall, Field, Method, Post, Step } from './design-answers.ts';
import { outcomeName } from './outcomes.ts';

type Told = EffectCall['with'];

/** What may still be added at a place: what goes anywhere, and what the origin has just there. */
export function addable(effects: readonly Effect[], at: string, calls: readonly EffectCall[]): readonly Effect[] {
  const missing = effects.filter(({ do: name }) => !calls.some((call) => call.do === name));
  return missing.filter(({ anywhere, kept }) => anywhere || kept.some((one) => one.at === at));
}

/** The fields a step's forms ask that can stand for something; what is only for some to read never does. */
export function fieldsFor({ forms }: Method, { form }: Step, { fields }: EffectAsk): readonly Field[] {
  const asked = typeof form === 'string' ? [form] : Object.values(form ?? {});
  const all = [...new Set(asked)].flatMap((id) => forms[id]?.fields ?? []);
  return all.filter(({ kind, sensitive }) => fields.includes(kind) && !sensitive);
}

/** Steps whose forms ask something that can be shown. */
export function tellingSteps(page: Method, { asks }: Effect): readonly Step[] {
  return page.steps.filter((step) => asks.some((ask) => ask.kind === 'field' && fieldsFor(page, step, ask).length > 0));
}

/** Posts that read what the page is about: those it names, or all that read what comes in here. */
export function readersFor({ opens: { seenBy } }: Method, posts: readonly Post[]): readonly Post[] {
  return posts.filter(({ id, reads }) => (seenBy ? seenBy.includes(id) : reads));
}

/** As it begins at a place: as the origin has it there, else with the words, the field and the people that lie nearest. */
export function begins(
  { page, posts }: { readonly page: Method; readonly posts: readonly Post[] },
  effect: Effect,
  at: string,
): EffectCall {
  if (effect.asks.some(({ kind }) => kind === 'posts')) return { do: effect.do, with: nearestPeople(page, posts) };
  const kept = effect.kept.find((one) => one.at === at);
  if (kept) return { do: effect.do, with: kept.with };
  const [words] = effect.asks.filter(({ kind }) => kind === 'words');
  const said = words ? { [words.id]: placeName(page, at).slice(0, words.most ?? undefined) } : {};
  return { do: effect.do, with: { ...said, ...nearest(page, effect, at) } };
}

/** Somebody who is there, so that it is whole at once: the first post somebody holds here, else whoever is at work on it. */
function nearestPeople(page: Method, posts: readonly Post[]): Told {
  const [first] = readersFor(page, posts).filter(({ held }) => held);
  return first ? { posts: [first.id] } : { part: true };
}

function placeName(page: Method, at: string): string {
  const [id, outcome = ''] = at.split('.');
  const step = page.steps.find((one) => one.id === id);
  return step ? outcomeName(step, outcome) : (Object.entries(page.ends).find(([end]) => end === at)?.[1].name ?? '');
}

function nearest(page: Method, effect: Effect, at: string): Told {
  const needed = effect.asks.filter((ask) => ask.kind === 'field' && ask.needed);
  const here = page.steps.find(({ id }) => id === at.split('.')[0]);
  const steps = [...(here ? [here] : []), ...page.steps.toReversed()];
  const step = steps.find((one) => needed.length > 0 && needed.every((ask) => fieldsFor(page, one, ask).length > 0));
  return step ? fromStep(page, effect, step) : {};
}

/** What is told from another step: what has to be is taken from its first field that can be. */
export function fromStep(page: Method, { asks }: Effect, step: Step): Told {
  const needed = asks.filter((ask) => ask.kind === 'field' && ask.needed);
  const fields = needed.flatMap((ask) =>
    fieldsFor(page, step, ask)
      .slice(0, 1)
      .map(({ id }) => [ask.id, id] as const),
  );
  return {
    ...Object.fromEntries(asks.filter(({ kind }) => kind === 'step').map(({ id }) => [id, step.id])),
    ...Object.fromEntries(fields),
  };
}
