import { z } from 'zod';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

/** 亮身份、明责任、精业务、比奉献 (row S4-A4). */
export const pledgeParts = ['identity', 'duty', 'skill', 'giving'] as const;
const part = z.enum(pledgeParts, '请选哪一项');

/** Shows one part of my pledge to everybody, in my words and by the name I choose; said again it stands in place of what stood. */
export const showPledge = contract(
  'organizations.show-pledge',
  z.object({
    part,
    called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
    says: z
      .string()
      .trim()
      .min(4, '请写一句，至少 4 个字')
      .max(120, '不超过 120 个字')
      .refine((words) => !/\d{7,}/.test(words.normalize('NFKC').replace(/[\s-]/g, '')), '这里大家都看得到，请不要写电话和证件号'),
    agreed: z.literal(true, '请先看清谁看得到，再打勾'),
  }),
  subject,
);
/** Nobody reads this part any more. */
export const hidePledge = contract('organizations.hide-pledge', z.object({ part }), subject);
/** What I show; `member` is false for whoever stands on no list of members here. */
export const myPledge = contract(
  'organizations.my-pledge',
  nothing,
  z.object({ member: z.boolean(), called: z.string().nullable(), parts: z.array(z.object({ part, says: z.string() })) }),
);
/** What members of a community chose to show, newest first, and how many showed each part, of how many members. Nobody who shows nothing is named or to be found. */
export const pledges = contract(
  'organizations.pledges',
  page.extend({ community: z.uuid() }),
  pageOf(z.object({ id: z.uuid(), part, called: z.string(), says: z.string() })).extend({
    counts: z.array(z.object({ part, members: z.int() })),
    /** Null where they are so few that it would say who. */
    of: z.int().nullable(),
  }),
);
