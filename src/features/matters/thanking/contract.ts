import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const matter = z.object({ matter: z.uuid() });

/** 谢谢他: a line from the one who asked to whoever helped, once the work is done; once for each matter, and apart from the rating. */
export const thank = contract(
  'matters.thank',
  matter.extend({ said: z.string().trim().min(2, '请写一句话').max(100, '一百个字以内') }),
  subject,
);
/** The line that was written, to whoever wrote it and whoever helped; `may` says whether this actor can still write it. */
export const thanks = contract(
  'matters.thanks',
  matter,
  z.object({ thanked: z.object({ said: z.string(), at: z.string() }).nullable(), to: z.string().nullable(), may: z.boolean() }),
);
