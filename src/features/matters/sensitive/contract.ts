import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** Lets the shop, firm or partner unit that has my order in hand have my name and phone, for this order. */
export const giveContact = contract('matters.give-contact', z.object({ matter: z.uuid() }), subject);
