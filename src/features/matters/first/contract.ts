import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

/** Somebody old who lives alone asks to be helped first, of their own accord, for at most six months. Only who works on an order of theirs reads it. */
export const wishFirst = contract(
  'matters.wish-first',
  z.object({ months: z.int().min(1).max(6), agreed: z.literal(true, '请先看清谁看得到，再打勾') }),
  subject,
);
/** Taken back as easily as it was given; from now on nobody reads it. */
export const endWish = contract('matters.end-wish', nothing, subject);
/** `renewable`: it ends so soon that it may be made anew now. */
export const myWish = contract('matters.my-wish', nothing, z.object({ until: z.string().nullable(), renewable: z.boolean() }));
