import { z } from 'zod';
import { contract, moment, nothing, subject } from '#kernel/contract.ts';

/** Offers a code, good once and for ten minutes, that makes the browser it is typed into a screen of mine. */
export const offerScreen = contract('accounts.offer-screen', nothing, z.object({ code: z.string(), expiresAt: moment }));
/** Makes this browser a screen: for thirty days it sees figures and nothing else. */
export const hangScreen = contract(
  'accounts.hang-screen',
  z.object({ code: z.string().trim().min(10, '配对码是 10 位').max(16) }),
  nothing,
);
/** The screens I hung that still show something. */
export const screens = contract(
  'accounts.screens',
  nothing,
  z.object({ screens: z.array(z.object({ id: z.uuid(), since: moment, until: moment })) }),
);
/** Takes a screen of mine down. */
export const endScreen = contract('accounts.end-screen', subject, subject);
