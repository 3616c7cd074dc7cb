import { useEffect } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { goInto } from '#ui/chosen-language.ts';
import { language } from '#ui/language.ts';
import type { me, speak } from '../contract.ts';

const LED = 'mulin.language-led';

/** A language kept by the account meets whoever signs in on any phone; one chosen before signing in is kept by the account, unless that chose before. */
export function useMyLanguage(self: Answer<typeof me> | undefined): void {
  const { mutate: keep } = useAsk<typeof speak>('accounts.speak');
  const account = self?.account ?? null;
  const chosen = self?.language ?? null;
  useEffect(() => {
    if (account === null) return;
    if (chosen === null && language !== 'zh') keep({ language });
    // Once for each visit: over a thin line the kept page in the other language may answer first.
    if (chosen === null || chosen === language || sessionStorage.getItem(LED) === account) return;
    sessionStorage.setItem(LED, account);
    goInto(chosen);
  }, [account, chosen, keep]);
}
