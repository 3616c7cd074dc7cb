import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';
import { purposes } from '../own/contract.ts';

export const separates = [
  'alone',
  'first',
  'served',
  'finances',
  'disability',
  'health',
  'agent',
  'shop',
  'agent-card',
  'pledge',
  'care',
  'partner',
  'plaque',
  'moving',
  'dose',
] as const;
const separate = z.enum(separates);
const saidBy = z.enum(['self', 'guardian', 'staff', 'paper']);

const kept = z.object({
  purpose: z.enum([...purposes, ...separates]),
  /** What it is about, where it is about one thing: a matter, an emergency. */
  about: z.uuid().nullable(),
  /** The line of the matter it is about. */
  subject: z.string().nullable(),
  /** Who receives it, where it is given to somebody. */
  receiver: z.string().nullable(),
  saidBy,
  givenAt: z.string(),
  until: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
/** Everything I agreed to: what stands today, and what I took back within a year. */
export const myConsents = contract('people.my-consents', nothing, z.object({ standing: z.array(kept), over: z.array(kept) }));
/** Takes back what was agreed to by itself. What hung on it ends at once, and whoever received it is told. */
export const withdrawConsent = contract('people.withdraw-consent', z.object({ purpose: separate, about: z.uuid() }), subject);
