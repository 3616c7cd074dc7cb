import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { sensitiveThings } from '#method/sensitive.ts';

/** Lets the shop, firm or partner unit that has my order in hand have my name and phone, for this order. */
export const giveContact = contract('matters.give-contact', z.object({ matter: z.uuid() }), subject);

const place = { seq: z.int(), label: z.string(), thing: z.enum(sensitiveThings) };
/** Where a matter says something sensitive that whoever reads it is not told: the field, and not what was answered. */
export const markedFields = { marked: z.array(z.object(place)), canOpenMarked: z.boolean() };

/** What was agreed to by itself before it was written, with a reason the one who wrote it can read. */
export const openMarked = contract(
  'matters.open-marked',
  z.object({ matter: z.uuid(), reason: z.string().trim().min(4, '请写明为什么要看（至少 4 个字）').max(200) }),
  z.object({ id: z.uuid(), answers: z.array(z.object({ ...place, says: z.string(), photos: z.array(z.uuid()) })) }),
);
