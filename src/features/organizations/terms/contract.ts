import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const day = z.iso.date('请选日期');
/** A term of a public office that was elected or given, also from before the product came. */
export const recordTerm = contract(
  'organizations.record-term',
  z.object({
    community: z.uuid(),
    kind: z.string().max(60),
    called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
    number: z.int('第几届写整数').min(1, '从第 1 届起').max(99).optional(),
    since: day,
    until: day.optional(),
    votesFor: z.int('票数写整数').min(0).max(99_999_999).optional(),
    votesCast: z.int('票数写整数').min(0).max(99_999_999).optional(),
  }),
  subject,
);
export const dropTerm = contract('organizations.drop-term', z.object({ term: z.uuid() }), subject);
/** The terms of a community's offices with dates, results, and when the next election is due. Public. */
export const terms = contract(
  'organizations.terms',
  z.object({ community: z.uuid() }),
  z.object({
    offices: z.array(
      z.object({
        kind: z.string(),
        kindName: z.string(),
        nextElection: z.string().nullable(),
        terms: z.array(
          z.object({
            id: z.uuid(),
            called: z.string(),
            number: z.int().nullable(),
            since: z.string(),
            until: z.string().nullable(),
            votesFor: z.int().nullable(),
            votesCast: z.int().nullable(),
          }),
        ),
      }),
    ),
    mayKeep: z.boolean(),
  }),
);
/** 「2010 年谁是书记」: who held an office of a community on a day. Public. */
export const whoHeld = contract(
  'organizations.who-held',
  z.object({ community: z.uuid(), kind: z.string().max(60), on: day }),
  z.object({ holders: z.array(z.object({ called: z.string(), since: z.string(), until: z.string().nullable() })) }),
);
