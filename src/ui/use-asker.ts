import { useEffect, useState } from 'react';
import { asksFor, type More } from './ask-first.ts';
import type { Refused } from './refused.ts';

type Open = { readonly refused: Refused; readonly answer: (given: boolean | More) => void };

/** What a piece over the page needs to ask for what refusals of a code miss: the refusal, while one waits, and a way to answer it. */
export function useAsker(code: string): { readonly refused: Refused | null; readonly answer: (given: boolean | More) => void } {
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => asksFor(code, (refused) => new Promise((answer) => setOpen({ refused, answer }))), [code]);
  const answer = (given: boolean | More) => {
    setOpen(null);
    open?.answer(given);
  };
  return { refused: open?.refused ?? null, answer };
}
