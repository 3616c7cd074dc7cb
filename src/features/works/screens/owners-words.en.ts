import type { Twin } from '#ui/twin.ts';
import type * as chinese from './owners-words.ts';

type Sums = Readonly<Record<'all' | 'took' | 'take' | 'agreed' | 'agree', string>>;

export const ownersWords = {
  title: 'Owners decide together',
  needed: 'These works change what a common part is for: owners must agree before they begin. They have not been asked yet.',
  law: 'Two thirds of the owners must take part and three quarters of those agree, by homes and by floor space (Civil Code art. 278).',
  standing: { open: 'Owners are being asked', passed: 'Passed', failed: 'Not passed' },
  facts: { question: 'What is asked', closes: 'Until', homes: 'Homes', area: 'Floor space', mine: 'Your home is noted as' },
  sums: ({ all, took, take, agreed, agree }: Sums, unit: string) =>
    `${all} ${unit} in all, ${took} took part (${take} needed), ${agreed} agree (${agree} needed)`,
  units: { homes: 'homes', area: '㎡' },
  said: { for: 'Agree', against: 'Disagree', abstained: 'Abstain' },
  notYet: 'Not noted yet',
  wrong: 'If it is wrong, have it put right at the community before the end.',
  ask: 'Ask the owners',
  record: 'Note what homes say',
  close: 'End and count',
  done: 'Noted',
  missing: 'Please fill this in',
  question: 'What owners are asked to agree to',
  closes: 'Until',
  each: 'Floor space of most homes (m²; others can be changed later)',
  askTells: 'Every home of this place is asked. Sums are public; what a home says is seen by you and that home only.',
  recordTells: 'From paper or a meeting, many homes at once.',
  closeTells: 'It ends in time, or once every home is noted. Then nothing changes.',
  which: 'Which homes',
  opinion: 'What they say',
  own: 'Its floor space (m², only to change it)',
  changesUse: 'Changes what a common part is for (owners must vote first)',
} satisfies Twin<typeof chinese.ownersWords>;
