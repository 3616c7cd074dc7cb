import type { Deadline, Moment } from './clock.ts';
import type { Answers } from './forms.ts';

/** More time, asked for in the event `seq`. */
export type Extension = { readonly until: Moment; readonly by: string; readonly at: Moment; readonly seq: number };
/** Somebody called in to help, by post or by name; `done` when they said their part was. */
export type Part = { readonly post: string | null; readonly person: string | null; readonly done: Moment | null };
/** The clock of the first reply: until when, what it does next, and when the opener first heard from a person. */
export type Reply = {
  readonly due: Deadline;
  readonly next: (Deadline & { readonly what: 'remind' | 'escalate' }) | null;
  readonly rung: number;
  readonly at: Moment | null;
};

/** What stands on a matter beside its step. A method without the page for it never has any of this. */
export type Beside = {
  /** The open question for more time, and how often it was asked at this step. */
  readonly extension?: Extension | null;
  readonly extended?: number;
  /** The level of the method it has come up to. */
  readonly level?: number;
  readonly team?: readonly Part[];
  readonly supervised?: { readonly by: string | null; readonly at: Moment } | null;
  readonly urgedAt?: Moment;
  /** How often the opener said that it is not solved. */
  readonly unsolved?: number;
  readonly reply?: Reply;
};

/** What happens beside the step; each is an event of its own and moves no step but `raised` and `revoked`. */
export type BesideKind =
  | 'said'
  | 'asked-extension'
  | 'answered-extension'
  | 'raised'
  | 'called-in'
  | 'part-done'
  | 'supervised'
  | 'urged'
  | 'revoked';

export type BesideFacts = {
  /** Of an extension: until when, and the answer. */
  readonly until?: Moment;
  readonly granted?: boolean;
  /** The name of the level it was raised to. */
  readonly level?: string;
  readonly called?: { readonly posts: readonly string[]; readonly persons: number };
  /** The clock spoke of the first reply, not of the step. */
  readonly about?: 'reply';
  /** The opener said for a second time that it is not solved. */
  readonly again?: true;
};

/** What people do beside the step. The words they write stand in `answers`: `said`, `reason`, `photos`. */
export type BesideAct =
  | { readonly kind: 'say'; readonly answers: Answers }
  | { readonly kind: 'ask-extension'; readonly until: Moment; readonly answers: Answers }
  | { readonly kind: 'answer-extension'; readonly granted: boolean; readonly answers?: Answers | undefined }
  | { readonly kind: 'raise'; readonly answers: Answers }
  | { readonly kind: 'call-in'; readonly posts: readonly string[]; readonly persons: readonly string[]; readonly answers: Answers }
  | { readonly kind: 'part-done'; readonly answers: Answers }
  | { readonly kind: 'supervise'; readonly answers: Answers }
  | { readonly kind: 'urge' }
  | { readonly kind: 'revoke'; readonly reason?: string | undefined };

/** What also waits beside the step: an extension or another class to be answered, the part of somebody called in, a meeting for those who sit in it. */
export type AlsoWaiting = {
  readonly what: 'extension' | 'part' | 'reclass' | 'meeting';
  readonly persons: readonly string[];
  readonly posts: readonly string[];
  readonly not: readonly string[];
};
