import type { Twin } from '#ui/twin.ts';
import type * as chinese from './resident-words.ts';

export const residentBeginWords = {
  signInSay: 'Everybody who lives in this community can propose it after signing in.',
  signIn: 'Sign in to propose',
  notHere: 'Only people who live in this community propose this. If you live here and read this, say who you are under “Me”.',
  subject: 'Say in one sentence what it is about',
  subjectHint: 'Everybody can read it; no names or phone numbers.',
  more: 'More',
  photos: 'Photos',
  photosHint: 'Photograph places, not people.',
  submit: 'Send',
} satisfies Twin<typeof chinese.residentBeginWords>;
