import { createContext, type ReactNode, useContext } from 'react';

/** The matter an act is done to, as somebody sees it while they do it: what is sent later than it was done must say so. */
export type On = { readonly id: string; readonly subject: string; readonly seq: number; readonly does: string };

const Acted = createContext<On | null>(null);

/** Everything inside is done to this matter. */
export function ActingOn({ of, children }: { readonly of: On; readonly children: ReactNode }) {
  return <Acted value={of}>{children}</Acted>;
}

export function useActingOn(): On | null {
  return useContext(Acted);
}
