import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const channelWords = {
  community: {
    name: 'Community',
    good: 'For what it can do itself, telling it is fastest; not telling it closes no other way.',
    long: 'How far it is stands under “My matters”.',
  },
  hotline: {
    name: 'City hotline',
    good: 'Anything of any government office, by phone or WeChat.',
    long: 'Ring back with the order number to ask how far it is.',
  },
  petition: {
    name: 'Petitions',
    good: 'Suggestions, complaints and requests about offices and their staff: by letter, online, by phone, or in person.',
    long: 'Within 15 days you hear whether it is taken, within 60 days the result; complex ones take 30 days more, with an explanation.',
  },
  review: {
    name: 'Review of petitions',
    good: 'Not content with the answer? Within 30 days ask the next level to review it, and within 30 more to re-examine it.',
    long: 'Each level answers in writing within 30 days.',
  },
  court: {
    name: 'People’s court',
    good: 'You can sue over contracts, harm, family, or an office; if you cannot pay the fees, ask for delay, reduction or waiver.',
    long: 'Within 7 days you hear whether the case is taken.',
  },
  'legal-aid': {
    name: 'Legal aid',
    good: 'If you cannot pay a lawyer, you may get one free; for wages of migrant workers and work injuries income does not matter.',
    long: 'Within 7 days you hear whether you get it.',
  },
  arbitration: {
    name: 'Labour arbitration',
    good: 'Unpaid wages, work injury, no contract: within one year of learning of it, free of charge.',
    long: 'Decided within 45 days; complex ones take 15 more.',
  },
  procurator: {
    name: 'Procuratorate',
    good: 'Against a judgment, for harm to the public, or abuse of office.',
    long: 'You can ring to ask how far it is.',
  },
} satisfies Twin<typeof chinese.channelWords>;
