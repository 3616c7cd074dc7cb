import { anyone, bound, leaders, office, type Role, signedIn } from './roles.ts';

/** Whom the desks with hours, the line for questions and the figures of methods let in. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'appointments.open-desk': office,
  'appointments.end-desk': office,
  'appointments.add-keeper': office,
  'appointments.drop-keeper': office,
  'appointments.set-hours': bound,
  'appointments.change-day': bound,
  'appointments.candidates': office,
  'appointments.figures': office,
  'appointments.desks': anyone,
  'appointments.slots': anyone,
  'appointments.book': signedIn,
  'appointments.book-for': office,
  'appointments.move': signedIn,
  'appointments.cancel': signedIn,
  'appointments.say-met': signedIn,
  'appointments.mediate': bound,
  'appointments.mine': signedIn,
  'appointments.kept': bound,

  'matters.ask-line': anyone,
  'matters.read-line': anyone,
  'matters.answer-line': office,
  'matters.line-questions': office,
  'matters.line-figures': office,

  'figures.methods': [...office, ...leaders],
  'figures.method': [...office, ...leaders],
  'figures.method-parts': [...office, ...leaders],
};
