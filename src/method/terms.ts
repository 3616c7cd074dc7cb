import type { Span } from './clock.ts';
import type { OneWho, Rung, Within } from './language.ts';

/** The terms a method is written in; each gives plain JSON. */
export const minutes = (count: number): Span => ({ unit: 'minutes', count });
export const hours = (count: number): Span => ({ unit: 'hours', count });
export const workhours = (count: number): Span => ({ unit: 'workhours', count });
export const workdays = (count: number): Span => ({ unit: 'workdays', count });

/** As long as the matter's leaf of the catalogue allows. */
export const fromCatalogue: Within = { from: 'catalogue' };

export const posts = (...kinds: string[]): OneWho => ({ posts: kinds });
export const postsButNotTheAssignee = (...kinds: string[]): OneWho => ({ posts: kinds, not: 'assignee' });

type RungThat<Do extends Rung['do']> = Extract<Rung, { do: Do }>;

/** Before the deadline: ask whoever it waits for to say why it will be late, or to ask for more time. */
export const warn = (before: Span): Rung => ({ do: 'warn', before });
/** Ask again whoever it waits for. */
export const remind = (after?: Span): RungThat<'remind'> => ({ do: 'remind', ...later(after) });
/** From now on these posts may do the step too, and are told. */
export const escalate = (to: string[], after?: Span): RungThat<'escalate'> => ({ do: 'escalate', to, ...later(after) });
/** Offer it to every kind of taker for another while, and tell who did the step `tells`. */
export const poolAgain = (within: Span, tells: string): Rung => ({ do: 'pool-again', within, tells });
/** Nobody did it: take this outcome. */
export const otherwise = (outcome: string, after?: Span): Rung => ({ do: 'otherwise', outcome, ...later(after) });

const later = (after?: Span): { after?: Span } => (after ? { after } : {});
