import { useState } from 'react';
import type { me, signOut } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import type { beginSecond, confirmSecond, second, showSecond } from '../contract.ts';

/** What comes after the first step of signing in, and a way on for whoever has done it: to the second step, or in. */
export function useNextStep(onDone: () => void) {
  const self = useSee<typeof me>('accounts.me', {});
  const leaving = useAsk<typeof signOut>('accounts.sign-out');
  const [next, setNext] = useState<'show' | 'set-up' | null>(null);
  const asked = self.data?.second ?? null;
  if (asked !== null && next === null && !leaving.isPending) setNext(asked); // it stays until its end: once confirmed, ten codes are still to be put away
  return {
    next,
    firstDone: () => void self.refetch().then(({ data }) => (data?.second ? undefined : onDone())),
    leave: () =>
      leaving
        .mutateAsync({})
        .then(() => self.refetch())
        .then(() => setNext(null)),
  };
}

/** Showing the second step: six digits, or a recovery code where the phone is not there. */
export function useShowing(onDone: () => void) {
  const standing = useSee<typeof second>(
    'accounts.second',
    {},
    { refetchInterval: ({ state }) => (state.data?.demoCode === undefined ? false : 5_000) },
  );
  const showing = useAsk<typeof showSecond>('accounts.show-second');
  const [byPaper, setByPaper] = useState(false);
  return {
    byPaper,
    turn: () => setByPaper(!byPaper),
    demoCode: standing.data?.demoCode ?? null,
    pending: showing.isPending,
    error: showing.error,
    show: (code: string) => showing.mutate({ code: byPaper ? code : code.replaceAll(/\D/g, '') }, { onSuccess: onDone }),
  };
}

/** Setting it up: a secret to scan, its first code, then the recovery codes. */
export function useSettingUp() {
  const beginning = useAsk<typeof beginSecond>('accounts.begin-second');
  const confirming = useAsk<typeof confirmSecond>('accounts.confirm-second');
  return {
    begin: () => beginning.mutate({}),
    begun: beginning.data,
    codes: confirming.data?.codes,
    pending: beginning.isPending || confirming.isPending,
    error: confirming.error ?? beginning.error,
    confirm: (code: string) => confirming.mutate({ code: code.replaceAll(/\D/g, '') }),
  };
}

/** A secret as it is typed by hand: four letters at a time. */
export function inFours(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
