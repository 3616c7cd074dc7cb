import { anyone, bound, office, type Role, signedIn } from './roles.ts';

/** Doors of what comes again by a rule, and of meetings. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'series.set': office,
  'series.pause': office,
  'series.resume': office,
  'series.end': office,
  'series.again': office,
  'series.ahead': office,
  'series.grounds': office,
  'series.list': office,
  'matters.keep-minutes': bound,
  'matters.meeting': signedIn,
  'matters.met-openly': anyone,
  'matters.round-met': office,
};
