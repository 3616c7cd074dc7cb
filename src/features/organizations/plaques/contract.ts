import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

/** A member agrees to be named on the plaque of their building, as they wish to be called. Taken back as every consent: `people.withdraw-consent`. */
export const agreeToPlaque = contract(
  'organizations.agree-to-plaque',
  z.object({
    called: z.string().trim().min(1, '请写牌上怎么称呼您').max(20, '称呼不超过 20 个字'),
    agreed: z.literal(true, '要先点同意'),
  }),
  subject,
);
/** What I agreed to, for whom it is: members who live in a building. */
export const myPlaque = contract(
  'organizations.my-plaque',
  nothing,
  z.object({
    building: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    agreed: z.object({ about: z.uuid(), called: z.string(), printed: z.boolean() }).nullable(),
  }),
);
/** A plaque is put up; the one before comes down the same day. Names nobody who has not agreed. */
export const putUpPlaque = contract(
  'organizations.put-up-plaque',
  z.object({
    building: z.uuid(),
    words: z.string().trim().min(2, '请写牌上写什么').max(60, '不超过 60 个字'),
    names: z.array(z.uuid()).min(1, '请选同意上牌的党员').max(60),
    on: z.iso.date('请选挂牌的日子'),
  }),
  subject,
);
export const takeDownPlaque = contract('organizations.take-down-plaque', z.object({ plaque: z.uuid(), on: z.iso.date() }), subject);
/** The plaques of a community, building by building, and what has to come down. */
export const plaques = contract(
  'organizations.plaques',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        building: z.string(),
        plaque: z
          .object({
            id: z.uuid(),
            words: z.string(),
            putUpOn: z.string(),
            names: z.array(z.string()),
            /** Somebody on it has taken their word back, or is a member here no more. */
            comesDown: z.boolean(),
          })
          .nullable(),
        agreed: z.array(z.object({ id: z.uuid(), called: z.string() })),
      }),
    ),
    /** Buildings without a plaque. */
    without: z.array(z.string()),
    comeDown: z.array(z.string()),
    mayKeep: z.boolean(),
  }),
);
