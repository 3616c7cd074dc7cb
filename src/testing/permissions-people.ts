import { anyone, bound, leaders, office, type Role, staff } from './roles.ts';

/** Doors of what is done for people and what they look for by themselves. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'care.whom-to-choose': bound,
  'care.note-alone': bound,
  'care.end-alone': bound,
  'care.my-alone': bound,
  'care.alone-with-me': bound,
  'care.offer-help': bound,
  'care.answer-offer': bound,
  'care.ring-up': bound,
  'care.enter-service': staff,
  'care.services': staff,
  'care.open-service': staff,
  'care.my-services': bound,
  'care.correct-service': bound,
  'care.service-totals': [...office, ...leaders],
  'jobs.offer': ['shop', ...office],
  'jobs.close': ['shop', ...office],
  'jobs.seek': bound,
  'jobs.leave': bound,
  'jobs.took': bound,
  'jobs.board': anyone,
  'jobs.mine': bound,
  'policies.here': anyone,
  'policies.post-granted': bound,
  'remedies.guide': anyone,
};
