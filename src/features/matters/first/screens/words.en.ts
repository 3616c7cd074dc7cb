import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const firstWords = {
  title: 'First for old people living alone',
  more: 'You may ask to be helped first, or leave it unsaid',
  on: 'In force; open to read until when',
  say: 'You are old and live alone: you may ask to be helped first. Saying so is up to you; you are helped all the same without it.',
  who: 'Only the one person who is helping you sees this; it is on no list and in no export.',
  agree: 'I have read this; help me first',
  months: 'For how long',
  monthsOf: (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`,
  wish: 'Help me first',
  until: (day: string) => `It holds until ${day} and then ends by itself. If you still want it, say so again then.`,
  endsSoon: (day: string) => `It ends soon: ${day}. If you still want it, choose how long and tap “Keep it”.`,
  again: 'Keep it',
  end: 'No longer first',
  wished: 'Noted; your next matter comes first',
  ended: 'Taken back; nobody can see it',
  forHandler: 'Old and living alone; wishes to be helped first',
} satisfies Twin<typeof chinese.firstWords>;
