import { useState } from 'react';
import type { LedgerProps, LedgerSearch } from '../search.ts';

/** Four digits in a row: the end of somebody's number at least. */
const number = /\d{4}/;

/**
 * A search of a ledger whose area and words stand in the address, but no number somebody has: the address is kept by the browser for whoever sits down next,
 * and by every machine on the way. A number is looked for as long as the page is open.
 */
export function useUnsaidNumber({ search, onSearch }: LedgerProps): LedgerProps {
  const [unsaid, keep] = useState<string>();
  return {
    search: unsaid === undefined ? search : { ...search, like: unsaid },
    onSearch: (asked: LedgerSearch) => {
      const isNumber = number.test(asked.like ?? '');
      keep(isNumber ? asked.like : undefined);
      onSearch(isNumber ? { ...asked, like: undefined } : asked);
    },
  };
}
