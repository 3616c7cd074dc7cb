import type { Moment } from './clock.ts';
import type { Answers } from './forms.ts';
import type { End } from './language.ts';

/** `homes`: what is counted are homes. */
export type Count = {
  readonly panel: string;
  readonly seats: number;
  readonly yes: number;
  readonly no: number;
  readonly aside: number;
  readonly homes?: true;
};
export type VoiceSays = 'yes' | 'no' | 'aside';
/** What somebody said on a panel; openly, by their person. */
export type Voice = { readonly panel: string; readonly person: string; readonly says: VoiceSays };
/** An objection against what is posted, by the event it stands in; answered or not. */
export type Objection = {
  readonly seq: number;
  readonly by: { readonly person: string | null; readonly account: string | null };
  readonly answered: 'upheld' | 'dismissed' | null;
};
/** A matter that a matter fell into. */
export type Child = { readonly key: string; readonly matter: string | null; readonly ended: End | null };

/** What stands on a matter where many have a part in it. A method without such steps never has any of this. */
export type Gathering = {
  readonly others?: readonly { readonly person: string | null; readonly account: string | null }[];
  readonly concerned?: readonly string[];
  readonly voices?: readonly Voice[];
  readonly meeting?: { readonly at: Moment; readonly place: string } | null;
  readonly objections?: readonly Objection[];
  readonly children?: readonly Child[];
  /** The open question for another class, and how often it was asked. */
  readonly reclass?: { readonly seq: number } | null;
  readonly reclassed?: number;
};

export type GatheringKind =
  | 'voiced'
  | 'convened'
  | 'objected'
  | 'answered-objection'
  | 'child-begun'
  | 'child-ended'
  | 'child-reopened'
  | 'asked-reclass'
  | 'answered-reclass';

export type GatheringFacts = {
  readonly voice?: { readonly panel: string; readonly says: VoiceSays };
  /** How the panels stood when it was decided. */
  readonly counts?: readonly Count[];
  readonly meeting?: { readonly at: Moment; readonly place: string };
  readonly present?: { readonly here: number; readonly of: number };
  readonly objection?: { readonly seq: number; readonly upheld: boolean };
  readonly child?: { readonly key: string; readonly matter?: string; readonly ended?: End };
  readonly parts?: number;
};

/** What is done beside the pressing of a button where many have a part. */
export type GatheringAct =
  | { readonly kind: 'convene'; readonly at: Moment; readonly place: string }
  | { readonly kind: 'object'; readonly answers: Answers }
  | { readonly kind: 'answer-objection'; readonly objection: number; readonly upheld: boolean; readonly answers: Answers }
  | { readonly kind: 'begin-child'; readonly key: string; readonly matter: string }
  | { readonly kind: 'end-child'; readonly matter: string; readonly ended: End }
  | { readonly kind: 'reopen-child'; readonly matter: string }
  | { readonly kind: 'open-gate' }
  | { readonly kind: 'ask-reclass'; readonly answers: Answers }
  | { readonly kind: 'answer-reclass'; readonly granted: boolean; readonly answers: Answers };
