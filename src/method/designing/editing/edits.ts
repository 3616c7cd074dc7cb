import type { Span } from '../../clock.ts';
import type { Field } from '../../forms.ts';
import type { Channel, EffectCall, End, Level, Method, Panel, Rung, Share, Step, StepThat, Who, Within } from '../../language.ts';
import type { SensitiveThing } from '../../sensitive.ts';
import type { Edited } from './edited.ts';

type Kind = Step['do'];
type OfStep<More = unknown> = { readonly step: string } & More;
type OfOutcome<More = unknown> = { readonly step: string; readonly outcome: string } & More;
type OfField<More = unknown> = { readonly form: string; readonly field: string } & More;

/**
 * Everything that may be changed on the page of a method. Lists are given whole; places are indexes from 0; `null` takes away what need not be there.
 * Names never change an id, so what runs by the page and what has happened by it stay whole.
 */
export type Edits = {
  'name-method': { readonly name: string };
  'name-unit': { readonly unit: string };
  'say-about': { readonly about: string };
  'say-from': { readonly from: string };
  /** What the opener is told when it has come in. */
  'say-received': { readonly says: string };
  'let-open': { readonly residents: boolean; readonly posts: readonly string[] };
  'take-channels': { readonly channels: readonly Channel[] };
  'choose-catalogue': { readonly catalogue: string };
  'begin-at': { readonly step: string };
  'let-reopen': { readonly within: Span; readonly to: string };
  /** Where it goes the second time somebody says 「没解决」. */
  'turn-again': { readonly again: Method['reopen']['again'] | null };
  'reply-first': { readonly firstReply: NonNullable<Method['firstReply']> | null };
  'set-levels': { readonly levels: readonly Level[] | null };
  'set-reclass': { readonly reclass: NonNullable<Method['reclass']> | null };
  /** Who relays the opener's word, hands over, may be called in, supervises. */
  'set-beside': { readonly which: 'relays' | 'oversees' | 'calls' | 'supervises'; readonly posts: readonly string[] };
  'name-end': { readonly end: End; readonly name: string };
  'say-end': { readonly end: End; readonly says: string };
  /** What a text of the page is in English; empty: nothing any more. */
  'say-in-english': { readonly chinese: string; readonly english: string };

  /** The words residents see. Steps under a word follow it; those of a removed one go to the word before. */
  'add-word': { readonly word: string };
  'name-word': { readonly at: number; readonly word: string };
  'move-word': { readonly at: number; readonly to: number };
  'remove-word': { readonly at: number };

  /** A whole step of this kind behind `after` (null: at the beginning); what led onwards from there now leads through it. */
  'add-step': { readonly kind: Kind; readonly after: string | null };
  /** Behind the first, on the way on from it. */
  'copy-step': OfStep;
  /** What led to it leads where it led. */
  'remove-step': OfStep;
  /** Its place in the list; where it leads stays. */
  'move-step': OfStep<{ readonly to: number }>;
  /** Another kind of doing; name, people, time and word stay where they can. */
  'turn-step': OfStep<{ readonly kind: Kind }>;

  'name-step': OfStep<{ readonly name: string }>;
  'show-step': OfStep<{ readonly shown: string }>;
  'say-asks': OfStep<{ readonly asks: string }>;
  'give-step': OfStep<{ readonly who: Who }>;
  'time-step': OfStep<{ readonly within: Within }>;
  'count-from': OfStep<{ readonly since: 'receipt' | null }>;
  'when-late': OfStep<{ readonly late: readonly Rung[] }>;
  'let-pause': OfStep<{ readonly pauses: NonNullable<StepThat<'fill'>['pauses']> }>;
  'let-extend': OfStep<{ readonly extends: NonNullable<StepThat<'fill'>['extends']> | null }>;
  'choose-takers': OfStep<{ readonly kinds: readonly string[] }>;
  'seat-panels': OfStep<{ readonly panels: readonly Panel[] }>;
  'step-aside': OfStep<{ readonly recuse: boolean }>;
  'seat-meeting': OfStep<{ readonly seats: readonly string[]; readonly quorum: Share }>;
  'choose-parts': OfStep<{ readonly into: readonly string[] }>;
  'name-phase': OfStep<{ readonly phase: string }>;

  /** A button of its own with where it leads; only where people choose among outcomes. */
  'add-outcome': OfStep<{ readonly button: string; readonly to: string }>;
  /** Where it goes by itself when nobody has done it: behind the other rungs of its ladder, so long after them. */
  'otherwise-to': OfStep<{ readonly to: string; readonly after: Span | null }>;
  'remove-outcome': OfOutcome;
  'move-outcome': OfOutcome<{ readonly to: number }>;
  /** Also the buttons of a panel: `yes`, `no`, `aside`, and `split`. */
  'name-button': OfOutcome<{ readonly button: string }>;
  'say-outcome': OfOutcome<{ readonly says: string }>;
  /** To a step or an end. */
  'lead-outcome': OfOutcome<{ readonly to: string }>;
  /** Which outcome is the yes of a signature or of the last word. */
  'choose-yes': OfOutcome;
  /** What is written down with this button; null: nothing. */
  'ask-form': OfOutcome<{ readonly form: string | null }>;

  /** With one field; where a button is given, it asks for the form at once. */
  'add-form': { readonly name: string; readonly for?: { readonly step: string; readonly outcome: string } };
  'name-form': { readonly form: string; readonly name: string };
  /** Nobody is asked for it any more. */
  'remove-form': { readonly form: string };
  'add-field': { readonly form: string; readonly kind: Field['kind'] };
  'move-field': OfField<{ readonly to: number }>;
  'remove-field': OfField;
  'name-field': OfField<{ readonly label: string }>;
  'turn-field': OfField<{ readonly kind: Field['kind'] }>;
  'require-field': OfField<{ readonly required: boolean }>;
  'limit-field': OfField<{ readonly max: number | null }>;
  /** Agreed to by itself as this sort of thing, or no more; marked, it is neither required nor shown. */
  'mark-field': OfField<{ readonly sensitive: SensitiveThing | null }>;
  /** Whether the answer also stands in the timeline; whether it is pinned up with a posting. */
  'show-field': OfField<{ readonly fact?: boolean; readonly posted?: boolean }>;
  'add-choice': OfField<{ readonly label: string }>;
  'name-choice': OfField<{ readonly choice: string; readonly label: string }>;
  'move-choice': OfField<{ readonly choice: string; readonly to: number }>;
  'remove-choice': OfField<{ readonly choice: string }>;

  /** At an end, at 'step.outcome', or at 'opened'. */
  'add-effect': { readonly at: string; readonly effect: EffectCall };
  /** What it is told: with which words, from which fields. */
  'tell-effect': { readonly at: string; readonly nth: number; readonly with: EffectCall['with'] };
  'remove-effect': { readonly at: string; readonly nth: number };
};

export type EditThat<Do extends keyof Edits> = { readonly [One in Do]: { readonly do: One } & Edits[One] }[Do];
/** One change to the page of a method, as plain data. */
export type Edit = EditThat<keyof Edits>;
export type Ways<Do extends keyof Edits> = { readonly [One in Do]: (method: Method, edit: EditThat<One>) => Edited };
