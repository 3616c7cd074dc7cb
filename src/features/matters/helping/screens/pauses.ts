import type { helpingWords } from './words.ts';

export type Pause = (typeof helpingWords.pauses)[number]['id'] | 'kept';

const DAYS: Readonly<Partial<Record<Pause, number>>> = { day: 1, week: 7, month: 30 };

/** What the profile says now: a pause that was said earlier stays as it is until another is chosen. */
export function pauseOf({ paused, pausedUntil }: { readonly paused: boolean; readonly pausedUntil?: string | null | undefined }): Pause {
  if (!paused) return 'no';
  return pausedUntil === null ? 'ever' : 'kept';
}

/** Until which day a pause chosen now lasts; null without an end, undefined when there is none. */
export function pausedUntilOf(pause: Pause, before: string | null | undefined): string | null | undefined {
  if (pause === 'no') return undefined;
  if (pause === 'ever') return null;
  if (pause === 'kept') return before;
  const day = new Date(Date.now() + (DAYS[pause] ?? 1) * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(day);
}
