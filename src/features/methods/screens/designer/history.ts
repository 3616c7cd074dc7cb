/** All that a page was in this sitting: what it was, what it is, and what was taken back. */
export type History<Page> = {
  readonly past: readonly Page[];
  readonly now: Page;
  readonly ahead: readonly Page[];
  /** What was changed last: letters typed into one field are taken back together. */
  readonly last: string | null;
};

export const begun = <Page>(now: Page): History<Page> => ({ past: [], now, ahead: [], last: null });

/** @param field where something is typed letter by letter; null for a change that stands by itself */
export function changed<Page>({ past, now, last }: History<Page>, next: Page, field: string | null): History<Page> {
  const isGoingOn = field !== null && field === last;
  return { past: isGoingOn ? past : [...past, now], now: next, ahead: [], last: field };
}

export function undone<Page>(history: History<Page>): History<Page> {
  const { past, now, ahead } = history;
  const [before] = past.slice(-1);
  return before === undefined ? history : { past: past.slice(0, -1), now: before, ahead: [now, ...ahead], last: null };
}

export function redone<Page>(history: History<Page>): History<Page> {
  const { past, now, ahead } = history;
  const [next, ...later] = ahead;
  return next === undefined ? history : { past: [...past, now], now: next, ahead: later, last: null };
}
