import { z } from 'zod';
import { contract, page, pageOf, phone, subject } from '#kernel/contract.ts';
import { idNumber, onDay, personName, relations, residences } from '../moving/contract.ts';

/** What may come along to a new community; what somebody is called they say there themself. */
export const parts = ['phone', 'id-number', 'sex', 'birth-year'] as const;
export type Part = (typeof parts)[number];

/** Lets the community one moves to have exactly these, for sixty days or until it has entered one. Whoever does not is entered there all the same. */
export const bringAlong = contract(
  'people.bring-along',
  z.object({
    community: z.uuid('请选搬去哪个社区'),
    parts: z.array(z.enum(parts)).min(1, '请至少选一样；一样都不带，到新社区自己报就行').max(parts.length),
  }),
  subject,
);

/** Who agreed to bring something along to this community and is not entered yet. Nothing of what it says. */
export const coming = contract(
  'people.coming',
  page.extend({ community: z.uuid() }),
  pageOf(
    z.object({
      id: z.uuid(),
      masked: z.string(),
      from: z.string(),
      parts: z.array(z.enum(parts)),
      /** Whether the community they come from has entered that they left. */
      left: z.boolean(),
      until: z.string(),
    }),
  ),
);

/** Enters who moves in, with what they let come along. They say their name; what else they say anew is taken as said. */
export const takeOver = contract(
  'people.take-over',
  z.object({
    coming: z.uuid(),
    dwelling: z.uuid('请选到房号'),
    name: personName,
    relation: z.enum(relations, '请选和户主的关系'),
    residence: z.enum(residences).default('常住'),
    phone: phone.optional(),
    idNumber: idNumber.optional(),
    onDay,
  }),
  subject,
);
