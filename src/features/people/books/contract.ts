import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

export const places = ['home', 'office', 'elsewhere'] as const;
export const fates = ['locked', 'shredded'] as const;

/** Says which ledgers on paper the actor still keeps, and where: of a grid, or of the whole community. */
export const listBook = contract(
  'people.list-book',
  z.object({
    area: z.uuid('请选是哪个网格的'),
    what: z.string().trim().min(2, '请写是什么台账').max(40, '不超过 40 个字'),
    books: z.int('请写几册').min(1, '至少一册').max(500, '最多 500 册'),
    keptAt: z.enum(places, '请选放在哪里'),
  }),
  subject,
);
/** The office takes in as many books as it counts; what was listed and not brought stays on the list. */
export const receiveBook = contract(
  'people.receive-book',
  z.object({ book: z.uuid(), books: z.int('请写收到几册').min(1, '至少一册').max(500), fate: z.enum(fates, '请选怎么处理的') }),
  subject,
);
/** What is still out, then what has come in. Staff read those of their own areas. */
export const books = contract(
  'people.books',
  z.object({ community: z.uuid() }),
  z.object({
    out: z.int(),
    rows: z.array(
      z.object({
        id: z.uuid(),
        grid: z.string().nullable(),
        what: z.string(),
        books: z.int(),
        out: z.int(),
        keptAt: z.enum(places),
        by: z.string(),
        mine: z.boolean(),
        on: z.string(),
        receipts: z.array(z.object({ books: z.int(), fate: z.enum(fates), by: z.string(), on: z.string() })),
      }),
    ),
    mayReceive: z.boolean(),
  }),
);
