/** Milliseconds of quiet before what was written is kept, and before it is tried again. */
const [QUIET, AGAIN] = [700, 4000];

/** A page as the server has it. */
export type Kept<Page> = { readonly rev: number; readonly page: Page };

/** What became of one save. `unheard`: nobody knows whether it arrived. */
export type Heard = { readonly came: 'kept' | 'unheard' } | { readonly came: 'refused'; readonly say: string; readonly overtaken: boolean };

/** How the page is kept: all of it, not sent yet, on its way, not heard of, or refused: with its sentence, and whether somebody else's save came between. */
export type Keeping =
  | { readonly state: 'kept'; readonly at: number }
  | { readonly state: 'changed' | 'keeping' | 'again' }
  | { readonly state: 'refused'; readonly say: string; readonly overtaken: boolean };

/** How far it is, and what was kept last. */
export type Shown<Page> = { readonly keeping: Keeping; readonly kept: Kept<Page> };

/** Sends a page over the one kept last. The same page sent once more must be the same submission. */
type Send<Page> = (page: Page, over: Kept<Page>) => Promise<Heard>;

/**
 * Keeps what is written by itself, one save after the other: what was not heard of may have arrived, so just that is said once more before anything
 * newer. What was refused is not sent again before it was changed; over somebody else's save nothing is sent before it is said from where to go on.
 */
export class Keeper<Page> {
  readonly #send: Send<Page>;
  readonly #watchers = new Set<() => void>();
  readonly #ended = Promise.withResolvers<Keeping>();
  #page: Page;
  #kept: Kept<Page> & { readonly at: number };
  #unheard: Page | null = null;
  #isSending = false;
  #isLeft = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #shown: Shown<Page>;

  /** @param at when the first was kept, in milliseconds */
  constructor(first: Kept<Page>, at: number, send: Send<Page>) {
    this.#send = send;
    this.#page = first.page;
    this.#kept = { ...first, at };
    this.#shown = { keeping: { state: 'kept', at }, kept: first };
  }

  readonly shown = (): Shown<Page> => this.#shown;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  write(newer: Page): void {
    if (newer === this.#page) return;
    this.#page = newer;
    const { keeping } = this.#shown;
    const isOvertaken = keeping.state === 'refused' && keeping.overtaken;
    if (this.#isSending || this.#unheard !== null || isOvertaken) return;
    this.#show(this.#standing());
    this.#goOn();
  }

  /** Goes on from what stands at the server, by whomever it was written. */
  goOnFrom({ rev, page }: Kept<Page>): void {
    this.#kept = { rev, page, at: Date.now() };
    this.#show(this.#standing());
    this.#goOn();
  }

  /** Keeps the rest without waiting for quiet, until it is heard of: nobody is there any more to see that it was not. @returns how it ended */
  leave(): Promise<Keeping> {
    this.#isLeft = true;
    if (this.#unheard === null) this.#goOn();
    return this.#ended.promise;
  }

  #goOn(): void {
    clearTimeout(this.#waiting);
    if (this.#isSending) return;
    const isLeft = this.#isLeft;
    if (this.#unheard !== null) this.#waiting = setTimeout(() => void this.#keep(), AGAIN);
    else if (this.#shown.keeping.state === 'changed') this.#waiting = setTimeout(() => void this.#keep(), isLeft ? 0 : QUIET);
    else if (isLeft) this.#ended.resolve(this.#shown.keeping);
  }

  async #keep(): Promise<void> {
    const what = this.#unheard ?? this.#page;
    this.#isSending = true;
    this.#show({ state: 'keeping' });
    const heard = await this.#send(what, this.#kept);
    this.#isSending = false;
    this.#unheard = heard.came === 'unheard' ? what : null;
    if (heard.came === 'kept') this.#kept = { rev: this.#kept.rev + 1, page: what, at: Date.now() };
    this.#show(this.#cameOf(heard, what));
    this.#goOn();
  }

  #cameOf(heard: Heard, what: Page): Keeping {
    if (heard.came === 'unheard') return { state: 'again' };
    if (heard.came === 'refused' && (heard.overtaken || what === this.#page))
      return { state: 'refused', say: heard.say, overtaken: heard.overtaken };
    return this.#standing();
  }

  #standing(): Keeping {
    return this.#kept.page === this.#page ? { state: 'kept', at: this.#kept.at } : { state: 'changed' };
  }

  #show(keeping: Keeping): void {
    this.#shown = { keeping, kept: this.#kept };
    for (const watch of this.#watchers) watch();
  }
}
