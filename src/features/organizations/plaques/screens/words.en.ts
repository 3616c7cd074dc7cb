import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const plaqueWords = {
  title: 'Plaque of my building',
  ask: (building: string) =>
    `A plaque with its Party members is put up at ${building}. Whether you are named is up to you and changes nothing else; named, everybody who passes reads that you are a member.`,
  called: 'How you are called on it',
  agree: 'I agree to be named',
  agreed: 'Noted.',
  stands: (called: string) => `You agreed to “${called}”`,
  printed: 'It hangs',
  waiting: 'Not put up yet',
  takeBack: 'Take it back',
  gone: 'Taken back: the name is deleted, the community takes the plaque down.',
} satisfies Twin<typeof chinese.plaqueWords>;
