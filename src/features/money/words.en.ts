import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const entryNames = {
  income: 'Collected',
  allot: 'Moved to spending',
  crew: 'Pay of gate-keepers and cleaners',
  reversal: 'Put right',
} satisfies Twin<typeof chinese.entryNames>;
export const incomeNames = { fee: 'Estate fee', parking: 'Parking', other: 'Other income' } satisfies Twin<typeof chinese.incomeNames>;

export const yuan: typeof chinese.yuan = (fen) =>
  `${(fen / 100).toLocaleString('en', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })} yuan`;
