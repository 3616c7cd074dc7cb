import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const secondWords = {
  title: 'One more step: the code',
  again: 'This matters: your code once more',
  againTells: 'Once it was shown, it goes on for ten minutes, and what you filled in is still there.',
  code: 'Code of your app',
  codeHint: 'The six digits your authenticator shows now; they change every thirty seconds',
  codeMissing: 'Enter the 6 digits',
  recovery: 'Recovery code',
  recoveryHint: 'Ten letters and digits on your paper; each is good once',
  recoveryMissing: 'Enter a recovery code from your paper',
  useRecovery: 'My phone is not here: use a recovery code',
  useCode: 'Use the code of my phone',
  lost: 'No recovery code either? The security administrator ends the old one; then set it up anew.',
  demo: (code: string) => `The demo has no real phone. The code is ${code}`,
  fillIn: 'Fill it in for me',
  go: 'Go on',
  other: 'Sign in as somebody else',
  setUp: {
    title: 'Set up your code first',
    why: 'Your post signs in with two things: password (or text message), and a code from your phone. Whoever sees your password still cannot come in. It takes two minutes, once.',
    how: ['Install an authenticator app on your phone', 'Scan the code below with it', 'Type in the six digits it shows'],
    begin: 'Begin',
    qr: 'Code to scan',
    byHand: 'If you cannot scan, type this into the app',
    confirm: 'Done: check it',
  },
  codes: {
    title: 'Ten recovery codes, shown only now',
    why: 'For the day the phone is lost or changed. Print or copy them and keep them away from the phone; each is good once.',
    print: 'Print',
    kept: 'I have printed or copied them and put them away',
    keptFirst: 'Put the recovery codes away first, then tick this',
    go: 'Go on',
  },
} satisfies Twin<typeof chinese.secondWords>;
