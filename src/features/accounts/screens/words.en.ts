import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const signInWords = {
  title: 'Sign in',
  under: 'A phone number is enough, the first time too',
  phone: 'Phone number',
  getCode: 'Get a code',
  again: (seconds: number) => `Again in ${seconds} s`,
  sent: 'If this number can receive texts, the code arrives at once and is good for 5 minutes. Tell it to nobody.',
  demoCode: (code: string) => `The demo sends no texts. The code is ${code}`,
  fillIn: 'Fill it in for me',
  code: 'Code',
  codeHint: 'The 6 digits in the text',
  enter: 'Sign in',
  phoneFirst: 'Enter your 11-digit phone number first, then get a code',
  codeFirst: 'Enter the 6-digit code',
  noPhone: {
    title: 'No smartphone? That works too',
    say: 'Ring the community, come to the counter, or ask the grid worker to come: it is done just the same.',
  },
  demo: { title: 'Demo: come in with one tap', say: 'This is a demo; people and matters are made up.' },
} satisfies Twin<typeof chinese.signInWords>;

export const appNames = { resident: 'Residents', worker: 'Grid workers and neighbours', console: 'Community desk' } satisfies Twin<
  typeof chinese.appNames
>;

export const meWords = {
  title: 'Me',
  signedOut: { title: 'Not signed in yet', next: 'Signed in, you see your own matters and who looked at your details.' },
  notBound: 'Not linked yet',
  notBoundSay: 'Once linked, you can also ask about your home here without giving the address each time. Public places need no link.',
  home: 'Home',
  grid: 'Grid',
  posts: 'Post',
  postAt: (name: string, area: string) => `${name} · ${area}`,
  apps: 'Community work',
  goTo: { worker: 'Open my tasks (grid workers and neighbours)', console: 'Open the community desk (computer)' },
  actFor: 'Whom I act for now',
  self: 'Myself',
  family: (until: string | null) => (until === null ? 'Family' : `Family, to be confirmed again on ${until}`),
  actingFor: (masked: string) => `You now act for ${masked}`,
  seldom: 'Rarely used',
  look: 'Letters, colours and motion',
  lookMore: 'How large the letters are, whether things move, language',
  leave: 'Leave',
  signOut: 'Sign out',
  everywhere: 'Sign out on every device',
  everywhereSure: 'Every phone and computer must sign in again. Tap this if the phone is lost or was lent.',
  everywhereYes: 'Sign out everywhere',
  unsent: (count: number) => `${count} not sent yet`,
  unsentSay: (count: number) =>
    `If you sign out, these ${count} are wiped from this phone and must be done again. It is safer to connect, send them, and then sign out.`,
  stay: 'Stay signed in',
  dropAnd: (leave: string) => `Wipe them and: ${leave}`,
} satisfies Twin<typeof chinese.meWords>;

export const bindWords = {
  title: 'Say who you are',
  family: 'Link another family member',
  ways: 'How to link',
  byCode: 'I have a code',
  byCodeMore: 'The letters and digits on the community’s paper, or that your family told you',
  byAsking: 'Ask the community to check',
  byAskingMore: 'Write your name and address; the community tells you once it has checked',
  code: 'Link code',
  codeHint: 'Capitals do not matter, dashes may be left out',
  whose: 'Whose code is it',
  mine: 'My own',
  ofFamily: 'My family’s; I act for them',
  bind: 'Link',
  bound: 'Linked',
  community: 'Community',
  name: 'Name',
  address: 'Address',
  addressHint: 'For example: building 3, unit 2, 501',
  ask: 'Ask the community to check',
  asked: 'Sent to the community. It tells you once it has checked, mostly in two or three days.',
  privacy: 'Used only for checking. The community’s staff can read it; it is deleted 30 days after.',
} satisfies Twin<typeof chinese.bindWords>;

export const lookedWords = {
  title: 'Who looked at my details',
  none: 'Nobody has looked at your name or phone yet.',
  why: 'Staff must give a reason to look, and each time is written down here.',
  earlier: 'Earlier looks',
} satisfies Twin<typeof chinese.lookedWords>;
