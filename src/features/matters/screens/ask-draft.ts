import { useCallback, useEffect, useState } from 'react';
import { keepText, keptText } from '#ui/kept.ts';
import type { FormAnswer, FormAnswers } from '#ui/phone/form-fields.tsx';

/** Where it is: inside one's own home, on one's own stairs, or anywhere else. */
export const SPOTS = ['home', 'stairs', 'elsewhere'] as const;
export type Spot = (typeof SPOTS)[number];

/** What somebody is about to ask, as far as they have come. */
export type Draft = {
  readonly say: string;
  readonly leaf: string | null;
  readonly spot: Spot | null;
  readonly community: string | null;
  /** The places chosen, from the widest to the narrowest: estate, building, unit. */
  readonly places: readonly string[];
  readonly answers: FormAnswers;
  readonly more: string;
  readonly named: boolean;
  readonly photos: readonly string[];
  /** Posts a complaint is about. */
  readonly about: readonly string[];
};

export type ChangeDraft = (news: Partial<Draft>) => void;

const NAME = 'ask';
const GOOD_FOR = 3 * 24 * 3_600_000;
const EMPTY: Draft = {
  say: '',
  leaf: null,
  spot: null,
  community: null,
  places: [],
  answers: {},
  more: '',
  named: true,
  photos: [],
  about: [],
};

/** The draft of this device: it outlives a reload, signing in and a dead battery, for three days. `forget` when it was sent. */
export function useAskDraft(): readonly [Draft, ChangeDraft, () => void] {
  const [draft, setDraft] = useState(() => readDraft(keptText(NAME), Date.now()));
  useEffect(() => keepText(NAME, draft === EMPTY ? null : JSON.stringify({ at: Date.now(), draft })), [draft]);
  const change = useCallback((news: Partial<Draft>) => setDraft((before) => ({ ...before, ...news })), []);
  const forget = useCallback(() => {
    keepText(NAME, null); // at once: the screen that would do it may be gone before its effect runs
    setDraft(EMPTY);
  }, []);
  return [draft, change, forget];
}

/** Reads a kept draft. What is older than three days, or cannot be read, is an empty one; a field that cannot be read is left out. */
export function readDraft(text: string | null, now: number): Draft {
  const kept = parsed(text);
  const at = kept?.['at'];
  const read = recordIn(kept?.['draft']);
  if (typeof at !== 'number' || now - at > GOOD_FOR || read === null) return EMPTY;
  return {
    say: textIn(read['say']) ?? '',
    leaf: textIn(read['leaf']),
    spot: SPOTS.find((spot) => spot === read['spot']) ?? null,
    community: textIn(read['community']),
    places: textsIn(read['places']),
    answers: answersIn(read['answers']),
    more: textIn(read['more']) ?? '',
    named: read['named'] !== false,
    photos: textsIn(read['photos']),
    about: textsIn(read['about']),
  };
}

function parsed(text: string | null): Record<string, unknown> | null {
  try {
    return text === null ? null : recordIn(JSON.parse(text));
  } catch {
    return null; // not written by us: as good as nothing
  }
}

function recordIn(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function answersIn(value: unknown): FormAnswers {
  const pairs = Object.entries(recordIn(value) ?? {});
  return Object.fromEntries(pairs.filter((pair): pair is [string, FormAnswer] => isAnswer(pair[1])));
}

function isAnswer(value: unknown): value is FormAnswer {
  return ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}
